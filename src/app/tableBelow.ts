import type { CellValue } from '../core/list/item';
import { cellText } from '../core/list/rows';

type Rows = readonly (readonly CellValue[])[];

interface Table {
  readonly headers: readonly string[];
  readonly rows: Rows;
  readonly firstRow: number;
}

/** All rows below the first row of a sheet that looks like a header: blank ones in between, and what stands under the table, too. */
export function rowsBelow(rows: Rows, isHeader: (headers: readonly string[]) => boolean): Table | null {
  const at = rows.findIndex((row) => isHeader(row.map((cell) => cellText(cell).trim())));
  if (at === -1) return null;
  return {
    headers: rows[at]!.map((cell) => cellText(cell).trim()),
    rows: rows.slice(at + 1),
    firstRow: at + 1,
  };
}

/** The rows below the first row of a sheet that looks like a header, down to the first blank one. */
export function tableBelow(rows: Rows, isHeader: (headers: readonly string[]) => boolean): Table | null {
  const table = rowsBelow(rows, isHeader);
  const end = table?.rows.findIndex((row) => row.every((cell) => cellText(cell).trim() === '')) ?? -1;
  return table === null || end === -1 ? table : { ...table, rows: table.rows.slice(0, end) };
}
