import fc from 'fast-check';
import {
  type Area,
  areaAddress,
  cellCount,
  fullAddress,
  intersect,
  MAX_COLUMNS,
  MAX_ROWS,
  parseAddress,
  quoteSheetName,
  subtract,
} from './address';

const area: fc.Arbitrary<Area> = fc
  .record({
    row: fc.nat(MAX_ROWS - 1),
    column: fc.nat(MAX_COLUMNS - 1),
    rows: fc.integer({ min: 1, max: 40 }),
    columns: fc.integer({ min: 1, max: 40 }),
  })
  .filter((one) => one.row + one.rows <= MAX_ROWS && one.column + one.columns <= MAX_COLUMNS);

test('an address is read as it was printed', () => {
  fc.assert(
    fc.property(
      area,
      fc.constantFrom('Sheet1', '整改清单', "甲's 表", '1月', 'A1', 'R1C1'),
      (one, sheetName) => {
        expect(parseAddress(fullAddress(sheetName, one))).toEqual({ sheetName, areas: [one] });
      },
    ),
  );
});

test('what is cut out and what is left are the whole', () => {
  fc.assert(
    fc.property(area, area, (whole, hole) => {
      const cut = intersect(whole, hole);
      const left = subtract(whole, hole).reduce((sum, part) => sum + cellCount(part), 0);
      expect(left + (cut === null ? 0 : cellCount(cut))).toBe(cellCount(whole));
    }),
  );
});

test.each([
  ['A1', { row: 0, column: 0, rows: 1, columns: 1 }],
  ['$B$3:C2', { row: 1, column: 1, rows: 2, columns: 2 }],
  ['A:C', { row: 0, column: 0, rows: MAX_ROWS, columns: 3 }],
  ['2:4', { row: 1, column: 0, rows: 3, columns: MAX_COLUMNS }],
  ['XFD1048576', { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1, rows: 1, columns: 1 }],
])('%s is an address', (text, expected) => {
  expect(parseAddress(text)?.areas).toEqual([expected]);
});

test.each(['', 'A0', 'XFE1', 'A1048577', 'A1:B', 'A', '1', '整改清单', 'A1:B2:C3', 'A-1'])(
  '%p is none',
  (text) => {
    expect(parseAddress(text)).toBeNull();
  },
);

test.each([['A:C'], ['2:4'], ['B2:D9'], ['C7']])('%s is printed as it was', (text) => {
  expect(areaAddress(parseAddress(text)?.areas[0] as Area)).toBe(text);
});

test.each([
  ['整改清单', '整改清单'],
  ['整改 清单', "'整改 清单'"],
  ["甲's", "'甲''s'"],
  ['1月', "'1月'"],
  ['AB12', "'AB12'"],
])('the sheet %s is written %s', (name, quoted) => {
  expect(quoteSheetName(name)).toBe(quoted);
});
