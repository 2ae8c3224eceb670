import { closeRow, reopenRow } from '../../../src/core/list/closeRow';
import type { RectificationItem } from '../../../src/core/list/item';
import { DEFAULT_SETTINGS } from '../../../src/core/list/settings';

const today = '2025-11-20';
const row = (id: string, cells: RectificationItem['cells']): RectificationItem => ({ id, cells, extra: {} });
const list = [
  row('a', { status: '整改中' }),
  row('b', { status: '已完成', completedOn: { date: '2025-11-10' } }),
  row('c', { status: '已完成并长期坚持' }),
  row('d', { status: '已销号', verifiedBy: '顾行舟', closedOn: { date: '2025-11-12' } }),
  row('', { status: '已完成' }),
];
const close = (id: string, verifiedBy = '林默', date = today) =>
  closeRow(list, id, { verifiedBy, date, today }, DEFAULT_SETTINGS);
const reopen = (id: string, reason = '回访发现反弹') => reopenRow(list, id, reason, DEFAULT_SETTINGS);

describe('销号', () => {
  test.each([
    ['not completed', close('a'), 'not-completed'],
    ['closed already', close('d'), 'not-completed'],
    ['nobody verified it', close('b', ' '), 'verifier-missing'],
    ['a day to come', close('b', '林默', '2025-11-21'), 'closure-date'],
    ['before it was completed', close('b', '林默', '2025-11-09'), 'closure-date'],
    ['no such row', close('x'), 'row-gone'],
    ['a row without 编号', close(''), 'row-gone'],
  ])('is refused: %s', (_, result, refusal) => expect(result).toEqual({ refusal }));

  test.each([
    ['b', 1, '已完成'],
    ['c', 2, '已完成并长期坚持'],
  ])('writes status, who verified it and when: %s', (id, at, from) =>
    expect(close(id, ' 林默 ', '2025-11-10')).toEqual({
      from,
      to: '已销号',
      cells: [
        { row: at, column: 'status', value: '已销号' },
        { row: at, column: 'verifiedBy', value: '林默' },
        { row: at, column: 'closedOn', value: { date: '2025-11-10' } },
      ],
    }),
  );
});

describe('回头看', () => {
  test.each([
    ['not closed', reopen('b'), 'not-closed'],
    ['no reason', reopen('d', ' '), 'reason-missing'],
    ['no such row', reopen('x'), 'row-gone'],
  ])('is refused: %s', (_, result, refusal) => expect(result).toEqual({ refusal }));

  test('opens the row again and empties what would claim its closure', () =>
    expect(reopen('d')).toEqual({
      from: '已销号',
      to: '整改中',
      cells: [
        { row: 3, column: 'status', value: '整改中' },
        { row: 3, column: 'verifiedBy', value: '' },
        { row: 3, column: 'closedOn', value: '' },
      ],
    }));
});
