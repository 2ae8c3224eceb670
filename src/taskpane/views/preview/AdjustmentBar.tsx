import type { Dispatch, JSX } from 'react';
import { UndoRow } from '../../components/UndoRow';
import type { PaneAction } from '../../state/paneAction';
import { previewing } from '../../strings/previewing';
import { ADJUSTMENTS_ID } from './showNode';

/** How much of the preview was adjusted. */
export function AdjustmentBar(props: {
  readonly count: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly dispatch: Dispatch<PaneAction>;
}): JSX.Element | null {
  return (
    <UndoRow
      id={ADJUSTMENTS_ID}
      label={previewing.adjusted(props.count)}
      canUndo={props.canUndo}
      canRedo={props.canRedo}
      onUndo={() => props.dispatch({ type: 'adjustmentUndone' })}
      onRedo={() => props.dispatch({ type: 'adjustmentRedone' })}
    />
  );
}
