import type { WorkbookPlan } from '../../core/sheet/workbookPlan';
import type { Renaming } from '../port';
import { refuseUnfinished } from './edit/edit';
import { planJournal, planSheets, refuseTooLarge } from './edit/plan';
import { runChange } from './edit/runChange';
import type { ExcelApi } from './excelApi';
import { jsonSize } from './jsonSize';
import { refuseHopeless } from './refuse';
import { loadState } from './state';

/** Writes a plan into the open workbook, beside what is there: like any change, all of it or nothing. */
export async function writePlan(
  api: ExcelApi,
  plan: WorkbookPlan,
  renamings: readonly Renaming[],
  onProgress: (share: number) => void = () => undefined,
): Promise<void> {
  const edit = { sheets: plan.sheets, names: plan.names, renamings };
  refuseTooLarge(edit);
  const before = await api.run(async (context) => {
    const state = await loadState(context);
    await refuseUnfinished(context, state);
    return state;
  });
  refuseHopeless(before, plan, renamings);
  const journal = planJournal(edit, before, planSheets(edit, before), null);
  const total = planSize(plan);
  await runChange(
    api,
    {
      before,
      sheets: plan.sheets,
      list: null,
      journal: { ...journal, kind: 'write', active: plan.activeSheet },
    },
    (bytes) => onProgress(Math.min(0.99, bytes / total)),
  );
  onProgress(1);
}

/** Bytes of all values, for the share of progress: the rest is small beside them. */
const planSize = (plan: WorkbookPlan): number =>
  plan.sheets.reduce(
    (sum, sheet) => sum + sheet.blocks.reduce((size, block) => size + jsonSize(block.values), 1),
    1,
  );
