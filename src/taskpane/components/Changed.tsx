import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, type JSX } from 'react';
import { wordDiff, type WordChange } from '../state/wordDiff';
import { updating } from '../strings/updating';

const useStyles = makeStyles({
  lines: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: '8px',
    rowGap: '2px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
  },
  name: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: '20px' },
  words: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  removed: {
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorStatusDangerBackground2,
    textDecorationLine: 'line-through',
  },
  added: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground2,
    textDecorationLine: 'underline',
    textDecorationThickness: '1px',
    textUnderlineOffset: '3px',
  },
  empty: { color: tokens.colorNeutralForeground3 },
});

/** One text of two that are compared. */
export interface ChangedLine {
  readonly name: string;
  readonly text: string;
  /** What it is compared with; null where it stands for itself. */
  readonly against: string | null;
  /** Whether it is the newer of the two. */
  readonly isNew: boolean;
}

/** Texts below each other, each with what it has and the other one lacks marked. */
export function Changed({ lines }: { readonly lines: readonly ChangedLine[] }): JSX.Element {
  const styles = useStyles();
  return (
    <dl className={styles.lines}>
      {lines.map((line) => (
        <Line key={line.name} line={line} />
      ))}
    </dl>
  );
}

function Line({ line }: { readonly line: ChangedLine }): JSX.Element {
  const styles = useStyles();
  const { name, text, against, isNew } = line;
  const parts = useMemo(() => partsOf(text, against, isNew), [text, against, isNew]);
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.words}>
        {text === '' ? <span className={styles.empty}>{updating.conflicts.empty}</span> : null}
        {parts.map((part, index) =>
          part.kind === 'added' ? (
            <ins key={index} className={styles.added}>
              {part.text}
            </ins>
          ) : part.kind === 'removed' ? (
            <del key={index} className={styles.removed}>
              {part.text}
            </del>
          ) : (
            <span key={index}>{part.text}</span>
          ),
        )}
      </dd>
    </>
  );
}

/** Only its own side: the old text keeps what was removed, the new one what was added. */
function partsOf(text: string, against: string | null, isNew: boolean): readonly WordChange[] {
  if (against === null) return [{ kind: 'same', text }];
  const changes = isNew ? wordDiff(against, text) : wordDiff(text, against);
  return changes.filter(({ kind }) => kind !== (isNew ? 'removed' : 'added'));
}
