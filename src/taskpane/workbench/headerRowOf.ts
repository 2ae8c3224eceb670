import type { CellValue } from '../../core/list/item';
import { PAGE_HEADER_ROW } from '../../core/sheet/planPage';
import { showCell } from './cellText';

/** The lists of a 方案 have a line of facts above their header: one cell across the sheet. */
const MOST_FACTS = 2;
const LEAST_COLUMNS = 3;

const filled = (row: readonly CellValue[] | undefined): number =>
  row?.filter((cell) => showCell(cell) !== '').length ?? 0;

/** The row (0-based) in which the columns of a sheet are named. */
export function headerRowOf(rows: readonly (readonly CellValue[])[]): number {
  if (filled(rows[PAGE_HEADER_ROW]) !== 1) return PAGE_HEADER_ROW;
  const next = rows
    .slice(PAGE_HEADER_ROW + 1, PAGE_HEADER_ROW + 1 + MOST_FACTS)
    .findIndex((row) => filled(row) >= LEAST_COLUMNS);
  return next === -1 ? PAGE_HEADER_ROW : PAGE_HEADER_ROW + 1 + next;
}
