import { findColumns } from './columnMap';
import type { CellValue } from './item';

/** Rows from the top of a sheet among which a header is looked for. */
export const HEADER_SEARCH_ROWS = 20;

/** Where a list's header stands; 0-based, relative to the rows that were searched. */
export interface HeaderPlace {
  readonly row: number;
  /** First and last cell of the header that is not empty. */
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/**
 * The header of a list made anywhere: the row, among the first twenty, in which most columns are recognized. It must
 * name 问题 or 具体表现 and two more columns, so that a page that merely mentions 状态 is no list.
 */
export function findHeaderRow(rows: readonly (readonly CellValue[])[]): HeaderPlace | null {
  let best: HeaderPlace | null = null;
  let most = 2;
  rows.slice(0, HEADER_SEARCH_ROWS).forEach((cells, row) => {
    const map = findColumns(cells);
    const known = Object.values(map).filter((index) => index !== null).length;
    if (known <= most || (map.finding === null && map.point === null)) return;
    const filled = cells.flatMap((cell, index) => (cell === '' ? [] : [index]));
    most = known;
    best = { row, firstColumn: filled[0] ?? 0, lastColumn: filled.at(-1) ?? 0 };
  });
  return best;
}
