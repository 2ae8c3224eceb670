import type { CellValue } from '../../../core/list/item';
import { cellText } from '../../../core/list/rows';
import { WorkbookError, type ListChange } from '../../port';
import type { TablePart } from '../package/tables';
import { rangeArea, tableArea } from '../read/listArea';
import { cellValue, type ReadingContext } from '../read/readSheet';
import type { ScannedCell } from '../read/scanSheet';

export interface ListCheck {
  /** To be handed every cell of the sheet. */
  see(cell: ScannedCell): void;
  /** Throws WorkbookError `list-changed` where the list is no longer what the change was made for. */
  verify(): void;
}

/** Compares the list with what it was when it was read, while its sheet is walked through. */
export function listCheck(change: ListChange, table: TablePart | null, context: ReadingContext): ListCheck {
  const { cells, columnCount, firstColumn, headerRow, ids, rowCount } = change;
  const wanted = new Set(cells.map(({ column, row }) => placeKey(row, column)));
  const known = new Map<number, CellValue>();
  const filled = new Set<number>();
  let last = headerRow;

  return {
    see(cell) {
      const { column, row } = cell;
      const isId = column === ids?.column && row > headerRow;
      const isInList = column >= firstColumn && column < firstColumn + columnCount && row > headerRow;
      const isAsked = isId || wanted.has(placeKey(row, column));
      if (!isAsked && (!isInList || filled.has(row))) return;
      const value = cellValue(cell.element, context);
      if (isAsked) known.set(placeKey(row, column), value);
      if (!isInList || value === '') return;
      filled.add(row);
      last = Math.max(last, row);
    },
    verify() {
      const isFilled = (row: number): boolean => filled.has(row);
      const area = table
        ? tableArea(table, isFilled)
        : rangeArea({ headerRow, firstColumn, columns: columnCount }, isFilled, last + 1);
      if (area.columns !== columnCount || area.rows - 1 !== rowCount) changed('rows');
      const valueAt = (row: number, column: number): CellValue => known.get(placeKey(row, column)) ?? '';
      ids?.values.forEach((id, index) => {
        if (cellText(valueAt(headerRow + 1 + index, ids.column)).trim() !== id.trim()) changed('ids');
      });
      for (const { column, from, row } of cells) {
        if (!isSame(valueAt(row, column), from)) changed('cells');
      }
    },
  };
}

const placeKey = (row: number, column: number): number => row * 16_384 + column;

function changed(reason: string): never {
  throw new WorkbookError('list-changed', { reason });
}

function isSame(a: CellValue, b: CellValue): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  if ('date' in a) return 'date' in b && a.date === b.date;
  return 'error' in b && a.error === b.error;
}
