import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Issue } from '../../../../app/checkList';
import { Disclosure } from '../../../components/Disclosure';
import { GuardedButton } from '../../../components/GuardedButton';
import { MoreList } from '../../../components/MoreList';
import { listing } from '../../../strings/listing';
import { reviewing } from '../../../strings/reviewing';
import { showCell } from '../../../workbench/cellText';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '4px' },
  card: {
    display: 'grid',
    rowGap: '2px',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
  },
  small: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
  action: { justifySelf: 'start', marginLeft: '-8px' },
});

/** 已确认: issues with the reason that a person gave, each to be opened again. */
export function ConfirmedSection(props: {
  readonly issues: readonly Issue[];
  readonly busy: boolean;
  readonly refusal: string | null;
  readonly onReopen: (issue: Issue) => void;
}): JSX.Element | null {
  const styles = useStyles();
  const words = reviewing.confirm;
  if (props.issues.length === 0) return null;
  return (
    <Disclosure title={words.section(props.issues.length)}>
      <p className={styles.small}>{words.hint}</p>
      <MoreList
        items={props.issues}
        className={styles.list}
        render={(issue, index) => (
          <li key={index} className={styles.card}>
            <span className={styles.small}>
              {[issue.row === null ? '' : listing.check.row(issue.row + 1), issue.header ?? '']
                .join('　')
                .trim()}
            </span>
            <span>{issue.message}</span>
            {issue.confirmed ? (
              <span className={styles.small}>
                {words.told(issue.confirmed.reason, showCell({ date: issue.confirmed.date }))}
              </span>
            ) : null}
            <GuardedButton
              size="small"
              appearance="subtle"
              className={styles.action}
              reason={props.refusal}
              busy={props.busy}
              onPress={() => props.onReopen(issue)}
            >
              {words.reopen}
            </GuardedButton>
          </li>
        )}
      />
    </Disclosure>
  );
}
