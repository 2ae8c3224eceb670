import type { SheetPlan } from '../../../core/sheet/workbookPlan';
import { WorkbookError } from '../../port';
import { hearAgain, RANGE_COST, startBatch, type Batch } from '../batch';
import { PATIENT, type ExcelApi } from '../excelApi';
import { toWorkbookError } from '../hostErrors';
import { printSheets } from '../print';
import { writeCells, writeReferences, writeView, type Target } from '../sheets';
import { loadState, type WorkbookState } from '../state';
import { anchorFormulas, type Located } from './anchors';
import { changeList, type ListWork } from './changeList';
import { headOf, JOURNAL_SHEET, journalSheet, writeHead, writeJournal, type Journal } from './journal';
import { placesAfter } from './places';
import { temporaryFormula, temporaryPlan } from './plan';
import { settle, type Settled } from './settle';
import { beforeSwap, removeJournal, showFiltered, swap } from './swap';
import { takeBack } from './takeBack';

/** A change, once the workbook was looked at and before anything is touched. */
export interface Change {
  readonly before: WorkbookState;
  /** Plans of `journal.sheets`. */
  readonly sheets: readonly SheetPlan[];
  readonly list: ListWork | null;
  readonly journal: Journal;
}

/**
 * Carries a change out: first the journal is written; new sheets are built beside the old ones; cells and rows are
 * changed; and one last request lets rows and sheets go and gives the new sheets their names. If a request fails, the
 * change is taken back or, in its last steps, finished.
 */
export async function runChange(
  api: ExcelApi,
  change: Change,
  onSent: (bytes: number) => void,
): Promise<void> {
  let isSwapSent = false;
  try {
    await api.run(PATIENT, async (context) => {
      const batch = startBatch(context, onSent);
      await build(batch, change, true);
      isSwapSent = true;
      await lastSteps(batch, change);
    });
  } catch (error) {
    const settled = await whenSettled(error, () => api.run(PATIENT, settle));
    // Where no journal is left after the last request, all of it was done and only the reply was lost.
    if (settled !== 'finished' && !(settled === 'none' && isSwapSent)) throw toWorkbookError(error);
  }
}

/** The same for cells of a workbook to which no sheet can be added, hence no journal: taken back as long as this runs. */
export async function runWithoutJournal(api: ExcelApi, change: Change): Promise<void> {
  try {
    await api.run(PATIENT, (context) => build(startBatch(context), change, false));
  } catch (error) {
    await whenSettled(error, () => api.run(PATIENT, (context) => takeBackFromHere(context, change)));
    throw toWorkbookError(error);
  }
}

async function takeBackFromHere(context: Excel.RequestContext, { journal, list }: Change): Promise<Settled> {
  hearAgain(context);
  const located = list && { sheet: list.change.sheetName, rowOf: same, columnOf: same };
  await takeBack(context, journal, await loadState(context), located, null);
  return 'takenBack';
}

const same = (place: number): number => place;

/** The first failure tells why; that of settling only adds that something was left. */
async function whenSettled(error: unknown, work: () => Promise<Settled>): Promise<Settled> {
  try {
    return await work();
  } catch {
    const reason = toWorkbookError(error);
    const { code, data } = reason instanceof WorkbookError ? reason : new WorkbookError('host-failure');
    throw new WorkbookError(code, { ...data, unfinished: 1 }, { cause: reason });
  }
}

async function build(batch: Batch, change: Change, isJournaled: boolean): Promise<void> {
  const { before, sheets, list, journal } = change;
  const { workbook } = batch.context;
  await batch.reserve(RANGE_COST * (1 + sheets.length));
  if (isJournaled) {
    const orphan = journalSheet(before);
    if (orphan) removeJournal(batch.context, orphan);
    await writeJournal(batch, journal, anchorsOf(change));
  }
  const targets = journal.sheets.map((sheet, index): Target => ({
    plan: temporaryPlan(sheets[index] as SheetPlan, sheet, journal.sheets),
    sheet: workbook.worksheets.add(sheet.temporary),
    digitWidth: before.digitWidth,
  }));
  for (const target of targets) await writeCells(batch, target);
  for (const { name, from, to } of journal.names) {
    if (from !== null) continue;
    await batch.reserve(RANGE_COST);
    workbook.names.add(name, temporaryFormula(to, journal.sheets));
  }
  for (const target of targets) await writeReferences(batch, target);
  for (const target of targets) await writeView(batch, target);
  if (targets.some(({ plan }) => plan.print)) await printSheets(batch, targets);
  if (list) await changeList(batch, workbook.worksheets.getItem(list.change.sheetName), list);
  await batch.send();
}

const anchorsOf = ({ list, journal }: Change): readonly string[] =>
  list && journal.list ? anchorFormulas(list.change.sheetName, journal.list) : [];

/** One small request. */
async function lastSteps(batch: Batch, change: Change): Promise<void> {
  const { context } = batch;
  const { before, list, journal } = change;
  const located = list && locatedAfter(list);
  await batch.reserve(RANGE_COST);
  const sheet = context.workbook.worksheets.getItem(JOURNAL_SHEET);
  await writeHead(batch, sheet, headOf(journal, 'swap', anchorsOf(change).length));
  swap(context, journal, beforeSwap(before, journal), located);
  showFiltered(context, journal, located);
  removeJournal(context, { id: JOURNAL_SHEET });
  await batch.send();
}

/** Where the rows are after the insertions of this change. */
function locatedAfter({ change }: ListWork): Located {
  const { sheetRow } = placesAfter(change);
  return { sheet: change.sheetName, rowOf: sheetRow, columnOf: same };
}
