import { COLUMNS } from '../list/columns';
import type { CellValue, ColumnKey, RectificationItem } from '../list/item';
import type { CheckContext, CheckedList, Hit } from './check';

/** Text of a cell, trimmed; a date, a number and an error have none. */
export function textOf(value: CellValue | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}

export function isEmpty(value: CellValue | undefined): boolean {
  return value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** A row in which the user has written nothing at all; such rows are only ever reported as blank. */
export function isBlankRow(item: RectificationItem): boolean {
  return (
    Object.entries(item.cells).every(([key, value]) => DERIVED.has(key) || isEmpty(value)) &&
    Object.values(item.extra).every(isEmpty)
  );
}

/** Columns that fill themselves or that a user does not see. */
const DERIVED: ReadonlySet<string> = new Set<ColumnKey>(['sequence', 'warning', 'id', 'status']);

/** Runs a test over the cells of some columns, on rows that are not blank and for columns that the list has. */
export function overCells(
  columns: readonly ColumnKey[],
  test: (
    value: CellValue,
    item: RectificationItem,
    context: CheckContext,
  ) => Omit<Hit, 'item' | 'column'> | readonly Omit<Hit, 'item' | 'column'>[] | null,
): (list: CheckedList, context: CheckContext) => Hit[] {
  return (list, context) => {
    const hits: Hit[] = [];
    const present = columns.filter((column) => list.columns[column] !== null);
    list.items.forEach((item, index) => {
      if (isBlankRow(item)) return;
      for (const column of present) {
        const found = test(item.cells[column] ?? '', item, context);
        if (found === null) continue;
        for (const hit of Array.isArray(found) ? found : [found]) hits.push({ ...hit, item: index, column });
      }
    });
    return hits;
  };
}

/** How a row is named in a sentence: 第3-2项, else the beginning of its problem. */
export function nameOf(item: RectificationItem): string {
  const sequence = textOf(item.cells.sequence);
  if (sequence !== '') return `第${sequence}项`;
  const text = textOf(item.cells.point) || textOf(item.cells.finding);
  return text === '' ? '这一行' : `“${text.slice(0, 12)}${text.length > 12 ? '…' : ''}”`;
}

/** Columns in which people write or the document speaks; 序号, 预警 and 编号 fill themselves. */
export const COLUMNS_WITH_TEXT: readonly ColumnKey[] = COLUMNS.filter(
  (column) => column.owner !== 'derived',
).map((column) => column.key);
