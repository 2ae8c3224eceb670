import { overRows, textOf } from '../cells';
import { whenReported, type Check } from '../check';
import { dayOf, isAfter, isLongTerm } from '../deadlines';
import { isFinished } from '../statusWords';

/** 长期整改, and what is due after the window by its own date, may go on. */
export const windowOverUnfinished: Check = {
  code: 'window-over-unfinished',
  title: '集中整改期已过，尚未完成',
  message: '集中整改期已于 {end} 结束，{row}还是“{status}”。',
  why: '集中整改期结束要报整改情况，期内应完成的事项须有交代。',
  howToMend: '已完成的更新状态；未完成的写明原因、下一步措施和新的时限。',
  severity: whenReported('warning', 'hint'),
  run: overRows(['status'], (item, context) => {
    const { windowEnd } = context.settings;
    if (windowEnd === null || !isAfter(context.today, windowEnd)) return null;
    const due = dayOf(item.cells.deadline);
    const isLater = isLongTerm(item) || (due !== null && isAfter(due, windowEnd));
    if (isLater || isFinished(item, context)) return null;
    return { column: 'status', data: { end: windowEnd, status: textOf(item.cells.status) || '未填' } };
  }),
};
