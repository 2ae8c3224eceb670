import type { CellValue, ColumnKey } from './item';

/** A row as far as its sentence is concerned. */
export interface SentenceRow {
  readonly id: string;
  readonly cells: Readonly<Partial<Record<ColumnKey, CellValue>>>;
}

/** `same`: not a word changed; `moved`: other 问题类别, other printed number or other place; `reworded`: by likeness. */
export type MatchKind = 'same' | 'moved' | 'reworded';

/** Old row and new row (indexes) that say the same thing of the document. */
export interface RowMatch {
  readonly before: number;
  readonly after: number;
  readonly how: MatchKind;
}
