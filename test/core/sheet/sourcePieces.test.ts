import fc from 'fast-check';
import type { LedgerEntry } from '../../../src/core/findings/finding';
import {
  PIECE_LIMIT,
  pieceText,
  rebuildSource,
  sourceFrame,
  sourcePieces,
} from '../../../src/core/sheet/sourcePieces';
import { smallFeedback } from '../list/feedback';

const entry = (start: number, end: number): LedgerEntry => ({
  range: [start, end],
  became: 'leftOut',
  refs: [],
  reason: null,
});

const cellsOf = (text: string, ledger: readonly LedgerEntry[]): string[] =>
  sourcePieces(text, ledger).map(({ range }) => pieceText(text, range));

describe('the source text in cells', () => {
  test('one paragraph a row', () => {
    const { text, ledger } = smallFeedback('\r\n');
    expect(cellsOf(text, ledger)).toHaveLength(8);
    expect(cellsOf(text, ledger)[2]).toBe('1.学习不深入。集体学习次数不足；学用脱节。');
  });

  test('a long paragraph is cut between characters', () => {
    const text = `${'长'.repeat(PIECE_LIMIT - 1)}𠮷${'文'.repeat(PIECE_LIMIT)}`;
    const cells = cellsOf(text, [entry(0, text.length)]);
    expect(cells.map(({ length }) => length)).toEqual([PIECE_LIMIT - 1, PIECE_LIMIT, 2]);
    expect(cells.join('')).toBe(text);
  });

  test('cells and frame give the text back, character by character', () => {
    const source = fc.array(fc.constantFrom('甲', 'a', '\r\n', '\n', '\r', ' '), { maxLength: 60 });
    fc.assert(
      fc.property(source, fc.array(fc.nat(60), { maxLength: 8 }), (parts, marks) => {
        const text = parts.join('');
        const cuts = [...new Set(marks.map((mark) => Math.min(mark, text.length)))].sort((a, b) => a - b);
        const ledger = cuts.flatMap((cut, index) => (index % 2 === 1 ? [entry(cuts[index - 1]!, cut)] : []));
        const frame = sourceFrame(text, sourcePieces(text, ledger));
        expect(rebuildSource(frame, cellsOf(text, ledger))).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  test('cells that were edited are not taken for the source', () => {
    const { text, ledger } = smallFeedback();
    const frame = sourceFrame(text, sourcePieces(text, ledger));
    const cells = cellsOf(text, ledger);
    expect(rebuildSource(frame, [...cells.slice(0, -1), '改了'])).toBeNull();
    expect(rebuildSource(frame, cells.slice(1))).toBeNull();
  });
});
