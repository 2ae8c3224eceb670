import fc from 'fast-check';

import { findColumns } from '../../../src/core/list/columnMap';
import { DEFAULT_SETTINGS } from '../../../src/core/list/settings';
import type { RectificationItem } from '../../../src/core/list/item';
import { planStatistics } from '../../../src/core/sheet/planStatistics';
import { shortNames, shortText } from '../../../src/core/sheet/statistics/shortText';
import type { CellBlock, CellStyle } from '../../../src/core/sheet/workbookPlan';
import { fittingHeight } from '../../../src/workbook/xlsx/write/rowHeight';

const HEADERS = ['序号', '问题类别', '问题', '具体表现', '责任单位', '时限', '状态'];
const LONG = '对取用水单位日常监管不到位，超许可取水未及时查处；'.repeat(9);
const NAMES = Array.from({ length: 12 }, (_, index) => `云泽市第${index + 1}水利工程管理站`).join('、');

/** Everything as long as a list can have it: late, and 立行立改 in the words of a deadline. */
const items: readonly RectificationItem[] = [{ date: '2026-05-20' } as const, `立行立改，${LONG}`].map(
  (deadline, index) => ({
    id: `zg-${index}`,
    cells: {
      sequence: `10-${index}-10`,
      category: `${LONG}\n${LONG}`,
      finding: `${index}${LONG}`,
      point: `${LONG}\n${LONG}`,
      responsibleUnits: index === 0 ? NAMES : LONG.slice(0, 80),
      deadline,
      status: index === 0 ? '整改中' : LONG,
    },
    extra: {},
  }),
);

const plan = planStatistics({
  list: {
    sheet: '整改清单',
    map: findColumns(HEADERS),
    headerRow: 2,
    firstColumn: 0,
    rowCount: items.length,
  },
  items,
  settings: DEFAULT_SETTINGS,
  today: '2026-06-01',
});
const visible = plan.blocks.filter(({ column }) => plan.columns[column]?.hidden !== true);

const styleOf = ({ style }: CellBlock, index: number): CellStyle =>
  Array.isArray(style) ? (style as readonly CellStyle[])[index]! : (style as CellStyle);

/** Width of a cell, with the columns that are merged with it. */
const widthAt = (row: number, column: number): number => {
  const merge = plan.merges?.find((area) => area.row === row && area.column === column);
  return plan.columns
    .slice(column, column + (merge?.columns ?? 1))
    .reduce((sum, { width }) => sum + width, 0);
};

test('a row that formulas fill is planned with a height that holds its longest texts', () => {
  for (const block of visible) {
    expect(typeof block.rowHeight).toBe('number');
    block.values.forEach((cells, at) => {
      const fitted = cells.flatMap((cell, index) => {
        const { wrap, fontSize = 11, horizontal } = styleOf(block, index);
        if (typeof cell !== 'object' || !('formula' in cell) || plan.columns[index]?.hidden) return [];
        if (horizontal === 'centerAcrossSelection') return [];
        const width = widthAt(block.row + at, index);
        return [{ text: String(cell.value ?? ''), width, wrap: wrap === true, fontSize }];
      });
      expect(block.rowHeight).toBeGreaterThanOrEqual(fittingHeight(fitted));
    });
  }
});

test('long entries are shown, in the rows of what is late and of 立行立改, and say that they are cut', () => {
  const shown = visible
    .flatMap(({ values }) => values.map((cells) => cells.map((cell) => (cell as { value?: unknown }).value)))
    .filter(([words]) => typeof words === 'string' && words.startsWith('10-'));
  expect(
    shown.map((cells) => cells.filter((value) => value !== undefined && value !== '').slice(0, 4)),
  ).toEqual([
    [`10-0-10 ${LONG.slice(0, 31)}…`, '云泽市第1水利工程管理站等', 46162, '整改中'],
    [
      `10-1-10 ${LONG.slice(0, 31)}…`,
      `${LONG.slice(0, 17)}…`,
      `立行立改，${LONG.slice(0, 12)}…`,
      `${LONG.slice(0, 8)}…`,
    ],
  ]);
});

describe('shortText and shortNames', () => {
  it.each([
    ['一二三', 3, '一二三'],
    ['一二三四', 3, '一二…'],
    ['', 3, ''],
  ])('%s to %d characters', (text, most, expected) => {
    expect(shortText(text, most)).toBe(expected);
  });

  it.each([
    ['甲局、乙局', 5, '甲局、乙局'],
    ['甲局、乙局、丙局', 6, '甲局、乙局等'],
    ['甲局、乙局、丙局', 5, '甲局等'],
    ['很长的一个单位名称', 5, '很长的一…'],
    ['、甲局、乙局', 2, '、…'],
  ])('%s to %d characters', (text, most, expected) => {
    expect(shortNames(text, most)).toBe(expected);
  });

  it('never exceed the length, and change nothing that fits', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '、', '1', ' ') });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 20 }), (words, most) => {
        for (const short of [shortText(words, most), shortNames(words, most)]) {
          expect(short.length).toBeLessThanOrEqual(most);
          expect(short === words).toBe(words.length <= most);
        }
      }),
    );
  });
});
