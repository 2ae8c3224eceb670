import { WorkbookError, type ShownRows } from '../port';
import type { ExcelApi } from './excelApi';

/** Filters one column of the list's table by values; filters on its other columns stay. */
export async function showOnly(api: ExcelApi, { tableName, column, values }: ShownRows): Promise<void> {
  await api.run(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(tableName);
    await context.sync();
    if (table.isNullObject) throw new WorkbookError('no-list');
    table.worksheet.activate();
    const { filter } = table.columns.getItemAt(column);
    if (values === null) filter.clear();
    else filter.applyValuesFilter([...values]);
    await context.sync();
  });
}
