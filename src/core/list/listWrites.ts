import type { CellValue, ColumnKey, RectificationItem } from './item';

/** A column of the list: one of ours by its key, one of the user's own by `+` and its header. */
export type ColumnRef = ColumnKey | `+${string}`;

export interface ItemCell {
  /** Index into the list as it was given, before anything is inserted or deleted. */
  readonly row: number;
  readonly column: ColumnRef;
  readonly value: CellValue;
}

/** What must be written so that a list becomes another one: single cells, rows to insert, rows to delete. */
export interface ListWrites {
  readonly cells: readonly ItemCell[];
  /** `before`: index of the given row above which they go; its length puts them at the end. Ascending. */
  readonly inserts: readonly { readonly before: number; readonly items: readonly RectificationItem[] }[];
  /** Indexes of rows that go, ascending. */
  readonly deletes: readonly number[];
}

export const NO_WRITES: ListWrites = { cells: [], inserts: [], deletes: [] };

export const isNothing = ({ cells, inserts, deletes }: ListWrites): boolean =>
  cells.length + inserts.length + deletes.length === 0;

/** The list after the writes. */
export function applyWrites(list: readonly RectificationItem[], writes: ListWrites): RectificationItem[] {
  const changed = [...list];
  for (const { row, column, value } of writes.cells) changed[row] = withCell(changed[row]!, column, value);
  const gone = new Set(writes.deletes);
  const before = new Map(writes.inserts.map((insert) => [insert.before, insert.items]));
  return [...Array(list.length + 1).keys()].flatMap((index) => [
    ...(before.get(index) ?? []),
    ...(index < list.length && !gone.has(index) ? [changed[index]!] : []),
  ]);
}

/** What a cell of a row holds; `''` is empty. */
export function cellAt({ id, cells, extra }: RectificationItem, column: ColumnRef): CellValue {
  if (column === 'id') return id;
  if (!isExtra(column)) return cells[column] ?? '';
  const name = column.slice(1);
  return Object.hasOwn(extra, name) ? extra[name]! : '';
}

/** A row with one cell replaced; an empty one is left out. */
export function withCell(item: RectificationItem, column: ColumnRef, value: CellValue): RectificationItem {
  if (column === 'id') return { ...item, id: typeof value === 'string' ? value : '' };
  return isExtra(column)
    ? { ...item, extra: replaced(item.extra, column.slice(1), value) }
    : { ...item, cells: replaced(item.cells, column, value) };
}

/** Every cell of a row that holds something, except 编号. */
export const filledCells = ({
  cells,
  extra,
}: RectificationItem): readonly (readonly [ColumnRef, CellValue])[] => [
  ...(Object.entries(cells) as [ColumnKey, CellValue][]),
  ...Object.entries(extra).map(([name, value]) => [`+${name}`, value] as const),
];

const isExtra = (column: ColumnRef): column is `+${string}` => column.startsWith('+');

function replaced<K extends string>(
  record: Readonly<Partial<Record<K, CellValue>>>,
  key: K,
  value: CellValue,
): Record<K, CellValue> {
  const entries = Object.entries(record).filter(([name]) => name !== key);
  return Object.fromEntries(value === '' ? entries : [...entries, [key, value]]) as Record<K, CellValue>;
}
