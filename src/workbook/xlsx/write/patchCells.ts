import { WorkbookError } from '../../port';
import { parseArea } from '../address';
import { shiftFormula } from '../formulaText';
import { scanSheet, type ScannedCell, type ScannedRow } from '../read/scanSheet';
import { namespaceFor } from '../xml/schemaOrder';
import { setAttribute } from '../xml/setAttribute';
import type { Splice } from '../xml/splice';
import { escapeXml } from '../xml/xmlText';
import { child, type XmlElement } from '../xml/xmlTree';
import type { CellChange } from './cellChange';

/** Text of the new cell; `old` and `row` are what stands there now. */
export type RenderCell = (change: CellChange, root: XmlElement, old?: XmlElement, row?: XmlElement) => string;

export interface PatchedCells {
  readonly splices: readonly Splice[];
  /** Whether a formula was replaced, so that the order of calculation is out of date. */
  readonly formulasLost: boolean;
}

/**
 * Finds where cells stand in a sheet and yields the splices that replace or add them, in rows that are there or
 * not yet.
 */
export function patchCells(xml: string, changes: readonly CellChange[], render: RenderCell): PatchedCells {
  const wanted = new Map<number, Map<number, CellChange>>();
  for (const change of changes) {
    const cells = wanted.get(change.row) ?? new Map<number, CellChange>();
    wanted.set(change.row, cells.set(change.column, change));
  }
  const rows = new Map<number, { readonly scanned: ScannedRow; readonly cells: readonly ScannedCell[] }>();
  /** Where a missing row goes: the start of the first row behind it. */
  const rowStarts: { readonly row: number; readonly start: number }[] = [];
  const shared = sharedFormulas();
  let cells: ScannedCell[] = [];
  let formulasLost = false;

  const root = scanSheet(xml, {
    cell(cell) {
      const replaced = wanted.get(cell.row)?.has(cell.column) ?? false;
      if (wanted.has(cell.row)) cells.push(cell);
      if (replaced && child(cell.element, 'f')) formulasLost = true;
      shared.see(cell, replaced);
    },
    row(scanned) {
      rowStarts.push({ row: scanned.row, start: scanned.element.start });
      if (wanted.has(scanned.row)) rows.set(scanned.row, { scanned, cells });
      cells = [];
    },
  });

  const data = child(root, 'sheetData');
  if (!data) throw new WorkbookError('not-a-workbook', { reason: 'no-cells' });
  const splices: Splice[] = [];
  const newRows = new Map<number, string[]>();
  for (const row of [...wanted.keys()].sort((a, b) => a - b)) {
    const changesOfRow = [...wanted.get(row)!.values()].sort((a, b) => a.column - b.column);
    const found = rows.get(row);
    if (found) {
      splices.push(...patchRow(xml, root, found.scanned.element, found.cells, changesOfRow, render));
      continue;
    }
    const filled = changesOfRow.filter((change) => change.value !== '');
    if (filled.length === 0) continue;
    const at = rowStarts.find((each) => each.row > row)?.start ?? data.contentEnd;
    const text = `<row${namespaceFor(root, xml)} r="${row + 1}">${filled.map((each) => render(each, root)).join('')}</row>`;
    newRows.set(at, [...(newRows.get(at) ?? []), text]);
  }
  for (const [at, texts] of newRows) splices.push(insertInto(xml, data, at, texts.join('')));
  splices.push(...shared.splices());
  splices.push(...dimension(root, changes));
  return { splices, formulasLost };
}

function patchRow(
  xml: string,
  root: XmlElement,
  row: XmlElement,
  cells: readonly ScannedCell[],
  changes: readonly CellChange[],
  render: RenderCell,
): Splice[] {
  const splices: Splice[] = [];
  const added = new Map<number, string[]>();
  for (const change of changes) {
    const old = cells.find((cell) => cell.column === change.column)?.element;
    if (old) {
      splices.push({ start: old.start, end: old.end, text: render(change, root, old, row) });
    } else if (change.value !== '') {
      const at = cells.find((cell) => cell.column > change.column)?.element.start ?? row.contentEnd;
      added.set(at, [...(added.get(at) ?? []), render(change, root, undefined, row)]);
    }
  }
  if (added.size > 0 && row.attributes['spans'] !== undefined && row.contentStart < row.contentEnd) {
    // An optimization only; wrong spans would be worse than none.
    const tag = setAttribute(xml.slice(row.start, row.contentStart), 'spans', null);
    splices.push({ start: row.start, end: row.contentStart, text: tag });
  }
  for (const [at, texts] of added) splices.push(insertInto(xml, row, at, texts.join('')));
  return splices;
}

/** Inserts into an element, which is opened where it closes itself. */
function insertInto(xml: string, element: XmlElement, at: number, text: string): Splice {
  if (!xml.slice(element.start, element.end).endsWith('/>') || element.contentStart !== element.end) {
    return { start: at, end: at, text };
  }
  const tag = setAttribute(xml.slice(element.start, element.end), 'spans', null);
  const name = /^<([^\s/>]+)/.exec(tag)![1]!;
  return { start: element.start, end: element.end, text: `${tag.slice(0, -2)}>${text}</${name}>` };
}

/**
 * Cells may share a formula that only the first of them spells out. When that one is replaced, the others get
 * their own; nothing else about them changes.
 */
function sharedFormulas(): { see(cell: ScannedCell, replaced: boolean): void; splices(): Splice[] } {
  const lost = new Map<string, ScannedCell>();
  const followers: { readonly group: string; readonly cell: ScannedCell }[] = [];
  return {
    see(cell, replaced) {
      const formula = child(cell.element, 'f');
      const group = formula?.attributes['t'] === 'shared' ? formula.attributes['si'] : undefined;
      if (!formula || group === undefined) return;
      if (formula.text !== '' && replaced) lost.set(group, cell);
      else if (formula.text === '' && !replaced) followers.push({ group, cell });
    },
    splices: () =>
      followers.flatMap(({ cell, group }) => {
        const master = lost.get(group);
        const own = child(cell.element, 'f')!;
        if (!master) return [];
        const formula = child(master.element, 'f')!.text;
        const text = escapeXml(shiftFormula(formula, cell.row - master.row, cell.column - master.column));
        return [{ start: own.start, end: own.end, text: `<f>${text}</f>` }];
      }),
  };
}

/** Widens the sheet's used range where a new cell lies outside of it. */
function dimension(root: XmlElement, changes: readonly CellChange[]): Splice[] {
  const element = child(root, 'dimension');
  const area = parseArea(element?.attributes['ref'] ?? '');
  const filled = changes.filter((change) => change.value !== '');
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
