import { Radio, RadioGroup, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type JSX } from 'react';
import type { Side } from '../../../core/list/mergeField';
import { Changed } from '../../components/Changed';
import type { ConflictCell } from '../../state/updateRows';
import { updating } from '../../strings/updating';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    rowGap: '6px',
    padding: '10px 12px 4px',
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: `3px solid ${tokens.colorStatusWarningForeground1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  chosen: { borderLeftColor: tokens.colorStatusSuccessForeground1 },
  place: { fontSize: tokens.fontSizeBase200, lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  choice: { flexWrap: 'wrap', marginLeft: '-8px' },
});

const LATER = 'later';

/** One cell that list and new version changed each in its own way, and the choice between them. */
export function ConflictItem(props: {
  readonly cell: ConflictCell;
  readonly chosen: Side | null;
  readonly onChoose: (side: Side | null) => void;
}): JSX.Element {
  const styles = useStyles();
  const placeId = useId();
  const { cell, chosen } = props;
  const words = updating.conflicts;
  return (
    <li className={mergeClasses(styles.item, chosen !== null && styles.chosen)}>
      <span id={placeId} className={styles.place}>
        {words.place(cell.sequence, cell.header)}
      </span>
      <Changed
        lines={[
          { name: words.base, text: cell.base, against: null, isNew: false },
          { name: words.ours, text: cell.ours, against: cell.base, isNew: true },
          { name: words.theirs, text: cell.theirs, against: cell.base, isNew: true },
        ]}
      />
      <RadioGroup
        layout="horizontal"
        className={styles.choice}
        aria-labelledby={placeId}
        value={chosen ?? LATER}
        onChange={(_, data) => props.onChoose(data.value === LATER ? null : (data.value as Side))}
      >
        <Radio value="ours" label={words.keep} />
        <Radio value="theirs" label={words.take} />
        <Radio value={LATER} label={words.later} />
      </RadioGroup>
    </li>
  );
}
