import type { WorkbookPlan } from '../../core/sheet/workbookPlan';
import type { Renaming } from '../port';
import { startBatch, type Batch } from './batch';
import { writeNames } from './definedNames';
import { PATIENT, type ExcelApi } from './excelApi';
import { jsonSize } from './jsonSize';
import { openJournal, withoutFirstCell, writeFirstCell } from './journal';
import { orUndo } from './orUndo';
import { printSheets } from './print';
import { refuseHopeless } from './refuse';
import { revert } from './revert';
import { writeCells, writeReferences, writeView, type Target } from './sheets';
import { loadState, type WorkbookState } from './state';

/**
 * Writes a plan into the open workbook: looks first, renames what stands in the way, adds and fills the sheets, and in
 * the very last action turns the journal into the memory. If a request fails, everything added is removed again.
 */
export async function writePlan(
  api: ExcelApi,
  plan: WorkbookPlan,
  renamings: readonly Renaming[],
  onProgress: (share: number) => void = () => undefined,
): Promise<void> {
  const before = await api.run(loadState);
  refuseHopeless(before, plan, renamings);
  const total = planSize(plan);
  await orUndo(
    () =>
      api.run(PATIENT, (context) => {
        const batch = startBatch(context, (bytes) => onProgress(Math.min(0.99, bytes / total)));
        return build(batch, before, plan, renamings);
      }),
    () => api.run(PATIENT, (context) => revert(context, before, plan, renamings)),
  );
  onProgress(1);
}

async function build(
  batch: Batch,
  before: WorkbookState,
  plan: WorkbookPlan,
  renamings: readonly Renaming[],
): Promise<void> {
  const targets = await addSheets(batch, before, plan, renamings);
  for (const target of targets) await writeCells(batch, withoutFirstCell(target));
  await writeNames(batch, plan.names, before);
  for (const target of targets) await writeReferences(batch, target);
  for (const target of targets) await writeView(batch, target);
  await printSheets(batch, targets);
  await batch.reserve(1000);
  batch.context.workbook.worksheets.getItem(plan.activeSheet).activate();
  for (const target of targets) await writeFirstCell(batch, target);
  await batch.send();
}

/** The memory with its journal first; then old names are freed and the other sheets added. All in one small request. */
async function addSheets(
  batch: Batch,
  before: WorkbookState,
  plan: WorkbookPlan,
  renamings: readonly Renaming[],
): Promise<readonly Target[]> {
  const memories = plan.sheets.filter((sheet) => sheet.role === 'memory');
  const isMemory = ({ sheet }: Renaming): boolean => memories.some((memory) => memory.name === sheet);
  const add = (sheet: WorkbookPlan['sheets'][number]): Target => ({
    plan: sheet,
    sheet: batch.context.workbook.worksheets.add(sheet.name),
    digitWidth: before.digitWidth,
  });

  await batch.reserve(500 * plan.sheets.length);
  await rename(batch, renamings.filter(isMemory));
  const added = new Map(memories.map((sheet) => [sheet, add(sheet)]));
  for (const target of added.values()) await openJournal(batch, target, before, plan, renamings);
  await rename(
    batch,
    renamings.filter((renaming) => !isMemory(renaming)),
  );
  const targets = plan.sheets.map((sheet) => added.get(sheet) ?? add(sheet));
  targets.forEach(({ sheet }, index) => {
    if (added.size > 0) sheet.position = before.sheets.length + index;
  });
  return targets;
}

async function rename(batch: Batch, renamings: readonly Renaming[]): Promise<void> {
  const { worksheets, tables } = batch.context.workbook;
  for (const renaming of renamings) {
    await batch.reserve(1000 * (1 + renaming.tables.length));
    worksheets.getItem(renaming.sheet).name = renaming.to;
    for (const table of renaming.tables) tables.getItem(table.name).name = table.to;
  }
}

/** Bytes of all values, for the share of progress: the rest is small beside them. */
const planSize = (plan: WorkbookPlan): number =>
  plan.sheets.reduce(
    (sum, sheet) => sum + sheet.blocks.reduce((size, block) => size + jsonSize(block.values), 1),
    1,
  );
