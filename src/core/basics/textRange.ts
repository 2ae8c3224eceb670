/**
 * A stretch of the source text: `[start, end)` in UTF-16 code units, end exclusive.
 * Ranges travel from the text to the row, so that every row can show its sentence.
 */
export type TextRange = readonly [start: number, end: number];
