import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type JSX } from 'react';
import { removalKey } from '../../../core/report/written/confirmRemovals';
import type { ProposedRemoval } from '../../../core/report/written/reportPlan';
import { useListStyles } from '../../components/listStyles';
import { MoreList } from '../../components/MoreList';
import { reporting } from '../../strings/reporting';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: '8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
  list: { margin: '0 0 0 -8px', padding: 0, listStyleType: 'none', display: 'grid' },
});

/** 拟删减: what should not go to the public without a second look; ticked ones are taken out. */
export function RemovalList(props: {
  readonly removals: readonly ProposedRemoval[];
  /** Keys of those that stay. */
  readonly kept: readonly string[];
  readonly onKeep: (kept: readonly string[]) => void;
}): JSX.Element {
  const styles = useStyles();
  const lists = useListStyles();
  const titleId = useId();
  const { removals, kept, onKeep } = props;
  const words = reporting.removals;
  if (removals.length === 0) return <p className={styles.hint}>{words.none}</p>;
  return (
    <section className={styles.root} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.title}>
        {words.title(removals.length)}
      </h3>
      <p className={styles.hint}>{words.hint}</p>
      <div className={lists.row}>
        <Button size="small" onClick={() => onKeep([])}>
          {words.all}
        </Button>
        <Button size="small" onClick={() => onKeep(removals.map(removalKey))}>
          {words.no}
        </Button>
      </div>
      <MoreList
        items={removals}
        pageSize={50}
        className={styles.list}
        render={(removal) => {
          const key = removalKey(removal);
          return (
            <li key={key}>
              <Checkbox
                checked={!kept.includes(key)}
                onChange={(_, { checked }) =>
                  onKeep(checked === true ? kept.filter((each) => each !== key) : [...kept, key])
                }
                label={
                  <>
                    {removal.text}
                    <span className={lists.small}>
                      {words.reasons[removal.reason]} · {removal.where}
                    </span>
                  </>
                }
              />
            </li>
          );
        }}
      />
    </section>
  );
}
