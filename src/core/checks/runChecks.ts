import type { Stage } from '../list/columns';
import type { CellValue, ColumnKey } from '../list/item';
import { compareGravity, milder, type SeverityChoice } from '../list/severity';
import { nameOf } from './cells';
import type { SheetPlace } from './documentFacts';
import type { Check, CheckContext, CheckedList, Hit, Severity } from './check';
import { coveredCells, mergedRows, readMerged } from './merged';
import type { Repair } from './repair';
import { rowJudge, type JudgedRows } from './rowJudge';

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
  /** The new value of the cell, 原 → 新. */
  readonly fix: { readonly from: CellValue; readonly to: CellValue } | null;
  /** A safe fix that concerns more than this cell. */
  readonly repair: Repair | null;
  /** New value of the cell for a person to accept; absent where nothing comes near. */
  readonly suggestion?: CellValue;
  /** The words of the report that it is about; absent where it is about the list. */
  readonly sentence?: string;
  /** The cell to look at, where it is on another sheet than the list's. */
  readonly place?: SheetPlace;
}

/** All hits of all checks at a stage, the gravest first, then in the order of rows. */
export function runChecks(checks: readonly Check[], given: CheckedList, context: CheckContext): Issue[] {
  const ready = readyForChecks(given);
  return inOrder(checks.flatMap((check) => issuesOf(check, ready, context)));
}

/** The same after another run over much the same list: rows that stayed as they were are not judged again. */
export function runChecksAgain(
  checks: readonly Check[],
  given: CheckedList,
  context: CheckContext,
  before: JudgedRows | null,
): { readonly issues: Issue[]; readonly judged: JudgedRows } {
  const ready = readyForChecks(given);
  const rows = rowJudge(ready.list, context, before);
  const issues = inOrder(checks.flatMap((check) => issuesOf(check, ready, context, rows.run)));
  return { issues, judged: rows.judged() };
}

/** A list whose merged cells are read as Excel shows them, for callers that run checks one by one. */
export interface ReadyList {
  readonly list: CheckedList;
  /** For a cell below or beside the first one of a merged area, where nobody can write, the row of that first one. */
  readonly above: (item: number | null, column: ColumnKey | null) => number | null;
}

export function readyForChecks(given: CheckedList): ReadyList {
  const areas = mergedRows(given);
  return { list: readMerged(given, areas), above: coveredCells(areas) };
}

/** Issues of one check; `run` may know some of its hits already. */
export function issuesOf(
  check: Check,
  { list, above }: ReadyList,
  context: CheckContext,
  run: (check: Check) => readonly Hit[] = (each) => each.run(list, context),
): readonly Issue[] {
  const severity = severityAt(check, context.stage, context.settings.severities[check.code]);
  if (severity === 'off') return [];
  return ownHits(run(check), above).map((hit) => toIssue(check, severity, hit, list));
}

/**
 * Without what a merged area says once more in each row that it covers: such a place is told only where it can be mended
 * in another way than the first cell of the area (its own words of the document, its own 编号).
 */
function ownHits(hits: readonly Hit[], above: ReadyList['above']): readonly Hit[] {
  const keyOf = (item: number | null, { column, fix }: Hit): string => JSON.stringify([item, column, fix]);
  const told = new Set(hits.flatMap((hit) => (hit.fix === undefined ? [] : [keyOf(hit.item, hit)])));
  return hits.filter((hit) => {
    const first = above(hit.item, hit.column);
    if (first === null || hit.repair) return true;
    return hit.fix !== undefined && !told.has(keyOf(first, hit));
  });
}

/** The gravest first, then in the order of rows, then in the order in which they were found. */
export const inOrder = (issues: readonly Issue[]): Issue[] =>
  issues
    .map((issue, found) => ({ issue, found }))
    .sort(
      (a, b) =>
        compareGravity(a.issue.severity, b.issue.severity) ||
        (a.issue.item ?? -1) - (b.issue.item ?? -1) ||
        a.found - b.found,
    )
    .map(({ issue }) => issue);

/**
 * Severity of a check at a stage, as 设置 has it. A choice is meant for the submission: a check that does not speak at a
 * stage (状态 in a 方案) stays silent there, and while filling in it weighs no more than it usually does. A check that is off
 * everywhere is switched on everywhere.
 */
export function severityAt(
  { severity }: Pick<Check, 'severity'>,
  stage: Stage,
  choice: SeverityChoice | undefined,
): SeverityChoice {
  const usual = severity[stage];
  if (choice === undefined || choice === 'off') return choice ?? usual;
  if (Object.values(severity).every((each) => each === 'off')) return choice;
  if (usual === 'off') return 'off';
  return stage === 'draft' ? milder(usual, choice) : choice;
}

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
    severity: hit.severity === undefined ? severity : milder(severity, hit.severity),
    item: hit.item,
    column: hit.column,
    rowId: item && item.id !== '' ? item.id : null,
    message: check.message.replace(/\{(\w+)\}/gu, (_, key: string) => String(data[key])),
    why: check.why,
    howToMend: check.howToMend,
    fix:
      hit.fix === undefined || !item || hit.column === null
        ? null
        : { from: hit.column === 'id' ? item.id : (item.cells[hit.column] ?? ''), to: hit.fix },
    repair: hit.repair ?? null,
    ...(hit.suggestion === undefined ? {} : { suggestion: hit.suggestion }),
    ...(hit.place === undefined ? {} : { place: hit.place }),
    ...(hit.sentence === undefined ? {} : { sentence: hit.sentence }),
  };
}
