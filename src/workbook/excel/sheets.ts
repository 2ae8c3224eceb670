import type { SheetPlan } from '../../core/sheet/workbookPlan';
import type { Batch } from './batch';
import { writeValues } from './blockValues';
import { writeCharts } from './charts';
import { writeFormulas } from './formulas';
import { freeze, writeColumns, writeLinks, writeMerges, writeRowHeights, writeSheetLooks } from './layout';
import { writeNumberFormats } from './numberFormats';
import { writeColorRules, writeValidations } from './rules';
import { writeStyles } from './styles';
import { writeTable } from './table';

/** A sheet of a plan and the empty sheet of the workbook that is to become it. */
export interface Target {
  readonly plan: SheetPlan;
  readonly sheet: Excel.Worksheet;
  /** Pixels of a digit of the workbook's default font. */
  readonly digitWidth: number;
}

/** Formats before values, values before tables: a table takes its column names from the cells. */
export async function writeCells(batch: Batch, { plan, sheet, digitWidth }: Target): Promise<void> {
  await writeSheetLooks(batch, sheet, plan);
  await writeColumns(batch, sheet, plan, digitWidth);
  for (const block of plan.blocks) {
    await writeNumberFormats(batch, sheet, block);
    await writeStyles(batch, sheet, block);
    await writeValues(batch, sheet, block);
  }
  if (plan.table) await writeTable(batch, sheet, plan.table);
  await writeMerges(batch, sheet, plan);
}

/** What may speak of other sheets, tables and names: after all of those stand. */
export async function writeReferences(batch: Batch, { plan, sheet }: Target): Promise<void> {
  await writeFormulas(batch, sheet, plan.blocks, plan.table);
  await writeValidations(batch, sheet, plan.validations);
  await writeColorRules(batch, sheet, plan.colorRules);
  await writeLinks(batch, sheet, plan);
}

/** What depends on the finished cells. */
export async function writeView(batch: Batch, { plan, sheet }: Target): Promise<void> {
  await writeRowHeights(batch, sheet, plan.blocks);
  await freeze(batch, sheet, plan);
  await writeCharts(batch, sheet, plan);
}
