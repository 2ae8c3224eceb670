import type { CalendarDate } from '../basics/calendarDate';

/** Official working days, passed in by the caller: core knows no calendar of public holidays. */
export interface WorkdayCalendar {
  /** Null beyond the last year whose holidays are known. */
  isWorkday(date: CalendarDate): boolean | null;
}
