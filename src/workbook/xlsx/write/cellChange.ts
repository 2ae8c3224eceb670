import type { CellValue } from '../../../core/list/item';

/** The new content of a cell; rows and columns are 0-based. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** The whole cell at its new place, where it is taken over from another one instead of made from a value. */
  readonly xml?: (row: number) => string;
}

export const isFilled = ({ value, xml }: CellChange): boolean => value !== '' || xml !== undefined;
