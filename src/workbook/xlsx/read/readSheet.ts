import { formatDate, fromExcelSerial } from '../../../core/basics/calendarDate';
import type { CellValue } from '../../../core/list/item';
import { parseArea } from '../address';
import { shiftFormula } from '../formulaText';
import { readCellText } from '../xml/xmlText';
import { attribute, child, type XmlElement } from '../xml/xmlTree';
import type { CellFormat } from './readStyles';
import { stringText } from './readStrings';
import { scanSheet, type ScannedCell } from './scanSheet';

export interface FormulaPlace {
  readonly row: number;
  readonly column: number;
  /** With `=`. */
  readonly formula: string;
}

/** A sheet as values. `rows` is sparse: what is missing is empty. */
export interface SheetCells {
  readonly rows: readonly (readonly CellValue[])[];
  readonly formulas: readonly FormulaPlace[];
  readonly hiddenRows: ReadonlySet<number>;
  /** The worksheet without its cells: protection, filters, merged areas. */
  readonly root: XmlElement;
}

/** What the values of a sheet depend on, from other parts of the workbook. */
export interface ReadingContext {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly date1904: boolean;
}

export function readSheet(xml: string, context: ReadingContext): SheetCells {
  const rows: CellValue[][] = [];
  const formulas: FormulaPlace[] = [];
  const hiddenRows = new Set<number>();
  const shared = new Map<string, FormulaPlace>();

  const root = scanSheet(xml, {
    row: ({ row, hidden }) => {
      if (hidden) hiddenRows.add(row);
    },
    cell: (cell) => {
      const value = cellValue(cell.element, context);
      if (value !== '') (rows[cell.row] ??= [])[cell.column] = value;
      const formula = cellFormula(cell, shared);
      if (formula !== null) formulas.push({ row: cell.row, column: cell.column, formula });
    },
  });
  return { rows, formulas, hiddenRows, root };
}

export function cellValue(cell: XmlElement, context: ReadingContext): CellValue {
  const inline = child(cell, 'is');
  if (inline) return stringText(inline);
  const raw = child(cell, 'v')?.text ?? '';
  const read = VALUE_BY_TYPE[cell.attributes['t'] ?? 'n'];
  return raw === '' || !read ? '' : read(raw, cell, context);
}

/** By the type of a cell (ST_CellType). */
const VALUE_BY_TYPE: Readonly<
  Record<string, (raw: string, cell: XmlElement, context: ReadingContext) => CellValue>
> = {
  s: (raw, _, { strings }) => strings[Number(raw)] ?? '',
  str: (raw) => readCellText(raw),
  inlineStr: (raw) => readCellText(raw),
  b: (raw) => raw.trim() === '1' || raw.trim() === 'true',
  e: (raw) => ({ error: raw.trim() }),
  d: (raw) => isoDate(raw) ?? raw,
  n: numberOrDate,
};

function numberOrDate(raw: string, cell: XmlElement, { formats, date1904 }: ReadingContext): CellValue {
  const value = Number(raw);
  if (Number.isNaN(value)) return raw;
  if (!formats[Number(cell.attributes['s'] ?? 0)]?.isDate) return value;
  const date = fromExcelSerial(value + (date1904 ? DAYS_TO_1904 : 0));
  return date === null ? value : { date };
}

/** The Macintosh calendar counts from 1904-01-01. */
export const DAYS_TO_1904 = 1462;

/** Strict files may write a date as text: `2025-12-31T00:00:00`. */
function isoDate(raw: string): CellValue | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(raw.trim());
  const date = match && formatDate(Number(match[1]), Number(match[2]), Number(match[3]));
  return date ? { date } : null;
}

/** The formula of a cell; one that shares another cell's formula gets it as if filled down from there. */
function cellFormula(cell: ScannedCell, shared: Map<string, FormulaPlace>): string | null {
  const element = child(cell.element, 'f');
  if (!element) return null;
  const group = element.attributes['t'] === 'shared' ? element.attributes['si'] : undefined;
  if (element.text !== '') {
    const formula = `=${element.text}`;
    if (group !== undefined) shared.set(group, { row: cell.row, column: cell.column, formula });
    return formula;
  }
  const master = group === undefined ? undefined : shared.get(group);
  return master ? shiftFormula(master.formula, cell.row - master.row, cell.column - master.column) : null;
}

/** Areas that are merged, as addresses. */
export function mergedAddresses(root: XmlElement): string[] {
  const merged = child(root, 'mergeCells')?.children ?? [];
  return merged.flatMap((each) => {
    const address = attribute(each, 'ref') ?? '';
    return parseArea(address) ? [address] : [];
  });
}
