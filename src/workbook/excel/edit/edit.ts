import type { SheetPlan } from '../../../core/sheet/workbookPlan';
import { WorkbookError, type ListChange, type WorkbookEdit } from '../../port';
import { RANGE_COST, startBatch, type Batch } from '../batch';
import { PATIENT, type ExcelApi } from '../excelApi';
import { toWorkbookError } from '../hostErrors';
import { jsonSize } from '../jsonSize';
import { printSheets } from '../print';
import { writeCells, writeReferences, writeView, type Target } from '../sheets';
import { loadState, sheetNamed, type WorkbookState } from '../state';
import { anchorFormulas, type Located } from './anchors';
import { changeList, type ListWork } from './changeList';
import { askFilter } from './filters';
import { headOf, JOURNAL_SHEET, journalSheet, readJournal, writeHead, writeJournal, type Journal, type JournaledFilter, type NewSheet } from './journal'; // prettier-ignore
import { lookAtList, type TableNow } from './look';
import { placesAfter } from './places';
import { planJournal, planList, planSheets, refuseTooLarge, temporaryFormula, temporaryPlan } from './plan';
import { refuseChanged } from './refuseChanged';
import { settle } from './settle';
import { beforeSwap, removeJournal, showFiltered, swap } from './swap';

/** All that is known once the workbook was looked at, before anything is touched. */
interface Looked {
  readonly before: WorkbookState;
  readonly sheets: readonly NewSheet[];
  readonly list: (ListWork & { readonly sheetName: string }) | null;
  readonly journal: Journal;
}

/**
 * Changes the list and the sheets around it as one. First it looks, and refuses what has changed since it was read.
 * Then a journal is written; new sheets are built beside the old ones; cells and rows are changed; and one last request
 * lets rows and sheets go and gives the new sheets their names. If a request fails, the change is taken back or, in
 * its last steps, finished.
 */
export async function editWorkbook(
  api: ExcelApi,
  given: WorkbookEdit,
  onProgress: (share: number) => void = () => undefined,
): Promise<void> {
  const edit = normalized(given);
  if (isEmpty(edit)) return onProgress(1);
  refuseTooLarge(edit);
  const looked = await api.run((context) => look(context, edit));
  const total = jsonSize(JSON.stringify(edit));
  let isSwapSent = false;
  try {
    await api.run(PATIENT, async (context) => {
      const batch = startBatch(context, (bytes) => onProgress(Math.min(0.99, bytes / total)));
      await build(batch, edit, looked);
      isSwapSent = true;
      await lastSteps(batch, looked);
    });
  } catch (error) {
    await afterFailure(api, toWorkbookError(error), isSwapSent);
  }
  onProgress(1);
}

/** Throws the reason unless the change was finished all the same. */
async function afterFailure(api: ExcelApi, reason: unknown, isSwapSent: boolean): Promise<void> {
  let settled;
  try {
    settled = await api.run(PATIENT, settle);
  } catch {
    const { code, data } = reason instanceof WorkbookError ? reason : new WorkbookError('host-failure');
    throw new WorkbookError(code, { ...data, unfinished: 1 }, { cause: reason });
  }
  // Where no journal is left after the last request, all of it was done and only the reply was lost.
  if (settled !== 'finished' && !(settled === 'none' && isSwapSent)) throw reason;
}

/** Insertions with rows only, one for each place. */
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

async function look(context: Excel.RequestContext, edit: WorkbookEdit): Promise<Looked> {
  const before = await loadState(context);
  if (before.isProtected) throw new WorkbookError('workbook-protected');
  const old = journalSheet(before);
  if (old && (await readJournal(context, old)) !== null) throw new WorkbookError('list-changed', { unfinished: 1 });
  const sheets = planSheets(edit, before);
  const list = edit.list ? await lookAtWork(context, edit.list, before) : null;
  const journaled = list && planList(list.change, list.now, list.table, list.filter);
  return { before, sheets, list, journal: planJournal(edit, before, sheets, journaled) };
} // prettier-ignore

async function lookAtWork(
  context: Excel.RequestContext,
  change: ListChange,
  before: WorkbookState,
): Promise<NonNullable<Looked['list']>> {
  const state = sheetNamed(before, change.sheetName);
  if (!state) throw new WorkbookError('list-changed', { sheet: change.sheetName });
  if (state.isProtected) throw new WorkbookError('sheet-protected', { sheet: state.name });
  const now = await lookAtList(context, state.id, before.tables, change);
  const table = refuseChanged(change, now);
  const filter = await readFilter(context, state.id, table, state.isFiltered);
  return { change, now, table, filter, sheetName: state.name };
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

async function build(batch: Batch, edit: WorkbookEdit, { before, sheets, list, journal }: Looked): Promise<void> {
  const { workbook } = batch.context;
  const orphan = journalSheet(before);
  await batch.reserve(RANGE_COST * (1 + sheets.length));
  if (orphan) removeJournal(batch.context, orphan);
  await writeJournal(batch, journal, anchorsOf(list?.sheetName, journal));
  const targets = sheets.map((sheet, index): Target => ({
    plan: temporaryPlan(edit.sheets?.[index] as SheetPlan, sheet),
    sheet: workbook.worksheets.add(sheet.temporary),
    digitWidth: before.digitWidth,
  }));
  for (const target of targets) await writeCells(batch, target);
  for (const { name, from, to } of journal.names) {
    if (from !== null) continue;
    await batch.reserve(RANGE_COST);
    workbook.names.add(name, temporaryFormula(to, sheets));
  }
  for (const target of targets) await writeReferences(batch, target);
  for (const target of targets) await writeView(batch, target);
  if (targets.some(({ plan }) => plan.print)) await printSheets(batch, targets);
  if (list) await changeList(batch, workbook.worksheets.getItem(list.sheetName), list);
  await batch.send();
} // prettier-ignore

const anchorsOf = (sheetName: string | undefined, { list }: Journal): readonly string[] =>
  list && sheetName !== undefined ? anchorFormulas(sheetName, list) : [];

/** One small request. */
async function lastSteps(batch: Batch, { before, list, journal }: Looked): Promise<void> {
  const { context } = batch;
  const located = list && locatedAfter(list);
  await batch.reserve(RANGE_COST);
  const sheet = context.workbook.worksheets.getItem(JOURNAL_SHEET);
  await writeHead(batch, sheet, headOf(journal, 'swap', anchorsOf(list?.sheetName, journal).length));
  swap(context, journal, beforeSwap(before, journal), located);
  showFiltered(context, journal, located);
  removeJournal(context, { id: JOURNAL_SHEET });
  await batch.send();
}

/** Where the rows are after the insertions of this change. */
function locatedAfter({ change, sheetName }: NonNullable<Looked['list']>): Located {
  const { sheetRow } = placesAfter(change);
  return { sheet: sheetName, rowOf: sheetRow, columnOf: (column) => column };
}
