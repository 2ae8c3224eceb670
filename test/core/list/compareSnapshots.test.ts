import fc from 'fast-check';
import { compareSnapshots, type PeriodChangeKind } from '../../../src/core/list/compareSnapshots';
import { extendDeadline } from '../../../src/core/list/extendDeadline';
import type { RectificationItem } from '../../../src/core/list/item';
import { applyWrites } from '../../../src/core/list/listWrites';
import { lastPeriod, PERIODS_KEPT, periodSnapshot, withPeriod } from '../../../src/core/list/periodSnapshot';
import { DEFAULT_SETTINGS } from '../../../src/core/list/settings';
import type { Snapshot } from '../../../src/core/list/snapshot';
import { changeEntries, periodStatement } from '../../../src/core/report/periodStatement';
import { withChanges } from '../../../src/core/sheet/planChanges';
import { lists } from '../../properties/returnedFiles';
import { row } from './unitFiles';

const WAS: readonly RectificationItem[] = [
  row('zg-1', {
    sequence: '1',
    finding: '学习不深入',
    status: '整改中',
    deadline: { date: '2025-09-30' },
    measures: '每月一次',
  }),
  row('zg-2', { sequence: '2', finding: '造林未完成', status: '已完成' }),
];
const BASE = periodSnapshot(WAS, '2025-08-31', new Set(['zg-1']));

const kindsOf = (
  change: RectificationItem['cells'],
  id = 'zg-1',
  today = '2025-09-30',
): readonly PeriodChangeKind[] =>
  compareSnapshots(
    BASE,
    WAS.map((item) => (item.id === id ? { ...item, cells: { ...item.cells, ...change } } : item)),
    today,
    DEFAULT_SETTINGS,
  ).changes.find(({ rowId }) => rowId === id)?.kinds ?? [];

test.each<[string, RectificationItem['cells'], string, string, readonly PeriodChangeKind[]]>([
  ['nothing', {}, 'zg-1', '2025-09-30', []],
  ['done', { status: '已销号' }, 'zg-1', '2025-09-30', ['done']],
  ['done is not late', { status: '已完成' }, 'zg-1', '2025-10-05', ['done']],
  ['reopened', { status: '整改中' }, 'zg-2', '2025-09-30', ['reopened']],
  ['late by the mere passing of time', {}, 'zg-1', '2025-10-01', ['late']],
  [
    'extended, with its reason',
    {
      deadline: { date: '2025-12-31' },
      originalDeadline: { date: '2025-09-30' },
      extensionReason: '资金未到位',
    },
    'zg-1',
    '2025-10-01',
    ['extended'],
  ],
  ['an earlier 时限', { deadline: { date: '2025-09-20' } }, 'zg-1', '2025-09-15', ['changed']],
  ['another status that is not done', { status: '基本完成' }, 'zg-1', '2025-09-30', ['changed']],
  ['other words', { measures: '每周一次' }, 'zg-1', '2025-09-30', ['changed']],
  ['the same words laid out anew', { measures: '每月 一次' }, 'zg-1', '2025-09-30', []],
  ['words of the document', { finding: '学习不够深入' }, 'zg-1', '2025-09-30', []],
  [
    'done and other words',
    { status: '已完成', progressNote: '完' },
    'zg-1',
    '2025-09-30',
    ['done', 'changed'],
  ],
])('%s', (_, change, id, today, kinds) => {
  expect(kindsOf(change, id, today)).toEqual(kinds);
});

test('rows added and removed are named; figures add up', () => {
  const now = [WAS[0]!, row('zg-9', { sequence: '3', finding: '新问题' })];
  const comparison = compareSnapshots(BASE, now, '2025-09-30', DEFAULT_SETTINGS);
  expect(comparison.changes.map(({ rowId, kinds, text }) => [rowId, kinds, text])).toEqual([
    ['zg-9', ['added'], '新问题'],
    ['zg-2', ['removed'], '造林未完成'],
  ]);
  expect(comparison).toMatchObject({ before: 2, after: 2, same: 1, altered: 0, added: 1, removed: 1 });
  const named = new Map([['zg-1', { finding: '学习不深入' }]]);
  const gone = compareSnapshots(BASE, [], '2025-09-30', DEFAULT_SETTINGS, named);
  expect(gone.changes.map(({ text }) => text)).toEqual(['学习不深入', '造林未完成']);
});

test('any two lists: every row of both is counted once', () => {
  fc.assert(
    fc.property(lists, lists, (was, now) => {
      const base = periodSnapshot(was, '2025-08-31', new Set());
      const { before, after, same, altered, added, removed, changes } = compareSnapshots(
        base,
        now,
        '2025-10-01',
        DEFAULT_SETTINGS,
      );
      expect(same + altered + removed).toBe(before);
      expect(same + altered + added).toBe(after);
      expect(new Set(changes.map(({ rowId }) => rowId)).size).toBe(changes.length);
      const statement = periodStatement({
        since: '2025-08-31',
        changes,
        before,
        after,
        same,
        altered,
        added,
        removed,
      });
      const listed = statement.sections.flatMap((section) => section.changes.map(({ rowId }) => rowId));
      expect(new Set(listed).size).toBe(changes.length);
    }),
    { numRuns: 200 },
  );
});

test('baselines: one a day, a handful kept, the last one before today is compared with', () => {
  const of = (date: string): Snapshot => periodSnapshot(WAS, date, new Set());
  const all = [
    '2025-01-31',
    '2025-02-28',
    '2025-03-31',
    '2025-04-30',
    '2025-05-31',
    '2025-06-30',
    '2025-07-31',
  ]
    .map(of)
    .reduce<readonly Snapshot[]>(withPeriod, [{ ...of('2025-01-01'), id: 'import-1', kind: 'import' }]);
  expect(all.map(({ id }) => id)).toEqual([
    'import-1',
    ...['02-28', '03-31', '04-30', '05-31', '06-30', '07-31'].map((day) => `period-2025-${day}`),
  ]);
  expect(all.filter(({ kind }) => kind === 'period')).toHaveLength(PERIODS_KEPT);
  expect(withPeriod(all, of('2025-07-31'))).toHaveLength(all.length);
  expect(lastPeriod(all, '2025-07-31')?.date).toBe('2025-06-30');
  expect(lastPeriod(all, '2025-08-31')?.date).toBe('2025-07-31');
  expect(lastPeriod(all, '2025-02-28')).toBeNull();
});

describe('延期', () => {
  test.each([
    ['zg-8', '2025-12-31', '理由', 'row-gone'],
    ['zg-1', '2025-12-31', ' ', 'reason-missing'],
    ['zg-1', '2025-09-30', '理由', 'not-later'],
    ['zg-1', '2025-09-01', '理由', 'not-later'],
    ['zg-2', '2025-12-31', '理由', 'not-later'],
  ])('%s to %s because of %j is refused: %s', (id, to, reason, refusal) => {
    expect(extendDeadline(WAS, id, to, reason)).toEqual({ refusal });
  });

  test('keeps the first 时限 and every reason', () => {
    const extend = (list: readonly RectificationItem[], to: string, reason: string): RectificationItem[] => {
      const extension = extendDeadline(list, 'zg-1', to, reason);
      if ('refusal' in extension) throw new Error(extension.refusal);
      return applyWrites(list, { cells: extension.cells, inserts: [], deletes: [] });
    };
    const twice = extend(extend(WAS, '2025-10-31', '资金未到位'), '2025-12-31', '天气原因 ');
    expect(twice[0]!.cells).toMatchObject({
      deadline: { date: '2025-12-31' },
      originalDeadline: { date: '2025-09-30' },
      extensionReason: '资金未到位\n天气原因',
    });
  });
});

test('变更记录: one line a cell, none twice, what people added stays', () => {
  const now = WAS.map((item) =>
    item.id === 'zg-1'
      ? {
          ...item,
          cells: {
            ...item.cells,
            status: '已完成',
            deadline: { date: '2025-12-31' },
            extensionReason: '理由',
          },
        }
      : item,
  );
  const entries = changeEntries(compareSnapshots(BASE, now, '2025-09-30', DEFAULT_SETTINGS), '2025-09-30');
  expect(entries.map(({ row: label, field, to, reason }) => [label, field, to, reason])).toEqual([
    ['1 学习不深入', '时限', { date: '2025-12-31' }, '理由'],
    ['1 学习不深入', '状态', '已完成', ''],
    ['1 学习不深入', '延期原因', '理由', ''],
  ]);
  const page = withChanges('变更记录', null, entries.slice(0, 1), null);
  const noted = {
    ...page,
    headers: [...page.headers, '批注'],
    rows: page.rows.map((values) => [...values, '已报告']),
  };
  const more = withChanges('变更记录', noted, entries, '2025-08-31');
  expect(more.rows).toHaveLength(3);
  expect(more.rows[0]).toEqual([...page.rows[0]!, '已报告']);
  expect(withChanges('变更记录', more, entries, '2025-08-31').rows).toEqual(more.rows);
  expect(withChanges('变更记录', more, entries, '2025-10-31').rows).toHaveLength(6);
});
