import type { Area } from './workbookPlan';

/**
 * `整改清单!B4:D9`, `'a b'!$B$4`, `B4` → the area, 0-based; null for whole rows or columns (`4:9`) and for several areas.
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

/** `A` → 0, `AA` → 26. */
function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + (letter.charCodeAt(0) - 64);
  return index - 1;
}
