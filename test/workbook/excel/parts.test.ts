import fc from 'fast-check';
import { areaAddress, columnLetters, parseAddress } from '../../../src/workbook/excel/addresses';
import { showsDate } from '../../../src/workbook/excel/cellValues';
import { fillsDown } from '../../../src/core/sheet/formulaTemplate';
import { jsonSize } from '../../../src/workbook/excel/jsonSize';
import { footerSections } from '../../../src/workbook/excel/print';
import { runsOf } from '../../../src/workbook/excel/ranges';
import { blocksOf, type Block, type Placed } from '../../../src/workbook/excel/edit/blocks';

describe('jsonSize', () => {
  it('is the size of the JSON in UTF-8', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary-ascii' }),
      fc.integer(),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell)), (rows) => {
        expect(jsonSize(rows)).toBe(Buffer.byteLength(JSON.stringify(rows)));
      }),
    );
  });
});

describe('addresses', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('column %d is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  it('come back', () => {
    const area = fc.record({
      row: fc.nat(1_000_000),
      column: fc.nat(16_000),
      rows: fc.integer({ min: 1, max: 1000 }),
      columns: fc.integer({ min: 1, max: 300 }),
    });
    fc.assert(fc.property(area, (each) => expect(parseAddress(`'a!b'!${areaAddress(each)}`)).toEqual(each)));
  });

  it.each(['4:9', 'A:C', 'A1,B2', ''])('%j is no single area', (address) => {
    expect(parseAddress(address)).toBeNull();
  });
});

describe('showsDate', () => {
  it.each([
    'yyyy"年"m"月"d"日"',
    'yyyy-mm-dd',
    'm/d/yy',
    '[$-804]yyyy年m月;@',
    'm"月"d"日"',
    'yyyy/m/d h:mm',
    '[$-F800]dddd, mmmm dd, yyyy',
    'mmm',
  ])('%s is a date', (format) => expect(showsDate(format)).toBe(true));
  it.each([
    'General',
    '@',
    '0.00',
    'h:mm',
    '[h]:mm:ss',
    'mm:ss',
    '0"天"',
    '#,##0.00_);[Red](#,##0.00)',
    '"day"0',
    null,
  ])('%s is none', (format) => expect(showsDate(format)).toBe(false));
});

describe('fillsDown', () => {
  it.each([
    ['=$A{row}&B{row}', true],
    ['=SUM($A$1:$A$9)+C{row}', true],
    ['=IF(C{row}="A1",状态_已完成,TODAY())', true],
    ['=LOG10(A{row})', true],
    ['=A1', false],
    ['=$A1+B{row}', false],
    ['=SUM(4:9)', false],
    ['=A${row}', false],
  ])('%s: %s', (template, expected) => {
    expect(fillsDown(template)).toBe(expected);
  });
});

describe('footerSections', () => {
  it.each([
    ['第&P页 共&N页', [['centerFooter', '第&P页 共&N页']]],
    [
      '&L内部资料&C第&P页&R&D',
      [
        ['leftFooter', '内部资料'],
        ['centerFooter', '第&P页'],
        ['rightFooter', '&D'],
      ],
    ],
    ['', []],
  ])('%s', (footer, sections) => {
    expect(footerSections(footer)).toEqual(sections);
  });
});

test('runsOf joins equal neighbors', () => {
  expect(runsOf(['a', 'a', 'b', 'a'])).toEqual([
    [0, 2, 'a'],
    [2, 1, 'b'],
    [3, 1, 'a'],
  ]);
});

describe('blocksOf', () => {
  const placed = (
    ...cells: readonly (readonly [row: number, column: number, value: string])[]
  ): Placed<string>[] => cells.map(([row, column, value]) => ({ row, column, value }));

  it.each<[string, readonly Placed<string>[], Parameters<typeof blocksOf>[1], readonly Block<string>[]]>([
    ['nothing', [], {}, []],
    [
      'neighboring rows with gaps between',
      placed([2, 1, 'b'], [3, 3, 'd'], [2, 0, 'a']),
      {},
      [
        {
          row: 2,
          column: 0,
          rows: [
            ['a', 'b', null, null],
            [null, null, null, 'd'],
          ],
        },
      ],
    ],
    ['the later of two values', placed([2, 1, 'a'], [2, 1, 'b']), {}, [{ row: 2, column: 1, rows: [['b']] }]],
    [
      'columns far apart',
      placed([2, 0, 'a'], [2, 9, 'b'], [3, 0, 'c']),
      {},
      [
        { row: 2, column: 0, rows: [['a'], ['c']] },
        { row: 2, column: 9, rows: [['b']] },
      ],
    ],
    [
      'a row that must begin anew',
      placed([2, 0, 'a'], [3, 0, 'b'], [4, 0, 'c']),
      { breaks: [3] },
      [
        { row: 2, column: 0, rows: [['a']] },
        { row: 3, column: 0, rows: [['b'], ['c']] },
      ],
    ],
    [
      'each row for itself',
      placed([2, 0, 'a'], [3, 0, 'b']),
      { rowWise: true },
      [
        { row: 2, column: 0, rows: [['a']] },
        { row: 3, column: 0, rows: [['b']] },
      ],
    ],
  ])('%s', (_, cells, options, blocks) => {
    expect(blocksOf(cells, options)).toEqual(blocks);
  });

  it('holds every cell once and nothing else', () => {
    const cell = fc.record({ row: fc.nat(30), column: fc.nat(20), value: fc.integer() });
    fc.assert(
      fc.property(fc.array(cell), fc.boolean(), (cells, rowWise) => {
        const held = blocksOf(cells, { rowWise }).flatMap(({ row, column, rows }) =>
          rows.flatMap((each, r) =>
            each.flatMap((value, c) => (value === null ? [] : [`${row + r},${column + c}=${value}`])),
          ),
        );
        const wanted = new Map(cells.map(({ row, column, value }) => [`${row},${column}`, value]));
        expect(held.sort()).toEqual([...wanted].map(([place, value]) => `${place}=${value}`).sort());
      }),
    );
  });
});
