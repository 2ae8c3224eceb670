import type { Area } from '../../core/sheet/workbookPlan';
import type { ListSheet } from '../port';
import { rangeOf } from './ranges';

/** Drop-downs and color rules of a list; there after the next `sync`. */
export interface RulesAsked {
  /** Header and body for which the drop-downs were asked. */
  readonly area: Area;
  readonly validations: () => ListSheet['validations'];
  readonly colorRules: () => number;
}

/** Asks, within the request that is being filled, what rules a list has; `area` is its header and body. */
export function askRules(context: Excel.RequestContext, sheetId: string, area: Area): RulesAsked {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const columns = Array.from({ length: area.rows > 1 ? area.columns : 0 }, (_, column) => {
    const body = { row: area.row + 1, column: area.column + column, rows: area.rows - 1, columns: 1 };
    const { dataValidation } = rangeOf(sheet, body);
    dataValidation.load('type');
    return dataValidation;
  });
  const rules = sheet.getRange().untrack().conditionalFormats;
  rules.load('items/type');
  return {
    area,
    validations: () =>
      Array.from({ length: area.columns }, (_, column) => COVERAGE[columns[column]?.type ?? ''] ?? 'none'),
    colorRules: () => rules.items.filter(({ type }) => type === 'Custom').length,
  };
}

type Coverage = ListSheet['validations'][number];

/**
 * learn.microsoft.com Excel.DataValidationType. `Inconsistent` (different rules) counts as partly lost as well: something
 * came from elsewhere, and rebuilding makes one rule of it.
 */
const COVERAGE: Readonly<Record<string, Coverage>> = {
  None: 'none',
  Inconsistent: 'some',
  MixedCriteria: 'some',
  List: 'all',
  Custom: 'all',
  WholeNumber: 'all',
  Decimal: 'all',
  TextLength: 'all',
  Date: 'all',
  Time: 'all',
};
