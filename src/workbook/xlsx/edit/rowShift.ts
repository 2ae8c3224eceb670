import { MAX_ROWS } from '../address';

/** Rows of a sheet, both inclusive. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

/** What happens to the rows of a list. `before` and `deletes` count body rows, ascending. */
export interface RowChanges {
  readonly firstRow: number;
  readonly rowCount: number;
  readonly inserts: readonly { readonly before: number; readonly count: number }[];
  readonly deletes: readonly number[];
}

/**
 * Where rows of the sheet stand after rows of the list came and went: first the new ones come, then the others go.
 * All questions are about rows as they were; null means that nothing is left.
 */
export interface RowShift {
  /** Body of the list as it was, and as it will be; `last < first` where it is empty. */
  readonly body: RowSpan;
  readonly newBody: RowSpan;
  /** First row that does not stay as it is. */
  readonly from: number;
  /** Last place where rows come; -1 where none do. */
  readonly lastInsert: number;
  row(row: number): number | null;
  /** Where a row would stand if it did not go. */
  place(row: number): number;
  /** As Excel moves a reference: it grows by what comes inside of it. */
  plainSpan(first: number, last: number): RowSpan | null;
  /** The same, but one to the whole body stays one: what counts the list counts all of it. */
  span(first: number, last: number): RowSpan | null;
  /** Of a filter or a print area: one that ends with the list ends with it again. */
  listSpan(first: number, last: number): RowSpan | null;
  /** Of looks: new rows belong to it that take after a row of it. */
  lookSpan(first: number, last: number): RowSpan | null;
}

export function rowShift({ deletes, firstRow, inserts, rowCount }: RowChanges): RowShift {
  const lastRow = firstRow + rowCount - 1;
  const inserted = inserts.map(({ before, count }) => ({ row: firstRow + before, count }));
  const sums = runningSums(inserted.map(({ count }) => count));
  const insertedRows = inserted.map(({ row }) => row);
  const deleted = deletes.map((row) => firstRow + row);
  const isGone = (row: number): boolean => deleted[countBelow(deleted, row)] === row;

  const place = (row: number): number =>
    row + sums[countBelow(insertedRows, row + 1)]! - countBelow(deleted, row);
  const row = (old: number): number | null => (isGone(old) ? null : inSheet(place(old)));
  const between = (first: number, last: number): RowSpan | null =>
    first < MAX_ROWS && first <= last ? { first, last: Math.min(last, MAX_ROWS - 1) } : null;
  const endOf = (last: number): number => (isGone(last) ? place(last) - 1 : place(last));
  const plainSpan = (first: number, last: number): RowSpan | null => between(place(first), endOf(last));
  const comingAt = (at: number): number =>
    sums[countBelow(insertedRows, at + 1)]! - sums[countBelow(insertedRows, at)]!;
  const newBody = { first: firstRow, last: firstRow + rowCount + sums.at(-1)! - deleted.length - 1 };

  return {
    body: { first: firstRow, last: lastRow },
    newBody,
    from: Math.min(insertedRows[0] ?? MAX_ROWS, deleted[0] ?? MAX_ROWS),
    lastInsert: insertedRows.at(-1) ?? -1,
    row,
    place,
    plainSpan,
    span: (first, last) =>
      rowCount > 0 && last === lastRow && (first === firstRow || first === firstRow - 1)
        ? between(first, newBody.last)
        : plainSpan(first, last),
    listSpan: (first, last) =>
      last === lastRow
        ? between(first <= firstRow ? first : place(first), newBody.last)
        : plainSpan(first, last),
    lookSpan: (first, last) =>
      between(
        first === firstRow ? firstRow : place(first),
        endOf(last) + (last >= firstRow && last <= lastRow ? comingAt(last + 1) : 0),
      ),
  };
}

const inSheet = (row: number): number | null => (row < MAX_ROWS ? row : null);

/** [2, 3] → [0, 2, 5] */
function runningSums(numbers: readonly number[]): readonly number[] {
  const sums = [0];
  for (const number of numbers) sums.push(sums.at(-1)! + number);
  return sums;
}

/** How many of ascending numbers are smaller than `limit`. */
function countBelow(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
