/** Office.js counts widths in points. */
export const POINTS_PER_PIXEL = 0.75;

/** Pixels of a column beside its characters. */
export const COLUMN_MARGIN = 5;

/** Width in characters of the default font, as Excel shows it → points. */
export const pointsOfWidth = (characters: number, digitWidth: number): number =>
  (Math.round(characters * digitWidth) + COLUMN_MARGIN) * POINTS_PER_PIXEL;
