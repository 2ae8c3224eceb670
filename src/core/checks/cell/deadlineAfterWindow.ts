import { overRows } from '../cells';
import { always, type Check } from '../check';
import { dayOf, isAfter, isLongTerm } from '../deadlines';

export const deadlineAfterWindow: Check = {
  code: 'deadline-after-window',
  title: '时限超出集中整改期',
  message: '{row}的时限 {date} 在集中整改期（{end}止）之后。',
  why: '集中整改期内应当完成的事项，时限不能排到期外。',
  howToMend: '提前时限；确需长期整改的，把整改类型写成长期整改，或者注明理由。',
  severity: always('warning'),
  run: overRows(['deadline'], (item, { settings: { windowEnd } }) => {
    const date = dayOf(item.cells.deadline);
    if (windowEnd === null || date === null || !isAfter(date, windowEnd)) return null;
    const data = { date, end: windowEnd };
    return { column: 'deadline', data, ...(isLongTerm(item) ? { severity: 'hint' } : {}) };
  }),
};
