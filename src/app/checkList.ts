import type { CalendarDate } from '../core/basics/calendarDate';
import { CHECKS } from '../core/checks';
import type { CheckContext, CheckedList, Severity, SourceFacts, Stage } from '../core/checks/check';
import {
  countIssues,
  inOrder,
  issuesOf,
  readyForChecks,
  runChecks,
  type Issue as CoreIssue,
} from '../core/checks/runChecks';
import type { CellValue, ColumnKey } from '../core/list/item';
import { columnLetters } from '../core/sheet/sheetNames';
import { WorkbookError } from '../workbook/port';
import { openList, type OpenedList } from './openList';
import type { Services } from './services';

/** An issue at its place in the sheet. Rows and columns are 0-based; null for what concerns the whole list. */
export interface Issue {
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  readonly sheet: string;
  readonly row: number | null;
  readonly column: number | null;
  /** `G5`; null for what concerns the whole list. */
  readonly cell: string | null;
  readonly rowId: string | null;
  readonly columnKey: ColumnKey | null;
  /** Header as it stands in the sheet. */
  readonly header: string | null;
  readonly message: string;
  readonly why: string;
  readonly howToMend: string;
  readonly fix?: { readonly from: CellValue; readonly to: CellValue };
}

export interface CheckReport {
  readonly stage: Stage;
  readonly sheetName: string;
  readonly rows: number;
  readonly issues: readonly Issue[];
  readonly counts: Readonly<Record<Severity, number>>;
}

/** Reads the list and runs all checks of a stage over it. Changes nothing. Throws WorkbookError `no-list`. */
export async function checkList(
  services: Pick<Services, 'workbook' | 'today'>,
  stage: Stage,
): Promise<CheckReport> {
  const list = await openList(services);
  if (!list) throw new WorkbookError('no-list');
  return checkOpened(list, stage, services.today);
}

/** The same for a list that has been read. */
export function checkOpened(list: OpenedList, stage: Stage, today: CalendarDate): CheckReport {
  return reportOf(list, stage, runChecks(CHECKS, asChecked(list), contextOf(list, stage, today)));
}

/**
 * The same check by check, so that a long list does not hold up who waits: `goOn` is asked after each one and may take
 * its time. Null where it says that nobody wants the result any more.
 */
export async function checkStepwise(
  list: OpenedList,
  stage: Stage,
  today: CalendarDate,
  goOn: () => Promise<boolean>,
): Promise<CheckReport | null> {
  const ready = readyForChecks(asChecked(list));
  const context = contextOf(list, stage, today);
  let issues: readonly CoreIssue[] = [];
  for (const check of CHECKS) {
    issues = issues.concat(issuesOf(check, ready, context));
    if (!(await goOn())) return null;
  }
  return reportOf(list, stage, inOrder(issues));
}

const contextOf = ({ settings, units }: OpenedList, stage: Stage, today: CalendarDate): CheckContext => ({
  today,
  stage,
  units,
  settings,
});

const reportOf = (list: OpenedList, stage: Stage, issues: readonly CoreIssue[]): CheckReport => ({
  stage,
  sheetName: list.content.sheetName,
  rows: list.items.length,
  issues: issues.map((issue) => placed(issue, list)),
  counts: countIssues(issues),
});

/** The opened list in the words of the checks. */
export function asChecked(list: OpenedList): CheckedList {
  const { content, columns } = list;
  const keyAt = new Map(Object.entries(columns).map(([key, index]) => [index, key as ColumnKey]));
  return {
    columns,
    items: list.items,
    profile: list.profile,
    grain: list.grain,
    sheet: {
      sheetName: content.sheetName,
      headers: content.headers,
      hiddenRows: content.hiddenRows,
      filterActive: content.filterActive,
      mergedAreas: content.mergedAreas,
      formulas: content.formulas.map(({ row, column, formula }) => ({
        item: row,
        column: keyAt.get(column) ?? null,
        formula,
      })),
    },
    source: sourceFacts(list),
  };
}

function sourceFacts({ memory }: OpenedList): SourceFacts | null {
  if (!memory) return null;
  const imported = memory.snapshots.filter(({ kind }) => kind === 'import');
  return {
    rows: imported.flatMap(({ rows }) => rows).filter(({ gone }) => gone !== true),
    feedbackDate: memory.documents[0]?.facts.feedbackDate ?? null,
    deletedIds: memory.removed.map(({ id }) => id),
  };
}

function placed(issue: CoreIssue, { content, columns }: OpenedList): Issue {
  const index = issue.column === null ? null : columns[issue.column];
  const row = issue.item === null ? null : content.headerRow + 1 + issue.item;
  const column = row === null ? null : content.firstColumn + (index ?? 0);
  return {
    code: issue.code,
    title: issue.title,
    severity: issue.severity,
    sheet: content.sheetName,
    row,
    column,
    cell: row === null || column === null ? null : `${columnLetters(column)}${row + 1}`,
    rowId: issue.rowId,
    columnKey: issue.column,
    header: index === null ? null : (content.headers[index] ?? null),
    message: issue.message,
    why: issue.why,
    howToMend: issue.howToMend,
    ...(issue.fix ? { fix: issue.fix } : {}),
  };
}
