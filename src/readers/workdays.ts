import chineseDays from 'chinese-days';
import type { WorkdayCalendar } from '../core/wording/workdayCalendar';

/** National Day is a holiday in every calendar that was announced; where it is not, the year is not yet known. */
const NATIONAL_DAYS = ['10-01', '10-02', '10-03'];

const known = new Map<string, boolean>();

function isKnownYear(year: string): boolean {
  let answer = known.get(year);
  if (answer === undefined) {
    answer = NATIONAL_DAYS.every((day) => chineseDays.isHoliday(`${year}-${day}`));
    known.set(year, answer);
  }
  return answer;
}

/** The working days that the State Council announced, make-up weekends included; null beyond the last year announced. */
export const officialWorkdays: WorkdayCalendar = {
  isWorkday: (date) => (isKnownYear(date.slice(0, 4)) ? chineseDays.isWorkday(date) : null),
};
