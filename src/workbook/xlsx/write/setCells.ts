import { WorkbookError } from '../../port';
import { MAX_COLUMNS, MAX_ROWS } from '../address';
import type { Package } from '../package/package';
import { readWorkbookPart } from '../package/workbookPart';
import { readCellFormats } from '../read/readStyles';
import { namespaceFor } from '../xml/schemaOrder';
import { applySplices } from '../xml/splice';
import { child, children, isTrue, type XmlElement } from '../xml/xmlTree';
import type { CellChange } from './cellChange';
import { styleForValue } from './cellFormats';
import { cellXml, inlineText } from './cellXml';
import { patchCells } from './patchCells';
import { renameHeaders } from './renameHeaders';
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
  for (const { column, row } of changes) {
    if (row < 0 || row >= MAX_ROWS || column < 0 || column >= MAX_COLUMNS)
      throw new RangeError('cell outside the sheet');
  }
  const xml = pkg.text(part);
  const formats = readCellFormats(pkg, workbook.stylesPart);
  const styles = workbook.stylesPart === null ? null : openStyleSheet(pkg, workbook.stylesPart);

  const patched = patchCells(xml, changes, (change, root, old, row) => {
    const rowStyle = row && isTrue(row.attributes['customFormat']) ? row.attributes['s'] : undefined;
    const style = Number(old?.attributes['s'] ?? rowStyle ?? columnStyle(root, change.column));
    if (isTrue(child(root, 'sheetProtection')?.attributes['sheet']) && (formats[style]?.locked ?? true)) {
      throw new WorkbookError('sheet-protected', { sheet: name });
    }
    const index = styles ? styleForValue(change.value, style, formats[style], styles) : style;
    const context = {
      date1904: workbook.date1904,
      text: inlineText,
      table: null,
      namespace: namespaceFor(root, xml),
    };
    return cellXml(change.row, change.column, change.value, index, context);
  });
  pkg.put(part, applySplices(xml, patched.splices));
  if (styles) pkg.put(workbook.stylesPart!, styles.xml());
  if (patched.formulasLost) recalculate(pkg);
  renameHeaders(pkg, sheetIndex, changes);
}

/** The format that an empty cell has from its column. */
function columnStyle(root: XmlElement, column: number): string {
  const found = children(child(root, 'cols'), 'col').find(
    (each) => Number(each.attributes['min']) <= column + 1 && Number(each.attributes['max']) >= column + 1,
  );
  return found?.attributes['style'] ?? '0';
}
