import { weekday } from '../../basics/calendarDate';
import { overCells } from '../cells';
import { always, type Check } from '../check';
import { dayOf, WORKING_DAYS } from '../deadlines';

/** A weekend of a year whose holidays are not announced may become a working day: that is for a person to see. */
const WEEKENDS_ONLY = '（放假调休安排不详，只按周末判断）';

/** Off unless 设置 switches it on: 12月31日 is a good deadline whatever the weekday. */
export const deadlineNotWorkingDay: Check = {
  code: WORKING_DAYS,
  title: '时限不是工作日',
  message: '{row}的时限 {date} 不是工作日。',
  why: '有的单位要求时限落在工作日，免得到期无人办理。',
  howToMend: '改到前一个工作日。',
  severity: always('off'),
  run: overCells(['deadline'], (value, _, { workdays }) => {
    const date = dayOf(value);
    if (date === null) return null;
    const known = workdays?.isWorkday(date) ?? null;
    if (known ?? weekday(date) <= 5) return null;
    return known === null
      ? { data: { date: `${date}${WEEKENDS_ONLY}` }, severity: 'review' }
      : { data: { date } };
  }),
};
