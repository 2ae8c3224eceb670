import type { CalendarDate } from '../core/basics/calendarDate';
import type { Stage } from '../core/checks/check';
import { settleIssues, type SettledIssues } from '../core/checks/confirmations';
import { CHECKS } from '../core/checks';
import { runChecks } from '../core/checks/runChecks';
import { asChecked, contextOf } from './checkedList';
import type { OpenedList } from './openList';

/** What all checks of a stage, or some of them, find in a list: what is open, and what a person confirmed. */
export function issuesOfList(
  list: OpenedList,
  stage: Stage,
  today: CalendarDate,
  codes?: readonly string[],
): SettledIssues {
  const checked = asChecked(list);
  const checks = codes ? CHECKS.filter(({ code }) => codes.includes(code)) : CHECKS;
  const issues = runChecks(checks, checked, contextOf(list, stage, today));
  return settleIssues(issues, checked, list.memory?.confirmations ?? []);
}
