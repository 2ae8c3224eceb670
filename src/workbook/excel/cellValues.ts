import { fromExcelSerial, toExcelSerial } from '../../core/basics/calendarDate';
import type { CellValue } from '../../core/list/item';
import type { FormulaCell } from '../../core/sheet/workbookPlan';

/** What Excel takes and gives for a cell. */
export type HostValue = string | number | boolean;

/** The number formats of a plan. `general` is what a new sheet has. */
export const NUMBER_FORMATS = {
  text: '@',
  date: 'yyyy"年"m"月"d"日"',
  percent: '0.00%',
  general: 'General',
} as const;

export const isFormula = (cell: CellValue | FormulaCell): cell is FormulaCell =>
  typeof cell === 'object' && 'formula' in cell;

export const isDate = (cell: CellValue | FormulaCell): cell is { readonly date: string } =>
  typeof cell === 'object' && 'date' in cell;

/**
 * A value as it is sent. Formulas are sent apart, their cells stay empty here. A date before Excel's calendar is sent
 * as its text.
 */
export function toHostValue(cell: CellValue | FormulaCell): HostValue {
  if (typeof cell !== 'object') return cell;
  if (isDate(cell)) return toExcelSerial(cell.date) ?? cell.date;
  return 'error' in cell ? cell.error : '';
}

/** Whether the cell must have the format `@` before its value comes, lest Excel reads a number, date or formula in it. */
export function needsTextFormat(cell: CellValue | FormulaCell): boolean {
  if (isDate(cell)) return toExcelSerial(cell.date) === null;
  return typeof cell === 'string' && cell !== '' && !staysText(cell);
}

/**
 * Words without digits and signs, e.g. 立行立改: Excel takes them as text in any format, so that a date may be typed
 * over them later.
 */
const staysText = (text: string): boolean => /^[\p{Script=Han}、，（）]+$/u.test(text);

const ERROR_VALUES: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#UNKNOWN!',
  '#BUSY!',
]);

export const isErrorText = (value: unknown): boolean => typeof value === 'string' && ERROR_VALUES.has(value);

/** A value as Excel gives it → a cell of the port; a number is a date where its number format shows one. */
export function fromHostValue(value: unknown, isError: boolean, numberFormat: unknown): CellValue {
  if (typeof value === 'number') {
    const date = showsDate(numberFormat) ? fromExcelSerial(value) : null;
    return date === null ? value : { date };
  }
  if (typeof value === 'string') return isError ? { error: value } : value;
  return typeof value === 'boolean' ? value : '';
}

/** Whether a number format shows a day: has y, m or d outside of quotes, brackets and escapes, and is no bare time. */
export function showsDate(numberFormat: unknown): boolean {
  if (typeof numberFormat !== 'string') return false;
  const codes = numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '').split(';')[0] ?? '';
  return /[yd]/i.test(codes) || /^[^hs]*m[^hs]*$/i.test(codes.replace(/general/gi, ''));
}
