import type { Area } from '../../core/sheet/workbookPlan';
import type { AreaContent } from '../port';
import { fromHostValue } from './cellValues';
import { hostCode } from './hostErrors';
import { rangeOf } from './ranges';
import { readGrids } from './readGrids';

/** Cells as they are now. One request, unless their reply would be too large for one. */
export async function readArea(
  context: Excel.RequestContext,
  sheetName: string,
  area: Area,
): Promise<AreaContent> {
  const range = rangeOf(context.workbook.worksheets.getItem(sheetName), area);
  range.load('values,formulas,numberFormat,valueTypes');
  try {
    await context.sync();
  } catch (error) {
    if (hostCode(error) !== 'ResponsePayloadSizeLimitExceeded') throw error;
    const [grid] = await readGrids(context, [{ sheetId: sheetName, area }], [], () => undefined);
    return { values: grid?.rows ?? [], formulas: grid?.formulas ?? [] };
  }
  const { values, formulas, numberFormat, valueTypes } = range;
  return {
    values: values.map((row, r) =>
      row.map((value, c) =>
        fromHostValue(value, String(valueTypes[r]?.[c]) === 'Error', numberFormat[r]?.[c]),
      ),
    ),
    formulas: formulas.flatMap((row, r) =>
      row.flatMap((formula: unknown, c) =>
        typeof formula === 'string' && formula.startsWith('=') && formula !== values[r]?.[c]
          ? [{ row: area.row + r, column: area.column + c, formula }]
          : [],
      ),
    ),
  };
}
