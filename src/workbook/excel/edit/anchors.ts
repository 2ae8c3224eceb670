import { quoteSheet } from '../../../core/sheet/sheetNames';
import { columnLetters, parseAddress } from '../addresses';
import type { JournaledList } from './journal';

/** Where the list stands now, however rows and columns were moved since the journal was written. */
export interface Located {
  readonly sheet: string;
  /** Null: it was deleted. */
  readonly rowOf: (row: number) => number | null;
  readonly columnOf: (column: number) => number | null;
}

type Anchored = Pick<JournaledList, 'columns' | 'rows' | 'headerRow' | 'firstColumn'>;

/** One formula for each column (its header cell) and then for each row (its first cell). */
export function anchorFormulas(sheetName: string, list: Anchored): readonly string[] {
  const formula = (row: number, column: number): string =>
    `=ROW(${quoteSheet(sheetName)}!$${columnLetters(column)}$${row + 1})`;
  return [
    ...list.columns.map((column) => formula(list.headerRow, column)),
    ...list.rows.map((row) => formula(row, list.firstColumn)),
  ];
}

/** Null where the sheet of the list is gone. */
export function locate(list: Anchored, formulas: readonly string[]): Located | null {
  const cells = formulas.map(anchorCell);
  const sheet = cells.find((cell) => cell !== null)?.sheet;
  if (sheet === undefined) return null;
  const columns = new Map(list.columns.map((column, index) => [column, cells[index]?.column ?? null]));
  const rows = new Map(list.rows.map((row, index) => [row, cells[list.columns.length + index]?.row ?? null]));
  return {
    sheet,
    rowOf: (row) => rows.get(row) ?? null,
    columnOf: (column) => columns.get(column) ?? null,
  };
}

/** `=ROW('整改清单'!$A$4)` → its place; null for `#REF!`. */
function anchorCell(formula: string): { sheet: string; row: number; column: number } | null {
  const match = /^=ROW\((.+)!(\$[A-Z]+\$\d+)\)$/u.exec(formula);
  const area = match?.[2] === undefined ? null : parseAddress(match[2]);
  const sheet = match?.[1] ?? '';
  return area && { sheet: unquoted(sheet), row: area.row, column: area.column };
}

const unquoted = (sheet: string): string =>
  sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
