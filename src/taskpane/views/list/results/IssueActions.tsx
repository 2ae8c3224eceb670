import { Checkbox, makeStyles } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { Issue } from '../../../../app/checkList';
import { GuardedButton } from '../../../components/GuardedButton';
import { Icon } from '../../../components/icons';
import { ReasonPanel } from '../../../components/ReasonPanel';
import { reviewing } from '../../../strings/reviewing';
import type { Review } from './review';

const useStyles = makeStyles({
  action: { justifySelf: 'start' },
  all: { marginLeft: '-8px' },
});

/** 确认无误并注明理由 of the issue that is looked at, with all of its kind on request. */
export function IssueActions({
  issue,
  review,
}: {
  readonly issue: Issue;
  readonly review: Review;
}): JSX.Element {
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const [all, setAll] = useState(false);
  const words = reviewing.confirm;
  const same = review.issues.flatMap((each) =>
    each.issue.code === issue.code && each.issue.isConfirmable ? [each.issue] : [],
  );
  if (!asking) {
    return (
      <GuardedButton
        size="small"
        appearance="subtle"
        className={styles.action}
        icon={<Icon name="check" />}
        reason={issue.isConfirmable ? review.unconfirmable : words.refused}
        busy={review.busy}
        onPress={() => setAsking(true)}
      >
        {words.run}
      </GuardedButton>
    );
  }
  return (
    <>
      {same.length > 1 ? (
        <Checkbox
          className={styles.all}
          checked={all}
          label={words.all(same.length)}
          onChange={(_, data) => setAll(data.checked === true)}
        />
      ) : null}
      <ReasonPanel
        title={words.title}
        words={words}
        onConfirm={(reason) => review.onConfirm(all ? same : [issue], reason)}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
