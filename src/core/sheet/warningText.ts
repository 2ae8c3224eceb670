import type { CalendarDate } from '../basics/calendarDate';
import { dueDays } from '../list/dueDays';
import type { RectificationItem } from '../list/item';
import { cellText } from '../list/rows';
import type { ListSettings } from '../list/settings';
import { FINISHED_STATUSES, WARNING } from './listFormulas';

/** What the 预警 formula shows for a row on a day; for files as cached value, and where no Excel calculates. */
export function warningText(
  item: RectificationItem,
  today: CalendarDate,
  settings: Pick<ListSettings, 'statusWords' | 'deadlineWords'>,
): string {
  const { cells } = item;
  if (cellText(cells.finding) === '' && cellText(cells.point) === '') return '';
  const status = cellText(cells.status);
  if (FINISHED_STATUSES.some((key) => settings.statusWords[key] === status)) return status;
  const days = dueDays(cells.deadline, today);
  if (days !== null) return daysText(days);
  const deadline = cellText(cells.deadline);
  if (deadline === '') return WARNING.noDeadline;
  return settings.deadlineWords.includes(deadline) ? deadline : WARNING.unclear;
}

/** `剩余5天`, `今天到期`, `逾期12天`. */
export function daysText(days: number): string {
  if (days === 0) return WARNING.today;
  return days < 0 ? `${WARNING.overdue}${-days}${WARNING.days}` : `${WARNING.left}${days}${WARNING.days}`;
}
