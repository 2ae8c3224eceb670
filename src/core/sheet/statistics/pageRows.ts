import type { CellBlock, CellValueRow } from '../workbookPlan';

/** A part of a page: rows that follow each other. */
export interface PageRows {
  readonly values: readonly CellValueRow[];
  readonly style: CellBlock['style'];
  readonly height: CellBlock['rowHeight'];
}

/** Rows from `row` on, one part below the other, and where each part begins. */
export function stack(
  parts: readonly PageRows[],
  row: number,
): { readonly blocks: CellBlock[]; readonly starts: number[]; readonly end: number } {
  const starts: number[] = [];
  let next = row;
  const blocks = parts.map(({ values, style, height }): CellBlock => {
    starts.push(next);
    const block = {
      row: next,
      column: 0,
      values,
      style,
      ...(height === undefined ? {} : { rowHeight: height }),
    };
    next += values.length;
    return block;
  });
  return { blocks, starts, end: next };
}

/** A row as wide as the page: what is missing is empty. */
export const wide = (cells: CellValueRow, columns: number): CellValueRow =>
  Array.from({ length: columns }, (_, index) => cells[index] ?? '');
