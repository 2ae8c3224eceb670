import type { CellPlace } from '../port';
import { cellAddress } from './addresses';
import type { ExcelApi } from './excelApi';

/** Shows a cell and selects it. */
export async function goTo(api: ExcelApi, { sheetName, row, column }: CellPlace): Promise<void> {
  await api.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.load('visibility');
    await context.sync();
    if (sheet.visibility !== 'Visible') sheet.visibility = 'Visible';
    sheet.activate();
    sheet.getRange(cellAddress(row, column)).untrack().select();
    await context.sync();
  });
}
