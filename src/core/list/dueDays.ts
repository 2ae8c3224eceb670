import { toExcelSerial, type CalendarDate } from '../basics/calendarDate';
import type { CellValue } from './item';

/**
 * Whole days from today to a 时限: 5 is 剩余5天, 0 今天到期, -12 逾期12天; null where the cell holds no date.
 * A bare number counts as Excel's serial, as the formulas of the sheet take it.
 */
export function dueDays(deadline: CellValue | undefined, today: CalendarDate): number | null {
  const serial = serialOf(deadline);
  const now = toExcelSerial(today);
  return serial === null || now === null ? null : Math.floor(serial) - now;
}

function serialOf(value: CellValue | undefined): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'object' && 'date' in value ? toExcelSerial(value.date) : null;
}
