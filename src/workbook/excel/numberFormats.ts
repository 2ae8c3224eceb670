import type { CellValue } from '../../core/list/item';
import type { CellBlock, CellStyle, FormulaCell } from '../../core/sheet/workbookPlan';
import type { Batch } from './batch';
import { RANGE_COST } from './batch';
import { isDate, isFormula, needsTextFormat, NUMBER_FORMATS } from './cellValues';
import { jsonSize } from './jsonSize';
import { rangeOf, runsOf, setNumberFormat } from './ranges';
import { styleOf } from './styles';

type Format = CellStyle['format'];

/**
 * Number formats of a block, set before its values: `@` keeps text from turning into numbers, dates and formulas.
 * One call for neighboring columns of one format; an array only for a column of mixed ones (时限 with dates and words).
 */
export async function writeNumberFormats(
  batch: Batch,
  sheet: Excel.Worksheet,
  block: CellBlock,
): Promise<void> {
  const rows = block.values.length;
  const columns = Array.from({ length: block.values[0]?.length ?? 0 }, (_, column) =>
    columnFormats(block, column),
  );
  for (const [first, count, format] of runsOf(columns.map(uniformFormat))) {
    if (format === 'general') continue;
    if (format !== null) {
      await batch.reserve(RANGE_COST);
      const area = { row: block.row, column: block.column + first, rows, columns: count };
      setNumberFormat(rangeOf(sheet, area), NUMBER_FORMATS[format]);
      continue;
    }
    for (let column = first; column < first + count; column++) {
      const formats = (columns[column] ?? []).map((each) => [NUMBER_FORMATS[each]]);
      await batch.reserve(RANGE_COST + formats.length + jsonSize(formats));
      rangeOf(sheet, { row: block.row, column: block.column + column, rows, columns: 1 }).numberFormat =
        formats;
    }
  }
}

const columnFormats = (block: CellBlock, column: number): readonly Format[] =>
  block.values.map((row) => formatOf(row[column] ?? '', styleOf(block, column).format));

/** The format all cells share, or null. */
function uniformFormat(formats: readonly Format[]): Format | null {
  const first = formats[0] ?? 'general';
  return formats.every((format) => format === first) ? first : null;
}

/** The planned format, but for a value that it would spoil: a formula in `@`, a number in `@`, text outside of it. */
function formatOf(cell: CellValue | FormulaCell, planned: Format): Format {
  if (cell === '') return planned;
  if (needsTextFormat(cell)) return 'text';
  if (isDate(cell)) return 'date';
  const isText = typeof cell === 'string';
  if (planned === 'text' && !isText) return 'general';
  return isFormula(cell) || planned !== 'text' ? planned : 'text';
}
