/** Excel refuses more points than this. */
const HIGHEST = 409;

/** Of a line, in font sizes: 宋体 and 仿宋 stand at 1.25 to 1.35, their substitutes on Linux at 1.4. */
const LINE_FACTOR = 1.4;

/** Characters that take the room of two digits, first and last of each run: CJK, full-width forms, circled numbers. */
const WIDE: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f],
  [0x2010, 0x206f],
  [0x2460, 0x24ff],
  [0x2e80, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
];

/** Digits that a UTF-16 code unit takes, 1 or 2: every cell of a list is measured, character by character. */
const WIDTHS = new Uint8Array(0x10000).fill(1);
for (const [first, last] of WIDE) WIDTHS.fill(2, first, last + 1);

/** Width of a line in digits of the default font. The halves of a surrogate pair take one each: together they are wide. */
function textWidth(line: string): number {
  let width = 0;
  for (let at = 0; at < line.length; at++) width += WIDTHS[line.charCodeAt(at)]!;
  return width;
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
export function fittingHeight(cells: Iterable<FittedCell>): number {
  let highest = 15;
  for (const { fontSize, text, width, wrap } of cells) {
    // A wide character, as high as it is broad, moves down whole where it does not fit.
    const characters = Math.max(1, Math.floor((width * DIGIT - PADDING) / (fontSize * (96 / 72))));
    const lines = countLines(text, wrap ? characters * 2 : Infinity);
    highest = Math.max(highest, lines * fontSize * LINE_FACTOR + 4);
  }
  return Math.min(HIGHEST, Math.round(highest * 4) / 4);
}

function countLines(text: string, room: number): number {
  // No character is wider than two digits.
  if (room === Infinity || (text.length * 2 <= room && !text.includes('\n'))) return 1;
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}
