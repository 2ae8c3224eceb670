import type { TextRange } from '../basics/textRange';

/** One stretch of source inside a paragraph: text from `at` on is source from `start` on, `length` characters. */
export interface Piece {
  readonly at: number;
  readonly start: number;
  readonly length: number;
}

/**
 * A paragraph as a reader sees it: line breaks of a hard wrap and page furniture are gone, every other character stands
 * as printed. `pieces` say where it stands in the source; several where a line or a page ends in the middle.
 */
export interface Paragraph {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** How many blank columns the first line is indented by; a wide blank counts two. */
  readonly indent: number;
}

/** The source ranges of `text.slice(from, to)`. */
export function sourceRanges({ pieces }: Paragraph, from: number, to: number): TextRange[] {
  if (pieces.length === 1) {
    // the normal case, by far: a literal takes a fraction of the memory of an array that grows
    const range = rangeIn(pieces[0] as Piece, from, to);
    return range === null ? [] : [range];
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
  for (const piece of paragraph.pieces) {
    if (offset < piece.at + piece.length) return piece.start + Math.max(0, offset - piece.at);
  }
  return sourceEnd(paragraph);
}

export function sourceStart(paragraph: Paragraph): number {
  return paragraph.pieces[0]?.start ?? 0;
}

export function sourceEnd(paragraph: Paragraph): number {
  const last = paragraph.pieces[paragraph.pieces.length - 1];
  return last ? last.start + last.length : 0;
}

/** `text.slice(from, to)` as a paragraph of its own, blanks at both ends cut off. */
export function subParagraph(paragraph: Paragraph, from: number, to: number): Paragraph {
  let start = from;
  let end = to;
  while (start < end && isBlank(paragraph.text.charCodeAt(start))) start++;
  while (end > start && isBlank(paragraph.text.charCodeAt(end - 1))) end--;
  const pieces: Piece[] = [];
  for (const piece of paragraph.pieces) {
    const a = Math.max(start, piece.at);
    const b = Math.min(end, piece.at + piece.length);
    if (a < b) pieces.push({ at: a - start, start: piece.start + a - piece.at, length: b - a });
  }
  return { text: paragraph.text.slice(start, end), pieces, indent: from === 0 ? paragraph.indent : 0 };
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
