import type { RectificationItem } from '../core/list/item';
import { readOutcomes } from '../core/sheet/outcomes';
import { readPlan, type ReadingPart } from '../core/sheet/pageReading';
import { hasSameLines, OUTCOMES_LIMIT, planOutcomes } from '../core/sheet/planOutcomes';
import { planStatistics, type StatisticsSource } from '../core/sheet/planStatistics';
import { SHEET_NAMES } from '../core/sheet/sheetNames';
import type { SheetPlan } from '../core/sheet/workbookPlan';
import { listPlace } from './listCondition';
import type { OpenedList } from './openList';
import type { Services } from './services';

/** 统计 and 整改成效 of these names for the list as it is, or as it will be; a list that is too long has no 整改成效. */
export function statisticsSheets(
  opened: OpenedList,
  items: readonly RectificationItem[],
  today: Services['today'],
  wanted: readonly string[],
): SheetPlan[] {
  const { content, settings, workbook } = opened;
  const rowCount = Math.max(items.length, content.rows.length);
  const source: StatisticsSource = {
    list: { ...listPlace(opened), sheet: content.sheetName, rowCount },
    items,
    settings,
    today,
  };
  const typed = workbook.companions[SHEET_NAMES.outcomes];
  return [
    ...(wanted.includes(SHEET_NAMES.statistics) ? [planStatistics(source)] : []),
    ...(wanted.includes(SHEET_NAMES.outcomes) && items.length <= OUTCOMES_LIMIT
      ? [planOutcomes(source, typed === undefined ? null : readOutcomes(typed))]
      : []),
  ];
}

/**
 * 统计 or 整改成效 as it reads today, for a table that does not calculate: its figures are those of `status`. Null for any other
 * sheet.
 */
export function readStatistics(
  opened: OpenedList,
  name: string,
  today: Services['today'],
): readonly ReadingPart[] | null {
  const [plan] = statisticsSheets(opened, opened.items, today, [name]);
  return plan ? readPlan(plan) : null;
}

/** Both with a change of the list, as far as people left the sheets there: what they removed stays away. */
export const keptStatistics = (
  opened: OpenedList,
  items: readonly RectificationItem[],
  today: Services['today'],
): readonly SheetPlan[] => statisticsSheets(opened, items, today, sheetNames(opened));

/** 整改成效 alone, where a change of the list gives it other lines: all else on both sheets follows by its formulas. */
export const followingOutcomes = (
  opened: OpenedList,
  items: readonly RectificationItem[],
  today: Services['today'],
): readonly SheetPlan[] =>
  changesOutcomes(opened, items) ? statisticsSheets(opened, items, today, [SHEET_NAMES.outcomes]) : [];

/** Whether 整改成效 stays behind a change of the list, because the list is too long for it: to be said, not to be found out. */
export const isLeftBehind = (opened: OpenedList, items: readonly RectificationItem[]): boolean =>
  items.length > OUTCOMES_LIMIT && changesOutcomes(opened, items);

const changesOutcomes = (opened: OpenedList, items: readonly RectificationItem[]): boolean =>
  sheetNames(opened).includes(SHEET_NAMES.outcomes) && !hasSameLines(opened.items, items);

const sheetNames = ({ workbook }: OpenedList): string[] => workbook.sheets.map(({ name }) => name);
