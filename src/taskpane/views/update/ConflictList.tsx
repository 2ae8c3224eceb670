import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type JSX } from 'react';
import type { Side } from '../../../core/list/mergeField';
import type { Decisions } from '../../../core/list/mergeTypes';
import { MoreList } from '../../components/MoreList';
import type { ConflictCell } from '../../state/updateRows';
import { updating } from '../../strings/updating';
import { ConflictItem } from './ConflictItem';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: '8px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: '22px',
    fontWeight: tokens.fontWeightSemibold,
  },
  lead: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '8px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** Conflicts drawn at once. */
const PAGE = 30;

/** 两处均有修改，请选择: one by one, or all that are still open at once. */
export function ConflictList(props: {
  readonly cells: readonly ConflictCell[];
  readonly decisions: Decisions;
  readonly onDecide: (decisions: Decisions) => void;
}): JSX.Element | null {
  const styles = useStyles();
  const titleId = useId();
  const { cells, decisions, onDecide } = props;
  const words = updating.conflicts;
  if (cells.length === 0) return null;
  const open = cells.filter(({ key }) => decisions[key] === undefined);
  const decideOpen = (side: Side): void =>
    onDecide({ ...decisions, ...Object.fromEntries(open.map(({ key }) => [key, side])) });
  return (
    <section className={styles.root} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.title}>
        {words.title(cells.length)}
      </h3>
      <p className={styles.lead}>{words.lead}</p>
      <div className={styles.row}>
        <Button size="small" disabled={open.length === 0} onClick={() => decideOpen('ours')}>
          {words.keepAll}
        </Button>
        <Button size="small" disabled={open.length === 0} onClick={() => decideOpen('theirs')}>
          {words.takeAll}
        </Button>
      </div>
      <MoreList
        items={cells}
        pageSize={PAGE}
        className={styles.list}
        render={(cell) => (
          <ConflictItem
            key={cell.key}
            cell={cell}
            chosen={decisions[cell.key] ?? null}
            onChoose={(side) => onDecide(withChoice(decisions, cell.key, side))}
          />
        )}
      />
    </section>
  );
}

function withChoice(decisions: Decisions, key: string, side: Side | null): Decisions {
  const others = Object.entries(decisions).filter(([each]) => each !== key);
  return Object.fromEntries(side === null ? others : [...others, [key, side]]);
}
