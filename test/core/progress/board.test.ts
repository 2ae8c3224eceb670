import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../../../src/core/list/settings';
import { boardOf } from '../../../src/core/progress/board';
import { summarize } from '../../../src/core/progress/summary';
import { STATUS } from '../../../src/core/wording/status';

const TODAY = '2025-06-25';
const sometimes = fc.constantFrom('2025-06-20', '2025-06-26', '2025-06-29', '2025-06-30', '2025-08-01');
const item = fc.record({
  finding: fc.constantFrom('甲', '乙', '丙', ''),
  category: fc.constantFrom('党的建设', '作风建设', ''),
  point: fc.constantFrom('一', '二', ''),
  status: fc.constantFrom(...STATUS.map(({ word }) => word), ''),
  responsibleUnits: fc.constantFrom('财务科', '财务科、办公室', ''),
  deadline: fc.oneof(
    sometimes.map((date) => ({ date })),
    fc.constant('立行立改'),
  ),
});
const lists = fc
  .array(item, { maxLength: 12 })
  .map((all) => all.map((cells, index) => ({ id: `zg-${index}`, cells, extra: {} })));

test('every figure is the one of the summary', () => {
  fc.assert(
    fc.property(lists, (items) => {
      const board = boardOf(items, TODAY, DEFAULT_SETTINGS);
      const summary = summarize(items, TODAY, DEFAULT_SETTINGS);
      expect(Object.fromEntries(board.byStatus.map(({ status, problems }) => [status, problems]))).toEqual(
        Object.fromEntries(Object.entries(summary.byStatus).filter(([, count]) => count > 0)),
      );
      expect(new Map(board.byUnit.map(({ unit, problems }) => [unit, problems]))).toEqual(
        new Map(summary.byUnit.map(({ unit, total }) => [unit, total])),
      );
      expect(board.byCategory.map(({ category, problems }) => [category, problems])).toEqual(
        summary.byCategory.map(({ category, total }) => [category, total]),
      );
      expect(board.immediate.rowIds).toEqual(summary.immediateRows.map(({ id }) => id));
      expect([board.dueThisWeek.problems, board.dueThisMonth.problems]).toEqual([
        summary.dueThisWeek,
        summary.dueThisMonth,
      ]);
      expect([...board.overdue.rowIds].sort()).toEqual(summary.overdueRows.map(({ id }) => id).sort());
      expect(board.overdue.problems).toBe(summary.byState.overdue);
    }),
  );
});

test('behind each figure stand its rows', () => {
  const row = (id: string, finding: string, status: string, date: string) => ({
    id,
    cells: { finding, status, deadline: { date }, responsibleUnits: '办公室' },
    extra: {},
  });
  const board = boardOf(
    [
      row('a', '甲', '已完成', '2025-06-01'),
      row('b', '甲', '整改中', '2025-06-27'),
      row('c', '乙', '整改中', '2025-06-30'),
      row('', '丙', '未启动', '2025-06-24'),
    ],
    TODAY,
    DEFAULT_SETTINGS,
  );
  expect(board).toEqual({
    byStatus: [
      { status: 'notStarted', problems: 1, rowIds: [] },
      { status: 'inProgress', problems: 2, rowIds: ['a', 'b', 'c'] },
    ],
    byUnit: [{ unit: '办公室', problems: 3, rowIds: ['a', 'b', 'c'] }],
    byCategory: [{ category: '', problems: 3, rowIds: ['a', 'b', 'c'] }],
    immediate: { problems: 0, rowIds: [] },
    dueThisWeek: { problems: 1, rowIds: ['b'] },
    dueThisMonth: { problems: 2, rowIds: ['b', 'c'] },
    overdue: { problems: 1, rowIds: [] },
  });
});
