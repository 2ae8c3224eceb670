import { applyWrites } from '../core/list/listWrites';
import { planUndo } from '../core/list/undo';
import type { Memory, UndoAction, UndoPage, UndoRecord } from '../core/sheet/memoryTypes';
import { pageFingerprint, readPage } from '../core/sheet/pageContent';
import { planCompanion } from '../core/sheet/planCompanion';
import { WorkbookError } from '../workbook/port';
import { demandMemory, listChange, memorySheet } from './listEdit';
import { openList, type OpenedList } from './openList';
import type { Services } from './services';
import { followingOutcomes } from './statisticsSheets';
import { UseCaseError } from './useCaseError';

/** What 撤销 took back, and what it left because it was changed since. */
export interface UndoReport {
  readonly action: UndoAction;
  readonly cells: number;
  readonly rowsRemoved: number;
  readonly rowsReturned: number;
  /** Ids of rows and names of sheets that were changed since and stay as they are. */
  readonly left: readonly string[];
}

/** The last write of ours that can be taken back; null where there is none. */
export const undoableAction = (list: OpenedList | null): UndoRecord | null => list?.memory?.undo ?? null;

/**
 * 撤销: takes our last write back, one step, also after the workbook was closed. Throws WorkbookError `no-list`,
 * UseCaseError `nothing-to-undo`.
 */
export async function undoLast(services: Pick<Services, 'workbook' | 'today'>): Promise<UndoReport> {
  const opened = await openList(services);
  if (!opened) throw new WorkbookError('no-list');
  const memory = demandMemory(opened);
  const { undo } = memory;
  if (!undo) throw new UseCaseError('nothing-to-undo');
  const { writes, left } = planUndo(opened.items, undo.list);
  const pages = undo.pages.filter((page) => isAsWritten(opened, page));
  const next: Memory = { ...memory, ...undo.memory, revision: memory.revision + 1, undo: null };
  await services.workbook.edit({
    list: listChange(opened, writes, services.today),
    sheets: [
      ...pages.flatMap(({ before }) => (before ? [planCompanion(before)] : [])),
      ...followingOutcomes(opened, applyWrites(opened.items, writes), services.today),
      memorySheet(opened, next),
    ],
    removals: pages.flatMap(({ name, before }) => (before ? [] : [name])),
  });
  return {
    action: undo.action,
    cells: writes.cells.length,
    rowsRemoved: writes.deletes.length,
    rowsReturned: writes.inserts.reduce((sum, { items }) => sum + items.length, 0),
    left: [...left, ...undo.pages.filter((page) => !pages.includes(page)).map(({ name }) => name)],
  };
}

/** Whether a companion sheet still says what we wrote; one that is gone stays gone. */
function isAsWritten({ workbook }: OpenedList, { name, written }: UndoPage): boolean {
  const values = workbook.companions[name];
  return values !== undefined && pageFingerprint(readPage('source', name, values)) === written;
}
