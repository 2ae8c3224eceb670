import type { Issue } from '../../app/checkList';
import type { OpenedList } from '../../app/openList';
import { cellText } from '../../core/list/rows';

/** An issue under a key that a later check gives it again, also after rows were moved. */
export interface KeyedIssue {
  readonly key: string;
  readonly issue: Issue;
}

/** Issues of one rule, or of one row. */
export interface IssueGroup {
  readonly id: string;
  readonly title: string;
  readonly issues: readonly KeyedIssue[];
}

export type Grouping = 'rule' | 'row';
export const GROUPINGS = ['rule', 'row'] as const satisfies readonly Grouping[];

/** From the gravest to the mildest, as the pane shows them. */
export const SEVERITY_ORDER = [
  'error',
  'warning',
  'review',
  'hint',
] as const satisfies readonly Issue['severity'][];

const placeOf = ({ code, rowId, row, columnKey, message }: Issue): string =>
  [code, rowId ?? row ?? '', columnKey ?? '', rowId === null && row === null ? message : ''].join('/');

/** Two issues of one rule in one cell are told apart by their order. */
export function keyIssues(issues: readonly Issue[]): readonly KeyedIssue[] {
  const counts = new Map<string, number>();
  return issues.map((issue) => {
    const place = placeOf(issue);
    const count = (counts.get(place) ?? 0) + 1;
    counts.set(place, count);
    return { key: count === 1 ? place : `${place}#${count}`, issue };
  });
}

/** What of the results is looked at. */
export interface IssueFilter {
  /** Empty: all of them. */
  readonly severities: readonly Issue['severity'][];
  /** Words that stand in the issue, its rule or its place. */
  readonly words: string;
}

export const noFilter: IssueFilter = { severities: [], words: '' };

export function filterIssues(
  issues: readonly KeyedIssue[],
  { severities, words }: IssueFilter,
  list: OpenedList | null,
): readonly KeyedIssue[] {
  const wanted = words.trim().toLowerCase();
  return issues.filter(
    ({ issue }) =>
      (severities.length === 0 || severities.includes(issue.severity)) &&
      (wanted === '' || wordsOf(issue, list).includes(wanted)),
  );
}

const wordsOf = (issue: Issue, list: OpenedList | null): string =>
  [issue.message, issue.title, issue.header ?? '', issue.cell ?? '', sequenceOf(issue, list)]
    .join('\n')
    .toLowerCase();

/** 序号 of the row of an issue; empty where it has none. */
export function sequenceOf({ row }: Issue, list: OpenedList | null): string {
  if (row === null || !list) return '';
  return cellText(list.items[row - list.content.headerRow - 1]?.cells.sequence).trim();
}

/** Issues of a severity by rule, rules in the order in which they first occur; or by row, in the order of the sheet. */
export function groupIssues(
  issues: readonly KeyedIssue[],
  severity: Issue['severity'],
  grouping: Grouping,
  titleOfRow: (issue: Issue) => string,
): readonly IssueGroup[] {
  const groups = new Map<string, { id: string; title: string; issues: KeyedIssue[] }>();
  for (const keyed of issues) {
    const { issue } = keyed;
    if (issue.severity !== severity) continue;
    const id = grouping === 'rule' ? issue.code : String(issue.row);
    const group = groups.get(id);
    if (group) group.issues.push(keyed);
    else {
      const title = grouping === 'rule' ? issue.title : titleOfRow(issue);
      groups.set(id, { id, title, issues: [keyed] });
    }
  }
  const all = [...groups.values()];
  if (grouping === 'rule') return all;
  const rowOf = ({ issues: [first] }: IssueGroup): number => first!.issue.row ?? -1;
  return all.sort((a, b) => rowOf(a) - rowOf(b));
}

/** The issue after or before one, in the order in which they are shown; round at the ends. Null where there is none. */
export function neighbour(
  order: readonly KeyedIssue[],
  from: string | null,
  step: 1 | -1,
): KeyedIssue | null {
  const at = order.findIndex(({ key }) => key === from);
  if (at === -1) return order.at(step === 1 ? 0 : -1) ?? null;
  return order[(at + step + order.length) % order.length] ?? null;
}
