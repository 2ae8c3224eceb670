import type { MergedArea, SourceGrid } from '../../core/list/sourceList';

/** A cell of a Word table as `document.xml` gives it; `column` counts grid columns, so spans before it are in. */
export interface WordCell {
  readonly row: number;
  readonly column: number;
  /** Grid columns. */
  span: number;
  /** `restart` begins a vertical merge, `continue` goes on with the one above. */
  merge: 'restart' | 'continue' | null;
}

export interface WordTable {
  readonly id: number;
  readonly cells: WordCell[];
  /** Whether a table stands in one of its cells, or it in a cell of another: the page is laid out by tables. */
  nested: boolean;
}

/** A table with the text of its cells → rows and merged areas. */
export function toGrid({ cells }: WordTable, textOf: (cell: WordCell) => string): SourceGrid {
  const rows: string[][] = [];
  const merged: (MergedArea & { rows: number })[] = [];
  const above = new Map<number, (typeof merged)[number]>();
  for (const cell of cells) {
    const row = (rows[cell.row] ??= []);
    while (row.length < cell.column + cell.span) row.push('');
    const open = above.get(cell.column);
    if (cell.merge === 'continue' && open && open.row + open.rows === cell.row) {
      open.rows += 1;
      continue;
    }
    row[cell.column] = textOf(cell);
    const area = { row: cell.row, column: cell.column, rows: 1, columns: cell.span };
    merged.push(area);
    above.set(cell.column, area);
  }
  return {
    rows: Array.from(rows, (row) => row ?? []),
    merged: merged.filter((area) => area.rows > 1 || area.columns > 1),
  };
}
