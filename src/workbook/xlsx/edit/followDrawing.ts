import { applySplices, type Splice } from '../xml/splice';
import { child, parseXml, type XmlElement } from '../xml/xmlTree';
import type { RowShift } from './rowShift';

/** Pictures, charts and shapes of a sheet move with the rows that they stand on; none is lost with a row. */
export function followDrawing(xml: string, shift: RowShift): string {
  const splices: Splice[] = [];
  parseXml(xml, {
    leave(element, parents) {
      if (element.name.endsWith('CellAnchor') || element.name === 'anchor')
        splices.push(...followAnchor(element, shift));
      return parents.length === 1;
    },
  });
  return applySplices(xml, splices);
}

/** `<from>` and, where it is stretched with the rows, `<to>`. One that stays where it is on the page says so. */
export function followAnchor(anchor: XmlElement, shift: RowShift): readonly Splice[] {
  if (anchor.attributes['editAs'] === 'absolute') return [];
  const from = rowIn(anchor, 'from');
  const to = rowIn(anchor, 'to');
  if (!from) return [];
  const start = shift.place(from.row);
  const stretched = to && anchor.attributes['editAs'] !== 'oneCell' ? shift.place(to.row) : start;
  const end = to && stretched > start ? stretched : start + (to ? to.row - from.row : 0);
  return [...numberSplice(from, start), ...(to ? numberSplice(to, end) : [])];
}

interface RowElement {
  readonly element: XmlElement;
  readonly row: number;
}

function rowIn(anchor: XmlElement, name: string): RowElement | null {
  const corner = child(anchor, name);
  const element = corner && child(corner, 'row');
  const row = Number(element?.text);
  return element && Number.isInteger(row) ? { element, row } : null;
}

function numberSplice({ element, row }: RowElement, now: number): Splice[] {
  return now === row ? [] : [{ start: element.contentStart, end: element.contentEnd, text: String(now) }];
}

/**
 * The old drawing language, in which notes and buttons are kept. It is not always well-formed XML, so it is read by
 * patterns. Frames of notes whose row goes are taken away.
 */
export function followVml(vml: string, shift: RowShift, follow: (formula: string) => string): string {
  return vml.replace(/<v:shape\b[\s\S]*?<\/v:shape>/g, (shape) => {
    const row = Number(/<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape)?.[1] ?? NaN);
    const isNote = /ObjectType=["']Note["']/.test(shape);
    if (isNote && Number.isInteger(row) && shift.row(row) === null) return '';
    return shape
      .replace(/(<x:Row>\s*)(\d+)/, (_, start: string, digits: string) => start + shift.place(Number(digits)))
      .replace(
        /(<x:Anchor>)([^<]*)/,
        (_, start: string, corners: string) => start + movedCorners(corners, shift),
      )
      .replace(
        /(<x:Fmla(?:Link|Range|Txbx|Pict|Group)>)([^<]*)/g,
        (_, start: string, formula: string) => start + follow(formula),
      );
  });
}

/** Column, offset, row, offset of the upper left corner, then of the lower right one. */
function movedCorners(corners: string, shift: RowShift): string {
  const numbers = corners.split(',');
  const [top, bottom] = [Number(numbers[2]), Number(numbers[6])];
  if (!Number.isInteger(top) || !Number.isInteger(bottom)) return corners;
  const start = shift.place(top);
  const end = Math.max(shift.place(bottom), start + Math.min(1, bottom - top));
  const replaced = (index: number, row: number): string => numbers[index]!.replace(/\d+/, String(row));
  return numbers
    .map((each, index) => (index === 2 ? replaced(2, start) : index === 6 ? replaced(6, end) : each))
    .join(',');
}
