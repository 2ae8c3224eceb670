import type { CellValue } from '../../core/list/item';
import { WorkbookError } from '../port';
import { blocksOf } from './edit/blocks';
import type { ListWork } from './edit/changeList';
import { journalSheet } from './edit/journal';
import { NOTHING_KNOWN } from './edit/look';
import { planJournal, planList, refuseTooLarge } from './edit/plan';
import { readBlocks, type CellNow } from './edit/readBlocks';
import { runChange, runWithoutJournal, type Change } from './edit/runChange';
import type { ExcelApi } from './excelApi';
import { jsonSize } from './jsonSize';
import { askState, sheetNamed, type WorkbookState } from './state';

export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** Writes single cells whatever they hold now. If a request fails, the old contents and formats are put back. */
export async function setCells(api: ExcelApi, sheetName: string, edits: readonly CellEdit[]): Promise<void> {
  if (edits.length === 0) return;
  const change = await api.run((context) => look(context, sheetName, edits));
  const { before } = change;
  // Where no sheet can be added, or an unfinished change already has one, there is no journal.
  if (before.isProtected || journalSheet(before)) await runWithoutJournal(api, change);
  else await runChange(api, change, () => undefined);
}

/** One request, more where very much is overwritten. */
async function look(
  context: Excel.RequestContext,
  sheetName: string,
  edits: readonly CellEdit[],
): Promise<Change> {
  let state: (() => WorkbookState) | null = null;
  const cells = await readBlocks(context, sheetName, blocksOf(edits), jsonSize, () => {
    state = askState(context);
  });
  const before = (state as unknown as () => WorkbookState)();
  const sheet = sheetNamed(before, sheetName);
  if (sheet?.isProtected) throw new WorkbookError('sheet-protected', { sheet: sheetName });
  const list = workOn(sheet?.name ?? sheetName, edits, cells);
  refuseTooLarge({ list: list.change });
  return { before, sheets: [], list, journal: planJournal({}, before, [], planList(list)) };
}

/** Cells of any place as a change of a list of which nothing else is known. */
function workOn(
  sheetName: string,
  edits: readonly CellEdit[],
  cells: ReadonlyMap<string, CellNow>,
): ListWork {
  const cellAt = (row: number, column: number): CellNow | null => cells.get(`${row},${column}`) ?? null;
  const last = new Map(edits.map((edit) => [`${edit.row},${edit.column}`, edit]));
  return {
    change: {
      sheetName,
      headerRow: Math.min(...edits.map(({ row }) => row)),
      firstColumn: Math.min(...edits.map(({ column }) => column)),
      columnCount: 1,
      rowCount: 0,
      ids: null,
      cells: [...last.values()].map(({ row, column, value }) => ({
        row,
        column,
        from: cellAt(row, column)?.value ?? '',
        to: value,
      })),
      inserts: [],
      deletes: [],
    },
    // A filter may hide rows, and Excel misplaces a block that is written over those.
    now: { ...NOTHING_KNOWN, cellAt, hasHiddenRows: true },
    table: null,
    filter: null,
  };
}
