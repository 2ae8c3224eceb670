import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState, type JSX, type KeyboardEvent, type MouseEvent } from 'react';
import type { TextRange } from '../../../core/basics/textRange';
import { Panel } from '../../components/Panel';
import { charactersOf, cutPlaces, firstCut, stepCut } from '../../state/cuts';
import { common } from '../../strings/common';
import { previewing } from '../../strings/previewing';
import { characterAt } from './characterAt';

const useStyles = makeStyles({
  how: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
  text: {
    margin: 0,
    padding: '8px',
    maxHeight: '200px',
    overflowY: 'auto',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    lineHeight: '24px',
    cursor: 'text',
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  second: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1 },
  cut: { borderLeft: `2px solid ${tokens.colorCompoundBrandStroke}`, margin: '0 1px' },
  row: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '6px' },
});

/** Lets the user choose the place where a node is cut: by click, by arrow keys, or from stop to stop. */
export function SplitPanel(props: {
  readonly source: string;
  readonly spans: readonly TextRange[];
  readonly onSplit: (at: number) => void;
  readonly onCancel: () => void;
}): JSX.Element {
  const styles = useStyles();
  const words = previewing.split;
  const characters = useMemo(() => charactersOf(props.source, props.spans), [props.source, props.spans]);
  const places = useMemo(() => cutPlaces(characters), [characters]);
  const [cut, setCut] = useState(() => firstCut(characters));
  const textOf = (from: number, to: number): string =>
    characters
      .slice(from, to)
      .map(({ text }) => text)
      .join('');
  const first = textOf(0, cut);
  const second = textOf(cut, characters.length);
  const move = (to: number): void => setCut(Math.min(Math.max(to, 1), characters.length - 1));

  function onKey(event: KeyboardEvent): void {
    const moves: Partial<Record<string, number>> = {
      ArrowLeft: cut - 1,
      ArrowRight: cut + 1,
      ArrowUp: stepCut(places, cut, -1),
      ArrowDown: stepCut(places, cut, 1),
      Home: 1,
      End: characters.length - 1,
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(to);
  }
  function onClick(event: MouseEvent<HTMLElement>): void {
    const index = characterAt(event.currentTarget, event.clientX, event.clientY);
    if (index !== null) move(Array.from((first + second).slice(0, index)).length);
  }

  return (
    <Panel
      title={words.title}
      onCancel={props.onCancel}
      actions={
        <>
          <Button
            size="small"
            appearance="primary"
            disabled={characters.length < 2}
            onClick={() => props.onSplit(characters[cut]!.at)}
          >
            {words.confirm}
          </Button>
          <Button size="small" onClick={props.onCancel}>
            {common.cancel}
          </Button>
        </>
      }
    >
      <p className={styles.how}>{words.how}</p>
      <div
        role="slider"
        tabIndex={0}
        aria-label={words.text}
        aria-valuemin={1}
        aria-valuemax={Math.max(1, characters.length - 1)}
        aria-valuenow={cut}
        aria-valuetext={`${words.first}：${first}。${words.second}：${second}`}
        className={styles.text}
        onClick={onClick}
        onKeyDown={onKey}
      >
        <span>{first}</span>
        <span className={styles.cut} />
        <span className={styles.second}>{second}</span>
      </div>
      <div className={styles.row}>
        <Button size="small" onClick={() => move(stepCut(places, cut, -1))}>
          {words.previous}
        </Button>
        <Button size="small" onClick={() => move(stepCut(places, cut, 1))}>
          {words.next}
        </Button>
        <Button size="small" onClick={() => move(cut - 1)}>
          {words.back}
        </Button>
        <Button size="small" onClick={() => move(cut + 1)}>
          {words.forward}
        </Button>
      </div>
    </Panel>
  );
}
