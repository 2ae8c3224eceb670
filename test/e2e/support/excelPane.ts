import { createExcelWorkbook } from '../../../src/workbook/excel';
import { generateExample } from '../../commands/exampleList';
import { createHost, type Host } from '../../host';
import { prepareTaskPane } from '../../host/browser';
import type { Site, WatchedPage } from './pane';

/** The pane beside the simulated Excel, at its width there. */
export async function openBesideExcel(
  site: Site,
  host: Host,
  options: { readonly dark?: boolean } = {},
): Promise<WatchedPage> {
  const open = await site.open({
    viewport: { width: 350, height: 760 },
    colorScheme: options.dark ? 'dark' : 'light',
  });
  await prepareTaskPane(open.page, host);
  await open.page.goto('/taskpane.html');
  return open;
}

/** An Excel with the list of the fictional example. */
export async function excelWithList(): Promise<Host> {
  const host = createHost();
  await generateExample(createExcelWorkbook(host.Excel));
  return host;
}

/** Where the list stands: its header row, and the letter of a column by its header. */
export function listOf(
  host: Host,
  sheet = '整改清单',
): {
  readonly headerRow: number;
  readonly rows: number;
  readonly column: (header: string) => number;
  readonly address: (header: string, row: number) => string;
  readonly value: (header: string, row: number) => unknown;
} {
  const table = host.model.at(sheet).tables[0]!;
  const { area } = table;
  const column = (header: string): number => area.column + table.columnNames().indexOf(header);
  return {
    headerRow: area.row,
    rows: area.rows - 1,
    column,
    address: (header, row) => `${String.fromCharCode(65 + column(header))}${area.row + 2 + row}`,
    value: (header, row) => host.model.at(sheet).value(area.row + 1 + row, column(header)),
  };
}
