import { toExcelSerial } from '../../../core/basics/calendarDate';
import type { CellValue } from '../../../core/list/item';
import type { FormulaCell } from '../../../core/sheet/workbookPlan';
import { WorkbookError } from '../../port';
import { cellAddress } from '../address';
import { fileFormula } from '../formulaText';
import { DAYS_TO_1904 } from '../read/readSheet';
import { escapeCellText, escapeXml } from '../xml/xmlText';

/** Excel's limit for the text of one cell, in UTF-16 code units. */
export const MAX_CELL_TEXT = 32_767;

/**
 * A formula that a file keeps once for a run of cells, the same as Excel does when it is filled down: in the first cell
 * with the area, in the others only its number.
 */
export interface SharedFormula {
  readonly number: number;
  /** Area of the run, in the first cell. */
  readonly area: string | null;
}

/** What the writing of cells depends on, from the rest of the workbook. */
export interface CellContext {
  readonly date1904: boolean;
  /** Attributes and content of a cell that holds this text. */
  readonly text: (text: string) => { readonly type: string; readonly content: string };
  /** Name of the table that a formula's `[@列]` means. */
  readonly table: string | null;
  /** ` xmlns="…"` where the part's default namespace is another one. */
  readonly namespace: string;
}

/** Text inside the cell itself: nothing else of the workbook changes. */
export function inlineText(text: string): { type: string; content: string } {
  return { type: 'inlineStr', content: `<is><t xml:space="preserve">${escapeCellText(text)}</t></is>` };
}

export function isFormula(value: CellValue | FormulaCell): value is FormulaCell {
  return typeof value === 'object' && 'formula' in value;
}

/** `<c>`. A string is always text: only a FormulaCell of the plan becomes a formula. */
export function cellXml(
  row: number,
  column: number,
  value: CellValue | FormulaCell,
  style: number,
  context: CellContext,
  shared: SharedFormula | null = null,
): string {
  const { type, content } = cellContent(row, column, value, context, shared);
  const start = `<c${context.namespace} r="${cellAddress(row, column)}"${style === 0 ? '' : ` s="${style}"`}`;
  if (content === '') return `${start}/>`;
  return `${start}${type === '' ? '' : ` t="${type}"`}>${content}</c>`;
}

function cellContent(
  row: number,
  column: number,
  value: CellValue | FormulaCell,
  { date1904, table, text }: CellContext,
  shared: SharedFormula | null,
): { type: string; content: string } {
  if (typeof value === 'string') {
    if (value.length > MAX_CELL_TEXT) {
      throw new WorkbookError('too-large', { row, column, characters: value.length });
    }
    return value === '' ? { type: '', content: '' } : text(value);
  }
  if (typeof value === 'number') {
    return Number.isFinite(value) ? { type: '', content: `<v>${value}</v>` } : errorContent('#NUM!');
  }
  if (typeof value === 'boolean') return { type: 'b', content: `<v>${value ? 1 : 0}</v>` };
  if (isFormula(value)) return formulaContent(value, row, table, shared);
  if ('error' in value) return errorContent(value.error);
  const serial = toExcelSerial(value.date);
  if (serial === null) throw new WorkbookError('host-failure', { reason: 'date', date: value.date });
  return { type: '', content: `<v>${serial - (date1904 ? DAYS_TO_1904 : 0)}</v>` };
}

/** With its result, where the plan knows it, for programs that do not calculate (previews, protected view). */
function formulaContent(
  { formula, value }: FormulaCell,
  row: number,
  table: string | null,
  shared: SharedFormula | null,
): { type: string; content: string } {
  const text = escapeXml(fileFormula(formula, row, table));
  const written =
    shared === null
      ? `<f>${text}</f>`
      : shared.area === null
        ? `<f t="shared" si="${shared.number}"/>`
        : `<f t="shared" ref="${shared.area}" si="${shared.number}">${text}</f>`;
  if (value === undefined) return { type: '', content: written };
  return typeof value === 'number'
    ? { type: '', content: `${written}<v>${value}</v>` }
    : { type: 'str', content: `${written}<v>${escapeCellText(value)}</v>` };
}

function errorContent(error: string): { type: string; content: string } {
  return { type: 'e', content: `<v>${escapeXml(error)}</v>` };
}
