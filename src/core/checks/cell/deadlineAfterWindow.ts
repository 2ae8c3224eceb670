import { isEmpty, overRows } from '../cells';
import { always, type Check } from '../check';
import { dayOf, isAfter, isLongTerm } from '../deadlines';

/** 长期整改, and what was extended with a reason, may lie behind the window. */
export const deadlineAfterWindow: Check = {
  code: 'deadline-after-window',
  title: '时限超出集中整改期',
  message: '{row}的时限 {date} 在集中整改期（{end}止）之后。',
  why: '集中整改期内应当完成的事项，时限不能排到期外。',
  howToMend: '提前时限；确需长期整改的，把整改类型写成长期整改，或者注明理由。',
  perRow: true,
  severity: always('warning'),
  run: overRows(['deadline'], (item, { settings: { windowEnd } }) => {
    const date = dayOf(item.cells.deadline);
    if (windowEnd === null || date === null || !isAfter(date, windowEnd)) return null;
    const isAgreed = isLongTerm(item) || !isEmpty(item.cells.extensionReason);
    return { column: 'deadline', data: { date, end: windowEnd }, ...(isAgreed ? { severity: 'hint' } : {}) };
  }),
};
