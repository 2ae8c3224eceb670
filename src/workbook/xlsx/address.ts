import type { Area } from '../../core/sheet/workbookPlan';

/** Rows and columns are 0-based everywhere; A1 addresses are what the file holds. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** 0 → `A`, 26 → `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `AA` → 26; any case. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/;

/** `$B$3` → row 2, column 1; null where the text is no cell of a sheet. */
export function parseCell(text: string): { row: number; column: number } | null {
  const match = CELL.exec(text);
  if (!match) return null;
  const column = columnIndex(match[1]!);
  const row = Number(match[2]) - 1;
  return row >= 0 && row < MAX_ROWS && column < MAX_COLUMNS ? { row, column } : null;
}

/** One cell's address for a single cell, else `A1:B2`. */
export function areaAddress({ row, column, rows, columns }: Area): string {
  const first = cellAddress(row, column);
  return rows === 1 && columns === 1
    ? first
    : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

const WHOLE_ROWS = /^\$?([0-9]{1,7}):\$?([0-9]{1,7})$/;
const WHOLE_COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;

/** `A1`, `A1:B2`, `A:C` or `1:3` → area; null for anything else. */
export function parseArea(text: string): Area | null {
  const rows = WHOLE_ROWS.exec(text);
  if (rows)
    return between(
      { row: Number(rows[1]) - 1, column: 0 },
      { row: Number(rows[2]) - 1, column: MAX_COLUMNS - 1 },
    );
  const columns = WHOLE_COLUMNS.exec(text);
  if (columns) {
    return between(
      { row: 0, column: columnIndex(columns[1]!) },
      { row: MAX_ROWS - 1, column: columnIndex(columns[2]!) },
    );
  }
  const [from, to = from] = text.split(':');
  const first = parseCell(from!);
  const last = parseCell(to!);
  return first && last ? between(first, last) : null;
}

/** A space-separated list of areas (`sqref`). */
export function parseAreas(text: string): Area[] {
  return text.split(/\s+/).flatMap((each) => parseArea(each) ?? []);
}

function between(a: { row: number; column: number }, b: { row: number; column: number }): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return { row, column, rows: Math.abs(a.row - b.row) + 1, columns: Math.abs(a.column - b.column) + 1 };
}

export function intersects(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** What is left of `area` without `hole`: at most four areas. */
export function subtract(area: Area, hole: Area): Area[] {
  if (!intersects(area, hole)) return [area];
  const bottom = area.row + area.rows;
  const right = area.column + area.columns;
  const holeTop = Math.max(area.row, hole.row);
  const holeBottom = Math.min(bottom, hole.row + hole.rows);
  const holeLeft = Math.max(area.column, hole.column);
  const holeRight = Math.min(right, hole.column + hole.columns);
  const rest: Area[] = [
    { ...area, rows: holeTop - area.row },
    { ...area, row: holeBottom, rows: bottom - holeBottom },
    { row: holeTop, rows: holeBottom - holeTop, column: area.column, columns: holeLeft - area.column },
    { row: holeTop, rows: holeBottom - holeTop, column: holeRight, columns: right - holeRight },
  ];
  return rest.filter((each) => each.rows > 0 && each.columns > 0);
}

/** The smallest area that holds all of the cells, of which there is at least one. */
export function boundsOf(cells: readonly { readonly row: number; readonly column: number }[]): Area {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { column, row } of cells) {
    [top, left] = [Math.min(top, row), Math.min(left, column)];
    [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
