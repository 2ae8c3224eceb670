import type { CellValue, ColumnKey } from '../list/item';
import { nameOf } from './cells';
import type { Check, CheckContext, CheckedList, Hit, Severity } from './check';

/** A broken rule at its place, ready to be shown. */
export interface Issue {
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  /** Index into the list's items; null for the list as a whole. */
  readonly item: number | null;
  readonly column: ColumnKey | null;
  readonly rowId: string | null;
  readonly message: string;
  readonly why: string;
  readonly howToMend: string;
  readonly fix: { readonly from: CellValue; readonly to: CellValue } | null;
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, review: 2, hint: 3 };

/** All hits of all checks at a stage, the gravest first, then in the order of rows. */
export const runChecks = (checks: readonly Check[], list: CheckedList, context: CheckContext): Issue[] =>
  inOrder(checks.flatMap((check) => issuesOf(check, list, context)));

/** Hits of one check, for callers that run them one by one. */
export function issuesOf(check: Check, list: CheckedList, context: CheckContext): readonly Issue[] {
  const severity = check.severity[context.stage];
  return severity === 'off' ? [] : check.run(list, context).map((hit) => toIssue(check, severity, hit, list));
}

/** The gravest first, then in the order of rows, then in the order in which they were found. */
export const inOrder = (issues: readonly Issue[]): Issue[] =>
  issues
    .map((issue, found) => ({ issue, found }))
    .sort(
      (a, b) =>
        ORDER[a.issue.severity] - ORDER[b.issue.severity] ||
        (a.issue.item ?? -1) - (b.issue.item ?? -1) ||
        a.found - b.found,
    )
    .map(({ issue }) => issue);

/** Number of issues of each severity. */
export function countIssues(issues: readonly Pick<Issue, 'severity'>[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, hint: 0, review: 0 };
  for (const { severity } of issues) counts[severity] += 1;
  return counts;
}

function toIssue(check: Check, severity: Severity, hit: Hit, list: CheckedList): Issue {
  const item = hit.item === null ? undefined : list.items[hit.item];
  const data: Readonly<Record<string, string | number>> = { row: item ? nameOf(item) : '', ...hit.data };
  return {
    code: check.code,
    title: check.title,
    severity,
    item: hit.item,
    column: hit.column,
    rowId: item && item.id !== '' ? item.id : null,
    message: check.message.replace(/\{(\w+)\}/gu, (_, key: string) => String(data[key] ?? '')),
    why: check.why,
    howToMend: check.howToMend,
    fix:
      hit.fix === undefined || !item || hit.column === null
        ? null
        : { from: item.cells[hit.column] ?? '', to: hit.fix },
  };
}
