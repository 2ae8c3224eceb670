import type { ColumnKey } from '../core/list/item';
import { cellText } from '../core/list/rows';
import { toCsv } from '../core/report/exportCsv';
import { toExportedList } from '../core/report/exportJson';
import { WorkbookError } from '../workbook/port';
import { openList } from './openList';
import type { Services } from './services';

export type ExportFormat = 'csv' | 'json';

/** The rows of the list as the text of a file in UTF-8. Throws WorkbookError `no-list`. */
export async function exportList(
  services: Pick<Services, 'workbook' | 'today'>,
  format: ExportFormat,
): Promise<{ readonly text: string; readonly rows: number }> {
  const opened = await openList(services);
  if (!opened) throw new WorkbookError('no-list');
  const { content, columns, items } = opened;
  if (format === 'csv') return { text: toCsv(content.headers, content.rows), rows: content.rows.length };
  const headers = new Map(
    (Object.entries(columns) as [ColumnKey, number | null][]).flatMap(([key, index]) =>
      index === null ? [] : [[key, content.headers[index] ?? ''] as const],
    ),
  );
  const title = cellText(content.above[0]?.find((value) => cellText(value).trim() !== ''));
  const list = toExportedList({ title, today: services.today, items, headers });
  return { text: `${JSON.stringify(list, null, 2)}\n`, rows: items.length };
}
