import type { CellValue } from '../core/list/item';
import { cellText } from '../core/list/rows';

type Rows = readonly (readonly CellValue[])[];

/** The rows below the first row of a sheet that looks like a header, down to the first blank one. */
export function tableBelow(
  rows: Rows,
  isHeader: (headers: readonly string[]) => boolean,
): { readonly headers: readonly string[]; readonly rows: Rows; readonly firstRow: number } | null {
  const at = rows.findIndex((row) => isHeader(row.map((cell) => cellText(cell).trim())));
  if (at === -1) return null;
  const body = rows.slice(at + 1);
  const end = body.findIndex((row) => row.every((cell) => cellText(cell).trim() === ''));
  return {
    headers: rows[at]!.map((cell) => cellText(cell).trim()),
    rows: end === -1 ? body : body.slice(0, end),
    firstRow: at + 1,
  };
}
