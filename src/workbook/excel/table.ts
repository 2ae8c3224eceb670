import type { Area, TablePlan } from '../../core/sheet/workbookPlan';
import { areaAddress } from './addresses';
import { RANGE_COST, type Batch } from './batch';

/** Quiet: the looks of the cells come from the plan, the colors from its rules. */
const TABLE_STYLE = 'TableStyleLight1';

/** Header and body; Excel has no table without a body row. */
export const tableArea = (table: TablePlan): Area => ({
  row: table.headerRow,
  column: table.firstColumn,
  rows: 1 + Math.max(1, table.rowCount),
  columns: table.headers.length,
});

/** The Excel table over cells that are already written: its column names are its header cells. */
export async function writeTable(batch: Batch, sheet: Excel.Worksheet, plan: TablePlan): Promise<void> {
  await batch.reserve(2 * RANGE_COST);
  const table = sheet.tables.add(areaAddress(tableArea(plan)), true);
  table.name = plan.name;
  table.style = TABLE_STYLE;
  table.showBandedRows = false;
  table.showFilterButton = plan.filterButtons;
}
