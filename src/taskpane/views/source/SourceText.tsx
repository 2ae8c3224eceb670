import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  Fragment,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type JSX,
  type KeyboardEvent,
} from 'react';
import type { OpenedList } from '../../../app/openList';
import { sourceSegments, type SourceSegment } from '../../../app/sourceSegments';
import { paragraphsOf, rowsOfSource, type SourceDocument } from '../../../app/traceSource';
import type { CellPlace } from '../../../workbook/port';
import { common } from '../../strings/common';
import { living } from '../../strings/living';
import { RowChoice } from './RowChoice';
import { SENTENCE, SourceParagraph } from './SourceParagraph';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: '4px' },
  gone: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Paragraphs drawn at once. */
const PAGE = 400;

/** The paragraphs of a document. One sentence takes Tab, the arrow keys move among them, Enter goes to the row. */
export function SourceText(props: {
  readonly list: OpenedList;
  readonly document: SourceDocument;
  readonly label: string;
  readonly currentId: string | null;
  /** Offset of the paragraph to bring into view; null: the first one. */
  readonly focusAt: number | null;
  readonly onGoTo: (place: CellPlace) => void;
}): JSX.Element {
  const styles = useStyles();
  const { list, document: source, currentId, focusAt, onGoTo } = props;
  const paragraphs = useMemo(() => paragraphsOf(source), [source]);
  const segments = useMemo(
    () =>
      sourceSegments(
        source.memory.origins,
        source.memory.source.pieces,
        new Set(list.items.map(({ id }) => id)),
      ),
    [source, list.items],
  );
  const target = paragraphs.findIndex(({ range }) => range[0] === focusAt);
  const [shown, setShown] = useState(PAGE);
  const count = Math.max(shown, target + 1);
  const [tabStop, setTabStop] = useState<number | null>(null);
  const first = segments.flat().find(({ ids }) => ids.length > 0)?.range[0] ?? null;
  const stop = tabStop ?? first;
  const [asked, setAsked] = useState<{ readonly at: number; readonly places: readonly CellPlace[] } | null>(
    null,
  );

  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focusAt === null) return;
    root.current?.querySelector(`[data-paragraph="${focusAt}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [focusAt]);

  const choose = useCallback(
    (segment: SourceSegment): void => {
      const [start] = segment.range;
      setTabStop(start);
      const places = rowsOfSource(list, source, segment.range, start);
      if (places.length === 1) {
        setAsked(null);
        onGoTo(places[0]!);
      } else setAsked({ at: start, places });
    },
    [list, source, onGoTo],
  );

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step === undefined || !(event.target as HTMLElement).hasAttribute(SENTENCE)) return;
    const all = [...(root.current?.querySelectorAll<HTMLElement>(`[${SENTENCE}]`) ?? [])];
    const next = all[all.indexOf(event.target as HTMLElement) + step];
    if (!next) return;
    event.preventDefault();
    setTabStop(Number(next.getAttribute(SENTENCE)));
    next.focus();
  }

  function closeChoice(): void {
    setAsked(null);
    root.current?.querySelector<HTMLElement>(`[${SENTENCE}="${stop}"]`)?.focus();
  }

  return (
    <div ref={root} role="group" aria-label={props.label} className={styles.root} onKeyDown={onKeyDown}>
      {paragraphs.slice(0, count).map(({ range: [start, end], text }, index) => (
        <Fragment key={start}>
          <div data-paragraph={start}>
            <SourceParagraph
              text={text}
              start={start}
              segments={segments[index] ?? []}
              currentId={currentId}
              tabStop={stop !== null && stop >= start && stop < end ? stop : null}
              onChoose={choose}
            />
          </div>
          {asked && asked.at >= start && asked.at < end ? (
            asked.places.length === 0 ? (
              <p role="status" className={styles.gone}>
                {living.source.gone}
              </p>
            ) : (
              <RowChoice
                list={list}
                places={asked.places}
                onGoTo={(place) => {
                  closeChoice();
                  onGoTo(place);
                }}
                onCancel={closeChoice}
              />
            )
          ) : null}
        </Fragment>
      ))}
      {paragraphs.length > count ? (
        <Button size="small" onClick={() => setShown(count + PAGE)}>
          {common.more(Math.min(PAGE, paragraphs.length - count))}
        </Button>
      ) : null}
    </div>
  );
}
