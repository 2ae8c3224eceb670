import type { CalendarDate } from '../basics/calendarDate';
import { COLUMNS, type ColumnCodec } from '../list/columns';
import type { CellValue, ColumnKey, ColumnOwner, RectificationItem } from '../list/item';

/** Raised when a reader of the files would have to change. */
export const EXPORT_VERSION = 1;

/** A cell in .json: a date is `2025-12-31`, an error of a formula an object. */
export type ExportedValue = string | number | boolean | { readonly error: string };

/** The documented shape of an exported list: docs/export-json.md. */
export interface ExportedList {
  readonly format: 'zhenggai-list';
  readonly version: typeof EXPORT_VERSION;
  readonly title: string;
  readonly exportedOn: CalendarDate;
  /** Known columns that the list has, in the order of the table of columns; the user's own stand in `extra` of each row. */
  readonly columns: readonly {
    readonly key: ColumnKey;
    readonly header: string;
    readonly owner: ColumnOwner;
    readonly type: ColumnCodec;
  }[];
  readonly rows: readonly {
    readonly id: string;
    readonly cells: Readonly<Partial<Record<ColumnKey, ExportedValue>>>;
    readonly extra: Readonly<Record<string, ExportedValue>>;
  }[];
}

export interface ExportInput {
  readonly title: string;
  readonly today: CalendarDate;
  readonly items: readonly RectificationItem[];
  /** Columns that the list has and the headers that they bear there. */
  readonly headers: ReadonlyMap<ColumnKey, string>;
}

/** A list → its documented JSON; empty cells are left out. */
export const toExportedList = ({ title, today, items, headers }: ExportInput): ExportedList => ({
  format: 'zhenggai-list',
  version: EXPORT_VERSION,
  title,
  exportedOn: today,
  columns: COLUMNS.flatMap(({ key, owner, codec }) => {
    const header = headers.get(key);
    return header === undefined || key === 'id' ? [] : [{ key, header, owner, type: codec }];
  }),
  rows: items.map(({ id, cells, extra }) => ({
    id,
    cells: exportedCells(cells),
    extra: exportedCells(extra),
  })),
});

const exportedCells = <K extends string>(
  cells: Readonly<Partial<Record<K, CellValue>>>,
): Readonly<Record<K, ExportedValue>> =>
  Object.fromEntries(
    (Object.entries(cells) as [K, CellValue][]).map(([key, value]) => [
      key,
      typeof value === 'object' && 'date' in value ? value.date : value,
    ]),
  ) as Readonly<Record<K, ExportedValue>>;
