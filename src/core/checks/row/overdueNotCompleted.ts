import { daysBetween } from '../../basics/calendarDate';
import { isEmpty, overRows, textOf } from '../cells';
import { whenReported, type Check } from '../check';
import { dayOf, isAfter } from '../deadlines';
import { isFinished, statusOf } from '../statusWords';

/** 长期坚持，2026年8月底前完成首轮检查: the day is that of the first result, and the row goes on. */
const GOES_ON = /长期|持续|常态/u;

/** A row that says 未完成, why and what comes next is honest: it may be handed in, and weighs less. */
export const overdueNotCompleted: Check = {
  code: 'overdue-not-completed',
  title: '逾期未完成',
  message: '{row}的时限 {date} 已过{days}天，状态是“{status}”。',
  why: '到期未完成的事项报上去会被督办，多数是已经完成而没有更新状态。',
  howToMend: '已完成的更新状态；未完成的写明原因和下一步措施，经批准延期的更改时限并写明延期原因。',
  perRow: true,
  severity: whenReported('error', 'hint'),
  run: overRows(['deadline', 'status'], (item, context) => {
    const date = dayOf(item.cells.deadline);
    if (date === null || !isAfter(context.today, date) || isFinished(item, context)) return null;
    const { unfinishedReason, nextStep, status } = item.cells;
    const isExplained =
      statusOf(item, context) === 'unfinished' && !isEmpty(unfinishedReason) && !isEmpty(nextStep);
    return {
      column: 'deadline',
      data: { date, days: daysBetween(date, context.today), status: textOf(status) || '未填' },
      ...(GOES_ON.test(textOf(item.cells.deadline))
        ? { severity: 'review' }
        : isExplained && { severity: 'warning' }),
    };
  }),
};
