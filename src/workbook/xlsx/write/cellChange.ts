import type { CellValue } from '../../../core/list/item';

/** The new content of a cell; rows and columns are 0-based. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}
