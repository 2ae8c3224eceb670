import fc from 'fast-check';
import type { CellValue, RectificationItem } from '../../../src/core/list/item';
import { DEFAULT_SETTINGS } from '../../../src/core/list/settings';
import { summarize } from '../../../src/core/progress/summary';
import { problems } from './lists';
import { STATUS } from '../../../src/core/wording/status';

const TODAY = '2025-06-30';

let made = 0;
const row = (
  finding: string,
  status: string,
  units = '',
  deadline: CellValue = '',
  category = '（一）',
): RectificationItem => ({
  id: `zg-${++made}`,
  cells: { finding, status, category, responsibleUnits: units, deadline },
  extra: {},
});

const figures = (items: readonly RectificationItem[]): ReturnType<typeof summarize> =>
  summarize(items, TODAY, DEFAULT_SETTINGS);

describe('figures of a list', () => {
  const list = [
    row('甲', '已完成', '财务科'),
    row('甲', '整改中', '财务科、办公室'),
    row('乙', '已完成并长期坚持', '办公室'),
    row('丙', '基本完成', '财务科一室', { date: '2025-06-01' }),
    row('丁', '已销号', '办公室', '', '（二）'),
  ];

  test('totals count problems; a problem is as far as its least advanced row', () => {
    const { rows, total, completed, mostlyDone, unfinished, rate, byStatus } = figures(list);
    expect({ rows, total, completed, mostlyDone, unfinished, rate }).toEqual({
      rows: 5,
      total: 4,
      completed: 2,
      mostlyDone: 1,
      unfinished: 1,
      rate: 50,
    });
    expect(byStatus).toMatchObject({ inProgress: 1, completed: 0, completedOngoing: 1, closed: 1 });
  });

  test('units are counted by whole names', () => {
    expect(figures(list).byUnit.map(({ unit, total }) => [unit, total])).toEqual([
      ['财务科', 1],
      ['办公室', 3],
      ['财务科一室', 1],
    ]);
  });

  test('categories stand in the order of the list', () => {
    expect(figures(list).byCategory.map(({ category, total }) => [category, total])).toEqual([
      ['（一）', 3],
      ['（二）', 1],
    ]);
  });

  test('the same words under another heading are another problem', () => {
    expect(figures([row('甲', '', '', '', '（一）'), row('甲', '', '', '', '（二）')]).total).toBe(2);
  });

  test('overdue and due rows, the most urgent first', () => {
    const { overdueRows, dueSoonRows, byState } = figures([
      row('甲', '整改中', '', { date: '2025-06-29' }),
      row('乙', '整改中', '', { date: '2025-05-01' }),
      row('丙', '整改中', '', { date: '2025-07-20' }),
      row('丁', '整改中', '', { date: '2025-07-02' }),
      row('戊', '已完成', '', { date: '2025-05-01' }),
    ]);
    expect(overdueRows.map(({ days }) => days)).toEqual([-60, -1]);
    expect(dueSoonRows.map(({ days }) => days)).toEqual([2, 20]);
    expect(byState).toMatchObject({ overdue: 2, dueVerySoon: 1, dueSoon: 1, finished: 1 });
  });

  test('具体表现 count once within their problem; 措施 where they say something', () => {
    const part = (finding: string, point: string, measures: string): RectificationItem => {
      const made = row(finding, '');
      return { ...made, cells: { ...made.cells, point, measures } };
    };
    const { total, points, measures } = figures([
      part('甲', '一', '修订制度'),
      part('甲', '一', '约谈'),
      part('甲', '二', ''),
      part('乙', '', '通报'),
      part('丙', '一', ''),
      part('', '一', ''),
      part('', '一', ''),
    ]);
    expect({ total, points, measures }).toEqual({ total: 5, points: 6, measures: 3 });
  });

  /** 2025-06-30 is a Monday and the last day of its month. */
  test.each([
    ['2025-06-30', 1, 1],
    ['2025-06-29', 0, 0],
    ['2025-07-01', 1, 0],
    ['2025-07-06', 1, 0],
    ['2025-07-07', 0, 0],
  ])('due on %s: %d this week, %d this month', (date, week, month) => {
    const { dueThisWeek, dueThisMonth } = figures([
      row('甲', '整改中', '', { date }),
      row('甲', '整改中', '', { date }),
      row('乙', '已完成', '', { date }),
    ]);
    expect([dueThisWeek, dueThisMonth]).toEqual([week, month]);
  });

  test('立行立改 by 时限, 时限要求 or 整改类型, finished or not', () => {
    const typed = row('丙', '');
    const { immediateRows } = figures([
      row('甲', '已销号', '', '立行立改'),
      row('乙', '整改中', '', '长期坚持'),
      { ...typed, cells: { ...typed.cells, rectificationType: '即知即改' } },
    ]);
    expect(immediateRows.map(({ item, isFinished }) => [item.cells.finding, isFinished])).toEqual([
      ['甲', true],
      ['丙', false],
    ]);
  });

  test.each([
    [688, 4, 5, 98.71],
    [19, 0, 6, 76],
  ])('published: %d finished, %d mostly, %d not: %d %%', (done, mostly, not, rate) => {
    const list = [
      ...problems(done, '已完成'),
      ...problems(mostly, '基本完成', done + 1),
      ...problems(not, '未完成', done + mostly + 1),
    ];
    expect(figures(list)).toMatchObject({
      total: done + mostly + not,
      completed: done,
      mostlyDone: mostly,
      unfinished: not,
      rate,
    });
  });

  test('the rate has two decimals', () => {
    expect(figures([row('甲', '已完成'), row('乙', ''), row('丙', '')]).rate).toBe(33.33);
  });

  test('nothing to count has no rate', () => {
    expect(figures([row('', '已完成')])).toMatchObject({ rows: 0, total: 0, rate: null, byUnit: [] });
  });

  test('the figures add up', () => {
    const any = fc.record({
      finding: fc.constantFrom('甲', '乙', '丙', '丁'),
      status: fc.constantFrom('', '乱写', ...STATUS.map(({ word }) => word)),
    });
    fc.assert(
      fc.property(fc.array(any), (rows) => {
        const { total, completed, mostlyDone, unfinished, byStatus, byState } = figures(
          rows.map(({ finding, status }) => row(finding, status)),
        );
        const sum = (counts: Readonly<Record<string, number>>): number =>
          Object.values(counts).reduce((a, b) => a + b, 0);
        expect([completed + mostlyDone + unfinished, sum(byStatus), sum(byState)]).toEqual([
          total,
          total,
          total,
        ]);
      }),
    );
  });
});
