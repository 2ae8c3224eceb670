import fc from 'fast-check';

import { rowShift, type RowChanges, type RowSpan } from '../../../../src/workbook/xlsx/edit/rowShift';

/** A list of five rows below a header in row 2 (0-based): rows 3 to 7. */
const LIST = { firstRow: 3, rowCount: 5 };
const shiftOf = (inserts: RowChanges['inserts'], deletes: readonly number[]): ReturnType<typeof rowShift> =>
  rowShift({ ...LIST, inserts, deletes });
const text = (span: RowSpan | null): string => (span ? `${span.first}-${span.last}` : 'gone');

const IN_THE_MIDDLE = shiftOf([{ before: 2, count: 3 }], []);
const AT_THE_START = shiftOf([{ before: 0, count: 2 }], []);
const AT_THE_END = shiftOf([{ before: 5, count: 2 }], []);
const GONE = shiftOf([], [0, 2]);
const REPLACED = shiftOf([{ before: 5, count: 2 }], [0, 1, 2, 3, 4]);

describe('rows', () => {
  it.each([
    ['in the middle', IN_THE_MIDDLE, [2, 3, 4, 8, 9, 10, 11]],
    ['at the start', AT_THE_START, [2, 5, 6, 7, 8, 9, 10]],
    ['at the end', AT_THE_END, [2, 3, 4, 5, 6, 7, 10]],
    ['gone', GONE, [2, null, 3, null, 4, 5, 6]],
    ['replaced', REPLACED, [2, null, null, null, null, null, 5]],
  ])('%s', (_, shift, rows) => {
    expect([2, 3, 4, 5, 6, 7, 8].map(shift.row)).toEqual(rows);
  });
});

describe('references grow with what comes inside of them, and a reference to the whole body stays one', () => {
  it.each<[string, ReturnType<typeof rowShift>, number, number, string]>([
    ['contains the place', IN_THE_MIDDLE, 4, 6, '4-9'],
    ['begins at the place', IN_THE_MIDDLE, 5, 6, '8-9'],
    ['ends before the place', IN_THE_MIDDLE, 3, 4, '3-4'],
    ['the whole sheet', IN_THE_MIDDLE, 0, 1_048_575, '0-1048575'],
    ['the whole body, new rows at the start', AT_THE_START, 3, 7, '3-9'],
    ['a part of the body, new rows at the start', AT_THE_START, 3, 6, '5-8'],
    ['the whole body, new rows at the end', AT_THE_END, 3, 7, '3-9'],
    ['header and body, new rows at the end', AT_THE_END, 2, 7, '2-9'],
    ['a part of the body, new rows at the end', AT_THE_END, 4, 7, '4-7'],
    ['begins in a row that goes', GONE, 3, 4, '3-3'],
    ['ends in a row that goes', GONE, 4, 5, '3-3'],
    ['goes', GONE, 5, 5, 'gone'],
    ['the whole body, replaced', REPLACED, 3, 7, '3-4'],
    ['a part of the body, replaced', REPLACED, 4, 6, 'gone'],
  ])('%s', (_, shift, first, last, expected) => {
    expect(text(shift.span(first, last))).toBe(expected);
  });
});

describe('looks reach to new rows that take after a row that has them', () => {
  it.each<[string, ReturnType<typeof rowShift>, number, number, string]>([
    ['new rows at the start take after the first', AT_THE_START, 3, 700, '3-702'],
    ['those in the middle take after the row above', IN_THE_MIDDLE, 3, 4, '3-7'],
    ['and not after the row below', IN_THE_MIDDLE, 5, 6, '8-9'],
    ['those at the end take after the last', AT_THE_END, 5, 7, '5-9'],
    ['a header is no model', AT_THE_START, 1, 2, '1-2'],
    ['also where the model goes', REPLACED, 3, 7, '3-4'],
  ])('%s', (_, shift, first, last, expected) => {
    expect(text(shift.lookSpan(first, last))).toBe(expected);
  });
});

it.each<[string, ReturnType<typeof rowShift>, number, number, string]>([
  ['from the title on', AT_THE_END, 0, 7, '0-9'],
  ['beyond it', AT_THE_END, 0, 8, '0-10'],
  ['before its end', AT_THE_END, 0, 6, '0-6'],
  ['with the rows gone', GONE, 2, 7, '2-5'],
])('a print area that ends with the list ends with it again: %s', (_, shift, first, last, expected) => {
  expect(text(shift.listSpan(first, last))).toBe(expected);
});

/** Excel's way, one row after the other, with a range as the set of rows that it names. */
function oneByOne({ deletes, firstRow, inserts }: RowChanges, range: RowSpan): RowSpan | null {
  let span: RowSpan | null = range;
  for (const { before, count } of [...inserts].reverse()) {
    const at: number = firstRow + before;
    if (!span) continue;
    if (at <= span.first) span = { first: span.first + count, last: span.last + count };
    else if (at <= span.last) span = { first: span.first, last: span.last + count };
  }
  for (const each of [...deletes].reverse()) {
    const at: number =
      firstRow + each + inserts.reduce((sum, { before, count }) => (before <= each ? sum + count : sum), 0);
    if (!span) continue;
    if (at < span.first) span = { first: span.first - 1, last: span.last - 1 };
    else if (at <= span.last)
      span = span.first === span.last ? null : { first: span.first, last: span.last - 1 };
  }
  return span;
}

const changes = fc.record({
  inserts: fc
    .uniqueArray(fc.record({ before: fc.nat(5), count: fc.integer({ min: 1, max: 3 }) }), {
      selector: ({ before }) => before,
      maxLength: 4,
    })
    .map((inserts) => inserts.sort((a, b) => a.before - b.before)),
  deletes: fc.uniqueArray(fc.nat(4), { maxLength: 5 }).map((rows) => rows.sort((a, b) => a - b)),
});

it('references move as if rows came and went one after the other', () => {
  fc.assert(
    fc.property(changes, fc.nat(10), fc.nat(5), (told, first, more) => {
      const last = first + more;
      const isWhole = last === 7 && (first === 3 || first === 2);
      fc.pre(!isWhole);
      expect(rowShift({ ...LIST, ...told }).span(first, last)).toEqual(
        oneByOne({ ...LIST, ...told }, { first, last }),
      );
    }),
    { numRuns: 1000 },
  );
});

it('rows that stay keep their order and leave room for those that come', () => {
  fc.assert(
    fc.property(changes, (told) => {
      const shift = rowShift({ ...LIST, ...told });
      const rows = Array.from({ length: 12 }, (_, row) => shift.row(row)).filter((row) => row !== null);
      expect([...new Set(rows)].sort((a, b) => a - b)).toEqual(rows);
      const coming = told.inserts.reduce((sum, { count }) => sum + count, 0);
      expect(shift.newBody).toEqual({ first: 3, last: 7 + coming - told.deletes.length });
      expect(shift.row(8)).toBe(shift.newBody.last + 1);
    }),
  );
});
