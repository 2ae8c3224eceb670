import { officialWorkdays } from '../../src/readers/workdays';

/** Dates of the State Council's notices on holidays of 2025. */
test.each([
  ['2025-10-01', false], // National Day, a Wednesday
  ['2025-09-28', true], // a Sunday that is worked
  ['2025-06-14', false], // a Saturday
  ['2025-06-16', true], // a Monday
  ['2099-06-16', null], // not announced
  ['1999-06-16', null], // before the first year on record
])('%s: %s', (date, workday) => {
  expect(officialWorkdays.isWorkday(date)).toBe(workday);
});
