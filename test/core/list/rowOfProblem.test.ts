import { applyWrites } from '../../../src/core/list/listWrites';
import { addRowOfProblem, deleteRows } from '../../../src/core/list/rowOfProblem';
import type { RectificationItem } from '../../../src/core/list/item';

const row = (id: string, sequence: string, point: string): RectificationItem => ({
  id,
  cells: {
    sequence,
    point,
    category: '（一）作风方面',
    finding: '1.学风不实',
    origin: '巡察反馈',
    measures: '已有措施',
    responsibleUnits: '办公室',
    status: '整改中',
  },
  extra: { 电话: '8001' },
});

const numbers = (list: readonly RectificationItem[]): unknown[] => list.map(({ cells }) => cells.sequence);

test.each([
  ['the only row of a problem', [row('a', '3', '甲')], 'a', ['3-1', '3-2']],
  ['one of several points', [row('a', '3-1', '甲'), row('b', '3-2', '乙')], 'a', ['3-1-1', '3-1-2', '3-2']],
  [
    'a row that has further rows already',
    [row('a', '3-1-1', '甲'), row('x', '3-1-2', '甲'), row('b', '3-2', '乙')],
    'a',
    ['3-1-1', '3-1-3', '3-1-2', '3-2'],
  ],
  ['a list without 序号', [row('a', '', '甲')], 'a', ['', undefined]],
])('新增措施行 beside %s', (_, list, id, expected) => {
  const added = addRowOfProblem(list, id, [], '未启动')!;
  const after = applyWrites(list, added.writes);
  expect(numbers(after)).toEqual(expected);
  const fresh = after.find((item) => item.id === added.id)!;
  expect(list.map((item) => item.id)).not.toContain(added.id);
  expect(fresh.cells).toMatchObject({
    category: '（一）作风方面',
    finding: '1.学风不实',
    point: '甲',
    origin: '巡察反馈',
    status: '未启动',
  });
  expect(fresh.cells).not.toHaveProperty('measures');
  expect(fresh.cells).not.toHaveProperty('responsibleUnits');
  expect(fresh.extra).toEqual({});
});

test('ids that rows once had are not given again, and two new rows get two', () => {
  const list = [row('a', '1', '甲')];
  const first = addRowOfProblem(list, 'a', [], '')!;
  const second = addRowOfProblem(list, 'a', [first.id], '')!;
  expect(second.id).not.toBe(first.id);
  const third = addRowOfProblem(applyWrites(list, first.writes), 'a', [], '')!;
  expect(third.id).not.toBe(first.id);
});

test('a row that is not there has none beside it', () => {
  expect(addRowOfProblem([row('a', '1', '甲')], 'b', [], '')).toBeNull();
  expect(addRowOfProblem([row('', '1', '甲')], '', [], '')).toBeNull();
});

test('deleteRows names the rows of the ids, blank ids mean none', () => {
  const list = [row('a', '1', '甲'), row('', '2', '乙'), row('c', '3', '丙')];
  expect(deleteRows(list, ['c', 'a', '', 'zz']).deletes).toEqual([0, 2]);
});
