import fc from 'fast-check';
import { COLUMNS } from '../../../src/core/list/columns';
import { findColumns } from '../../../src/core/list/columnMap';
import type { CellValue, RectificationItem } from '../../../src/core/list/item';
import { cellText, extraColumns, itemsToRows, rowsToItems } from '../../../src/core/list/rows';

const HEADERS = COLUMNS.map(({ header }) => header);

describe('rows ↔ items', () => {
  test('a number in a date column is a serial, elsewhere it stays a number', () => {
    const headers = ['问题', '时限', '销号时间', '备注'];
    const [item] = rowsToItems([['甲', 45658, 45657.5, 45658]], headers, findColumns(headers));
    expect(item?.cells).toEqual({
      finding: '甲',
      deadline: { date: '2025-01-01' },
      closedOn: 45657.5,
      remarks: 45658,
    });
  });

  test('columns of the user stay under their headers, also unnamed and repeated ones', () => {
    const headers = ['问题', '经费', '', '经费', '__proto__'];
    const map = findColumns(headers);
    expect(extraColumns(headers, map).map(({ name }) => name)).toEqual([
      '经费',
      '列3',
      '经费(2)',
      '__proto__',
    ]);
    const rows = [['甲', '1万元', 'x', 2, 'y']];
    expect(itemsToRows(rowsToItems(rows, headers, map), headers, map)).toEqual(rows);
  });

  test('a missing 编号 column gives empty ids, a short row empty cells', () => {
    const headers = ['问题', '措施'];
    expect(rowsToItems([['甲']], headers, findColumns(headers))).toEqual([
      { id: '', cells: { finding: '甲' }, extra: {} },
    ]);
  });

  test.each<[CellValue, string]>([
    ['文字', '文字'],
    [3.5, '3.5'],
    [true, 'TRUE'],
    [{ date: '2025-12-31' }, '2025-12-31'],
    [{ error: '#REF!' }, '#REF!'],
  ])('%j reads as %s', (value, text) => {
    expect(cellText(value)).toBe(text);
  });

  const cell = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.integer({ min: 61, max: 60_000 }).map((days): CellValue => ({ date: isoOf(days) })),
    fc.constant<CellValue>({ error: '#N/A' }),
  );

  /** Whole numbers in date columns turn into dates by intent, so the property leaves them out. */
  const fits = (key: string, value: CellValue): boolean =>
    typeof value !== 'number' || !Number.isInteger(value) || !DATE_KEYS.has(key);
  const DATE_KEYS = new Set<string>(
    COLUMNS.flatMap(({ key, codec }) => (codec.startsWith('date') ? [key] : [])),
  );

  const item = fc.record({
    id: fc.string().map((id) => id.trim()),
    cells: fc
      .dictionary(fc.constantFrom(...COLUMNS.map(({ key }) => key).filter((key) => key !== 'id')), cell)
      .map((cells) => Object.fromEntries(Object.entries(cells).filter(([key, value]) => fits(key, value)))),
    extra: fc.dictionary(fc.constantFrom('经费', '__proto__', 'toString', '0', '科室意见'), cell),
  });

  test('items → rows → items loses nothing, in any order of columns', () => {
    const headers = fc.shuffledSubarray([...HEADERS, '经费', '__proto__', 'toString', '0', '科室意见'], {
      minLength: HEADERS.length + 5,
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 5 }), headers, (items, order) => {
        const map = findColumns(order);
        const given = items.map(({ id, cells, extra }): RectificationItem => ({
          id,
          cells,
          extra: Object.fromEntries(Object.entries(extra)),
        }));
        expect(rowsToItems(itemsToRows(given, order, map), order, map)).toEqual(given);
      }),
      { numRuns: 300 },
    );
  });

  test('rows → items → rows loses nothing under any headers', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom(...HEADERS, '反馈问题', ''));
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 12 }),
        fc.array(fc.string()),
        (headers, cells) => {
          const map = findColumns(headers);
          // blanks around an id are no part of it
          const row = headers.map((_, i) => (i === map.id ? (cells[i] ?? '').trim() : (cells[i] ?? '')));
          expect(itemsToRows(rowsToItems([row], headers, map), headers, map)).toEqual([row]);
        },
      ),
      { numRuns: 500, examples: [[['编号', '序号'], [' ']]] },
    );
  });
});

/** Day n after 1899-12-30. */
const isoOf = (days: number): string => new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10);
