import { planSettings, settingNames } from '../core/sheet/planSettings';
import { planUnits, unitNames } from '../core/sheet/planUnits';
import { SHEET_NAMES } from '../core/sheet/sheetNames';
import type { DefinedNamePlan, SheetPlan } from '../core/sheet/workbookPlan';
import { WorkbookError } from '../workbook/port';
import { listCondition } from './listCondition';
import { openList, type OpenedList } from './openList';
import { repaintOpened } from './repaintList';
import type { Services } from './services';
import { settleIds } from './settleIds';

export interface RepairReport {
  readonly newIds: number;
  readonly sheets: readonly string[];
  readonly dropDowns: readonly string[];
}

/**
 * 修复: gives missing 编号, puts back 设置 and 责任单位名录 with their names where they were deleted, and rebuilds drop-downs and
 * color rules. No cell that a person filled in is touched. Throws WorkbookError `no-list`.
 */
export async function repairList(services: Pick<Services, 'workbook' | 'today'>): Promise<RepairReport> {
  const opened = await openList(services);
  if (!opened) throw new WorkbookError('no-list');
  const { missingSheets, dropDowns } = listCondition(opened);
  const newIds = await settleIds(services, opened);
  const missing = MAKERS.filter(({ sheet }) => missingSheets.includes(sheet)).map(({ make }) => make(opened));
  if (missing.length > 0) {
    await services.workbook.edit({
      sheets: missing.map(({ plan }) => plan),
      names: missing.flatMap(({ names }) => names),
    });
  }
  await repaintOpened(services, opened);
  return { newIds, sheets: missing.map(({ plan }) => plan.name), dropDowns };
}

interface Made {
  readonly plan: SheetPlan;
  readonly names: readonly DefinedNamePlan[];
}

const MAKERS: readonly { readonly sheet: string; readonly make: (opened: OpenedList) => Made }[] = [
  {
    sheet: SHEET_NAMES.settings,
    make: ({ settings }) => ({
      plan: planSettings(SHEET_NAMES.settings, settings, { periods: [] }),
      names: settingNames(SHEET_NAMES.settings, settings),
    }),
  },
  {
    sheet: SHEET_NAMES.units,
    make: ({ items }) => ({
      plan: planUnits(SHEET_NAMES.units, items),
      names: unitNames(SHEET_NAMES.units),
    }),
  },
];
