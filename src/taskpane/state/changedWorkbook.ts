import { noEdits } from '../workbench/edits';
import type { PaneState } from './paneState';

/** The pane after a write of ours that is more than a cell: cells typed before cannot be taken back one by one. */
export const changedWorkbook = (state: PaneState): PaneState => ({
  ...state,
  busy: null,
  revision: state.revision + 1,
  history: noEdits,
  journal: [],
  snapshotDue: true,
  unsaved: true,
});
