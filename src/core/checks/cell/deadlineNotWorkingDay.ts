import { weekday } from '../../basics/calendarDate';
import { overCells } from '../cells';
import { always, type Check } from '../check';
import { dayOf } from '../deadlines';

/** Off unless 设置 switches it on: 12月31日 is a good deadline whatever the weekday. */
export const deadlineNotWorkingDay: Check = {
  code: 'deadline-not-working-day',
  title: '时限不是工作日',
  message: '{row}的时限 {date} 不是工作日。',
  why: '有的单位要求时限落在工作日，免得到期无人办理。',
  howToMend: '改到前一个工作日。',
  severity: always('off'),
  run: overCells(['deadline'], (value, _, { workdays }) => {
    const date = dayOf(value);
    if (date === null) return null;
    const isWorkday = workdays?.isWorkday(date) ?? weekday(date) <= 5;
    return isWorkday ? null : { data: { date } };
  }),
};
