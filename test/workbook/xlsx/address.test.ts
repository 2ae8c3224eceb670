import fc from 'fast-check';

import type { Area } from '../../../src/core/sheet/workbookPlan';
import {
  areaAddress,
  columnIndex,
  columnLetters,
  intersects,
  MAX_COLUMNS,
  parseArea,
  parseCell,
  subtract,
} from '../../../src/workbook/xlsx/address';
import { isDefinedName, isSheetName } from '../../../src/workbook/xlsx/names';
import { isDateFormat } from '../../../src/workbook/xlsx/read/numberFormats';

it('letters and numbers of columns are two writings of one thing', () => {
  expect([0, 25, 26, 701, 702, MAX_COLUMNS - 1].map(columnLetters)).toEqual([
    'A',
    'Z',
    'AA',
    'ZZ',
    'AAA',
    'XFD',
  ]);
  fc.assert(fc.property(fc.nat(MAX_COLUMNS - 1), (column) => columnIndex(columnLetters(column)) === column));
});

it.each([
  ['A1', { row: 0, column: 0 }],
  ['$c$12', { row: 11, column: 2 }],
  ['XFD1048576', { row: 1_048_575, column: 16_383 }],
  ['XFE1', null],
  ['A0', null],
  ['A1048577', null],
  ['1A', null],
  ['', null],
])('parseCell(%j)', (text, cell) => {
  expect(parseCell(text)).toEqual(cell);
});

it.each([
  ['B2:A1', { row: 0, column: 0, rows: 2, columns: 2 }],
  ['C:D', { row: 0, column: 2, rows: 1_048_576, columns: 2 }],
  ['2:3', { row: 1, column: 0, rows: 2, columns: 16_384 }],
  ['A1:', null],
  ['名称', null],
])('parseArea(%j)', (text, area) => {
  expect(parseArea(text)).toEqual(area);
});

describe('subtract', () => {
  const area: fc.Arbitrary<Area> = fc.record({
    row: fc.nat(6),
    column: fc.nat(6),
    rows: fc.integer({ min: 1, max: 6 }),
    columns: fc.integer({ min: 1, max: 6 }),
  });
  const cells = (areas: readonly Area[]): string[] =>
    areas.flatMap(({ row, column, rows, columns }) =>
      Array.from(
        { length: rows * columns },
        (_, index) => `${row + Math.floor(index / columns)},${column + (index % columns)}`,
      ),
    );

  it('leaves exactly the cells outside of the hole, each once', () => {
    fc.assert(
      fc.property(area, area, (whole, hole) => {
        const rest = subtract(whole, hole);
        const expected = cells([whole]).filter((cell) => !cells([hole]).includes(cell));
        expect(cells(rest).sort()).toEqual(expected.sort());
        expect(rest.some((each) => intersects(each, hole))).toBe(false);
        expect(rest.every((each) => parseArea(areaAddress(each)) !== null)).toBe(true);
      }),
    );
  });
});

it.each([
  ['整改清单', true],
  ['a'.repeat(31), true],
  ['a'.repeat(32), false],
  ['', false],
  ["'a", false],
  ["a'", false],
  ["a'b", true],
  ['a/b', false],
  ['a[1]', false],
  ['History', false],
  ['第1批\n', false],
])('isSheetName(%j)', (name, expected) => {
  expect(isSheetName(name)).toBe(expected);
});

it.each([
  ['整改清单', true],
  ['整改清单_2', true],
  ['_a.b', true],
  ['整改 清单', false],
  ['1表', false],
  ['A1', false],
  ['R1C1', false],
  ['c', false],
  ['', false],
])('isDefinedName(%j)', (name, expected) => {
  expect(isDefinedName(name)).toBe(expected);
});

it.each<[number, string | undefined, boolean]>([
  [14, undefined, true],
  [20, undefined, false],
  [31, undefined, true],
  [32, undefined, false],
  [49, undefined, false],
  [57, undefined, true],
  [176, 'yyyy"年"m"月"d"日"', true],
  [176, 'yyyy/m/d;@', true],
  [176, '[$-804]yyyy"年"m"月";@', true],
  [176, 'm"月"d"日"', true],
  [176, 'mmm-yy', true],
  [176, 'm', true],
  [176, 'h:mm', false],
  [176, '[h]:mm:ss', false],
  [176, 'mm:ss', false],
  [176, 'General', false],
  [176, '0.00"元"', false],
  [176, '#,##0', false],
  [176, '0.0E+00', false],
  [176, '[Red]0', false],
  [176, '"day"@', false],
  [176, '@', false],
  [176, '', false],
])('isDateFormat(%d, %j)', (id, code, expected) => {
  expect(isDateFormat(id, code)).toBe(expected);
});
