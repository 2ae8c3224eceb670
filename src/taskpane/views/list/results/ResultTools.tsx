import { Button, Input, Select, ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { CheckReport } from '../../../../app/checkList';
import { Icon } from '../../../components/icons';
import { GROUPINGS, SEVERITY_ORDER, type Grouping, type IssueFilter } from '../../../state/issueGroups';
import { listing } from '../../../strings/listing';
import { reviewing } from '../../../strings/reviewing';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: '8px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px' },
  chip: { minWidth: 0, paddingLeft: '8px', paddingRight: '8px' },
  words: { flexGrow: 1, minWidth: '120px', flexBasis: '120px' },
  input: { width: '100%' },
  back: { transform: 'rotate(180deg)' },
  count: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, marginRight: 'auto' },
});

/** How the results are looked at: severities, words, groups; and from one to the next. */
export function ResultTools(props: {
  readonly counts: CheckReport['counts'];
  readonly shown: number;
  readonly filter: IssueFilter;
  readonly grouping: Grouping;
  readonly onFilter: (filter: IssueFilter) => void;
  readonly onGrouping: (grouping: Grouping) => void;
  readonly onMove: (step: 1 | -1) => void;
}): JSX.Element {
  const styles = useStyles();
  const { counts, filter, shown } = props;
  const total = SEVERITY_ORDER.reduce((sum, severity) => sum + counts[severity], 0);
  const words = reviewing;
  return (
    <div className={styles.root}>
      <div className={styles.row} role="group" aria-label={words.show.label}>
        {SEVERITY_ORDER.filter((severity) => counts[severity] > 0).map((severity) => {
          const isOn = filter.severities.includes(severity);
          return (
            <ToggleButton
              key={severity}
              size="small"
              className={styles.chip}
              appearance={isOn ? 'primary' : 'secondary'}
              checked={isOn}
              onClick={() =>
                props.onFilter({
                  ...filter,
                  severities: isOn
                    ? filter.severities.filter((each) => each !== severity)
                    : [...filter.severities, severity],
                })
              }
            >
              {`${listing.check.counts[severity]} ${counts[severity]}`}
            </ToggleButton>
          );
        })}
      </div>
      <div className={styles.row}>
        <Select
          size="small"
          aria-label={words.grouping.label}
          value={props.grouping}
          onChange={(_, data) => props.onGrouping(data.value as Grouping)}
        >
          {GROUPINGS.map((grouping) => (
            <option key={grouping} value={grouping}>
              {words.grouping.choices[grouping]}
            </option>
          ))}
        </Select>
        <span className={styles.words}>
          <Input
            size="small"
            type="search"
            className={styles.input}
            aria-label={words.filter.label}
            placeholder={words.filter.placeholder}
            value={filter.words}
            onChange={(_, data) => props.onFilter({ ...filter, words: data.value })}
          />
        </span>
      </div>
      <div className={styles.row}>
        <span role="status" className={styles.count}>
          {shown === total ? words.open(total) : words.shown(shown, total)}
        </span>
        <Button
          size="small"
          appearance="subtle"
          title={words.previousKey}
          aria-keyshortcuts="Shift+F8 Alt+ArrowUp"
          icon={
            <span className={styles.back}>
              <Icon name="chevron" />
            </span>
          }
          disabled={shown === 0}
          onClick={() => props.onMove(-1)}
        >
          {words.previous}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          title={words.nextKey}
          aria-keyshortcuts="F8 Alt+ArrowDown"
          icon={<Icon name="chevron" />}
          iconPosition="after"
          disabled={shown === 0}
          onClick={() => props.onMove(1)}
        >
          {words.next}
        </Button>
      </div>
    </div>
  );
}
