import type { CellValue } from '../../core/list/item';
import type { FormulaCell } from '../../core/sheet/workbookPlan';
import { isDate, isFormula, needsTextFormat, NUMBER_FORMATS, showsDate } from './cellValues';

/** The number format a cell must have before the value comes: its own wherever the value survives in it. */
export function formatFor(value: CellValue | FormulaCell, own: string): string {
  if (isFormula(value)) return own === NUMBER_FORMATS.text ? NUMBER_FORMATS.general : own;
  if (needsTextFormat(value)) return NUMBER_FORMATS.text;
  if (isDate(value)) return showsDate(own) ? own : NUMBER_FORMATS.date;
  if (typeof value === 'string') return own;
  const isSpoilt = own === NUMBER_FORMATS.text || (typeof value === 'number' && showsDate(own));
  return isSpoilt ? NUMBER_FORMATS.general : own;
}
