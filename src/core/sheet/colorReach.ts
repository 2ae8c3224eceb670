import type { Area, ColorRulePlan } from './workbookPlan';

/** A color rule by formula as it stands in a sheet; relative references are those of the first row of one of its areas. */
export interface ColorRuleFound {
  /** With `=`. */
  readonly formula: string;
  readonly areas: readonly Area[];
}

/** Rows of a sheet (0-based), the end exclusive. */
type Rows = readonly [start: number, end: number];

/**
 * For each column that the plan colors, the rows in which all of its rules are at work. Sorting, inserting and pasting
 * shrink and pierce the areas of rules, multiply them, and leave fragments that look at other rows than their own; those
 * color something else and do not count. Whatever else a user's rules do is theirs.
 */
export function colorReach(
  planned: readonly ColorRulePlan[],
  found: readonly ColorRuleFound[],
): ReadonlyMap<number, readonly Rows[]> {
  const areasOf = new Map<string, Area[]>();
  for (const { formula, areas } of found) {
    for (const print of new Set(areas.map(({ row }) => relativeFormula(formula, row)))) {
      const known = areasOf.get(print) ?? [];
      areasOf.set(print, known);
      known.push(...areas);
    }
  }
  const reach = new Map<number, readonly Rows[]>();
  for (const { area, formula } of planned) {
    const areas = areasOf.get(relativeFormula(formula, area.row)) ?? [];
    const own = joined(
      areas
        .filter(({ column, columns }) => column <= area.column && area.column < column + columns)
        .map(({ row, rows }) => [row, row + rows]),
    );
    const before = reach.get(area.column);
    reach.set(area.column, before ? common(before, own) : own);
  }
  return reach;
}

/** `$P4`, `B$2`, `AA10`, but no part of a name and no function (`LOG10(`). */
const REFERENCE = /(?<![\p{L}\p{N}_.])(\$?[A-Z]{1,3})(\$?)([0-9]{1,7})(?![\p{L}\p{N}_.(])/gu;

/** What a formula says seen from a row (0-based): `=$P4=""` on row 3 and `=$P9=""` on row 8 agree. */
export const relativeFormula = (formula: string, row: number): string =>
  formula
    .replace(/^=|\s+/gu, '')
    .toUpperCase()
    .replace(REFERENCE, (_, column: string, isFixed: string, digits: string) =>
      isFixed === '' ? `${column}[${Number(digits) - 1 - row}]` : `${column}$${digits}`,
    );

/** Neighbors and overlaps made one, in order. */
function joined(rows: readonly Rows[]): readonly Rows[] {
  const result: [number, number][] = [];
  for (const [start, end] of [...rows].sort(([a], [b]) => a - b)) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

const common = (some: readonly Rows[], others: readonly Rows[]): readonly Rows[] =>
  some.flatMap(([start, end]) =>
    others.flatMap(([otherStart, otherEnd]): Rows[] => {
      const [from, to] = [Math.max(start, otherStart), Math.min(end, otherEnd)];
      return from < to ? [[from, to]] : [];
    }),
  );
