import { fromExcelSerial } from '../basics/calendarDate';
import type { ColumnMap } from './columnMap';
import { COLUMNS, type ColumnCodec } from './columns';
import type { CellValue, ColumnKey, RectificationItem } from './item';

/**
 * Rows as they stand in a sheet → items, lossless: what no known column takes is kept under its header.
 * A number in a date column is an Excel serial (45658 = 2025-01-01). An item without 编号 has the id `''`.
 */
export function rowsToItems(
  rows: readonly (readonly CellValue[])[],
  headers: readonly string[],
  map: ColumnMap,
): RectificationItem[] {
  const known = COLUMNS.flatMap(({ key, codec }) => {
    const index = map[key];
    return index === null || key === 'id' ? [] : [{ key, codec, index }];
  });
  const others = extraColumns(headers, map);
  return rows.map((row) => {
    const cells: Partial<Record<ColumnKey, CellValue>> = {};
    for (const { key, codec, index } of known) {
      const value = readCell(row[index] ?? '', codec);
      if (value !== '') cells[key] = value;
    }
    const extra = others.flatMap(({ name, index }) => {
      const value = row[index] ?? '';
      return value === '' ? [] : [[name, value] as const];
    });
    return {
      id: map.id === null ? '' : idIn(row[map.id] ?? ''),
      cells,
      extra: Object.fromEntries(extra),
    };
  });
}

/** #REF! is no id, and would be one for many rows. */
const idIn = (value: CellValue): string =>
  typeof value === 'object' && 'error' in value ? '' : cellText(value).trim();

/** Items → rows in the order of the headers; an empty cell is `''`. */
export function itemsToRows(
  items: readonly RectificationItem[],
  headers: readonly string[],
  map: ColumnMap,
): CellValue[][] {
  const known = COLUMNS.flatMap(({ key }) => {
    const index = map[key];
    return index === null ? [] : [{ key, index }];
  });
  const others = extraColumns(headers, map);
  return items.map((item) => {
    const row: CellValue[] = headers.map(() => '');
    for (const { key, index } of known) row[index] = key === 'id' ? item.id : (item.cells[key] ?? '');
    for (const { name, index } of others)
      row[index] = Object.hasOwn(item.extra, name) ? item.extra[name]! : '';
    return row;
  });
}

/**
 * The user's own columns and the name under which an item keeps them: the header, or a name made from it where two
 * columns share one or none is there (`备注`, `备注(2)`, `列7`).
 */
export function extraColumns(
  headers: readonly string[],
  map: ColumnMap,
): readonly { readonly name: string; readonly index: number }[] {
  const mapped = new Set(Object.values(map));
  const used = new Set<string>();
  return headers.flatMap((header, index) => {
    if (mapped.has(index)) return [];
    const base = header === '' ? `列${index + 1}` : header;
    let name = base;
    for (let n = 2; used.has(name); n++) name = `${base}(${n})`;
    used.add(name);
    return [{ name, index }];
  });
}

/** Text of a cell as a person reads it; a date is `2025-12-31`, an empty cell `''`. */
export function cellText(value: CellValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'object') return 'date' in value ? value.date : value.error;
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}

/** A whole number in a date column is the serial of a day; one with a time of day stays what it is. */
function readCell(value: CellValue, codec: ColumnCodec): CellValue {
  if (typeof value !== 'number' || (codec !== 'date' && codec !== 'dateOrWord')) return value;
  const date = Number.isInteger(value) ? fromExcelSerial(value) : null;
  return date === null ? value : { date };
}
