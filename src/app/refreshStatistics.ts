import { readOutcomes } from '../core/sheet/outcomes';
import { OUTCOMES_LIMIT, planOutcomes } from '../core/sheet/planOutcomes';
import { planSettings, settingNames } from '../core/sheet/planSettings';
import { planStatistics, type StatisticsSource } from '../core/sheet/planStatistics';
import { NAMES, SHEET_NAMES } from '../core/sheet/sheetNames';
import type { RectificationItem } from '../core/list/item';
import type { SheetPlan } from '../core/sheet/workbookPlan';
import { WorkbookError } from '../workbook/port';
import { listPlace } from './listCondition';
import { demandMemory } from './listEdit';
import { openList, type OpenedList } from './openList';
import type { Services } from './services';

/**
 * 更新统计: makes 统计 and 整改成效 anew for the list as it is, or adds them where a list has none. What staff typed on
 * 整改成效 stays. Gives the names of the sheets. Throws WorkbookError `no-list`, UseCaseError `no-memory`, `newer-format`, `dispatch-file`.
 */
export async function refreshStatistics(
  services: Pick<Services, 'workbook' | 'today'>,
): Promise<readonly string[]> {
  const opened = await openList(services);
  if (!opened) throw new WorkbookError('no-list');
  demandMemory(opened);
  const sheets = statisticsSheets(opened, opened.items, services.today, [
    SHEET_NAMES.statistics,
    SHEET_NAMES.outcomes,
  ]);
  // the formulas read the words of 状态 from 设置
  const isSet =
    opened.workbook.companions[SHEET_NAMES.settings] !== undefined &&
    opened.workbook.definedNames.includes(NAMES.statusWords);
  await services.workbook.edit({
    sheets: [
      ...(isSet ? [] : [planSettings(SHEET_NAMES.settings, opened.settings, { periods: [] })]),
      ...sheets,
    ],
    ...(isSet ? {} : { names: settingNames(SHEET_NAMES.settings, opened.settings) }),
  });
  return sheets.map(({ name }) => name);
}

/** The same with a change of the list, as far as people left the sheets there: what they removed stays away. */
export const keptStatistics = (
  opened: OpenedList,
  items: readonly RectificationItem[],
  today: Services['today'],
): readonly SheetPlan[] =>
  statisticsSheets(
    opened,
    items,
    today,
    opened.workbook.sheets.map(({ name }) => name),
  );

function statisticsSheets(
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
