import type { ListChange } from '../../port';

/** Sheet rows after all insertions, and before any deletion. */
export interface Places {
  /** Of a row of the body that was there. */
  readonly bodyRow: (index: number) => number;
  /** Of any row of the sheet that was there. */
  readonly sheetRow: (row: number) => number;
  /** Of the first row of each insertion. */
  readonly inserted: readonly number[];
}

export function placesAfter({ headerRow, inserts }: ListChange): Places {
  const before = (index: number): number =>
    inserts.reduce((sum, each) => (each.before <= index ? sum + each.rows.length : sum), 0);
  const bodyRow = (index: number): number => headerRow + 1 + index + before(index);
  return {
    bodyRow,
    sheetRow: (row) => (row <= headerRow ? row : bodyRow(row - headerRow - 1)),
    inserted: inserts.map((insert) => bodyRow(insert.before) - insert.rows.length),
  };
}

/** Neighboring numbers as first and count, ascending. */
export function spans(numbers: readonly number[]): readonly (readonly [first: number, count: number])[] {
  const found: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last[0] + last[1] === number) last[1]++;
    else found.push([number, 1]);
  }
  return found;
}
