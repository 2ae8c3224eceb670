import type { Stage } from '../core/checks/check';
import { settleIssues, type SettledIssues } from '../core/checks/confirmations';
import { CHECKS } from '../core/checks';
import { runChecks } from '../core/checks/runChecks';
import { asChecked, contextOf } from './checkedList';
import type { OpenedList } from './openList';
import type { CheckServices } from './services';

/** What all checks of a stage, or some of them, find in a list: what is open, and what a person confirmed. */
export async function issuesOfList(
  list: OpenedList,
  stage: Stage,
  services: Pick<CheckServices, 'today' | 'workdays'>,
  codes?: readonly string[],
): Promise<SettledIssues> {
  const checked = asChecked(list);
  const checks = codes ? CHECKS.filter(({ code }) => codes.includes(code)) : CHECKS;
  const issues = runChecks(checks, checked, await contextOf(list, stage, services));
  return settleIssues(issues, checked, list.memory?.confirmations ?? []);
}
