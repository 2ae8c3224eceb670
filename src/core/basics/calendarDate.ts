/**
 * A local calendar date `YYYY-MM-DD` without time and time zone, e.g. `2025-12-31`.
 * All arithmetic here is on whole days in plain integers: no clock, no time zone, no `Date`.
 */
export type CalendarDate = string;

export interface DateParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Number of days of a month; 0 if there is no such month. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** Whether such a day exists: 2025-02-29 does not. Years 1 to 9999. */
export function isValidParts({ year, month, day }: DateParts): boolean {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day);
  return whole && year >= 1 && year <= 9999 && day >= 1 && day <= daysInMonth(year, month);
}

/** `2025-12-31` → its parts; null for anything that is no existing day in exactly this form. */
export function parseDate(text: string): DateParts | null {
  const match = SHAPE.exec(text);
  if (!match) return null;
  const parts = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isValidParts(parts) ? parts : null;
}

export function isValidDate(text: string): boolean {
  return parseDate(text) !== null;
}

/** Parts → `2025-12-31`; null if there is no such day. */
export function formatDate(year: number, month: number, day: number): CalendarDate | null {
  if (!isValidParts({ year, month, day })) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Days since 0001-01-01, which is day 1 (proleptic Gregorian calendar). */
function toDayNumber({ year, month, day }: DateParts): number {
  const before = year - 1;
  let days =
    before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) + day;
  for (let m = 1; m < month; m++) days += daysInMonth(year, m);
  return days;
}

function fromDayNumber(dayNumber: number): CalendarDate | null {
  let year = Math.max(1, Math.floor(dayNumber / 365.2425));
  while (toDayNumber({ year: year + 1, month: 1, day: 1 }) <= dayNumber) year++;
  while (toDayNumber({ year, month: 1, day: 1 }) > dayNumber) year--;
  let rest = dayNumber - toDayNumber({ year, month: 1, day: 1 }) + 1;
  let month = 1;
  while (rest > daysInMonth(year, month)) rest -= daysInMonth(year, month++);
  return formatDate(year, month, rest);
}

/** The parts of a date that is known to be one; a malformed date here is a bug of the caller. */
export function dateParts(date: CalendarDate): DateParts {
  const parts = parseDate(date);
  if (!parts) throw new RangeError(`not a calendar date: ${date}`);
  return parts;
}

function mustFormat(date: CalendarDate | null): CalendarDate {
  if (date === null) throw new RangeError('a date outside the years 1 to 9999');
  return date;
}

/** `addDays('2025-12-31', 1)` = `2026-01-01`; the count may be negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return mustFormat(fromDayNumber(toDayNumber(dateParts(date)) + days));
}

/**
 * Same day some months later, or the last day of that month where there is none:
 * `addMonths('2024-12-31', 2)` = `2025-02-28`. So are months counted in 反馈之日起2个月内.
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = dateParts(date);
  const count = year * 12 + (month - 1) + months;
  const toYear = Math.floor(count / 12);
  const toMonth = (count % 12) + 1;
  return mustFormat(formatDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth))));
}

/** Last day of a month: `lastDayOfMonth(2024, 2)` = `2024-02-29`; null if there is no such month. */
export function lastDayOfMonth(year: number, month: number): CalendarDate | null {
  return formatDate(year, month, daysInMonth(year, month));
}

/** Negative, zero, positive: earlier, same, later. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Days from `from` to `to`: `daysBetween('2025-01-01', '2025-01-31')` = 30. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return toDayNumber(dateParts(to)) - toDayNumber(dateParts(from));
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export function weekday(date: CalendarDate): number {
  return ((toDayNumber(dateParts(date)) - 1) % 7) + 1;
}

/** Day number of 1899-12-30, the day before which Excel's 1900 system has no whole serial. */
const EXCEL_EPOCH = toDayNumber({ year: 1899, month: 12, day: 30 });

/**
 * Excel's serial of a date in the 1900 system: `2025-01-01` = 45658. Null before 1900-03-01, where Excel counts a
 * 29 February 1900 that never was.
 */
export function toExcelSerial(date: CalendarDate): number | null {
  const serial = toDayNumber(dateParts(date)) - EXCEL_EPOCH;
  return serial >= 61 ? serial : null;
}

/** Excel's serial (1900 system; a time of day is cut off) → date; null if it is none from 1900-03-01 to 9999-12-31. */
export function fromExcelSerial(serial: number): CalendarDate | null {
  const whole = Math.floor(serial);
  return Number.isFinite(serial) && whole >= 61 && whole <= 2958465
    ? fromDayNumber(whole + EXCEL_EPOCH)
    : null;
}
