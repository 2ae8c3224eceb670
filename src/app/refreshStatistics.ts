import { OUTCOMES_LIMIT } from '../core/sheet/planOutcomes';
import { planSettings, settingNames } from '../core/sheet/planSettings';
import { NAMES, SHEET_NAMES } from '../core/sheet/sheetNames';
import { WorkbookError } from '../workbook/port';
import { demandMemory } from './listEdit';
import { openList } from './openList';
import type { Services } from './services';
import { statisticsSheets } from './statisticsSheets';

export interface RefreshedStatistics {
  /** Names of the sheets that were made anew. */
  readonly sheets: readonly string[];
  /** Whether the list is too long for 整改成效: it was not made anew, and what stands there stays. */
  readonly isTooLong: boolean;
}

/**
 * 更新统计: makes 统计 and 整改成效 anew for the list as it is, or adds them where a list has none. What staff typed on
 * 整改成效 stays. Throws WorkbookError `no-list`, UseCaseError `no-memory`, `newer-format`, `dispatch-file`.
 */
export async function refreshStatistics(
  services: Pick<Services, 'workbook' | 'today'>,
): Promise<RefreshedStatistics> {
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
  return { sheets: sheets.map(({ name }) => name), isTooLong: opened.items.length > OUTCOMES_LIMIT };
}
