import { WorkbookError } from '../workbook/port';
import { openList } from './openList';
import type { Services } from './services';
import { placeOfRow } from './traceSource';

/**
 * Shows only these rows of the list, by 编号; null: all of them again. False where nothing was filtered, because the list is no
 * table or has no 编号: then the first of the rows is gone to. A host whose table the pane draws filters by itself. Throws
 * WorkbookError `no-list`.
 */
export async function showRows(
  { workbook }: Pick<Services, 'workbook'>,
  ids: readonly string[] | null,
): Promise<boolean> {
  if (!workbook.showOnly) return true;
  const opened = await openList({ workbook });
  if (!opened) throw new WorkbookError('no-list');
  const { content, columns, items } = opened;
  if (content.tableName !== null && columns.id !== null) {
    await workbook.showOnly({ tableName: content.tableName, column: columns.id, values: ids });
    return true;
  }
  const first = ids === null ? -1 : items.findIndex(({ id }) => ids.includes(id));
  if (first >= 0) await workbook.goTo(placeOfRow(opened, first));
  return false;
}
