/** Excel refuses more points than this. */
const HIGHEST = 409;

/** Of a line, in font sizes: 宋体 and 仿宋 stand at 1.25 to 1.35, their substitutes on Linux at 1.4. */
const LINE_FACTOR = 1.4;

/** Characters that take the room of two digits: CJK, full-width forms, circled numbers. */
const WIDE =
  /[\u1100-\u115f\u2010-\u206f\u2460-\u24ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\ud800-\udbff][\udc00-\udfff]/g;

/** Width of a line in digits of the default font. */
function textWidth(line: string): number {
  let wide = 0;
  let units = 0;
  for (const match of line.matchAll(WIDE)) {
    wide++;
    units += match[0].length;
  }
  return line.length - units + wide * 2;
}

export interface FittedCell {
  readonly text: string;
  /** Of the column, in characters of the default font (11 points). */
  readonly width: number;
  readonly wrap: boolean;
  readonly fontSize: number;
}

/** Points that a row needs to show its wrapped text; an estimate, which Excel improves when the row is edited. */
export function fittingHeight(cells: readonly FittedCell[]): number {
  const heights = cells.map(({ text, width, wrap, fontSize }) => {
    // A wide character that does not fit moves down whole, and Excel keeps a margin on both sides.
    const room = Math.max(2, ((width - 1) * 11) / fontSize);
    const lines = wrap
      ? text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / room)), 0)
      : 1;
    return lines * fontSize * LINE_FACTOR + 4;
  });
  return Math.min(HIGHEST, Math.round(Math.max(15, ...heights) * 4) / 4);
}
