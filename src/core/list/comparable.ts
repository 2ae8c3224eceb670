import { normalizeDateText } from '../wording/dateText';
import { columnByKey } from './columns';
import type { CellValue, ColumnKey } from './item';
import { cellText } from './rows';
import { fromReported } from './selfReport';
import type { ListSettings } from './settings';
import { sameWords } from './sameWords';

/**
 * A cell as it would stand in the list whatever way it was typed: 2025.12.30 in a date column is that day, 3 in a text
 * column is `3`, 完成（自报） in 状态 is 已完成.
 */
export function comparable(
  column: ColumnKey,
  value: CellValue,
  words: ListSettings['statusWords'],
): CellValue {
  if (typeof value === 'object' && 'error' in value) return value;
  if (column === 'status') return fromReported(value, words).value;
  const { codec } = columnByKey(column);
  if (codec === 'text' || codec === 'formula') return cellText(value);
  const date = typeof value === 'string' ? normalizeDateText(value) : null;
  return date === null ? value : { date };
}

/** Whether two cells of a column say the same. */
export const sameCell = (
  column: ColumnKey,
  a: CellValue,
  b: CellValue,
  words: ListSettings['statusWords'],
): boolean => a === b || sameWords(comparable(column, a, words), comparable(column, b, words));
