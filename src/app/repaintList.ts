import { planColorRules, planValidations } from '../core/sheet/planListRules';
import type { SheetPlan } from '../core/sheet/workbookPlan';
import { WorkbookError, type Mending } from '../workbook/port';
import { listPlace } from './listCondition';
import { openList, type OpenedList } from './openList';
import type { Services } from './services';

export interface RepaintReport {
  readonly sheetName: string;
  readonly validations: number;
  readonly colorRules: number;
}

/** 刷新颜色: rebuilds drop-downs and color rules over the columns where they now stand. Throws WorkbookError `no-list`. */
export async function repaintList(services: Pick<Services, 'workbook'>): Promise<RepaintReport> {
  const list = await openList(services);
  if (!list) throw new WorkbookError('no-list');
  return repaintOpened(services, list);
}

/** The same for a list that has been read. */
export async function repaintOpened(
  services: Pick<Services, 'workbook'>,
  list: OpenedList,
  mending: Mending = {},
): Promise<RepaintReport> {
  const sheet = repaintPlan(list);
  await services.workbook.repaint(sheet, mending);
  return {
    sheetName: sheet.name,
    validations: sheet.validations.length,
    colorRules: sheet.colorRules.length,
  };
}

function repaintPlan(opened: OpenedList): SheetPlan {
  const { content } = opened;
  const place = listPlace(opened);
  return {
    role: 'list',
    name: content.sheetName,
    visibility: 'visible',
    columns: [],
    blocks: [],
    table: null,
    validations: planValidations(place),
    colorRules: planColorRules(place),
    freeze: null,
    print: null,
    links: [],
  };
}
