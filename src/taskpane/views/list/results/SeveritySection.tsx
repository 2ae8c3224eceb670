import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Issue } from '../../../../app/checkList';
import { Disclosure } from '../../../components/Disclosure';
import { MoreList } from '../../../components/MoreList';
import type { IssueGroup } from '../../../state/issueGroups';
import { listing } from '../../../strings/listing';
import { IssueCard } from './IssueCard';
import type { Review } from './review';

const useStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  review: { color: tokens.colorPaletteBerryForeground1 },
  hint: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '4px' },
  rule: { fontWeight: tokens.fontWeightRegular },
});

/** Issues of a group up to this number stand open; more of them fold under its name. */
const FEW = 2;

/** Open issues of one severity, in groups; the group of the issue that is looked at stands open. */
export function SeveritySection(props: {
  readonly severity: Issue['severity'];
  readonly groups: readonly IssueGroup[];
  readonly review: Review;
}): JSX.Element | null {
  const styles = useStyles();
  const { groups, review, severity } = props;
  const count = groups.reduce((sum, { issues }) => sum + issues.length, 0);
  if (count === 0) return null;
  const placeIn = ({ issues }: IssueGroup): number => issues.findIndex(({ key }) => key === review.current);
  return (
    <Disclosure
      title={
        <span className={mergeClasses(styles.name, styles[severity])}>
          {listing.check.group(listing.check.counts[severity], count)}
        </span>
      }
      startsOpen={severity !== 'hint'}
      opens={groups.some((group) => placeIn(group) >= 0)}
    >
      {groups.map((group) => {
        const list = (
          <MoreList
            items={group.issues}
            className={styles.list}
            reaches={placeIn(group)}
            render={(keyed) => <IssueCard key={keyed.key} keyed={keyed} review={review} />}
          />
        );
        return group.issues.length <= FEW ? (
          <div key={group.id}>{list}</div>
        ) : (
          <Disclosure
            key={group.id}
            title={
              <span className={styles.rule}>{listing.check.group(group.title, group.issues.length)}</span>
            }
            opens={placeIn(group) >= 0}
          >
            {list}
          </Disclosure>
        );
      })}
    </Disclosure>
  );
}
