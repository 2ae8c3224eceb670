import { WorkbookError, type ShownRows } from '../port';
import { knownCriteria } from './edit/filters';
import type { ExcelApi } from './excelApi';
import { orUndo } from './orUndo';

/** Filters one column of the list's table by values; filters on its other columns stay. If it fails, all is as it was. */
export async function showOnly(api: ExcelApi, { tableName, column, values }: ShownRows): Promise<void> {
  const before = await api.run((context) => look(context, tableName, column));
  await orUndo(
    () =>
      api.run(async (context) => {
        const table = context.workbook.tables.getItem(tableName);
        const { filter } = table.columns.getItemAt(column);
        if (values === null) filter.clear();
        else filter.applyValuesFilter([...values]);
        table.worksheet.activate();
        await context.sync();
      }),
    () =>
      api.run(async (context) => {
        const { filter } = context.workbook.tables.getItem(tableName).columns.getItemAt(column);
        if (before.criteria === null) filter.clear();
        else filter.apply(before.criteria);
        context.workbook.worksheets.getItem(before.activeSheet).activate();
        await context.sync();
      }),
  );
}

/** The filter that stands on the column, and the sheet that is shown. */
async function look(
  context: Excel.RequestContext,
  tableName: string,
  column: number,
): Promise<{ readonly criteria: Excel.FilterCriteria | null; readonly activeSheet: string }> {
  const table = context.workbook.tables.getItemOrNullObject(tableName);
  const active = context.workbook.worksheets.getActiveWorksheet();
  active.load('id');
  await context.sync();
  if (table.isNullObject) throw new WorkbookError('no-list');
  const { filter } = table.columns.getItemAt(column);
  filter.load('criteria');
  await context.sync();
  return { criteria: knownCriteria(filter.criteria), activeSheet: active.id };
}
