import type { CalendarDate } from '../basics/calendarDate';
import { addDays, addMonths, compareDates, dateParts, lastDayOfMonth, weekday } from '../basics/calendarDate';
import type { DeadlineContext } from './deadlineContext';
import type { LastDay, SaidYear, TimeAtom, TimeMeaning } from './timeAtoms';
import type { WorkdayCalendar } from './workdayCalendar';

/** The last day an expression of time says. */
export interface ResolvedTime {
  readonly date: CalendarDate | null;
  /** Something had to be assumed, or the day cannot be known. */
  readonly uncertain: boolean;
  /** No such day (2月30日). */
  readonly impossible: boolean;
}

const UNKNOWN: ResolvedTime = { date: null, uncertain: true, impossible: false };
const known = (date: CalendarDate | null, uncertain: boolean): ResolvedTime => ({
  date,
  uncertain: uncertain || date === null,
  impossible: false,
});

/** 6 months is the longest that is ever counted in working days; a calendar that never says yes must not hang us. */
const MOST_WORKDAYS = 250;

function addWorkdays(
  from: CalendarDate,
  count: number,
  calendar: WorkdayCalendar | undefined,
): CalendarDate | null {
  if (!calendar || count > MOST_WORKDAYS) return null;
  let day = from;
  for (let left = count, steps = 0; left > 0; steps++) {
    if (steps > MOST_WORKDAYS * 4) return null;
    day = addDays(day, 1);
    const isWorkday = calendar.isWorkday(day);
    if (isWorkday === null) return null;
    if (isWorkday) left--;
  }
  return day;
}

type Period = Extract<TimeMeaning, { what: 'period' }>;

function endOfPeriod(
  { count, unit, base }: Period,
  context: DeadlineContext,
  printedStart: CalendarDate | null,
): ResolvedTime {
  const from = printedStart ?? (base === 'document' ? context.documentDate : context.feedbackDate);
  const assumed = printedStart === null && base !== 'feedback';
  if (from === null || !Number.isFinite(count) || count > 3000) return UNKNOWN;
  switch (unit) {
    case 'workday':
      return known(addWorkdays(from, count, context.workdays), assumed);
    case 'hour':
      return known(addDays(from, Math.ceil(count / 24)), assumed);
    case 'month':
      return known(addMonths(from, count), assumed);
    case 'day':
      return known(addDays(from, count), assumed);
  }
}

type Current = Extract<TimeMeaning, { what: 'current' }>;

function endOfCurrent({ span }: Current, { documentDate }: DeadlineContext): ResolvedTime {
  if (documentDate === null) return UNKNOWN;
  if (span === 'week') return known(addDays(documentDate, 7 - weekday(documentDate)), true);
  const { year, month } = dateParts(span === 'nextMonth' ? addMonths(documentDate, 1) : documentDate);
  return known(lastDayOfMonth(year, span === 'quarter' ? Math.ceil(month / 3) * 3 : month), true);
}

/** Years a leap day may fall in: says whether a day exists in any year. */
const existsInSomeYear = (last: LastDay): boolean => last(2024) !== null;

/**
 * The dates of a phrase, in order. A date without a year takes the year of the date before it in the same phrase, else the
 * year of the document; one that would lie before the feedback belongs to the next year. Assumed years are uncertain.
 */
export function resolveTimes(atoms: readonly TimeAtom[], context: DeadlineContext): (ResolvedTime | null)[] {
  const ownYear =
    context.year ??
    ((context.documentDate ?? context.feedbackDate)
      ? dateParts(context.documentDate ?? context.feedbackDate ?? '').year
      : null);
  let carried: number | null = null;

  const dateOf = (said: SaidYear, last: LastDay, assumed: boolean): ResolvedTime => {
    if (!existsInSomeYear(last)) return { date: null, uncertain: true, impossible: true };
    if (said && 'printed' in said) {
      carried = said.printed;
      const date = last(said.printed);
      return { date, uncertain: assumed || said.short === true || date === null, impossible: date === null };
    }
    if (said) {
      if (ownYear === null) return UNKNOWN;
      carried = ownYear + said.offset;
      return known(last(carried), true);
    }
    const year = carried ?? ownYear;
    if (year === null) return UNKNOWN;
    const date = last(year);
    if (carried !== null) return known(date, assumed);
    const isPast =
      date !== null && context.feedbackDate !== null && compareDates(date, context.feedbackDate) < 0;
    return known(isPast ? last(year + 1) : date, true);
  };

  let start: { readonly date: CalendarDate | null; readonly end: number } | null = null;
  return atoms.map((atom) => {
    const { meaning } = atom;
    switch (meaning.what) {
      case 'date':
        return dateOf(meaning.year, meaning.last, meaning.assumed === true);
      case 'start':
        start = { date: dateOf(meaning.year, meaning.last, false).date, end: atom.end };
        return null;
      case 'period':
        return endOfPeriod(meaning, context, start && start.end === atom.start ? start.date : null);
      case 'current':
        return endOfCurrent(meaning, context);
      default:
        return null;
    }
  });
}
