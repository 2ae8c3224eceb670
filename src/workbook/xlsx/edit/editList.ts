import type { CellValueRow } from '../../../core/sheet/workbookPlan';
import { WorkbookError, type ListChange } from '../../port';
import { nameKey } from '../formulaText';
import type { Package } from '../package/package';
import { readTables, type TablePart } from '../package/tables';
import { readWorkbookPart } from '../package/workbookPart';
import { readingContext } from '../read/readingContext';
import { scanSheet, type ScannedCell } from '../read/scanSheet';
import type { CellChange } from '../write/cellChange';
import { cellRenderer, isProtected, type CellLooks } from '../write/cellRenderer';
import { cellPatcher, NO_MOVES, type ComingRow } from '../write/patchCells';
import { renameHeaders } from '../write/renameHeaders';
import { demandPlaces } from '../write/setCells';
import { openStyleSheet } from '../write/styleSheet';
import { recalculate } from '../write/workbookXml';
import { applySplices } from '../xml/splice';
import { child, children } from '../xml/xmlTree';
import { listCheck } from './checkList';
import { followElements } from './followElements';
import { followFormula, type Following } from './following';
import { followParts } from './followParts';
import { followTables } from './followTables';
import { followDimension } from './followDimension';
import { lookOf, newRowXml, type RowLook } from './newRows';
import { rowShift, type RowShift } from './rowShift';

/**
 * Changes cells and rows of the list, and follows the rows wherever the workbook speaks of them. Throws WorkbookError
 * `list-changed` where the list is not what it was, `sheet-protected`, or `too-large` for text that no cell can hold.
 */
export function editList(pkg: Package, told: ListChange): void {
  const workbook = readWorkbookPart(pkg);
  const sheetIndex = workbook.sheets.findIndex(
    (sheet) => sheet.part !== null && nameKey(sheet.name) === nameKey(told.sheetName),
  );
  if (sheetIndex < 0) throw new WorkbookError('list-changed', { reason: 'no-sheet', sheet: told.sheetName });
  const { name, part } = workbook.sheets[sheetIndex]!;
  const xml = pkg.text(part!);
  const tables = readTables(pkg, workbook).filter((table) => table.sheetIndex === sheetIndex);
  const table = tables.find((each) => isListTable(each, told)) ?? null;
  const { changes, change } = planned(told, table);
  demandPlaces(changes);
  const shift = shiftOf(change);
  const following: Following = { sheet: nameKey(name), shift, isHome: true };
  const movesRows = change.inserts.length > 0 || change.deletes.length > 0;

  const context = readingContext(pkg, workbook);
  const check = listCheck(told, table, context);
  const patcher = cellPatcher(
    xml,
    changes,
    movesRows
      ? { row: shift.row, span: shift.span, formula: (formula) => followFormula(formula, following) }
      : NO_MOVES,
  );
  const models = new Set(change.inserts.flatMap(({ before }) => modelRow(change, before) ?? []));
  const looks = new Map<number, RowLook>();
  let cells: ScannedCell[] = [];
  const root = scanSheet(xml, {
    cell(cell) {
      check.see(cell);
      if (models.has(cell.row)) cells.push(cell);
      patcher.visitor.cell(cell);
    },
    row(scanned) {
      if (models.has(scanned.row)) looks.set(scanned.row, lookOf(xml, scanned, cells));
      cells = [];
      patcher.visitor.row(scanned);
    },
  });
  check.verify();
  if (!movesRows && changes.length === 0) return;
  if (movesRows && isProtected(root)) throw new WorkbookError('sheet-protected', { sheet: name });

  const styles = workbook.stylesPart === null ? null : openStyleSheet(pkg, workbook.stylesPart);
  const cellLooks: CellLooks = { workbook, formats: context.formats, styles };
  const coming = change.inserts.flatMap(({ before, rows }): ComingRow[] => {
    const at = change.headerRow + 1 + before;
    const look = looks.get(modelRow(change, before) ?? -1) ?? null;
    const count = rows.length;
    return rows.map((values, index) => ({
      at,
      text: newRowXml(values, shift.place(at) - count + index, look, {
        xml,
        root,
        looks: cellLooks,
        firstColumn: change.firstColumn,
        tableName: table?.name ?? null,
      }),
    }));
  });
  const patched = patcher.finish(root, cellRenderer(cellLooks, name, xml), coming);
  pkg.put(
    part!,
    applySplices(xml, [
      ...patched.splices,
      ...(movesRows ? followElements(xml, root, following) : []),
      ...followDimension(xml, root, changes, shift),
    ]),
  );
  if (styles) pkg.put(workbook.stylesPart!, styles.xml());
  if (movesRows) {
    followTables(pkg, tables, following, table);
    followParts(pkg, sheetIndex, shift);
  }
  if (patched.formulasChanged || movesRows) recalculate(pkg);
  renameHeaders(pkg, sheetIndex, changes);
}

function isListTable({ area, hasHeader }: TablePart, { firstColumn, headerRow }: ListChange): boolean {
  return hasHeader && area.row === headerRow && area.column === firstColumn;
}

/** The row that new ones take after: the one above, for the first ones that below; null where there is none. */
function modelRow({ headerRow, rowCount }: ListChange, before: number): number | null {
  if (rowCount === 0) return null;
  return headerRow + 1 + Math.max(0, before - 1);
}

function shiftOf({ deletes, headerRow, inserts, rowCount }: ListChange): RowShift {
  return rowShift({
    firstRow: headerRow + 1,
    rowCount,
    inserts: inserts.map(({ before, rows }) => ({ before, count: rows.length })),
    deletes,
  });
}

/** What is done for a change: cells that hold their new value are let be, and a table keeps one row, if a blank one. */
function planned(
  told: ListChange,
  table: TablePart | null,
): { readonly change: ListChange; readonly changes: readonly CellChange[] } {
  const change = { ...told, inserts: gathered(told.inserts) };
  const changes = told.cells
    .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to))
    .map(({ column, row, to }) => ({ column, row, value: to }));
  const isEmptied = told.rowCount > 0 && told.deletes.length === told.rowCount && change.inserts.length === 0;
  if (!table || !isEmptied) return { change, changes };
  const row = told.headerRow + 1;
  const calculated = children(child(table.root, 'tableColumns'), 'tableColumn').map(
    (each) => child(each, 'calculatedColumnFormula') !== undefined,
  );
  const blanks = Array.from({ length: told.columnCount }, (_, index) => index)
    .filter((index) => !calculated[index])
    .map((index): CellChange => ({ row, column: told.firstColumn + index, value: '' }));
  return {
    change: { ...change, deletes: told.deletes.slice(1) },
    changes: [...changes.filter((each) => each.row <= told.headerRow), ...blanks],
  };
}

/** One entry for each place where rows come. */
function gathered(inserts: ListChange['inserts']): ListChange['inserts'] {
  const places = new Map<number, CellValueRow[]>();
  for (const { before, rows } of inserts) places.set(before, [...(places.get(before) ?? []), ...rows]);
  return [...places]
    .filter(([, rows]) => rows.length > 0)
    .sort(([a], [b]) => a - b)
    .map(([before, rows]) => ({ before, rows }));
}
