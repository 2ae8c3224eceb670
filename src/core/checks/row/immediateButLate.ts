import { overRows } from '../cells';
import { whenSubmitted, type Check } from '../check';
import { isImmediate } from '../../list/immediate';
import { dayOf, immediateDue, isAfter } from '../deadlines';
import { isFinished } from '../statusWords';

/** Says nothing until 设置 says how long 立行立改 may take: no official period is built in. */
export const immediateButLate: Check = {
  code: 'immediate-but-late',
  title: '立行立改没有及时完成',
  message: '{row}是立行立改，应在 {due} 前完成，{what}。',
  why: '说了立行立改而迟迟不改，是整改不力。',
  howToMend: '按限期完成；确实做不到的，改成限期整改并写明日期。',
  perRow: true,
  severity: whenSubmitted('warning'),
  run: (list, context) => {
    const due = immediateDue(list, context);
    if (due === null) return [];
    const isReported = context.stage === 'progress' && list.columns.status !== null;
    return overRows(['deadline'], (item) => {
      if (!isImmediate(item)) return null;
      const [day, done] = [dayOf(item.cells.deadline), dayOf(item.cells.completedOn)];
      const hit = (what: string) => ({ column: 'deadline' as const, data: { due, what } });
      // done in time, whatever 时限 says
      if (done !== null) return isAfter(done, due) ? hit(`实际完成于 ${done}`) : null;
      if (day !== null && isAfter(day, due)) return hit(`时限却是 ${day}`);
      const isOpen = isReported && isAfter(context.today, due) && !isFinished(item, context);
      return isOpen ? hit('至今没有完成') : null;
    })(list, context);
  },
};
