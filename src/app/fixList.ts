import { isNothing } from '../core/list/listWrites';
import { WorkbookError } from '../workbook/port';
import { listChange, listEdit } from './listEdit';
import { planMending, type AppliedFix, type FixOptions, type MendingPlan } from './mendingPlan';
import { issuesOfList } from './openIssues';
import { openList, type OpenedList } from './openList';
import { repaintOpened } from './repaintList';
import type { CheckServices } from './services';

export interface FixReport {
  readonly applied: readonly AppliedFix[];
  /** Issues that are open after it at this stage. */
  readonly left: number;
}

/** The fixes that are safe, before anything is written. Throws WorkbookError `no-list`. */
export async function previewFixes(
  services: CheckServices,
  options: FixOptions,
): Promise<readonly AppliedFix[]> {
  return (await planMending(await demandList(services), options, services)).applied;
}

/**
 * 修正: what can be mended without guessing. Merged cells, drop-downs and calculation come first, then cells and blank
 * rows as one edit that can be taken back; `backup`: after a backup of the list. Throws WorkbookError `no-list`.
 */
export async function fixList(
  services: CheckServices,
  options: FixOptions & { readonly backup?: boolean },
): Promise<FixReport> {
  const applied: AppliedFix[] = [];
  for (let pass = 0; ; pass += 1) {
    const opened = await demandList(services);
    const plan = await planMending(opened, options, services);
    if (pass === MOST_PASSES || plan.applied.length === 0) {
      return { applied, left: (await issuesOfList(opened, options.stage, services)).open.length };
    }
    await carryOut(services, opened, plan, options.backup === true && pass === 0);
    applied.push(...plan.applied);
  }
}

/** One pass does it; another one follows where the sheet itself says something else once it is set right. */
const MOST_PASSES = 3;

async function demandList(services: Pick<CheckServices, 'workbook'>): Promise<OpenedList> {
  const opened = await openList(services);
  if (!opened) throw new WorkbookError('no-list');
  return opened;
}

async function carryOut(
  services: CheckServices,
  opened: OpenedList,
  { unmerge, repaint, calculate, writes }: MendingPlan,
  backup: boolean,
): Promise<void> {
  const { workbook, today } = services;
  if (unmerge.length > 0 || repaint || calculate)
    await repaintOpened(services, opened, { unmerge, calculate });
  if (isNothing(writes)) return;
  if (!opened.memory) {
    await workbook.edit({ list: listChange(opened, writes, today) });
    return;
  }
  const note = backup ? { backup: '修正之前的清单，只供查对' } : {};
  await workbook.edit(listEdit(opened, { action: 'fix', writes, ...note }, today));
}
