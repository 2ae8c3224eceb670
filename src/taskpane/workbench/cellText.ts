import { formatDate } from '../../core/basics/calendarDate';
import type { ColumnCodec } from '../../core/list/columns';
import type { CellValue } from '../../core/list/item';

/** 2025年12月31日, 2025-12-31, 2025/12/31, 2025.12.31, also in full-width digits. */
const DATE = /^(\d{4})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})\s*日?$/u;

/** What a cell shows; a date as the sheet shows it: 2025年12月31日. */
export function showCell(value: CellValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  if ('error' in value) return value.error;
  const [year, month, day] = value.date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** What was typed → what is stored: a real date where the column takes dates and the text is one, else the text. */
export function typedCell(text: string, codec: ColumnCodec | null): CellValue {
  if (codec !== 'date' && codec !== 'dateOrWord') return text;
  const parts = DATE.exec(text.normalize('NFKC').trim());
  if (!parts) return text;
  const date = formatDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return date === null ? text : { date };
}
