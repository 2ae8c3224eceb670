import type { Area } from './workbookPlan';

/** Letters → 0-based column: A → 0, AA → 26. */
const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** `$C$4:C6` or `C4`, with or without its sheet → area, 0-based; null for anything else (whole rows and columns too). */
export function parseAreaAddress(address: string): Area | null {
  const match = /^(?:.*!)?\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/iu.exec(
    address.trim(),
  );
  if (!match) return null;
  const [, left = '', top = '', right = left, bottom = top] = match;
  const columns = [columnIndex(left), columnIndex(right)];
  const rows = [Number(top) - 1, Number(bottom) - 1];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  if (row < 0) return null;
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}
