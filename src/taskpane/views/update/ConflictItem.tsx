import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type JSX } from 'react';
import type { Side } from '../../../core/list/mergeField';
import { Changed } from '../../components/Changed';
import { SideChoice } from '../../components/SideChoice';
import type { ConflictCell } from '../../state/updateRows';
import { updating } from '../../strings/updating';

const useStyles = makeStyles({
  place: { fontSize: tokens.fontSizeBase200, lineHeight: '16px', color: tokens.colorNeutralForeground2 },
});

/** One cell that list and new version changed each in its own way, and the choice between them. */
export function ConflictItem(props: {
  readonly cell: ConflictCell;
  readonly chosen: Side | null;
  readonly onChoose: (side: Side | null) => void;
}): JSX.Element {
  const styles = useStyles();
  const placeId = useId();
  const { cell } = props;
  const words = updating.conflicts;
  return (
    <SideChoice labelledBy={placeId} chosen={props.chosen} words={words} onChoose={props.onChoose}>
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
    </SideChoice>
  );
}
