import { WorkbookError } from '../../port';
import { areaAddress, parseArea } from '../address';
import type { ScannedCell } from '../read/scanSheet';
import { attributeSplice } from '../xml/setAttribute';
import type { Splice } from '../xml/splice';
import { escapeXml } from '../xml/xmlText';
import type { XmlElement } from '../xml/xmlTree';
import { sharedFormulas, STAYS } from './sharedFormulas';

/** How the rows of a sheet and the references in its formulas move while its cells are patched. */
export interface SheetMoves {
  /** Null: the row goes. */
  readonly row: (row: number) => number | null;
  readonly span: (first: number, last: number) => { readonly first: number; readonly last: number } | null;
  readonly formula: (formula: string) => string;
}

export const NO_MOVES: SheetMoves = {
  row: (row) => row,
  span: (first, last) => ({ first, last }),
  formula: STAYS,
};

export interface FollowedFormula {
  readonly splices: readonly Splice[];
  /** Whether it was lost, changed or moved. */
  readonly changed: boolean;
}

/** What becomes of the formula of a cell; to be asked for every formula of the sheet, in its order. */
export function formulaFollower(
  xml: string,
  moves: SheetMoves,
): (cell: ScannedCell, formula: XmlElement, isReplaced: boolean) => FollowedFormula {
  const shared = sharedFormulas();
  return (cell, formula, isReplaced) => {
    const row = moves.row(cell.row);
    const text = formula.text === '' ? '' : moves.formula(formula.text);
    const attributes = movedAttributes(cell, formula, moves);
    shared.see(cell, row === null || isReplaced ? null : { row, formula: text });
    if (row === null || isReplaced) return { splices: [], changed: true };
    const own = shared.own(cell, row, moves.formula);
    if (own !== null) {
      const splice = { start: formula.start, end: formula.end, text: formulaXml(xml, formula, own) };
      return { splices: [splice], changed: true };
    }
    return {
      changed: text !== formula.text || row !== cell.row,
      splices: [
        ...(attributes ? [attributeSplice(xml, formula, attributes)] : []),
        ...(text === formula.text
          ? []
          : [{ start: formula.contentStart, end: formula.contentEnd, text: escapeXml(text) }]),
      ],
    };
  };
}

/** `<f>` under the prefix that the file gives it. */
function formulaXml(xml: string, old: XmlElement, formula: string): string {
  const name = /^<([^\s/>]+)/.exec(xml.slice(old.start, old.contentStart))![1]!;
  return `<${name}>${escapeXml(formula)}</${name}>`;
}

/** The area that a formula fills, and the two cells of a data table. */
function movedAttributes(
  cell: ScannedCell,
  { attributes }: XmlElement,
  moves: SheetMoves,
): Record<string, string> | null {
  const changed: Record<string, string> = {};
  const area = parseArea(attributes['ref'] ?? '');
  const rows = area && moves.span(area.row, area.row + area.rows - 1);
  if (area && rows) {
    const moved = { ...area, row: rows.first, rows: rows.last - rows.first + 1 };
    // Where one formula fills an area that it does not find for itself, Excel, too, lets nobody change a part of it.
    const isWhole = attributes['t'] !== 'shared' && cell.element.attributes['cm'] === undefined;
    if (isWhole && moved.rows !== area.rows)
      throw new WorkbookError('host-failure', { reason: 'array-formula', address: attributes['ref']! });
    if (moved.row !== area.row || moved.rows !== area.rows) changed['ref'] = areaAddress(moved);
  }
  for (const name of ['r1', 'r2']) {
    const input = parseArea(attributes[name] ?? '');
    const row = input && moves.row(input.row);
    if (input && row !== null && row !== input.row) changed[name] = areaAddress({ ...input, row });
  }
  return Object.keys(changed).length > 0 ? changed : null;
}
