import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { KeyedIssue } from '../../../state/issueGroups';
import { listing } from '../../../strings/listing';
import { IssueActions } from './IssueActions';
import { IssueChange } from './IssueChange';
import { IssueSource } from './IssueSource';
import type { Review } from './review';

const useStyles = makeStyles({
  card: {
    borderLeft: '3px solid currentColor',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStroke1}`,
  },
  button: {
    display: 'grid',
    rowGap: '2px',
    width: '100%',
    boxSizing: 'border-box',
    padding: '8px 10px',
    textAlign: 'left',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    fontFamily: tokens.fontFamilyBase,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  review: { color: tokens.colorPaletteBerryForeground1 },
  hint: { color: tokens.colorNeutralForeground3 },
  place: { fontSize: tokens.fontSizeBase200, lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  message: { fontSize: tokens.fontSizeBase300, lineHeight: '20px', color: tokens.colorNeutralForeground1 },
  more: {
    display: 'grid',
    rowGap: '8px',
    padding: '0 10px 10px',
    color: tokens.colorNeutralForeground1,
  },
  mend: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
});

/** Id of the element of an issue, so that it can be scrolled to and take the focus. */
export const issueElementId = (key: string): string => `issue-${key}`;

/** One issue: where and what; once it is the one looked at, also how to mend it, its source, and what can be done. */
export function IssueCard({
  keyed,
  review,
}: {
  readonly keyed: KeyedIssue;
  readonly review: Review;
}): JSX.Element {
  const styles = useStyles();
  const { key, issue } = keyed;
  const isCurrent = review.current === key;
  const place = issue.place
    ? `${issue.sheet}　${issue.cell}`
    : [issue.row === null ? null : listing.check.row(issue.row + 1), issue.header]
        .filter((part) => part !== null)
        .join('　');
  const offersChange = issue.isMendable || issue.suggestion !== undefined;
  return (
    <li className={mergeClasses(styles.card, styles[issue.severity], isCurrent && styles.current)}>
      <button
        type="button"
        id={issueElementId(key)}
        className={styles.button}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => review.onGoTo(keyed)}
      >
        {place === '' ? null : <span className={styles.place}>{place}</span>}
        <span className={styles.message}>{issue.message}</span>
      </button>
      {isCurrent || offersChange ? (
        <div className={styles.more}>
          {isCurrent ? <p className={styles.mend}>{issue.howToMend}</p> : null}
          <IssueChange issue={issue} review={review} />
          {isCurrent ? <IssueSource issue={issue} review={review} /> : null}
          {isCurrent ? <IssueActions issue={issue} review={review} /> : null}
        </div>
      ) : null}
    </li>
  );
}
