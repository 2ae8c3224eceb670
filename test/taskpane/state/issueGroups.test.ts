import type { Issue } from '../../../src/app/checkList';
import {
  filterIssues,
  groupIssues,
  keyIssues,
  neighbour,
  noFilter,
  sequenceOf,
  type IssueFilter,
} from '../../../src/taskpane/state/issueGroups';
import { openedExample } from '../opened';

const issue = (code: string, row: number | null, more: Partial<Issue> = {}): Issue => ({
  code,
  title: `检查 ${code}`,
  severity: 'warning',
  sheet: '整改清单',
  row,
  column: row === null ? null : 4,
  cell: row === null ? null : `E${row + 1}`,
  rowId: row === null ? null : `zg-${row}`,
  columnKey: row === null ? null : 'measures',
  header: row === null ? null : '措施',
  message: `${code} 在 ${row ?? '整表'}`,
  why: '',
  howToMend: '',
  isMendable: false,
  isConfirmable: true,
  ...more,
});

const ISSUES = [
  issue('b', 5, { severity: 'error' }),
  issue('a', 4),
  issue('a', 4),
  issue('c', 3),
  issue('a', 3),
  issue('whole', null),
];

test('two issues of one rule in one cell have keys of their own, and the same ones at the next check', () => {
  const keys = keyIssues(ISSUES).map(({ key }) => key);
  expect(new Set(keys).size).toBe(ISSUES.length);
  const moved = ISSUES.map((each) => ({ ...each, row: each.row === null ? null : each.row + 7 }));
  expect(keyIssues(moved).map(({ key }) => key)).toEqual(keys);
});

test.each([
  [
    'rule',
    [
      ['a', [4, 4, 3]],
      ['c', [3]],
      ['whole', [null]],
    ],
  ],
  [
    'row',
    [
      ['null', [null]],
      ['3', [3, 3]],
      ['4', [4, 4]],
    ],
  ],
] as const)('by %s', (grouping, groups) => {
  const found = groupIssues(keyIssues(ISSUES), 'warning', grouping, ({ row }) => `行 ${row}`);
  expect(found.map(({ id, issues }) => [id, issues.map((each) => each.issue.row)])).toEqual(groups);
});

test.each<[string, Partial<IssueFilter>, number]>([
  ['nothing', {}, 6],
  ['a severity', { severities: ['error'] }, 1],
  ['two of them', { severities: ['error', 'warning'] }, 6],
  ['words of the message', { words: ' A 在 ' }, 3],
  ['an address', { words: 'e6' }, 1],
  ['a header', { words: '措施' }, 5],
  ['序号', { words: '1-2' }, 2],
  ['what is not there', { words: '没有' }, 0],
])('filter by %s', async (_, filter, count) => {
  const list = await openedExample();
  expect(filterIssues(keyIssues(ISSUES), { ...noFilter, ...filter }, list)).toHaveLength(count);
});

test('序号 of the row of an issue', async () => {
  const list = await openedExample();
  expect([3, 4, null, 9999].map((row) => sequenceOf(issue('a', row), list))).toEqual(['1-1', '1-2', '', '']);
  expect(sequenceOf(issue('a', 3), null)).toBe('');
});

test.each<[string | null, 1 | -1, number | null]>([
  [null, 1, 0],
  [null, -1, 5],
  ['first', 1, 1],
  ['first', -1, 5],
  ['last', 1, 0],
  ['gone', 1, 0],
])('from %s by %s', (from, step, to) => {
  const order = keyIssues(ISSUES);
  const key = { first: order[0]!.key, last: order[5]!.key }[from ?? ''] ?? from;
  expect(neighbour(order, key, step)).toBe(to === null ? null : order[to]);
  expect(neighbour([], key, step)).toBeNull();
});
