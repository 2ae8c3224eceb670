import type { Area } from '../../core/sheet/workbookPlan';
import type { ListSheet } from '../port';
import { parseAreaList } from './addresses';
import { rangeOf } from './ranges';

/** Drop-downs and color rules of a list; there after the next `sync`. */
export interface RulesAsked {
  /** Header and body for which the drop-downs were asked. */
  readonly area: Area;
  readonly validations: () => ListSheet['validations'];
  /** Ids of the color rules by formula, in order of priority. */
  readonly colorRules: () => readonly string[];
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
  rules.load('items/id,items/type');
  return {
    area,
    validations: () =>
      Array.from({ length: area.columns }, (_, column) => COVERAGE[columns[column]?.type ?? ''] ?? 'none'),
    colorRules: () => rules.items.flatMap(({ id, type }) => (type === 'Custom' ? [id] : [])),
  };
}

/** A list that we made has some 30; more than so many are fragments of fragments, of which one request does not tell. */
const MAX_RULES = 300;

/**
 * Asks, within the request that is being filled, what the color rules say and where: a rule does not tell its areas along
 * with the others. Null where there are too many of them.
 */
export function askColorRules(
  context: Excel.RequestContext,
  sheetId: string,
  ids: readonly string[],
): () => ListSheet['colorRules'] {
  if (ids.length > MAX_RULES) return () => null;
  const rules = context.workbook.worksheets.getItem(sheetId).getRange().untrack().conditionalFormats;
  const asked = ids.map((id) => {
    const format = rules.getItem(id);
    const { rule } = format.custom;
    const areas = format.getRanges().untrack();
    rule.load('formula');
    areas.load('address');
    return { rule, areas };
  });
  return () =>
    asked.map(({ rule, areas }) => ({
      // Null for a rule that was cut off, though the declared type does not say so.
      formula: (rule.formula as string | null) ?? '',
      areas: parseAreaList(areas.address),
    }));
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
