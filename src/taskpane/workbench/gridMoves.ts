/** A cell of the grid: indexes into the rows of the list and the shown columns. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  readonly pageRows: number;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
}

/** Where a key leads, as in a sheet; null where the key does not move. */
export function moveBy({ key, ctrlKey }: Key, from: GridPlace, size: GridSize): GridPlace | null {
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  const moves: Readonly<Record<string, GridPlace>> = {
    ArrowUp: { row: ctrlKey ? 0 : from.row - 1, column: from.column },
    ArrowDown: { row: ctrlKey ? lastRow : from.row + 1, column: from.column },
    ArrowLeft: { row: from.row, column: ctrlKey ? 0 : from.column - 1 },
    ArrowRight: { row: from.row, column: ctrlKey ? lastColumn : from.column + 1 },
    Home: { row: ctrlKey ? 0 : from.row, column: 0 },
    End: { row: ctrlKey ? lastRow : from.row, column: lastColumn },
    PageUp: { row: from.row - size.pageRows, column: from.column },
    PageDown: { row: from.row + size.pageRows, column: from.column },
  };
  const to = moves[key];
  if (!to) return null;
  return {
    row: Math.max(0, Math.min(lastRow, to.row)),
    column: Math.max(0, Math.min(lastColumn, to.column)),
  };
}
