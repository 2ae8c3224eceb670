import { WorkbookError, type ListChange, type WorkbookEdit } from '../../port';
import type { ExcelApi } from '../excelApi';
import { jsonSize } from '../jsonSize';
import { loadState, sheetNamed, type WorkbookState } from '../state';
import type { ListWork } from './changeList';
import { askFilter } from './filters';
import { journalSheet, readJournal, type JournaledFilter } from './journal';
import { lookAtList, type TableNow } from './look';
import { planJournal, planList, planSheets, refuseTooLarge } from './plan';
import { refuseChanged } from './refuseChanged';
import { runChange, type Change } from './runChange';

/** Changes the list and the sheets around it as one. First it looks, and refuses what has changed since it was read. */
export async function editWorkbook(
  api: ExcelApi,
  given: WorkbookEdit,
  onProgress: (share: number) => void = () => undefined,
): Promise<void> {
  const edit = normalized(given);
  if (!isEmpty(edit)) {
    refuseTooLarge(edit);
    const change = await api.run((context) => look(context, edit));
    const total = jsonSize(JSON.stringify(edit));
    await runChange(api, change, (bytes) => onProgress(Math.min(0.99, bytes / total)));
  }
  onProgress(1);
}

/** Insertions with rows only, one for each place; deletions in order. */
function normalized(edit: WorkbookEdit): WorkbookEdit {
  if (!edit.list) return edit;
  const inserts = edit.list.inserts.filter(({ rows }) => rows.length > 0);
  const places = [...new Set(inserts.map(({ before }) => before))].sort((a, b) => a - b);
  const joined = places.map((before) => ({
    before,
    rows: inserts.filter((each) => each.before === before).flatMap(({ rows }) => rows),
  }));
  const deletes = [...new Set(edit.list.deletes)].sort((a, b) => a - b);
  return { ...edit, list: { ...edit.list, inserts: joined, deletes } };
}

const isEmpty = ({ list, renamings = [], sheets = [], names = [], removals = [] }: WorkbookEdit): boolean =>
  [renamings, sheets, names, removals, list?.cells ?? [], list?.inserts ?? [], list?.deletes ?? []].every(
    (each) => each.length === 0,
  );

async function look(context: Excel.RequestContext, edit: WorkbookEdit): Promise<Change> {
  const before = await loadState(context);
  if (before.isProtected) throw new WorkbookError('workbook-protected');
  await refuseUnfinished(context, before);
  const sheets = planSheets(edit, before);
  const list = edit.list ? await lookAtWork(context, edit.list, before) : null;
  const journal = planJournal(edit, before, sheets, list && planList(list));
  return { before, sheets: edit.sheets ?? [], list, journal };
}

/** What was cut off before must be settled first. A journal that was not even complete does not count. */
export async function refuseUnfinished(context: Excel.RequestContext, before: WorkbookState): Promise<void> {
  const old = journalSheet(before);
  if (old && (await readJournal(context, old)) !== null)
    throw new WorkbookError('list-changed', { unfinished: 1 });
}

async function lookAtWork(
  context: Excel.RequestContext,
  given: ListChange,
  before: WorkbookState,
): Promise<ListWork> {
  const state = sheetNamed(before, given.sheetName);
  if (!state) throw new WorkbookError('list-changed', { sheet: given.sheetName });
  if (state.isProtected) throw new WorkbookError('sheet-protected', { sheet: state.name });
  const change = { ...given, sheetName: state.name };
  const now = await lookAtList(context, state.id, before.tables, change);
  const table = refuseChanged(change, now);
  const filter = await readFilter(context, state.id, table, state.isFiltered);
  return { change, now, table, filter };
}

async function readFilter(
  context: Excel.RequestContext,
  sheetId: string,
  table: TableNow | null,
  isSheetFiltered: boolean,
): Promise<JournaledFilter | null> {
  if (!(table ? table.isFiltered : isSheetFiltered)) return null;
  const filter = askFilter(context.workbook.worksheets.getItem(sheetId), table?.name ?? null);
  await context.sync();
  return filter();
}
