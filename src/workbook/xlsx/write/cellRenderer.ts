import { WorkbookError } from '../../port';
import type { WorkbookPart } from '../package/workbookPart';
import type { CellFormat } from '../read/readStyles';
import { namespaceFor } from '../xml/schemaOrder';
import { child, children, isTrue, type XmlElement } from '../xml/xmlTree';
import { styleForValue } from './cellFormats';
import { cellXml, inlineText, type CellContext } from './cellXml';
import type { RenderCell } from './patchRow';
import type { StyleSheet } from './styleSheet';

/** What the cells of an existing workbook look like, for cells that are written into it. */
export interface CellLooks {
  readonly workbook: WorkbookPart;
  readonly formats: readonly CellFormat[];
  /** Null where the workbook has none: then no format can be added. */
  readonly styles: StyleSheet | null;
}

/**
 * A cell keeps its looks, or has those of its row or column. Throws WorkbookError `sheet-protected` for a locked cell
 * of a protected sheet.
 */
export function cellRenderer(
  { formats, styles, workbook }: CellLooks,
  sheetName: string,
  xml: string,
): RenderCell {
  return (change, root, old, row) => {
    if (change.xml) return change.xml(change.row);
    const style = Number(old?.attributes['s'] ?? emptyStyle(root, change.column, row));
    if (isProtected(root) && (formats[style]?.locked ?? true)) {
      throw new WorkbookError('sheet-protected', { sheet: sheetName });
    }
    const index = styles ? styleForValue(change.value, style, formats[style], styles) : style;
    return cellXml(change.row, change.column, change.value, index, patchContext(workbook, root, xml));
  };
}

/** Text goes inside the cells: the shared strings of the file stay byte for byte. */
export function patchContext({ date1904 }: WorkbookPart, root: XmlElement, xml: string): CellContext {
  return { date1904, text: inlineText, table: null, namespace: namespaceFor(root, xml) };
}

export function isProtected(root: XmlElement): boolean {
  return isTrue(child(root, 'sheetProtection')?.attributes['sheet']);
}

/** The format that an empty cell has from its row or its column. */
export function emptyStyle(root: XmlElement, column: number, row?: XmlElement): string {
  const ofRow = row && isTrue(row.attributes['customFormat']) ? row.attributes['s'] : undefined;
  if (ofRow !== undefined) return ofRow;
  const found = children(child(root, 'cols'), 'col').find(
    (each) => Number(each.attributes['min']) <= column + 1 && Number(each.attributes['max']) >= column + 1,
  );
  return found?.attributes['style'] ?? '0';
}
