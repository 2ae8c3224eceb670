import type { ScannedCell } from '../read/scanSheet';
import { cellAddress } from '../address';
import { attributeSplice, setAttribute } from '../xml/setAttribute';
import type { Splice } from '../xml/splice';
import type { XmlElement } from '../xml/xmlTree';
import { isFilled, type CellChange } from './cellChange';

/** Text of the new cell at its new place; `old` and `row` are what stands there now. */
export type RenderCell = (change: CellChange, root: XmlElement, old?: XmlElement, row?: XmlElement) => string;

export interface FoundRow {
  readonly element: XmlElement;
  readonly cells: readonly ScannedCell[];
}

/** Replaces and adds cells of a row that is there, and gives it its new number. */
export function patchRow(
  xml: string,
  root: XmlElement,
  { cells, element: row }: FoundRow,
  changes: readonly CellChange[],
  newRow: number,
  render: RenderCell,
): Splice[] {
  const splices: Splice[] = [];
  const added = new Map<number, string[]>();
  const byColumn = new Map(cells.map((cell) => [cell.column, cell.element]));
  for (const change of changes) {
    const old = byColumn.get(change.column);
    const moved = { ...change, row: newRow };
    if (old) {
      splices.push({ start: old.start, end: old.end, text: render(moved, root, old, row) });
    } else if (isFilled(change)) {
      const at = cells.find((cell) => cell.column > change.column)?.element.start ?? row.contentEnd;
      added.set(at, [...(added.get(at) ?? []), render(moved, root, undefined, row)]);
    }
  }
  const number = row.attributes['r'] === undefined ? null : String(newRow + 1);
  const tag = {
    ...(number !== null && number !== row.attributes['r'] ? { r: number } : {}),
    // An optimization only; wrong spans would be worse than none.
    ...(added.size > 0 && row.attributes['spans'] !== undefined ? { spans: null } : {}),
  };
  if (added.size > 0 && closesItself(xml, row)) {
    return [insertInto(xml, row, row.contentEnd, [...added.values()].flat().join(''), tag)];
  }
  if (Object.keys(tag).length > 0) splices.push(attributeSplice(xml, row, tag));
  for (const [at, texts] of added) splices.push({ start: at, end: at, text: texts.join('') });
  return splices;
}

/** Inserts into an element, which is opened where it closes itself; its attributes may change with that. */
export function insertInto(
  xml: string,
  element: XmlElement,
  at: number,
  text: string,
  attributes: Readonly<Record<string, string | null>> = {},
): Splice {
  if (!closesItself(xml, element)) return { start: at, end: at, text };
  let tag = xml.slice(element.start, element.end);
  for (const [name, value] of Object.entries(attributes)) tag = setAttribute(tag, name, value);
  const name = /^<([^\s/>]+)/.exec(tag)![1]!;
  return { start: element.start, end: element.end, text: `${tag.slice(0, -2)}>${text}</${name}>` };
}

function closesItself(xml: string, element: XmlElement): boolean {
  return element.contentStart === element.end && xml.startsWith('/>', element.end - 2);
}

/** The splice that gives a cell or row another number in its attribute `r`; none where it has no number. */
export function renumbered(xml: string, element: XmlElement, address: string): Splice[] {
  const old = element.attributes['r'];
  if (old === undefined || old === address) return [];
  // Nearly every writer has it so; a search by pattern in each of 190,000 cells would cost seconds.
  const at = xml.indexOf(' r="', element.start) + 4;
  return at > 4 && at < element.contentStart && xml.startsWith(`${old}"`, at)
    ? [{ start: at, end: at + old.length, text: address }]
    : [attributeSplice(xml, element, { r: address })];
}

/** Renumbers a row with all of its cells but those that are written anew. */
export function renumberCells(
  xml: string,
  cells: readonly ScannedCell[],
  newRow: number,
  isReplaced: (column: number) => boolean,
): Splice[] {
  return cells.flatMap(({ column, element }) =>
    isReplaced(column) ? [] : renumbered(xml, element, cellAddress(newRow, column)),
  );
}
