import type { CellValue, ColumnKey } from '../list/item';

/** A cell of the list and what it is to hold; `item` is an index into the list's items. */
export interface CellRepair {
  readonly item: number;
  readonly column: ColumnKey;
  readonly to: CellValue;
}

/**
 * A safe fix that concerns more than one cell, as data: a host carries it out, nothing is changed here. The fix of a
 * single cell is `Hit.fix`.
 */
export type Repair =
  /** Several cells that are only right together: a new 序号 for every row. */
  | { readonly kind: 'cells'; readonly cells: readonly CellRepair[] }
  /** Rows with nothing in them. */
  | { readonly kind: 'deleteRows'; readonly items: readonly number[] }
  /** Takes the merging back and writes `value` into each cell of the area's first column. */
  | { readonly kind: 'unmerge'; readonly area: string; readonly value: CellValue }
  /** 刷新颜色: drop-downs and color rules are rebuilt from the plan. */
  | { readonly kind: 'repaint' }
  /** Formulas are to be calculated automatically again. */
  | { readonly kind: 'calculate' };
