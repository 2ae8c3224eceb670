import type { CellValueRow } from '../../../core/sheet/workbookPlan';
import type { ListChange } from '../../port';
import type { TablePart } from '../package/tables';
import type { CellChange } from '../write/cellChange';
import { child, children } from '../xml/xmlTree';
import { carriedCells } from './carryMerged';
import { filledBeside } from './filledBeside';

/** What is really done for a change of the list. */
export interface PlannedChange {
  /** With one entry for each place where rows come, and only the rows that go as a whole. */
  readonly change: ListChange;
  /** Cells that get another value, in places as they were. */
  readonly changes: readonly CellChange[];
}

/**
 * Cells that hold their new value are let be. A row with something beside the list is emptied where it should go, so
 * that nobody's words go with it; and so is the last row of a table, which cannot be without.
 */
export function planChange(told: ListChange, table: TablePart | null, xml: string): PlannedChange {
  const inserts = gathered(told.inserts);
  const beside = filledBeside(xml, told);
  const isTableEmpty = table !== null && inserts.length === 0 && told.deletes.length === told.rowCount;
  const isEmptied = (row: number): boolean => beside.has(row) || (isTableEmpty && row === 0);
  const emptied = told.deletes.filter(isEmptied);
  const goes = new Set(told.deletes.map((row) => told.headerRow + 1 + row));
  const changes = told.cells
    .filter(({ from, row, to }) => !goes.has(row) && JSON.stringify(from) !== JSON.stringify(to))
    .map(({ column, row, to }) => ({ column, row, value: to }));
  const change = { ...told, inserts, deletes: told.deletes.filter((row) => !isEmptied(row)) };
  return {
    change,
    // Of two contents for one cell the later one counts: what was asked for.
    changes: [
      ...carriedCells(xml, change),
      ...changes,
      ...emptied.flatMap((row) => blanks(told, table, told.headerRow + 1 + row)),
    ],
  };
}

/** Cells of the list in a row; columns of a table that calculate go on calculating. */
function blanks(
  { columnCount, firstColumn }: ListChange,
  table: TablePart | null,
  row: number,
): CellChange[] {
  const calculated = children(table ? child(table.root, 'tableColumns') : undefined, 'tableColumn').map(
    (each) => child(each, 'calculatedColumnFormula') !== undefined,
  );
  return Array.from({ length: columnCount }, (_, index) => index)
    .filter((index) => !calculated[index])
    .map((index) => ({ row, column: firstColumn + index, value: '' }));
}

function gathered(inserts: ListChange['inserts']): ListChange['inserts'] {
  const places = new Map<number, CellValueRow[]>();
  for (const { before, rows } of inserts) places.set(before, [...(places.get(before) ?? []), ...rows]);
  return [...places]
    .filter(([, rows]) => rows.length > 0)
    .sort(([a], [b]) => a - b)
    .map(([before, rows]) => ({ before, rows }));
}
