import type { CellValue } from '../../../core/list/item';
import type { Area } from '../../../core/sheet/workbookPlan';
import { WorkbookError, type AreaContent } from '../../port';
import type { Package } from '../package/package';
import { readWorkbookPart } from '../package/workbookPart';
import { readingContext } from './readingContext';
import { readSheet } from './readSheet';
import { MAX_CELLS } from './scanSheet';

/** Cells of an area of a sheet; what is missing is empty. Throws WorkbookError `too-large` for more than fits in memory. */
export function readAreaOf(pkg: Package, sheetIndex: number, area: Area): AreaContent {
  if (area.rows * area.columns > MAX_CELLS)
    throw new WorkbookError('too-large', { cells: area.rows * area.columns });
  const workbook = readWorkbookPart(pkg);
  const { formulas, rows } = readSheet(
    pkg.text(workbook.sheets[sheetIndex]!.part!),
    readingContext(pkg, workbook),
  );
  const isInside = (row: number, column: number): boolean =>
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns;
  return {
    values: Array.from({ length: area.rows }, (_, row) =>
      Array.from(
        { length: area.columns },
        (_unused, column): CellValue => rows[area.row + row]?.[area.column + column] ?? '',
      ),
    ),
    formulas: formulas.filter(({ column, row }) => isInside(row, column)),
  };
}
