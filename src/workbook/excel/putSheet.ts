import type { SheetPlan } from '../../core/sheet/workbookPlan';
import { WorkbookError } from '../port';
import { startBatch } from './batch';
import { PATIENT, type ExcelApi } from './excelApi';
import { orUndo } from './orUndo';
import { printSheets } from './print';
import { removeSheet } from './revert';
import { writeCells, writeReferences, writeView } from './sheets';
import { loadState, sheetNamed, type SheetState, type WorkbookState } from './state';

/**
 * Adds a sheet or replaces the one of the same name. The new one is built beside it under another name; only when it
 * is whole, one last request puts it in the place of the old one. Until then the old one is untouched.
 */
export async function putSheet(api: ExcelApi, plan: SheetPlan): Promise<void> {
  const before = await api.run(loadState);
  if (before.isProtected) throw new WorkbookError('workbook-protected');
  const old = sheetNamed(before, plan.name);
  const temporary = freeName(before, plan.name);
  await orUndo(
    () => api.run(PATIENT, (context) => build(context, before, plan, old, temporary)),
    () => api.run(PATIENT, (context) => settle(context, old, temporary)),
  );
}

async function build(
  context: Excel.RequestContext,
  before: WorkbookState,
  plan: SheetPlan,
  old: SheetState | undefined,
  temporary: string,
): Promise<void> {
  const batch = startBatch(context);
  await batch.reserve(1000);
  for (const sheet of before.sheets) {
    if (isTemporary(sheet.name, plan.name)) removeSheet(context, sheet);
  }
  const sheet = context.workbook.worksheets.add(temporary);
  const target = { plan, sheet, digitWidth: before.digitWidth };
  await writeCells(batch, target);
  await writeReferences(batch, target);
  await writeView(batch, target);
  await printSheets(batch, [target]);

  await batch.reserve(1000 + 1000 * before.names.length);
  if (old) removeSheet(context, old);
  sheet.name = plan.name;
  if (old) {
    sheet.position = before.sheets.indexOf(old);
    repointNames(context, before, plan.name);
  }
  await batch.send();
}

/** Names that point into a deleted sheet lose their place (`#REF!`); they are pointed to the new sheet. */
function repointNames(context: Excel.RequestContext, before: WorkbookState, sheetName: string): void {
  for (const { name, formula } of before.names) {
    if (formula.includes(sheetName)) context.workbook.names.getItem(name).formula = formula;
  }
}

/** After a failure: the new sheet goes, or takes the place of the old one if that is gone already. */
async function settle(
  context: Excel.RequestContext,
  old: SheetState | undefined,
  temporary: string,
): Promise<void> {
  const { worksheets } = context.workbook;
  const now = await loadState(context);
  const sheet = sheetNamed(now, temporary);
  if (!sheet) return;
  const isOldGone = old !== undefined && !now.sheets.some(({ id }) => id === old.id);
  if (isOldGone) worksheets.getItem(sheet.id).name = old.name;
  else removeSheet(context, sheet);
  await context.sync();
}

const temporaryStem = (name: string): string => `${name.slice(0, 26)}~`;

/** What a replacement that was cut off left behind. */
const isTemporary = (sheetName: string, name: string): boolean =>
  sheetName.startsWith(temporaryStem(name)) && /^\d+$/.test(sheetName.slice(temporaryStem(name).length));

/** A name no sheet bears, within Excel's 31 characters. */
function freeName(state: WorkbookState, name: string): string {
  for (let number = 1; ; number++) {
    const candidate = `${temporaryStem(name)}${number}`;
    if (!sheetNamed(state, candidate)) return candidate;
  }
}
