import { WorkbookError } from '../../port';
import { parseCell } from '../address';
import { isTrue, parseXml, type XmlElement } from '../xml/xmlTree';

/** As many cells as Excel on the web takes in one request; a list of 10,000 rows has 190,000. */
export const MAX_CELLS = 5_000_000;

export interface ScannedRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly element: XmlElement;
}

export interface ScannedCell {
  readonly row: number;
  readonly column: number;
  readonly element: XmlElement;
}

export interface SheetVisitor {
  row?(row: ScannedRow): void;
  cell?(cell: ScannedCell): void;
}

/**
 * Walks a worksheet part once and returns its root without the cells, which are handed to the visitor and let go:
 * a row comes after its cells. Cells and rows without an address stand behind the one before, as the format says.
 */
export function scanSheet(xml: string, visitor: SheetVisitor): XmlElement {
  let row = -1;
  let column = -1;
  let cells = 0;
  let rowElement: XmlElement | null = null;
  const enterRow = (element: XmlElement): void => {
    if (rowElement === element) return;
    rowElement = element;
    row = rowIndex(element, row + 1);
    column = -1;
  };
  return parseXml(xml, {
    leave(element, parents) {
      if (element.name === 'c' && parents.length === 3) {
        if (++cells > MAX_CELLS) throw new WorkbookError('too-large', { cells });
        enterRow(parents[2]!);
        const place = parseCell(element.attributes['r'] ?? '');
        column = place?.column ?? column + 1;
        visitor.cell?.({ row, column, element });
        return true;
      }
      if (element.name === 'row' && parents.length === 2) {
        enterRow(element);
        visitor.row?.({ row, hidden: isHidden(element), element });
        return true;
      }
      return false;
    },
  });
}

/** Hidden, or of no height at all: Excel takes a row that was dragged shut for hidden. */
const isHidden = ({ attributes }: XmlElement): boolean =>
  isTrue(attributes['hidden']) || Number(attributes['ht'] ?? 1) === 0;

function rowIndex(element: XmlElement, next: number): number {
  const number = Number(element.attributes['r']);
  return Number.isInteger(number) && number > 0 ? number - 1 : next;
}
