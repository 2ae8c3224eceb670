import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Issue } from '../../../app/checkList';
import { listing } from '../../strings/listing';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    rowGap: '2px',
    width: '100%',
    boxSizing: 'border-box',
    padding: '8px 10px',
    textAlign: 'left',
    border: 'none',
    borderLeft: '3px solid currentColor',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyBase,
  },
  button: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  selected: { backgroundColor: tokens.colorNeutralBackground3Selected },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  review: { color: tokens.colorPaletteBerryForeground1 },
  hint: { color: tokens.colorNeutralForeground3 },
  place: { fontSize: tokens.fontSizeBase200, lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  message: { fontSize: tokens.fontSizeBase300, lineHeight: '20px', color: tokens.colorNeutralForeground1 },
  mend: { fontSize: tokens.fontSizeBase200, lineHeight: '18px', color: tokens.colorNeutralForeground2 },
});

/** One issue: where, what, and how to mend it. One that has a place is a button that goes there. */
export function IssueItem(props: {
  readonly issue: Issue;
  readonly showsMending: boolean;
  /** Gone to last. */
  readonly isSelected: boolean;
  readonly onGoTo: (issue: Issue) => void;
}): JSX.Element {
  const styles = useStyles();
  const { issue } = props;
  const place = [issue.row === null ? null : listing.check.row(issue.row + 1), issue.header]
    .filter((part) => part !== null)
    .join('　');
  const content = (
    <>
      {place === '' ? null : <span className={styles.place}>{place}</span>}
      <span className={styles.message}>{issue.message}</span>
      {props.showsMending ? <span className={styles.mend}>{issue.howToMend}</span> : null}
    </>
  );
  const className = mergeClasses(
    styles.card,
    styles[issue.severity],
    issue.row !== null && styles.button,
    props.isSelected && styles.selected,
  );
  return (
    <li>
      {issue.row === null ? (
        <div className={className}>{content}</div>
      ) : (
        <button
          type="button"
          className={className}
          aria-current={props.isSelected ? 'true' : undefined}
          onClick={() => props.onGoTo(issue)}
        >
          {content}
        </button>
      )}
    </li>
  );
}
