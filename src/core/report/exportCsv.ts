import type { CellValue } from '../list/item';
import { cellText } from '../list/rows';

/** Excel takes UTF-8 for UTF-8 only with it. */
const BOM = '\uFEFF';

/** A text that a spreadsheet would take for a formula, full-width signs and blanks in front included. */
const FORMULA = /^[\s\u200B\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * Header and rows → .csv as RFC 4180 writes it, for a file in UTF-8. A text that would become a formula gets an apostrophe in
 * front; numbers and dates (`2025-12-31`) stay what they are.
 */
export const toCsv = (headers: readonly string[], rows: readonly (readonly CellValue[])[]): string =>
  BOM + [headers, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');

function csvCell(value: CellValue): string {
  const text = cellText(value);
  const safe = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
