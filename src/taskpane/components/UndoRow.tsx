import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { common } from '../strings/common';
import { Icon } from './icons';

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    bottom: '-16px',
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    margin: '0 -16px',
    padding: '4px 12px 4px 16px',
    backgroundColor: tokens.colorNeutralBackground3,
    outlineStyle: 'none',
  },
  count: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, marginRight: 'auto' },
});

/** How much was decided, with 撤销 and 重做; it stays in view while what is decided scrolls. */
export function UndoRow(props: {
  readonly label: string;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** Where the focus may go when what it was on is gone. */
  readonly id?: string;
}): JSX.Element | null {
  const styles = useStyles();
  if (!props.canUndo && !props.canRedo) return null;
  return (
    <div className={styles.root} role="group" id={props.id} tabIndex={-1} aria-label={props.label}>
      <span role="status" className={styles.count}>
        {props.label}
      </span>
      <Button
        size="small"
        appearance="subtle"
        icon={<Icon name="undo" />}
        disabled={!props.canUndo}
        onClick={props.onUndo}
      >
        {common.undo}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        icon={<Icon name="redo" />}
        disabled={!props.canRedo}
        onClick={props.onRedo}
      >
        {common.redo}
      </Button>
    </div>
  );
}
