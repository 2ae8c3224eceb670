import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState, type JSX } from 'react';
import type { OpenedList } from '../../../app/openList';
import { paragraphsOf, traceOrWhy, type TracedSentence } from '../../../app/traceSource';
import { Note } from '../../components/Note';
import { documentName } from '../../state/documentName';
import { documentsOnce } from '../../state/sourceOf';
import { living } from '../../strings/living';
import { MarkedText } from '../source/MarkedText';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: '8px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: '22px',
    fontWeight: tokens.fontWeightSemibold,
  },
  place: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
  paragraphs: {
    display: 'grid',
    rowGap: '8px',
    padding: '12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** 对照原文: the sentence of a row, marked in its paragraphs, with a way to those around it. */
export function TracePart(props: {
  readonly list: OpenedList;
  /** Index into the items. */
  readonly row: number;
  readonly onWhole: () => void;
}): JSX.Element {
  const styles = useStyles();
  const titleId = useId();
  const { list, row } = props;
  const documents = documentsOnce(list);
  const traced = useMemo(() => traceOrWhy(list, documents, row), [list, documents, row]);
  return (
    <section className={styles.root} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.title}>
        {living.trace.title}
      </h3>
      {typeof traced === 'string' ? (
        <Note tone="open" title={living.trace.why[traced]} lines={[]} heading="h4" />
      ) : (
        <Paragraphs
          key={`${row} ${traced.paragraphs[0]?.range.join() ?? ''}`}
          traced={traced}
          name={documentName(traced.document.memory, documents.indexOf(traced.document))}
          onWhole={props.onWhole}
        />
      )}
    </section>
  );
}

function Paragraphs(props: {
  readonly traced: TracedSentence;
  readonly name: string;
  readonly onWhole: () => void;
}): JSX.Element {
  const styles = useStyles();
  const { traced } = props;
  const all = useMemo(() => paragraphsOf(traced.document), [traced.document]);
  const [first, last] = useMemo(() => {
    const starts = traced.paragraphs.map(({ range }) => range[0]);
    const at = all.flatMap(({ range }, index) => (starts.includes(range[0]) ? [index] : []));
    return [at[0] ?? 0, at.at(-1) ?? 0];
  }, [all, traced]);
  const [before, setBefore] = useState(0);
  const [after, setAfter] = useState(0);
  const from = Math.max(0, first - before);
  const to = Math.min(all.length - 1, last + after);
  const marked = new Map(traced.paragraphs.map((paragraph) => [paragraph.range[0], paragraph.marked]));
  const words = living.trace;
  return (
    <>
      <p className={styles.place}>
        {words.from(
          props.name,
          from === to
            ? words.paragraph(from + 1, all.length)
            : words.paragraphs(from + 1, to + 1, all.length),
        )}
      </p>
      <div className={styles.paragraphs}>
        {all.slice(from, to + 1).map(({ range, text }) => (
          <MarkedText key={range[0]} text={text} marked={marked.get(range[0]) ?? []} />
        ))}
      </div>
      <div className={styles.row}>
        <Button size="small" disabled={from === 0} onClick={() => setBefore(before + 1)}>
          {words.previous}
        </Button>
        <Button size="small" disabled={to === all.length - 1} onClick={() => setAfter(after + 1)}>
          {words.next}
        </Button>
        <Button size="small" appearance="subtle" onClick={props.onWhole}>
          {words.whole}
        </Button>
      </div>
    </>
  );
}
