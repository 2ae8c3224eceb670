import { overRows } from '../cells';
import { always, type Check } from '../check';
import { isImmediate } from '../../list/immediate';
import { dayOf, feedbackDay, isAfter } from '../deadlines';
import { isFinished } from '../statusWords';

/** What was put right while the inspectors were still there (边巡边改) may be dated before the feedback. */
export const deadlineBeforeFeedback: Check = {
  code: 'deadline-before-feedback',
  title: '时限早于反馈日期',
  message: '{row}的时限 {date} 早于反馈日期 {feedback}。',
  why: '反馈之前的时限多半是年份写错，或者照抄了别的清单。',
  howToMend: '核对年份；反馈日期不对的，在“设置”中更正。',
  perRow: true,
  severity: always('error'),
  run: (list, context) => {
    const feedback = feedbackDay(list, context);
    if (feedback === null) return [];
    return overRows(['deadline'], (item) => {
      const date = dayOf(item.cells.deadline);
      if (date === null || !isAfter(feedback, date)) return null;
      if (isImmediate(item) && isFinished(item, context)) return null;
      return { column: 'deadline', data: { date, feedback } };
    })(list, context);
  },
};
