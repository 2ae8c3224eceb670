import { overCells } from '../cells';
import { always, type Check } from '../check';
import { dayOf, isAfter } from '../deadlines';

export const completedInFuture: Check = {
  code: 'completed-in-future',
  title: '完成时间在以后',
  message: '{row}的日期 {date} 还没有到。',
  why: '完成时间、销号时间是已经发生的日期，写成以后的日期说明填错了。',
  howToMend: '改成实际日期；还没有完成的，清空后写到时限里。',
  perRow: true,
  severity: always('error'),
  run: overCells(['completedOn', 'closedOn'], (value, _, { today }) => {
    const date = dayOf(value);
    return date !== null && isAfter(date, today) ? { data: { date } } : null;
  }),
};
