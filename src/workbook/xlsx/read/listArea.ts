import type { Area } from '../../../core/sheet/workbookPlan';

/** Whether a row of the sheet holds anything in the columns of the list. */
export type IsFilled = (row: number) => boolean;

/** Header and body of a table, with the rows typed right below it: WPS and LibreOffice do not let a table grow. */
export function tableArea(
  { area, hasTotals }: { readonly area: Area; readonly hasTotals: boolean },
  isFilled: IsFilled,
): Area {
  if (hasTotals) return { ...area, rows: area.rows - 1 };
  let end = area.row + area.rows;
  while (isFilled(end)) end++;
  return { ...area, rows: end - area.row };
}

/** A plain range goes down to its last row that holds anything; blank rows inside belong to it. */
export function rangeArea(
  {
    columns,
    firstColumn,
    headerRow,
  }: { readonly headerRow: number; readonly firstColumn: number; readonly columns: number },
  isFilled: IsFilled,
  rowCount: number,
): Area {
  let end = rowCount;
  while (end > headerRow + 1 && !isFilled(end - 1)) end--;
  return { row: headerRow, column: firstColumn, rows: Math.max(1, end - headerRow), columns };
}
