import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Issue } from '../../../app/checkList';
import { Disclosure } from '../../components/Disclosure';
import { MoreList } from '../../components/MoreList';
import { issueKey, type IssueGroup } from '../../state/issueGroups';
import { listing } from '../../strings/listing';
import { IssueItem } from './IssueItem';

const useStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  review: { color: tokens.colorPaletteBerryForeground1 },
  hint: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '4px' },
  mend: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
  rule: { fontWeight: tokens.fontWeightRegular },
});

/** Issues of a rule up to this number stand open; more of them fold under the rule's name. */
const FEW = 2;

/** The same issue keeps its place and the focus when the list is checked again; two in one cell are told apart. */
function keyAmong(issues: readonly Issue[], index: number): string {
  const key = issueKey(issues[index]!);
  let same = 0;
  for (let at = index - 1; at >= 0 && issueKey(issues[at]!) === key; at -= 1) same += 1;
  return same === 0 ? key : `${key}#${same}`;
}

/** Issues of one severity, by rule; a click goes to the cell. */
export function SeveritySection(props: {
  readonly severity: Issue['severity'];
  readonly groups: readonly IssueGroup[];
  readonly selected: string | null;
  readonly onGoTo: (issue: Issue) => void;
}): JSX.Element | null {
  const styles = useStyles();
  const count = props.groups.reduce((sum, { issues }) => sum + issues.length, 0);
  if (count === 0) return null;
  return (
    <Disclosure
      title={
        <span className={mergeClasses(styles.name, styles[props.severity])}>
          {listing.check.group(listing.check.counts[props.severity], count)}
        </span>
      }
      startsOpen={props.severity !== 'hint'}
    >
      {props.groups.map(({ code, title, issues }) =>
        issues.length <= FEW ? (
          <ul key={code} className={styles.list}>
            {issues.map((issue, i) => (
              <IssueItem
                key={keyAmong(issues, i)}
                issue={issue}
                showsMending
                isSelected={issueKey(issue) === props.selected}
                onGoTo={props.onGoTo}
              />
            ))}
          </ul>
        ) : (
          <Disclosure
            key={code}
            title={<span className={styles.rule}>{listing.check.group(title, issues.length)}</span>}
          >
            <p className={styles.mend}>{issues[0]!.howToMend}</p>
            <MoreList
              items={issues}
              className={styles.list}
              render={(issue, i) => (
                <IssueItem
                  key={keyAmong(issues, i)}
                  issue={issue}
                  showsMending={false}
                  isSelected={issueKey(issue) === props.selected}
                  onGoTo={props.onGoTo}
                />
              )}
            />
          </Disclosure>
        ),
      )}
    </Disclosure>
  );
}
