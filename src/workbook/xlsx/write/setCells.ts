import { WorkbookError } from '../../port';
import { MAX_COLUMNS, MAX_ROWS, parseArea } from '../address';
import type { Package } from '../package/package';
import { readWorkbookPart } from '../package/workbookPart';
import { readCellFormats } from '../read/readStyles';
import { scanSheet } from '../read/scanSheet';
import { applySplices, type Splice } from '../xml/splice';
import { child, type XmlElement } from '../xml/xmlTree';
import { isFilled, type CellChange } from './cellChange';
import { cellRenderer } from './cellRenderer';
import { cellPatcher } from './patchCells';
import { renameHeaders } from './renameHeaders';
import { NO_MOVES } from './sheetMoves';
import { openStyleSheet } from './styleSheet';
import { recalculate } from './workbookXml';

/**
 * Replaces single cells of a sheet; all other cells keep every byte. Text becomes text, a date a date, looks stay.
 * A header of a table is renamed in the table too. Throws WorkbookError `sheet-protected` where a cell is locked,
 * `too-large` for text that no cell can hold.
 */
export function setCells(pkg: Package, sheetIndex: number, changes: readonly CellChange[]): void {
  const workbook = readWorkbookPart(pkg);
  const { name, part } = workbook.sheets[sheetIndex]!;
  if (part === null) throw new WorkbookError('host-failure', { reason: 'no-cells', name });
  demandPlaces(changes);
  const xml = pkg.text(part);
  const formats = readCellFormats(pkg, workbook.stylesPart);
  const styles = workbook.stylesPart === null ? null : openStyleSheet(pkg, workbook.stylesPart);

  const patcher = cellPatcher(xml, changes, NO_MOVES);
  const root = scanSheet(xml, patcher.visitor);
  const patched = patcher.finish(root, cellRenderer({ workbook, formats, styles }, name, xml));
  pkg.put(part, applySplices(xml, [...patched.splices, ...widened(root, changes)]));
  if (styles) pkg.put(workbook.stylesPart!, styles.xml());
  if (patched.formulasChanged) recalculate(pkg);
  renameHeaders(pkg, sheetIndex, changes);
}

export function demandPlaces(changes: readonly { readonly row: number; readonly column: number }[]): void {
  for (const { column, row } of changes) {
    if (row < 0 || row >= MAX_ROWS || column < 0 || column >= MAX_COLUMNS)
      throw new RangeError('cell outside the sheet');
  }
}

/** The sheet's used range goes where a new cell lies outside of it. */
export function widened(root: XmlElement, changes: readonly CellChange[]): Splice[] {
  const element = child(root, 'dimension');
  const area = parseArea(element?.attributes['ref'] ?? '');
  const filled = changes.filter(isFilled);
  if (!element || !area || filled.length === 0) return [];
  const outside = filled.some(
    ({ column, row }) =>
      row < area.row ||
      row >= area.row + area.rows ||
      column < area.column ||
      column >= area.column + area.columns,
  );
  // The element is optional, and a range that is not true is worse than none.
  return outside ? [{ start: element.start, end: element.end, text: '' }] : [];
}
