import fc from 'fast-check';
import {
  addDays,
  addMonths,
  compareDates,
  daysBetween,
  formatDate,
  fromExcelSerial,
  isValidDate,
  lastDayOfMonth,
  toExcelSerial,
  weekday,
} from '../../../src/core/basics/calendarDate';

const anyDate = fc
  .tuple(
    fc.integer({ min: 1900, max: 2200 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([y, m, d]) => formatDate(y, m, d) as string);

test.each([
  ['2024-02-29', true],
  ['2025-02-29', false],
  ['2025-13-01', false],
  ['2025-1-01', false],
  ['2025-04-31', false],
  ['1900-02-29', false],
  ['', false],
])('isValidDate(%s) is %s', (text, valid) => expect(isValidDate(text)).toBe(valid));

test.each([
  ['2025-12-31', 1, '2026-01-01'],
  ['2024-03-01', -1, '2024-02-29'],
  ['2025-06-12', 0, '2025-06-12'],
])('addDays(%s, %i) = %s', (from, days, to) => expect(addDays(from, days)).toBe(to));

test.each([
  ['2025-05-09', 2, '2025-07-09'],
  ['2024-12-31', 2, '2025-02-28'],
  ['2025-01-31', -2, '2024-11-30'],
])('addMonths(%s, %i) = %s', (from, months, to) => expect(addMonths(from, months)).toBe(to));

test.each([
  ['2025-01-01', 45658],
  ['1900-03-01', 61],
  ['9999-12-31', 2958465],
])('the serial of %s is %i', (date, serial) => {
  expect(toExcelSerial(date)).toBe(serial);
  expect(fromExcelSerial(serial + 0.5)).toBe(date);
});

test('serials outside the calendar are none', () => {
  expect(toExcelSerial('1900-02-28')).toBeNull();
  for (const serial of [0, 60, -5, NaN, Infinity, 2958466]) expect(fromExcelSerial(serial)).toBeNull();
});

test('a weekday is counted from Monday', () => {
  expect(weekday('2025-06-09')).toBe(1);
  expect(weekday('2025-06-15')).toBe(7);
});

test('the last day of a month', () => {
  expect(lastDayOfMonth(2024, 2)).toBe('2024-02-29');
  expect(lastDayOfMonth(2025, 13)).toBeNull();
});

test('adding days is undone by subtracting them and counted by daysBetween', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -40000, max: 40000 }), (date, days) => {
      const later = addDays(date, days);
      expect(addDays(later, -days)).toBe(date);
      expect(daysBetween(date, later)).toBe(days);
      expect(Math.sign(compareDates(later, date))).toBe(Math.sign(days));
    }),
  );
});

test('dates and serials are the same thing', () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      const serial = toExcelSerial(date);
      if (serial !== null) expect(fromExcelSerial(serial)).toBe(date);
    }),
  );
});
