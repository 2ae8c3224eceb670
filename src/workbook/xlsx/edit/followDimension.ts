import { areaAddress, parseArea } from '../address';
import type { CellChange } from '../write/cellChange';
import { widened } from '../write/setCells';
import { attributeSplice } from '../xml/setAttribute';
import type { Splice } from '../xml/splice';
import { child, type XmlElement } from '../xml/xmlTree';
import type { RowShift } from './rowShift';

/** The used range of the sheet, which is optional: where cells come outside of it, it is left out. */
export function followDimension(
  xml: string,
  root: XmlElement,
  changes: readonly CellChange[],
  shift: RowShift,
): readonly Splice[] {
  const removed = widened(root, changes);
  const element = child(root, 'dimension');
  const area = parseArea(element?.attributes['ref'] ?? '');
  if (removed.length > 0 || !element || !area) return removed;
  const moved = shift.plainSpan(area.row, area.row + area.rows - 1);
  const last = Math.max(moved?.last ?? area.row, shift.newBody.last);
  const ref = areaAddress({ ...area, rows: Math.max(1, last - area.row + 1) });
  return ref === element.attributes['ref'] ? [] : [attributeSplice(xml, element, { ref })];
}
