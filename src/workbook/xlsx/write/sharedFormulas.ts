import { shiftFormula } from '../formulaText';
import type { ScannedCell } from '../read/scanSheet';
import { child, type XmlElement } from '../xml/xmlTree';

/** A formula that other cells share, as it was and as it will be; `now` is null where its cell is replaced or goes. */
interface Master {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly now: { readonly row: number; readonly formula: string } | null;
}

export interface SharedFormulas {
  /** Takes note of a cell whose formula others share. */
  see(cell: ScannedCell, now: Master['now']): void;
  /** What a cell that shares a formula must spell out for itself from now on, or null where it can go on sharing. */
  own(cell: ScannedCell, row: number, move: (formula: string) => string): string | null;
}

/**
 * Cells may share a formula that only the first of them spells out. The others get their own where that one is
 * replaced or goes, and where sharing would point them at other cells than before; nothing else about them changes.
 */
export function sharedFormulas(): SharedFormulas {
  const masters = new Map<string, Master>();
  return {
    see(cell, now) {
      const formula = child(cell.element, 'f');
      const group = groupOf(formula);
      if (group !== null && formula!.text !== '')
        masters.set(group, { row: cell.row, column: cell.column, formula: formula!.text, now });
    },
    own(cell, row, move) {
      const formula = child(cell.element, 'f');
      const master = masters.get(groupOf(formula) ?? '');
      if (!master || formula!.text !== '') return null;
      const columns = cell.column - master.column;
      if (
        master.now?.row === master.row &&
        master.now.formula === master.formula &&
        row === cell.row &&
        move === STAYS
      )
        return null;
      const wanted = move(shiftFormula(master.formula, cell.row - master.row, columns));
      const shared = master.now && shiftFormula(master.now.formula, row - master.now.row, columns);
      return shared === wanted ? null : wanted;
    },
  };
}

/** The move of formulas that point at nothing that moves. */
export const STAYS = (formula: string): string => formula;

function groupOf(formula: XmlElement | undefined): string | null {
  return formula?.attributes['t'] === 'shared' ? (formula.attributes['si'] ?? null) : null;
}
