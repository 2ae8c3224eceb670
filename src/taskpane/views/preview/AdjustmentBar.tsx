import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Dispatch, JSX } from 'react';
import { Icon } from '../../components/icons';
import type { PaneAction } from '../../state/paneAction';
import { common } from '../../strings/common';
import { ADJUSTMENTS_ID } from './showNode';
import { previewing } from '../../strings/previewing';

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

/** How much was adjusted, with 撤销 and 重做; it stays in view while the tree scrolls. */
export function AdjustmentBar(props: {
  readonly count: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly dispatch: Dispatch<PaneAction>;
}): JSX.Element | null {
  const styles = useStyles();
  const { dispatch } = props;
  if (!props.canUndo && !props.canRedo) return null;
  return (
    <div
      className={styles.root}
      role="group"
      id={ADJUSTMENTS_ID}
      tabIndex={-1}
      aria-label={previewing.adjusted(props.count)}
    >
      <span role="status" className={styles.count}>
        {previewing.adjusted(props.count)}
      </span>
      <Button
        size="small"
        appearance="subtle"
        icon={<Icon name="undo" />}
        disabled={!props.canUndo}
        onClick={() => dispatch({ type: 'adjustmentUndone' })}
      >
        {common.undo}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        icon={<Icon name="redo" />}
        disabled={!props.canRedo}
        onClick={() => dispatch({ type: 'adjustmentRedone' })}
      >
        {common.redo}
      </Button>
    </div>
  );
}
