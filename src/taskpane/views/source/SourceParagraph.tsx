import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, type JSX } from 'react';
import type { SourceSegment } from '../../../app/sourceSegments';
import { living } from '../../strings/living';

const useStyles = makeStyles({
  text: {
    margin: 0,
    padding: '4px 0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: '24px',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 56px',
    color: tokens.colorNeutralForeground2,
  },
  sentence: {
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textDecorationColor: tokens.colorNeutralStrokeAccessible,
    textDecorationThickness: '1px',
    textUnderlineOffset: '4px',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  current: {
    textDecorationStyle: 'solid',
    textDecorationThickness: '2px',
    textDecorationColor: tokens.colorCompoundBrandStroke,
    backgroundColor: tokens.colorBrandBackground2Hover,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Pressed },
  },
});

/** Attribute by which the sentences of the source are found for moving among them. */
export const SENTENCE = 'data-sentence';

/** One paragraph of the source; what a row answers is a button that leads there. */
export const SourceParagraph = memo(function SourceParagraph(props: {
  readonly text: string;
  /** Offset of the paragraph in the source. */
  readonly start: number;
  readonly segments: readonly SourceSegment[];
  /** Row that is selected in the list. */
  readonly currentId: string | null;
  /** Offset of the sentence that takes Tab; null where it is in another paragraph. */
  readonly tabStop: number | null;
  readonly onChoose: (segment: SourceSegment) => void;
}): JSX.Element {
  const styles = useStyles();
  const { text, start, currentId } = props;
  return (
    <p className={styles.text}>
      {props.segments.map((segment) => {
        const [from, to] = segment.range;
        const words = text.slice(from - start, to - start);
        if (segment.ids.length === 0) return <span key={from}>{words}</span>;
        const isCurrent = currentId !== null && segment.ids.includes(currentId);
        return (
          <span
            key={from}
            role="button"
            tabIndex={props.tabStop === from ? 0 : -1}
            className={mergeClasses(styles.sentence, isCurrent && styles.current)}
            aria-label={living.source.goTo(words, segment.ids.length)}
            aria-current={isCurrent ? 'true' : undefined}
            {...{ [SENTENCE]: from }}
            onClick={() => props.onChoose(segment)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              props.onChoose(segment);
            }}
          >
            {words}
          </span>
        );
      })}
    </p>
  );
});
