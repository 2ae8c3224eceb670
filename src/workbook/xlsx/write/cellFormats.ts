import type { CellValue } from '../../../core/list/item';
import type { CellStyle, FormulaCell } from '../../../core/sheet/workbookPlan';
import type { CellFormat } from '../read/readStyles';
import type { StyleSheet } from './styleSheet';

/**
 * Whether Excel would make something else of a text when someone edits its cell: formulas, numbers, dates. Text
 * that begins with a Chinese character, a bracket or a book title mark is left alone, so that a word in a date
 * column (立行立改) does not turn the column into text.
 */
export function needsTextFormat(text: string): boolean {
  return text !== '' && !/^[\p{Script=Han}（《“【〔①-⑳]/u.test(text);
}

/** The number format that a planned cell gets: the column's, except where it would change what is written. */
export function formatForValue(
  value: CellValue | FormulaCell,
  planned: CellStyle['format'],
): CellStyle['format'] {
  if (typeof value === 'string')
    return planned === 'date' && !needsTextFormat(value) ? 'date' : value === '' ? planned : 'text';
  if (typeof value === 'object' && 'date' in value) return 'date';
  return typeof value === 'object' && 'formula' in value && planned === 'text' ? 'general' : planned;
}

/**
 * The format of an existing cell for its new value: its own, except where that would show or keep the value as
 * something else.
 */
export function styleForValue(
  value: CellValue,
  index: number,
  format: CellFormat | undefined,
  styles: StyleSheet,
): number {
  if (typeof value === 'string')
    return format?.isText || !needsTextFormat(value) ? index : styles.withFormat(index, 'text');
  if (typeof value === 'object' && 'date' in value)
    return format?.isDate ? index : styles.withFormat(index, 'date');
  return typeof value === 'number' && (format?.isText || format?.isDate)
    ? styles.withFormat(index, 'general')
    : index;
}

/** A formula in a cell of format `@` would become text as soon as someone edits it. */
export function formatForFormula(index: number, format: CellFormat | undefined, styles: StyleSheet): number {
  return format?.isText ? styles.withFormat(index, 'general') : index;
}
