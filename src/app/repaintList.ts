import { planColorRules, planValidations } from '../core/sheet/planListRules';
import type { SheetPlan } from '../core/sheet/workbookPlan';
import { WorkbookError } from '../workbook/port';
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
  const sheet = repaintPlan(list);
  await services.workbook.repaint(sheet);
  return {
    sheetName: sheet.name,
    validations: sheet.validations.length,
    colorRules: sheet.colorRules.length,
  };
}

function repaintPlan({ content, columns }: OpenedList): SheetPlan {
  const place = {
    map: columns,
    firstColumn: content.firstColumn,
    headerRow: content.headerRow,
    rowCount: content.rows.length,
  };
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
