import type { SheetPlan } from '../../core/sheet/workbookPlan';
import { WorkbookError } from '../port';
import { sameName } from './addresses';
import { startBatch } from './batch';
import { PATIENT, type ExcelApi } from './excelApi';
import { printSheets } from './print';
import { writeCells, writeReferences, writeView } from './sheets';
import { loadState, sheetNamed, type WorkbookState } from './state';

/**
 * Adds a sheet or replaces the one of the same name. The new one is built beside it under another name; only when it
 * is whole, one last request puts it in the place of the old one. Until then the old one is untouched.
 */
export async function putSheet(api: ExcelApi, plan: SheetPlan): Promise<void> {
  const before = await api.run(loadState);
  if (before.isProtected) throw new WorkbookError('workbook-protected');
  const temporary = freeName(before, plan.name);
  try {
    await api.run(PATIENT, (context) => build(context, before, plan, temporary));
  } catch (error) {
    await api.run(PATIENT, (context) => removeSheet(context, temporary));
    throw error;
  }
}

async function build(
  context: Excel.RequestContext,
  before: WorkbookState,
  plan: SheetPlan,
  temporary: string,
): Promise<void> {
  const batch = startBatch(context);
  await batch.reserve(1000);
  const sheet = context.workbook.worksheets.add(temporary);
  const target = { plan, sheet };
  await writeCells(batch, target);
  await writeReferences(batch, target);
  await writeView(batch, target);
  await printSheets(batch, [target]);

  const old = sheetNamed(before, plan.name);
  await batch.reserve(1000 + 1000 * before.names.length);
  if (old) context.workbook.worksheets.getItem(old.id).delete();
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

async function removeSheet(context: Excel.RequestContext, name: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('id');
  await context.sync();
  if (sheet.isNullObject) return;
  sheet.delete();
  await context.sync();
}

/** A name no sheet bears, within Excel's 31 characters. */
function freeName(state: WorkbookState, name: string): string {
  for (let number = 1; ; number++) {
    const candidate = `${name.slice(0, 26)}~${number}`;
    if (!state.sheets.some((sheet) => sameName(sheet.name, candidate))) return candidate;
  }
}
