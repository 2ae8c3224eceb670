import { WorkbookError } from '../../port';
import type { ScannedCell, SheetVisitor } from '../read/scanSheet';
import { namespaceFor } from '../xml/schemaOrder';
import type { Splice } from '../xml/splice';
import { child, type XmlElement } from '../xml/xmlTree';
import { isFilled, type CellChange } from './cellChange';
import { insertInto, patchRow, renumberCells, renumbered, type FoundRow, type RenderCell } from './patchRow';
import { formulaFollower, type SheetMoves } from './sheetMoves';

/** A row that comes, before row `at` as it was. Several at one place keep their order. */
export interface ComingRow {
  readonly at: number;
  readonly text: string;
}

export interface PatchedCells {
  readonly splices: readonly Splice[];
  /** Whether a formula was replaced, changed or moved, so that the order of calculation is out of date. */
  readonly formulasChanged: boolean;
}

export interface CellPatcher {
  /** To be handed every row and cell of the sheet. */
  readonly visitor: Required<SheetVisitor>;
  /** Once the whole sheet was seen. */
  finish(root: XmlElement, render: RenderCell, coming?: readonly ComingRow[]): PatchedCells;
}

/**
 * Finds where cells stand in a sheet and yields the splices that replace or add them, in rows that are there or
 * not yet, and those that move rows. Changes name places as they were.
 */
export function cellPatcher(xml: string, changes: readonly CellChange[], moves: SheetMoves): CellPatcher {
  const wanted = byRow(changes);
  const found = new Map<number, FoundRow>();
  const rowStarts: { readonly row: number; readonly start: number }[] = [];
  const splices: Splice[] = [];
  const follow = formulaFollower(xml, moves);
  let cells: ScannedCell[] = [];
  let formulasChanged = false;

  const visitor: Required<SheetVisitor> = {
    cell(cell) {
      cells.push(cell);
    },
    row(scanned) {
      const { element, row } = scanned;
      const newRow = moves.row(row);
      const changesOfRow = wanted.get(row);
      const isReplaced = (column: number): boolean => changesOfRow?.has(column) ?? false;
      rowStarts.push({ row, start: element.start });
      for (const cell of cells) {
        const formula = child(cell.element, 'f');
        if (!formula) continue;
        const followed = follow(cell, formula, isReplaced(cell.column));
        if (followed.changed) formulasChanged = true;
        splices.push(...followed.splices);
      }
      if (newRow === null) splices.push({ start: element.start, end: element.end, text: '' });
      else if (newRow !== row) splices.push(...renumberCells(xml, cells, newRow, isReplaced));
      if (newRow !== null && changesOfRow) found.set(row, { element, cells });
      else if (newRow !== null && newRow !== row)
        splices.push(...renumbered(xml, element, String(newRow + 1)));
      cells = [];
    },
  };

  return {
    visitor,
    finish(root, render, coming = []) {
      const data = child(root, 'sheetData');
      if (!data) throw new WorkbookError('not-a-workbook', { reason: 'no-cells' });
      const missing: { readonly at: number; readonly order: number; readonly text: string }[] = [];
      for (const row of [...wanted.keys()].sort((a, b) => a - b)) {
        const changesOfRow = [...wanted.get(row)!.values()].sort((a, b) => a.column - b.column);
        const newRow = moves.row(row);
        const there = found.get(row);
        if (newRow === null) continue;
        if (there) splices.push(...patchRow(xml, root, there, changesOfRow, newRow, render));
        else missing.push(...newRowOf(changesOfRow, newRow, row, xml, root, render));
      }
      const added = [...missing, ...coming.map(({ at, text }) => ({ at, order: 0, text }))];
      added.sort((a, b) => a.at - b.at || a.order - b.order);
      splices.push(...placed(xml, data, rowStarts, added));
      return { splices, formulasChanged };
    },
  };
}

function byRow(changes: readonly CellChange[]): ReadonlyMap<number, ReadonlyMap<number, CellChange>> {
  const rows = new Map<number, Map<number, CellChange>>();
  for (const change of changes) {
    const cells = rows.get(change.row) ?? new Map<number, CellChange>();
    rows.set(change.row, cells.set(change.column, change));
  }
  return rows;
}

function newRowOf(
  changes: readonly CellChange[],
  newRow: number,
  row: number,
  xml: string,
  root: XmlElement,
  render: RenderCell,
): { at: number; order: number; text: string }[] {
  const filled = changes.filter(isFilled);
  if (filled.length === 0) return [];
  const cells = filled.map((each) => render({ ...each, row: newRow }, root)).join('');
  return [{ at: row, order: 1, text: `<row${namespaceFor(root, xml)} r="${newRow + 1}">${cells}</row>` }];
}

/** Rows that were not there go before the first one behind them. */
function placed(
  xml: string,
  data: XmlElement,
  rowStarts: readonly { readonly row: number; readonly start: number }[],
  added: readonly { readonly at: number; readonly text: string }[],
): Splice[] {
  const texts = new Map<number, string[]>();
  let next = 0;
  for (const { at, text } of added) {
    while (next < rowStarts.length && rowStarts[next]!.row < at) next++;
    const start = rowStarts[next]?.start ?? data.contentEnd;
    const known = texts.get(start);
    if (known) known.push(text);
    else texts.set(start, [text]);
  }
  return [...texts].map(([start, list]) => insertInto(xml, data, start, list.join('')));
}
