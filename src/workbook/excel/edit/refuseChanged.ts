import type { CellValue } from '../../../core/list/item';
import { WorkbookError, type ListChange } from '../../port';
import type { ListNow, TableNow } from './look';

/** Throws where the list is no longer what it was when it was read; else the table it is, or null for a plain range. */
export function refuseChanged(change: ListChange, now: ListNow): TableNow | null {
  const { headerRow, firstColumn, columnCount, rowCount, ids, cells } = change;
  const changed = (what: string): WorkbookError => new WorkbookError('list-changed', { what });
  const table = now.tables.find(({ area }) => area.row === headerRow && area.column === firstColumn) ?? null;
  const crossed = now.tables.find(
    ({ area }) =>
      area.row <= headerRow + rowCount &&
      headerRow < area.row + area.rows &&
      area.column < firstColumn + columnCount &&
      firstColumn < area.column + area.columns,
  );
  if (crossed && crossed !== table) throw changed('table');
  if (table && table.area.columns !== columnCount) throw changed('columns');
  const tableRows = table ? table.area.rows - 1 - (table.hasTotals ? 1 : 0) : 0;
  if (tableRows > rowCount) throw changed('rows');
  const { filledBelow } = now;
  if (table ? !table.hasTotals && filledBelow === headerRow + 1 + rowCount : filledBelow !== null)
    throw changed('rows');
  if (ids && ids.values.length !== rowCount) throw changed('rows');
  if (ids?.values.some((id, row) => String(now.ids[row] ?? '') !== id)) throw changed('ids');
  if (cells.some(({ row, column, from }) => !isSameValue(now.cellAt(row, column)?.value, from)))
    throw changed('cells');
  return table;
}

const isSameValue = (a: CellValue | undefined, b: CellValue): boolean =>
  typeof a === 'object' && typeof b === 'object' ? JSON.stringify(a) === JSON.stringify(b) : a === b;
