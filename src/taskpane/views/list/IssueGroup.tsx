import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Issue } from '../../../app/checkList';
import { Disclosure } from '../../components/Disclosure';
import { MoreList } from '../../components/MoreList';
import { listing } from '../../strings/listing';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '4px' },
  button: {
    display: 'grid',
    rowGap: '2px',
    width: '100%',
    padding: '8px 10px',
    textAlign: 'left',
    border: 'none',
    borderLeft: '3px solid currentColor',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyBase,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  plain: { cursor: 'default' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  review: { color: tokens.colorPaletteBerryForeground1 },
  hint: { color: tokens.colorNeutralForeground3 },
  place: { fontSize: tokens.fontSizeBase200, lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  message: { fontSize: tokens.fontSizeBase300, lineHeight: '20px', color: tokens.colorNeutralForeground1 },
  mend: { fontSize: tokens.fontSizeBase200, lineHeight: '18px', color: tokens.colorNeutralForeground2 },
});

function placeOf(issue: Issue): string {
  return [issue.row === null ? null : listing.check.row(issue.row + 1), issue.header]
    .filter((part) => part !== null)
    .join('　');
}

/** Issues of one severity; a click goes to the cell. */
export function IssueGroup(props: {
  readonly severity: Issue['severity'];
  readonly issues: readonly Issue[];
  readonly onGoTo: (issue: Issue) => void;
}): JSX.Element | null {
  const styles = useStyles();
  if (props.issues.length === 0) return null;
  const name = listing.check.counts[props.severity];
  return (
    <Disclosure
      title={<span>{listing.check.group(name, props.issues.length)}</span>}
      startsOpen={props.severity === 'error' || props.issues.length <= 10}
    >
      <MoreList
        items={props.issues}
        className={styles.list}
        render={(issue, i) => (
          <li key={`${issue.code}${issue.cell}${i}`}>
            <button
              type="button"
              className={mergeClasses(
                styles.button,
                styles[props.severity],
                issue.row === null && styles.plain,
              )}
              onClick={() => props.onGoTo(issue)}
            >
              <span className={styles.place}>{placeOf(issue)}</span>
              <span className={styles.message}>{issue.message}</span>
              <span className={styles.mend}>{issue.howToMend}</span>
            </button>
          </li>
        )}
      />
    </Disclosure>
  );
}
