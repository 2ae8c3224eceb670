import { WorkbookError, type ListChange } from '../../port';
import { nameKey } from '../formulaText';
import type { Package } from '../package/package';
import { readTables, type TablePart } from '../package/tables';
import { readWorkbookPart } from '../package/workbookPart';
import { readingContext } from '../read/readingContext';
import { scanSheet, type ScannedCell } from '../read/scanSheet';
import { cellRenderer, isProtected, type CellLooks } from '../write/cellRenderer';
import { cellPatcher, type ComingRow } from '../write/patchCells';
import { indexOfSheet } from '../write/protection';
import { renameHeaders } from '../write/renameHeaders';
import { demandPlaces } from '../write/setCells';
import { NO_MOVES } from '../write/sheetMoves';
import { openStyleSheet } from '../write/styleSheet';
import { recalculate } from '../write/workbookXml';
import { applySplices } from '../xml/splice';
import { listCheck } from './checkList';
import { followDimension } from './followDimension';
import { followElements } from './followElements';
import { followFormula, type Following } from './following';
import { followParts } from './followParts';
import { followTables } from './followTables';
import { lookOf, newRowXml, type NewRowContext, type RowLook } from './newRows';
import { planChange } from './planChange';
import { rowShift, type RowShift } from './rowShift';

/**
 * Changes cells and rows of the list, and follows the rows wherever the workbook speaks of them. Throws WorkbookError
 * `list-changed` where the list is not what it was, `sheet-protected`, or `too-large` for text that no cell can hold.
 */
export function editList(pkg: Package, told: ListChange): void {
  const sheetIndex = indexOfSheet(pkg, told.sheetName);
  if (sheetIndex < 0) throw new WorkbookError('list-changed', { reason: 'no-sheet', sheet: told.sheetName });
  const workbook = readWorkbookPart(pkg);
  const { name, part } = workbook.sheets[sheetIndex]!;
  const xml = pkg.text(part!);
  const tables = readTables(pkg, workbook).filter((table) => table.sheetIndex === sheetIndex);
  const table = tables.find((each) => isListTable(each, told)) ?? null;
  const { change, changes } = planChange(told, table, xml);
  demandPlaces(changes);
  const shift = shiftOf(change);
  const following: Following = { sheet: nameKey(name), shift, isHome: true };
  const movesRows = change.inserts.length > 0 || change.deletes.length > 0;

  const context = readingContext(pkg, workbook);
  const check = listCheck(told, table, context);
  const formula = (text: string): string => followFormula(text, following);
  const patcher = cellPatcher(
    xml,
    changes,
    movesRows ? { row: shift.row, span: shift.plainSpan, formula } : NO_MOVES,
  );
  const models = lookKeeper(xml, change);
  const root = scanSheet(xml, {
    cell(cell) {
      check.see(cell);
      models.cell(cell);
      patcher.visitor.cell(cell);
    },
    row(row) {
      models.row(row);
      patcher.visitor.row(row);
    },
  });
  check.verify();
  if (!movesRows && changes.length === 0) return;
  if (movesRows && isProtected(root)) throw new WorkbookError('sheet-protected', { sheet: name });

  const styles = workbook.stylesPart === null ? null : openStyleSheet(pkg, workbook.stylesPart);
  const looks: CellLooks = { workbook, formats: context.formats, styles };
  const tableName = table?.name ?? null;
  const coming = comingRows(change, shift, models.lookAt, {
    xml,
    root,
    looks,
    firstColumn: change.firstColumn,
    tableName,
  });
  const patched = patcher.finish(root, cellRenderer(looks, name, xml), coming);
  const around = movesRows ? followElements(xml, root, following) : [];
  pkg.put(
    part!,
    applySplices(xml, [...patched.splices, ...around, ...followDimension(xml, root, changes, shift)]),
  );
  if (styles) pkg.put(workbook.stylesPart!, styles.xml());
  if (movesRows) {
    followTables(pkg, tables, following, table);
    followParts(
      pkg,
      sheetIndex,
      shift,
      tables.map((each) => each.part),
    );
  }
  if (patched.formulasChanged || movesRows) recalculate(pkg);
  renameHeaders(pkg, sheetIndex, changes);
}

function isListTable({ area, hasHeader }: TablePart, { firstColumn, headerRow }: ListChange): boolean {
  return hasHeader && area.row === headerRow && area.column === firstColumn;
}

function shiftOf({ deletes, headerRow, inserts, rowCount }: ListChange): RowShift {
  return rowShift({
    firstRow: headerRow + 1,
    rowCount,
    inserts: inserts.map(({ before, rows }) => ({ before, count: rows.length })),
    deletes,
  });
}

/** The row that new ones take after: the one above, for the first ones that below; null where there is none. */
function modelRow({ headerRow, rowCount }: ListChange, before: number): number | null {
  return rowCount === 0 ? null : headerRow + 1 + Math.max(0, before - 1);
}

type LookAt = (before: number) => RowLook | null;

/** Keeps the looks of the rows that new ones take after, while the sheet is walked through. */
function lookKeeper(
  xml: string,
  change: ListChange,
): Required<Parameters<typeof scanSheet>[1]> & { readonly lookAt: LookAt } {
  const models = new Set(change.inserts.flatMap(({ before }) => modelRow(change, before) ?? []));
  const looks = new Map<number, RowLook>();
  let cells: ScannedCell[] = [];
  return {
    cell(cell) {
      if (models.has(cell.row)) cells.push(cell);
    },
    row(scanned) {
      if (models.has(scanned.row)) looks.set(scanned.row, lookOf(xml, scanned, cells));
      cells = [];
    },
    lookAt: (before) => looks.get(modelRow(change, before) ?? -1) ?? null,
  };
}

function comingRows(
  change: ListChange,
  shift: RowShift,
  lookAt: LookAt,
  context: NewRowContext,
): readonly ComingRow[] {
  return change.inserts.flatMap(({ before, rows }): ComingRow[] => {
    const at = change.headerRow + 1 + before;
    const first = shift.place(at) - rows.length;
    const look = lookAt(before);
    return rows.map((values, index) => ({ at, text: newRowXml(values, first + index, look, context) }));
  });
}
