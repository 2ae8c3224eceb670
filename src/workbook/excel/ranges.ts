import type { Area } from '../../core/sheet/workbookPlan';
import { areaAddress } from './addresses';

/**
 * The range of an area, for use within one request. Untracked at once: Excel need not keep it, and no clean-up batch
 * follows.
 */
export const rangeOf = (sheet: Excel.Worksheet, area: Area): Excel.Range =>
  sheet.getRange(areaAddress(area)).untrack();

/** Whole rows of the sheet, `count` of them from the 0-based `first` on. */
export const entireRows = (sheet: Excel.Worksheet, first: number, count: number): Excel.Range =>
  sheet.getRange(`${first + 1}:${first + count}`).untrack();

/**
 * One number format for the whole range. Excel takes a single value for all cells (the declared type knows arrays
 * only), which costs a few bytes where an array would cost some for each cell.
 */
export function setNumberFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

/** One formula for the whole range, relative references following each cell as with Excel's own fill-down. */
export function fillFormula(range: Excel.Range, formula: string): void {
  range.formulas = formula as unknown as string[][];
}

/** Neighbors with equal values, as `[first, count, value]`: `a a b` → `[0, 2, a] [2, 1, b]`. */
export function runsOf<T>(
  values: readonly T[],
): readonly (readonly [first: number, count: number, value: T])[] {
  const runs: [number, number, T][] = [];
  values.forEach((value, index) => {
    const last = runs.at(-1);
    if (last && last[2] === value) last[1]++;
    else runs.push([index, 1, value]);
  });
  return runs;
}
