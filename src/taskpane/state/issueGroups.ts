import type { Issue } from '../../app/checkList';

/** Issues of one rule. */
export interface IssueGroup {
  readonly code: string;
  readonly title: string;
  readonly issues: readonly Issue[];
}

/** The same issue of a later check bears the same key, also after rows were moved. */
export const issueKey = ({ code, rowId, row, columnKey, message }: Issue): string =>
  [code, rowId ?? row ?? '', columnKey ?? '', rowId === null && row === null ? message : ''].join('/');

/** From the gravest to the mildest, as the pane shows them. */
export const SEVERITY_ORDER = [
  'error',
  'warning',
  'review',
  'hint',
] as const satisfies readonly Issue['severity'][];

/** Issues of a severity by rule, rules in the order in which they first occur. */
export function groupIssues(issues: readonly Issue[], severity: Issue['severity']): readonly IssueGroup[] {
  const groups = new Map<string, { code: string; title: string; issues: Issue[] }>();
  for (const issue of issues) {
    if (issue.severity !== severity) continue;
    const group = groups.get(issue.code);
    if (group) group.issues.push(issue);
    else groups.set(issue.code, { code: issue.code, title: issue.title, issues: [issue] });
  }
  return [...groups.values()];
}
