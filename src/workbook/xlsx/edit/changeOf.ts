import type { WorkbookEdit, WorkbookEvent } from '../../port';
import { areaAddress, boundsOf } from '../address';

/** What listeners are told of an edit, in places as they are now; null where the list is not touched. */
export function changeOf({ list }: WorkbookEdit): WorkbookEvent | null {
  if (!list) return null;
  const { cells, columnCount, deletes, firstColumn, headerRow, inserts, rowCount, sheetName } = list;
  const isStructural = inserts.length > 0 || deletes.length > 0;
  if (!isStructural && cells.length === 0) return null;
  if (!isStructural)
    return { kind: 'changed', sheetName, address: areaAddress(boundsOf(cells)), isStructural };
  const added = inserts.reduce((sum, { rows }) => sum + rows.length, 0);
  const first = headerRow + 1 + Math.min(inserts[0]?.before ?? rowCount, deletes[0] ?? rowCount);
  const last = Math.max(first, headerRow + rowCount + added - deletes.length);
  const area = { row: first, column: firstColumn, rows: last - first + 1, columns: columnCount };
  const bounds = boundsOf([
    { row: area.row, column: area.column },
    { row: last, column: firstColumn + columnCount - 1 },
    ...cells.filter(({ row }) => row <= first),
  ]);
  return { kind: 'changed', sheetName, address: areaAddress(bounds), isStructural };
}
