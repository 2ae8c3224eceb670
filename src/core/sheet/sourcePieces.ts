import type { TextRange } from '../basics/textRange';
import type { LedgerEntry } from '../findings/finding';

/** Characters of source text that one cell takes; Excel's limit is 32,767. */
export const PIECE_LIMIT = 32_000;

/** One row of 反馈原文: a paragraph, or a part of a very long one. */
export interface SourcePiece {
  /** Index into the ledger. */
  readonly entry: number;
  readonly range: TextRange;
}

/** The paragraphs of the ledger, long ones cut between characters. */
export const sourcePieces = (text: string, ledger: readonly LedgerEntry[]): SourcePiece[] =>
  ledger.flatMap(({ range }, entry) => cut(text, range).map((piece) => ({ entry, range: piece })));

function cut(text: string, [start, end]: TextRange): TextRange[] {
  const pieces: TextRange[] = [];
  let from = start;
  while (end - from > PIECE_LIMIT) {
    const to = from + PIECE_LIMIT - (splitsPair(text, from + PIECE_LIMIT) ? 1 : 0);
    pieces.push([from, to]);
    from = to;
  }
  return [...pieces, [from, end]];
}

/** Whether a cut at this offset would tear one character (𠮷) into two halves. */
const splitsPair = (text: string, offset: number): boolean =>
  (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(offset) & 0xfc00) === 0xdc00;

/** Text of a piece as a cell shows it: Excel breaks lines with LF alone. */
export const pieceText = (text: string, [start, end]: TextRange): string =>
  text.slice(start, end).replaceAll('\r\n', '\n');

/**
 * What is needed beside the cells of 反馈原文 to have the source text again, character by character: what stands between
 * the pieces, and where a CR was taken out of a piece.
 */
export interface SourceFrame {
  readonly pieces: readonly TextRange[];
  /** Text before each piece, and after the last one: one more than there are pieces. */
  readonly gaps: readonly string[];
  /** Offsets into the source text of each CR before an LF inside a piece. */
  readonly returns: readonly number[];
}

export function sourceFrame(text: string, pieces: readonly SourcePiece[]): SourceFrame {
  const ranges = pieces.map(({ range }) => range);
  const starts = [...ranges.map(([start]) => start), text.length];
  return {
    pieces: ranges,
    gaps: starts.map((start, index) => text.slice(index === 0 ? 0 : ranges[index - 1]![1], start)),
    returns: ranges.flatMap(([start, end]) => returnsIn(text, start, end)),
  };
}

function returnsIn(text: string, start: number, end: number): number[] {
  // In the piece alone: a text without any CR would else be searched to its end for every piece.
  return [...text.slice(start, end).matchAll(/\r\n/g)].map(({ index }) => start + index);
}

/**
 * Cells of 反馈原文 → the source text; null where they no longer fit the frame because somebody edited them (every piece
 * has its length).
 */
export function rebuildSource(frame: SourceFrame, cells: readonly string[]): string | null {
  if (cells.length !== frame.pieces.length || frame.gaps.length !== cells.length + 1) return null;
  let next = 0;
  const parts: string[] = [];
  for (const [index, cell] of cells.entries()) {
    const [start, end] = frame.pieces[index]!;
    let restored = '';
    let from = 0;
    for (; next < frame.returns.length && frame.returns[next]! < end; next++) {
      const to = frame.returns[next]! - start - restored.length + from;
      restored += `${cell.slice(from, to)}\r`;
      from = to;
    }
    restored += cell.slice(from);
    if (restored.length !== end - start) return null;
    parts.push(frame.gaps[index]!, restored);
  }
  return [...parts, frame.gaps.at(-1)!].join('');
}
