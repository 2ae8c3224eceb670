import type { CalendarDate } from '../../basics/calendarDate';
import { isBlankRow } from '../cells';
import { always, type Check } from '../check';
import { dayOf, kindOf } from '../deadlines';

/** Fewer rows than these may well be due on one day. */
const LEAST_ROWS = 5;

/** Most rows are due on one day, as a rule the last of 集中整改期, which 集中整改期内 means too. */
export const oneDateEverywhere: Check = {
  code: 'one-date-everywhere',
  title: '时限雷同',
  message: '{count}行中有{same}行的时限都是 {date}{end}。',
  why: '不分难易一律排到最后一天，会被认为时限没有逐项研究。',
  howToMend: '能早改的早改，按难易分别确定时限。',
  severity: always('warning'),
  run: ({ items }, { settings }) => {
    const rows = items.filter((item) => !isBlankRow(item));
    const counts = new Map<CalendarDate, number>();
    for (const { cells } of rows) {
      const date = dayOf(cells.deadline) ?? (kindOf(cells.deadline) === 'window' ? settings.windowEnd : null);
      if (date !== null) counts.set(date, (counts.get(date) ?? 0) + 1);
    }
    const [most] = [...counts].sort((a, b) => b[1] - a[1]);
    if (!most || most[1] < LEAST_ROWS || most[1] * 100 < settings.oneDatePercent * rows.length) return [];
    const [date, same] = most;
    const end = date === settings.windowEnd ? '，即集中整改期的最后一天' : '';
    return [{ item: null, column: 'deadline' as const, data: { count: rows.length, same, date, end } }];
  },
};
