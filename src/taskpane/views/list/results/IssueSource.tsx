import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, type JSX } from 'react';
import type { Issue } from '../../../../app/checkList';
import { traceOrWhy } from '../../../../app/traceSource';
import { documentsOnce } from '../../../state/sourceOf';
import { reviewing } from '../../../strings/reviewing';
import type { Review } from './review';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    rowGap: '4px',
    paddingLeft: '8px',
    borderLeft: `2px solid ${tokens.colorCompoundBrandStroke}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
  words: { margin: 0, overflowWrap: 'anywhere', maxHeight: '108px', overflowY: 'auto' },
  name: { color: tokens.colorNeutralForeground3, marginRight: '8px' },
  whole: { justifySelf: 'start', fontSize: tokens.fontSizeBase200 },
});

/** The sentence of the feedback that the row of an issue answers; nothing where there is none. */
export function IssueSource({
  issue,
  review,
}: {
  readonly issue: Issue;
  readonly review: Review;
}): JSX.Element | null {
  const styles = useStyles();
  const { list } = review;
  const words = useMemo(() => {
    if (!list || issue.row === null) return '';
    const traced = traceOrWhy(list, documentsOnce(list), issue.row - list.content.headerRow - 1);
    if (typeof traced === 'string') return '';
    return traced.paragraphs
      .flatMap(({ text, marked }) => marked.map(([start, end]) => text.slice(start, end)))
      .join('……');
  }, [list, issue.row]);
  if (words === '') return null;
  return (
    <div className={styles.root}>
      <p className={styles.words}>
        <span className={styles.name}>{reviewing.source}</span>
        {words}
      </p>
      <Link as="button" className={styles.whole} onClick={review.onSource}>
        {reviewing.wholeSource}
      </Link>
    </div>
  );
}
