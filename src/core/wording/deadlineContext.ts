import type { CalendarDate } from '../basics/calendarDate';
import type { WorkdayCalendar } from './workdayCalendar';

/** What a deadline phrase leaves unsaid. */
export interface DeadlineContext {
  /** The year of dates without one. */
  readonly year: number | null;
  /** Day of signature; 本月底前 and 印发之日起 count from it. */
  readonly documentDate: CalendarDate | null;
  /** 反馈之日起 counts from it. */
  readonly feedbackDate: CalendarDate | null;
  readonly workdays?: WorkdayCalendar;
}

/** Nothing known: only dates printed in full can be resolved. */
export const NO_CONTEXT: DeadlineContext = { year: null, documentDate: null, feedbackDate: null };
