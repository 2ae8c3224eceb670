import type { Area } from '../../../core/sheet/workbookPlan';
import { areaAddress, parseArea } from '../address';
import { moveRows } from './formulaRows';
import type { RowShift, RowSpan } from './rowShift';

/** Rows of one sheet that moved, as seen from a part of the workbook that speaks of them. */
export interface Following {
  /** Key of the sheet whose rows moved. */
  readonly sheet: string;
  readonly shift: RowShift;
  /** Whether the part belongs to that sheet, so that addresses without a sheet are meant. */
  readonly isHome: boolean;
}

/** How an area follows: as a reference, as looks, as something that ends with the list. */
export type AreaKind = 'span' | 'lookSpan' | 'listSpan';

export function followFormula(formula: string, { isHome, sheet, shift }: Following): string {
  return moveRows(formula, { sheet, isHome, row: shift.row, span: shift.span });
}

/** Names of areas end with the list where they ended with it; a row without `$` is none of a sheet, but a distance. */
export function followName(name: string, formula: string, { sheet, shift }: Following): string {
  const endsWithList = /^_xlnm\.(Print_Area|_FilterDatabase)$/i.test(name);
  const { listSpan, row, span } = shift;
  return moveRows(formula, {
    sheet,
    isHome: false,
    row,
    span: endsWithList ? listSpan : span,
    relative: (own) => own,
  });
}

/**
 * The formula of a rule, which is written for the first row of its areas: what lies in their neighborhood without `$`
 * keeps its distance in every row, as it is meant.
 */
export function followRule(
  formula: string,
  following: Following,
  areas: readonly Area[],
  moved: readonly Area[],
): string {
  const { isHome, sheet, shift } = following;
  if (areas.length === 0 || moved.length === 0) return followFormula(formula, following);
  const first = Math.min(...areas.map(({ row }) => row));
  const rows = Math.max(...areas.map(({ row, rows: height }) => row + height)) - first;
  const newFirst = Math.min(...moved.map(({ row }) => row));
  return moveRows(formula, {
    sheet,
    isHome,
    row: shift.row,
    span: shift.span,
    relative: (row) => (Math.abs(row - first) < rows ? row - first + newFirst : shift.row(row)),
  });
}

/** Null where nothing is left of it. A single cell stays one. */
export function followArea(area: Area, kind: AreaKind, shift: RowShift): Area | null {
  const span =
    area.rows === 1 && kind === 'span'
      ? single(shift.row(area.row))
      : shift[kind](area.row, area.row + area.rows - 1);
  return span && { ...area, row: span.first, rows: span.last - span.first + 1 };
}

const single = (row: number | null): RowSpan | null => (row === null ? null : { first: row, last: row });

/** `A3:G5` or `A3` → where it stands now; the same text where it did not move, null where it is gone. */
export function followAddress(address: string, kind: AreaKind, shift: RowShift): string | null {
  const area = parseArea(address);
  if (!area || !/\d/.test(address)) return address;
  const moved = followArea(area, kind, shift);
  if (!moved) return null;
  return moved.row === area.row && moved.rows === area.rows
    ? address
    : withDollars(address, areaAddress(moved));
}

/** `$A$3` stays fixed. */
function withDollars(old: string, address: string): string {
  return old.includes('$') ? address.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2') : address;
}

/** A space-separated list of addresses; null where all are gone. */
export function followAddresses(addresses: string, kind: AreaKind, shift: RowShift): string | null {
  const all = addresses.split(/\s+/).filter((each) => each !== '');
  const moved = all.flatMap((each) => followAddress(each, kind, shift) ?? []);
  if (moved.length === 0 && all.length > 0) return null;
  return moved.every((each, index) => each === all[index]) && moved.length === all.length
    ? addresses
    : moved.join(' ');
}
