import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { TextRange } from '../../../core/basics/textRange';

const useStyles = makeStyles({
  text: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '22px',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  mark: {
    padding: '1px 0',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorBrandBackground2Hover,
    borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}`,
    boxDecorationBreak: 'clone',
  },
});

/** A paragraph with stretches marked (offsets into it, ascending); one without any stands back. */
export function MarkedText(props: {
  readonly text: string;
  readonly marked: readonly TextRange[];
}): JSX.Element {
  const styles = useStyles();
  const { text, marked } = props;
  const parts = marked.flatMap(([start, end], index) => [
    { text: text.slice(marked[index - 1]?.[1] ?? 0, start), isMarked: false },
    { text: text.slice(start, end), isMarked: true },
  ]);
  const rest = text.slice(marked.at(-1)?.[1] ?? 0);
  return (
    <p className={mergeClasses(styles.text, marked.length === 0 && styles.quiet)}>
      {parts.map((part, index) =>
        part.isMarked ? (
          <mark key={index} className={styles.mark}>
            {part.text}
          </mark>
        ) : (
          part.text
        ),
      )}
      {rest}
    </p>
  );
}
