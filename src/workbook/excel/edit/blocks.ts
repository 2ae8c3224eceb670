/** Something about a cell; rows and columns are 0-based. */
export interface Placed<T> {
  readonly row: number;
  readonly column: number;
  readonly value: T;
}

/** A rectangle of cells; null where a cell is none of those that were given. */
export interface Block<T> {
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly (T | null)[])[];
}

/** Columns that lie further apart do not share a block: what stands between them would have to be read for nothing. */
const WIDEST_GAP = 4;

/** Rows of one block: what is read at once stays small enough for one reply in all but odd cases. */
const TALLEST = 400;

/**
 * Scattered cells in few rectangles: neighboring rows share one, with gaps where single cells are not meant. A block ends
 * before each row of `breaks`, and after each row with `rowWise`. Of two values for one cell the later one counts.
 */
export function blocksOf<T>(
  cells: readonly Placed<T>[],
  { breaks = [], rowWise = false }: { readonly breaks?: readonly number[]; readonly rowWise?: boolean } = {},
): readonly Block<T>[] {
  const ends = new Set(breaks);
  const blocks: Block<T>[] = [];
  for (const [first, last] of clusters(cells.map(({ column }) => column))) {
    const rows = byRow(cells.filter(({ column }) => column >= first && column <= last));
    for (let from = 0; from < rows.length;) {
      let to = from + 1;
      while (
        !rowWise &&
        to < rows.length &&
        to - from < TALLEST &&
        rows[to]?.[0] === (rows[to - 1]?.[0] ?? 0) + 1 &&
        !ends.has(rows[to]?.[0] ?? 0)
      )
        to++;
      blocks.push(blockOf(rows.slice(from, to)));
      from = to;
    }
  }
  return blocks;
}

type Row<T> = readonly [row: number, cells: ReadonlyMap<number, T>];

function byRow<T>(cells: readonly Placed<T>[]): readonly Row<T>[] {
  const rows = new Map<number, Map<number, T>>();
  for (const { row, column, value } of cells) {
    const known = rows.get(row) ?? new Map<number, T>();
    rows.set(row, known.set(column, value));
  }
  return [...rows].sort(([a], [b]) => a - b);
}

function blockOf<T>(rows: readonly Row<T>[]): Block<T> {
  let [first, last] = [Infinity, 0];
  for (const [, cells] of rows)
    for (const column of cells.keys()) {
      first = Math.min(first, column);
      last = Math.max(last, column);
    }
  return {
    row: rows[0]?.[0] ?? 0,
    column: first,
    rows: rows.map(([, cells]) =>
      Array.from({ length: last - first + 1 }, (_, index) => cells.get(first + index) ?? null),
    ),
  };
}

/** Columns that lie near each other, as first and last. */
function clusters(columns: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const found: [number, number][] = [];
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const current = found.at(-1);
    if (current && column - current[1] <= WIDEST_GAP) current[1] = column;
    else found.push([column, column]);
  }
  return found;
}
