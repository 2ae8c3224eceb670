import type { TextRange } from '../basics/textRange';

/** One stretch of source inside a paragraph: text from `at` on is source from `start` on, `length` characters. */
export interface Piece {
  readonly at: number;
  readonly start: number;
  readonly length: number;
}

/**
 * A paragraph as a reader sees it: line breaks of a hard wrap and page furniture are gone, every other character stands
 * as printed.
 */
export interface Paragraph {
  readonly text: string;
  /** Where it begins in the source. */
  readonly start: number;
  /**
   * Where it stands in the source: several pieces where a line or a page ends in the middle, none where nothing of it is printed. Null where
   * all of it stands there in one, from `start` on: the normal case, by far, for which a list of one would take more than all the rest.
   */
  readonly pieces: readonly Piece[] | null;
  /** How many blank columns the first line is indented by; a wide blank counts two. */
  readonly indent: number;
}

/** The source ranges of `text.slice(from, to)`. */
export function sourceRanges({ text, start, pieces }: Paragraph, from: number, to: number): TextRange[] {
  if (pieces === null) {
    const first = Math.max(from, 0);
    const end = Math.min(to, text.length);
    // a literal takes a fraction of the memory of an array that grows
    return first < end ? [[start + first, start + end]] : [];
  }
  const ranges: TextRange[] = [];
  for (const piece of pieces) {
    const range = rangeIn(piece, from, to);
    if (range !== null) ranges.push(range);
  }
  return ranges;
}

function rangeIn(piece: Piece, from: number, to: number): TextRange | null {
  const start = Math.max(from, piece.at);
  const end = Math.min(to, piece.at + piece.length);
  return start < end ? [piece.start + start - piece.at, piece.start + end - piece.at] : null;
}

/** The source offset of a text offset; that of the end of the paragraph for its length and beyond. */
export function sourceOffset(paragraph: Paragraph, offset: number): number {
  for (const piece of piecesOf(paragraph)) {
    if (offset < piece.at + piece.length) return piece.start + Math.max(0, offset - piece.at);
  }
  return sourceEnd(paragraph);
}

/** The pieces of a paragraph, one where all of it stands in one. */
export const piecesOf = ({ text, start, pieces }: Paragraph): readonly Piece[] =>
  pieces ?? [{ at: 0, start, length: text.length }];

/** Whether anything of it stands in the source. */
export const isPrinted = ({ pieces }: Paragraph): boolean => pieces === null || pieces.length > 0;

/** Where in the text begins what stands in the source: behind the label of a cell of a table, which stands in none. */
export const printedFrom = ({ pieces }: Paragraph): number => pieces?.[0]?.at ?? 0;

export function sourceEnd({ text, start, pieces }: Paragraph): number {
  if (pieces === null) return start + text.length;
  const last = pieces[pieces.length - 1];
  return last ? last.start + last.length : 0;
}

/** `text.slice(from, to)` as a paragraph of its own, blanks at both ends cut off. */
export function subParagraph(paragraph: Paragraph, from: number, to: number): Paragraph {
  let start = from;
  let end = to;
  while (start < end && isBlank(paragraph.text.charCodeAt(start))) start++;
  while (end > start && isBlank(paragraph.text.charCodeAt(end - 1))) end--;
  const text = paragraph.text.slice(start, end);
  const indent = from === 0 ? paragraph.indent : 0;
  if (paragraph.pieces === null && start < end)
    return { text, start: paragraph.start + start, pieces: null, indent };
  const pieces: Piece[] = [];
  for (const piece of piecesOf(paragraph)) {
    const a = Math.max(start, piece.at);
    const b = Math.min(end, piece.at + piece.length);
    if (a < b) pieces.push({ at: a - start, start: piece.start + a - piece.at, length: b - a });
  }
  return { text, start: pieces[0]?.start ?? 0, pieces, indent };
}

/** What `\s` matches in a pattern. */
export function isSpace(code: number): boolean {
  if (code > 0x3000) return code === 0xfeff;
  return (
    code === 0x20 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f
  );
}

export function holdsSpace(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isSpace(text.charCodeAt(i))) return true;
  return false;
}

/** White space of any width, and the invisible characters that copies from the web and from PDF bring along. */
export function isBlank(code: number): boolean {
  return (
    (code >= 9 && code <= 13) ||
    code === 0x20 ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0xfeff
  );
}
