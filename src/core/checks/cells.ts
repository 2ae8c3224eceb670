import { COLUMNS } from '../list/columns';
import type { CellValue, ColumnKey, RectificationItem } from '../list/item';
import type { CheckContext, CheckedList, Hit } from './check';
import { withoutStray } from './stray';

/** Text of a cell as a person reads it: trimmed, without invisible characters; a date, a number and an error have none. */
export function textOf(value: CellValue | undefined): string {
  return typeof value === 'string' ? withoutStray(value).trim() : '';
}

export function isEmpty(value: CellValue | undefined): boolean {
  return value === undefined || (typeof value === 'string' && textOf(value) === '');
}

/** A row in which the user has written nothing at all; such rows are only ever reported as blank. */
export function isBlankRow(item: RectificationItem): boolean {
  for (const key in item.cells) if (!DERIVED.has(key) && !isEmpty(item.cells[key as ColumnKey])) return false;
  return Object.values(item.extra).every(isEmpty);
}

/** Columns that fill themselves or that a user does not see. */
const DERIVED: ReadonlySet<string> = new Set<ColumnKey>(['sequence', 'warning', 'id', 'status']);

/** What a test finds in one cell: one place, several, or none. */
type Found<H> = H | readonly H[] | null;

/** Adds what was found at a place. Tests run over every cell of long lists, and most find nothing: no array is made for that. */
function note(
  hits: Hit[],
  found: Found<Omit<Hit, 'item' | 'column'> & Partial<Pick<Hit, 'column'>>>,
  item: number,
  place: { readonly column?: ColumnKey | null },
): void {
  if (found === null) return;
  for (const one of Array.isArray(found) ? found : [found]) hits.push({ ...one, ...place, item } as Hit);
}

/** Runs a test over the cells of some columns, on rows that are not blank and for columns that the list has. */
export function overCells(
  columns: readonly ColumnKey[],
  test: (
    value: CellValue,
    item: RectificationItem,
    context: CheckContext,
    column: ColumnKey,
  ) => Found<Omit<Hit, 'item' | 'column'>>,
): (list: CheckedList, context: CheckContext) => Hit[] {
  return (list, context) => {
    const present = columns.filter((column) => list.columns[column] !== null);
    const hits: Hit[] = [];
    list.items.forEach((item, index) => {
      if (isBlankRow(item)) return;
      for (const column of present)
        note(hits, test(item.cells[column] ?? '', item, context, column), index, { column });
    });
    return hits;
  };
}

/** Runs a test over rows that are not blank; it says nothing of a list that lacks a column it needs. */
export function overRows(
  needed: readonly ColumnKey[],
  test: (item: RectificationItem, context: CheckContext, list: CheckedList) => Found<Omit<Hit, 'item'>>,
): (list: CheckedList, context: CheckContext) => Hit[] {
  return (list, context) => {
    if (needed.some((column) => list.columns[column] === null)) return [];
    const hits: Hit[] = [];
    list.items.forEach((item, index) => {
      if (!isBlankRow(item)) note(hits, test(item, context, list), index, {});
    });
    return hits;
  };
}

/** Runs a test over every text that people wrote or pasted, columns of their own included; numbers are read as digits. */
export function overTexts(
  test: (text: string) => Found<Omit<Hit, 'item' | 'column'>>,
): (list: CheckedList) => Hit[] {
  return (list) => {
    const present = COLUMNS_WITH_TEXT.filter((column) => list.columns[column] !== null);
    const hits: Hit[] = [];
    list.items.forEach((item, index) => {
      for (const column of present) note(hits, test(digitsOf(item.cells[column])), index, { column });
      for (const name in item.extra) note(hits, test(digitsOf(item.extra[name])), index, { column: null });
    });
    return hits;
  };
}

/** Text of a cell; a whole number is its digits, as Excel makes one of a 序号 that was typed. */
export const digitsOf = (value: CellValue | undefined): string =>
  typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : textOf(value);

/** How a row is named in a sentence: 第3-2项, else the beginning of its problem. */
export function nameOf(item: RectificationItem): string {
  const sequence = digitsOf(item.cells.sequence);
  if (sequence !== '') return `第${sequence}项`;
  const text = textOf(item.cells.point) || textOf(item.cells.finding);
  return text === '' ? '这一行' : `“${shorten(text, 12)}”`;
}

/** A text as a sentence can quote it. */
export const shorten = (text: string, length = 20): string =>
  text.length > length ? `${text.slice(0, length)}…` : text;

/** Columns in which people write or the document speaks; 序号, 预警 and 编号 fill themselves. */
export const COLUMNS_WITH_TEXT: readonly ColumnKey[] = COLUMNS.filter(
  (column) => column.owner !== 'derived',
).map((column) => column.key);
