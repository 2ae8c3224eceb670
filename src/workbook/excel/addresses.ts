import type { Area } from '../../core/sheet/workbookPlan';

/** 0 → `A`, 26 → `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 0-based place → `D5`. */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** Area → `B4:D9`; a single cell → `B4`. */
export function areaAddress({ row, column, rows, columns }: Area): string {
  const first = cellAddress(row, column);
  return rows === 1 && columns === 1
    ? first
    : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/**
 * `整改清单!B4:D9`, `'a b'!$B$4`, `B4` → the area; null for whole rows or columns (`4:9`) and for several areas.
 */
export function parseAddress(address: string): Area | null {
  const match = /^(?:.*!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(address);
  if (!match) return null;
  const column = columnIndex(match[1] ?? '');
  const row = Number(match[2]) - 1;
  const lastColumn = match[3] === undefined ? column : columnIndex(match[3]);
  const lastRow = match[4] === undefined ? row : Number(match[4]) - 1;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** `整改清单!K4:K9,整改清单!M:M` → areas, whole rows and columns as well. */
export const parseAreaList = (addresses: string): readonly Area[] =>
  addresses.split(',').flatMap((address) => parseAddress(address) ?? parseWhole(address) ?? []);

function parseWhole(address: string): Area | null {
  const columns = /^(?:.*!)?\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/.exec(address);
  if (columns) {
    const [first, last] = [columnIndex(columns[1]!), columnIndex(columns[2]!)];
    return { row: 0, column: first, rows: LAST_ROW, columns: last - first + 1 };
  }
  const rows = /^(?:.*!)?\$?(\d+):\$?(\d+)$/.exec(address);
  if (!rows) return null;
  const [first, last] = [Number(rows[1]) - 1, Number(rows[2])];
  return { row: first, column: 0, rows: last - first, columns: LAST_COLUMN };
}

/** `A` → 0, `AA` → 26. */
function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + (letter.charCodeAt(0) - 64);
  return index - 1;
}

/** Sheet names compare without case, as Excel compares them. */
export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
