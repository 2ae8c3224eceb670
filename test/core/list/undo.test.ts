import { applyWrites, NO_WRITES, type ListWrites } from '../../../src/core/list/listWrites';
import { planUndo, undoOf } from '../../../src/core/list/undo';
import type { RectificationItem } from '../../../src/core/list/item';

const row = (id: string, cells: RectificationItem['cells'] = {}, extra = {}): RectificationItem => ({
  id,
  cells,
  extra,
});

const LIST = [
  row('a', { finding: '甲', measures: '一' }),
  row('b', { finding: '乙', deadline: { date: '2026-01-31' } }, { 电话: '8001' }),
  row('c', { finding: '丙' }),
];

const WRITES: ListWrites = {
  cells: [
    { row: 0, column: 'finding', value: '甲，改' },
    { row: 1, column: 'deadline', value: '' },
    { row: 1, column: '+电话', value: '8002' },
  ],
  inserts: [
    { before: 1, items: [row('n', { finding: '新' })] },
    { before: 3, items: [row('m', { finding: '末' })] },
  ],
  deletes: [2],
};

const undone = (now: readonly RectificationItem[], writes = WRITES) => {
  const { writes: back, left } = planUndo(now, undoOf(LIST, writes));
  return { list: applyWrites(now, back), left };
};

const written = applyWrites(LIST, WRITES);

test('writes make the list that they describe', () => {
  expect(written).toEqual([
    row('a', { measures: '一', finding: '甲，改' }),
    row('n', { finding: '新' }),
    row('b', { finding: '乙' }, { 电话: '8002' }),
    row('m', { finding: '末' }),
  ]);
});

test('undo gives the list back, also after sorting', () => {
  expect(undone(written)).toEqual({ list: LIST, left: [] });
  const sorted = [...written].reverse();
  const back = undone(sorted);
  expect(back.left).toEqual([]);
  expect([...back.list].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(LIST);
});

test.each<
  [string, (list: RectificationItem[]) => RectificationItem[], string[], Partial<Record<string, unknown>>]
>([
  [
    'a cell that was typed over since',
    (list) =>
      list.map((item) => (item.id === 'a' ? { ...item, cells: { ...item.cells, finding: '我写的' } } : item)),
    ['a'],
    { a: { measures: '一', finding: '我写的' } },
  ],
  [
    'a new row that somebody filled in',
    (list) =>
      list.map((item) => (item.id === 'n' ? { ...item, cells: { ...item.cells, measures: '已填' } } : item)),
    ['n'],
    { n: { finding: '新', measures: '已填' } },
  ],
])('undo leaves %s', (_, change, left, cells) => {
  const back = undone(change(written));
  expect(back.left).toEqual(left);
  for (const [id, expected] of Object.entries(cells))
    expect(back.list.find((item) => item.id === id)?.cells).toEqual(expected);
});

test('a row that the user deleted since is not brought back by its cells', () => {
  const back = undone(written.filter(({ id }) => id !== 'a'));
  expect(back.list.map(({ id }) => id)).toEqual(['b', 'c']);
});

test('a deleted row returns to the end where the row above it is gone, and several keep their order', () => {
  const writes: ListWrites = { ...NO_WRITES, deletes: [1, 2] };
  const now = applyWrites(LIST, writes);
  expect(undone(now, writes).list.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(undone([row('x'), ...now.slice(1)], writes).list.map(({ id }) => id)).toEqual(['x', 'b', 'c']);
});

test('a row that got its 编号 by the write is known by it', () => {
  const list = [row('', { finding: '甲' })];
  const writes: ListWrites = {
    ...NO_WRITES,
    cells: [
      { row: 0, column: 'id', value: 'new' },
      { row: 0, column: 'finding', value: '甲二' },
    ],
  };
  const now = applyWrites(list, writes);
  expect(now).toEqual([row('new', { finding: '甲二' })]);
  expect(applyWrites(now, planUndo(now, undoOf(list, writes)).writes)).toEqual(list);
});
