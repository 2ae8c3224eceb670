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

/** Pixels of a digit of the default font (宋体, 11 points), and of what Excel leaves free beside the text. */
const DIGIT = 8;
const PADDING = 6;

/** Points that a row needs to show its wrapped text; an estimate, which Excel improves when the row is edited. */
export function fittingHeight(cells: readonly FittedCell[]): number {
  const heights = cells.map(({ fontSize, text, width, wrap }) => {
    // A wide character, as high as it is broad, moves down whole where it does not fit.
    const characters = Math.max(1, Math.floor((width * DIGIT - PADDING) / (fontSize * (96 / 72))));
    return countLines(text, wrap ? characters * 2 : Infinity) * fontSize * LINE_FACTOR + 4;
  });
  return Math.min(HIGHEST, Math.round(Math.max(15, ...heights) * 4) / 4);
}

function countLines(text: string, room: number): number {
  if (room === Infinity) return 1;
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}
