import type { RectificationItem } from '../../../src/core/list/item';
import { DEFAULT_SETTINGS } from '../../../src/core/list/settings';
import { findColumns } from '../../../src/core/list/columnMap';
import { readPlan, type ReadingPart } from '../../../src/core/sheet/pageReading';
import { planOutcomes } from '../../../src/core/sheet/planOutcomes';
import { planStatistics, type StatisticsSource } from '../../../src/core/sheet/planStatistics';
import { outcomeKey, type TypedOutcomes } from '../../../src/core/sheet/outcomes';

const HEADERS = ['序号', '问题类别', '问题', '责任单位', '时限', '状态'];

const source = (items: readonly RectificationItem[]): StatisticsSource => ({
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

const problem = (
  index: number,
  status: string,
  more: RectificationItem['cells'] = {},
): RectificationItem => ({
  id: `zg-${index}`,
  cells: { sequence: String(index), category: '（一）作风', finding: `${index}.问题`, status, ...more },
  extra: {},
});

const problems = (counts: readonly (readonly [status: string, count: number])[]): RectificationItem[] =>
  counts
    .flatMap(([status, count]) => Array<string>(count).fill(status))
    .map((status, index) => problem(index + 1, status));

const tables = (parts: readonly ReadingPart[]) =>
  parts.flatMap((part) => (part.kind === 'table' ? [part] : []));

test.each([
  [
    [
      ['已完成', 688],
      ['基本完成', 4],
      ['未完成', 5],
    ],
    ['697', '688', '4', '5', '98.71%'],
  ],
  [
    [
      ['已完成', 19],
      ['整改中', 6],
    ],
    ['25', '19', '0', '6', '76.00%'],
  ],
] as const)('published figures read as they were published (%#)', (counts, figures) => {
  const [totals] = tables(readPlan(planStatistics(source(problems(counts)))));
  const [row] = totals!.rows;
  expect([row![0], ...row!.slice(3)]).toEqual(figures);
});

test('统计 reads as headings, tables as wide as their headers, and no line that says nothing', () => {
  const late = problem(1, '整改中', { responsibleUnits: '水务局、林业局', deadline: { date: '2026-05-20' } });
  const parts = readPlan(planStatistics(source([late, problem(2, '已完成', { deadline: '立行立改' })])));
  const all = tables(parts);
  for (const { header, rows } of all) for (const row of rows) expect(row).toHaveLength(header.length);
  expect(all.flatMap(({ rows }) => rows).filter((row) => row.every((text) => text === ''))).toEqual([]);
  const overdue = all.find(({ header }) => header.includes('逾期天数'))!;
  expect(overdue.header).toHaveLength(5);
  expect(overdue.rows).toEqual([['1 1.问题', '水务局、林业局', '2026年5月20日', '整改中', '12']]);
  const headings = parts.flatMap((part) => (part.kind === 'heading' ? [part.text] : []));
  expect(headings).toHaveLength(7);
  expect(JSON.stringify(parts)).not.toContain('SUMPRODUCT');
});

test('整改成效 reads with what was typed and its sums', () => {
  const items = [problem(1, '已完成'), problem(2, '整改中')];
  const typed: TypedOutcomes = {
    extraHeaders: ['说明'],
    rows: new Map(
      [1, 2].map((index) => {
        const line = { category: '（一）作风', text: `${index}.问题` };
        const numbers = [index, 0.1 * index, '', '', '', '', '', ''];
        return [outcomeKey(line.category, line.text), { ...line, numbers, extra: ['见附件'] }];
      }),
    ),
  };
  const [lines, categories] = tables(readPlan(planOutcomes(source(items), typed)));
  expect(lines!.rows.map((row) => row.slice(3, 7))).toEqual([
    ['已完成', '1', '0.1', ''],
    ['整改中', '2', '0.2', ''],
    ['50.00%', '3', '0.3', ''],
  ]);
  expect(lines!.rows[0]!.at(-1)).toBe('见附件');
  expect(categories!.rows).toEqual([['（一）作风', '1', '0', '1', '2', '50.00%']]);
});
