import type { CellBlock } from '../../core/sheet/workbookPlan';
import { RANGE_COST, REQUEST_BUDGET, type Batch } from './batch';
import { isFormula, toHostValue, type HostValue } from './cellValues';
import { jsonSize } from './jsonSize';
import { rangeOf } from './ranges';

/** A request is filled up with part of a block only where at least this much fits. */
const WORTHWHILE = 200_000;

/** Values of a block in as few requests as their measured size allows. Formula cells are left out. */
export async function writeValues(batch: Batch, sheet: Excel.Worksheet, block: CellBlock): Promise<void> {
  if (block.values.every((row) => row.every(isFormula))) return;
  await writeRows(
    batch,
    sheet,
    block.row,
    block.column,
    block.values.map((row) => row.map(toHostValue)),
  );
}

/** `rows` of equal length, to be put from (row, column) on. */
export async function writeRows(
  batch: Batch,
  sheet: Excel.Worksheet,
  row: number,
  column: number,
  rows: readonly (readonly (HostValue | null)[])[],
): Promise<void> {
  const sizes = rows.map(rowSize);
  const columns = rows[0]?.length ?? 0;
  for (let first = 0; first < rows.length;) {
    const limit = (batch.room() > WORTHWHILE ? batch.room() : REQUEST_BUDGET) - RANGE_COST;
    let size = sizes[first] ?? 0;
    let last = first + 1;
    while (last < rows.length && size + (sizes[last] ?? 0) <= limit) size += sizes[last++] ?? 0;
    await batch.reserve(size + RANGE_COST);
    const slice = rows.slice(first, last).map((cells) => [...cells]);
    rangeOf(sheet, { row: row + first, column, rows: last - first, columns }).values = slice;
    first = last;
  }
}

/** With one more byte a cell: the client library cuts what exceeds 1,500 cells and addresses each piece anew. */
const rowSize = (cells: readonly (HostValue | null)[]): number => jsonSize(cells) + 1 + cells.length;
