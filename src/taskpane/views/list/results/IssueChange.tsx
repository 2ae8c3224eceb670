import { makeStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Issue } from '../../../../app/checkList';
import { Changed } from '../../../components/Changed';
import { GuardedButton } from '../../../components/GuardedButton';
import { reviewing } from '../../../strings/reviewing';
import { showCell } from '../../../workbench/cellText';
import type { Review } from './review';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: '6px' },
  action: { justifySelf: 'start' },
});

/** 原 → 新 of a fix or a suggestion, and the button that does it. */
export function IssueChange({
  issue,
  review,
}: {
  readonly issue: Issue;
  readonly review: Review;
}): JSX.Element | null {
  const styles = useStyles();
  const { fix, suggestion, isMendable } = issue;
  const change = fix ?? suggestion;
  if (!isMendable && !suggestion) return null;
  const [from, to] = [showCell(change?.from), showCell(change?.to)];
  return (
    <div className={styles.root}>
      {change ? (
        <Changed
          lines={[
            { name: reviewing.before, text: from, against: to, isNew: false },
            { name: reviewing.after, text: to, against: from, isNew: true },
          ]}
        />
      ) : null}
      <GuardedButton
        size="small"
        className={styles.action}
        reason={review.refusal}
        busy={review.busy}
        onPress={() => (isMendable ? review.onFix(issue) : review.onAccept(issue))}
      >
        {isMendable ? (fix ? reviewing.fix.one : reviewing.fix.whole) : reviewing.suggestion.accept}
      </GuardedButton>
    </div>
  );
}
