import {
  addDays,
  compareDates,
  dateParts,
  fromExcelSerial,
  isValidDate,
  toExcelSerial,
  type CalendarDate,
} from '../basics/calendarDate';
import type { CellValue, ColumnKey, RectificationItem } from '../list/item';
import type { ListSettings } from '../list/settings';
import { readDateText } from '../wording/dateText';
import { NO_CONTEXT, parseDeadline, type DeadlineKind } from '../wording/deadline';
import { textOf } from './cells';
import type { CheckContext, CheckedList } from './check';

/** Columns that hold days. */
export const DATE_COLUMNS: readonly ColumnKey[] = ['deadline', 'originalDeadline', 'completedOn', 'closedOn'];

/** Whether a text is one of the words that may stand in 时限 instead of a date. */
export const isDeadlineWord = (text: string, settings: ListSettings): boolean =>
  settings.deadlineWords.includes(text);

/** No rectification is due before this year or after that: 1905 comes of a year typed alone, 2205 of a slip. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;
const isPlausible = (date: CalendarDate): boolean => {
  const { year } = dateParts(date);
  return year >= FIRST_YEAR && year <= LAST_YEAR;
};

/** Excel's serial of the first day of `FIRST_YEAR`: a smaller number is none that a person meant as a day. */
const FIRST_SERIAL = toExcelSerial(`${FIRST_YEAR}-01-01`)!;

/**
 * What stands in a date column: a day of the sheet, or a text to be read (a number such as 20251230 too). A number with a
 * time of day is its day.
 */
export function readDay(value: CellValue): { readonly date: CalendarDate | null; readonly text: string } {
  if (typeof value === 'object') return { date: 'date' in value ? value.date : null, text: '' };
  if (typeof value === 'number') {
    const date = value >= FIRST_SERIAL ? fromExcelSerial(value) : null;
    return date === null ? { date, text: String(value) } : { date, text: '' };
  }
  return { date: null, text: textOf(value) };
}

/** A day of the sheet that no calendar has, or no plan means. */
export const isImpossibleDay = (date: CalendarDate): boolean => !isValidDate(date) || !isPlausible(date);

/** A leap year: what exists in no year does not exist in this one. */
const ANY_YEAR = { ...NO_CONTEXT, year: 2024 };

/** A text that names a day there is not: 2025年2月30日前完成整改, or one that no plan means. */
export function saysImpossibleDay(text: string): boolean {
  const { kind } = readDateText(text);
  if (kind === 'impossible') return true;
  if (kind === 'none' || kind === 'ambiguous') return false;
  const { date, kind: said } = parseDeadline(text, ANY_YEAR);
  return date === null ? said === 'unknown' : isImpossibleDay(date);
}

/** The day that a cell means for sure: a real date, or a text that is certainly one; null otherwise. */
export function dayOf(value: CellValue | undefined): CalendarDate | null {
  const { date, text } = readDay(value ?? '');
  if (date !== null) return isImpossibleDay(date) ? null : date;
  if (text === '') return null;
  const read = parseDeadline(text, NO_CONTEXT);
  return read.uncertain ? null : read.date;
}

/** What a text in 时限 says where it is no date: `立行立改` → immediate. */
export const kindOf = (value: CellValue | undefined): DeadlineKind | null => {
  const text = textOf(value);
  return text === '' ? null : parseDeadline(text, NO_CONTEXT).kind;
};

const LONG_TERM = /长期|持续|分阶段|常态/u;

/** 长期整改, 分阶段整改, 长期坚持, by the same columns. */
export const isLongTerm = ({ cells }: RectificationItem): boolean =>
  [cells.deadline, cells.deadlineText, cells.rectificationType].some((cell) => LONG_TERM.test(textOf(cell)));

/** Days on which the feedback was given, signed or received, as far as they are known, the earliest first. */
const feedbackDays = ({ source }: CheckedList, { settings }: CheckContext): readonly CalendarDate[] =>
  [settings.feedbackMeeting, settings.signedOn, settings.receivedOn, source?.feedbackDate ?? null]
    .filter((date) => date !== null)
    .sort(compareDates);

/** The day the feedback was given: the earliest of those known, so that no deadline is blamed for a later letter. */
export const feedbackDay = (list: CheckedList, context: CheckContext): CalendarDate | null =>
  feedbackDays(list, context)[0] ?? null;

/** Whether a list of these settings is checked against working days: only then is a calendar needed. */
export const countsWorkdays = ({ immediateLimit, severities }: ListSettings): boolean =>
  /工作[日天]/u.test(immediateLimit) || (severities[WORKING_DAYS] ?? 'off') !== 'off';

/** The check that asks for a working day, by its code. */
export const WORKING_DAYS = 'deadline-not-working-day';

/**
 * The last day for 立行立改 as 设置 puts it: a date, `15日内`, `15个工作日`, `15` days, counted from the latest of the days above, since
 * nobody can begin before the letter is there. Null where it is not said or cannot be counted.
 */
export function immediateDue(list: CheckedList, context: CheckContext): CalendarDate | null {
  const limit = textOf(context.settings.immediateLimit);
  if (limit === '') return null;
  const from = feedbackDays(list, context).at(-1) ?? null;
  if (/^\d{1,3}$/u.test(limit)) return from === null ? null : addDays(from, Number(limit));
  const counted = {
    year: null,
    documentDate: from,
    feedbackDate: from,
    ...(context.workdays ? { workdays: context.workdays } : {}),
  };
  return parseDeadline(limit, counted).date ?? parseDeadline(`${limit}内`, counted).date;
}

export const isAfter = (a: CalendarDate, b: CalendarDate): boolean => compareDates(a, b) > 0;
