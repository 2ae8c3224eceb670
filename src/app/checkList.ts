import { CHECKS } from '../core/checks';
import type { Check, Severity, Stage } from '../core/checks/check';
import { canBeConfirmed, settleIssues } from '../core/checks/confirmations';
import type { ReportFacts } from '../core/checks/documentFacts';
import {
  countIssues,
  inOrder,
  issuesOf,
  readyForChecks,
  runChecks,
  type Issue as CoreIssue,
} from '../core/checks/runChecks';
import { rowJudge, type JudgedRows } from '../core/checks/rowJudge';
import type { Confirmation } from '../core/list/confirmation';
import type { CellValue, ColumnKey } from '../core/list/item';
import { columnLetters } from '../core/sheet/sheetNames';
import { WorkbookError, type CellPlace } from '../workbook/port';
import { asChecked, contextOf } from './checkedList';
import { openList, type OpenedList } from './openList';
import type { CheckServices } from './services';

/** An issue at its place in the sheet. Rows and columns are 0-based; null for what concerns the whole list. */
export interface Issue {
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  /** Of the cell to look at: that of the list, or one beside it. */
  readonly sheet: string;
  /** In the list. */
  readonly row: number | null;
  readonly column: number | null;
  /** `G5` in `sheet`; null for what concerns the whole list. */
  readonly cell: string | null;
  /** Where the cell to look at stands, where it is on another sheet than the list's. */
  readonly place?: CellPlace;
  readonly rowId: string | null;
  readonly columnKey: ColumnKey | null;
  /** Header as it stands in the sheet. */
  readonly header: string | null;
  readonly message: string;
  readonly why: string;
  readonly howToMend: string;
  readonly fix?: { readonly from: CellValue; readonly to: CellValue };
  /** Whether 修正 can mend it; `fix` tells what becomes of its own cell, where it has one. */
  readonly isMendable: boolean;
  /** What the cell may have been meant to say, 原 → 新, for a person to accept. */
  readonly suggestion?: { readonly from: CellValue; readonly to: CellValue };
  /** The sentence of the report that it is about; absent where it is about the list. */
  readonly sentence?: string;
  /** Whether a person may confirm it with a reason: an error stands until it is mended. */
  readonly isConfirmable: boolean;
  /** What a person said of it; absent where it is open. */
  readonly confirmed?: Pick<Confirmation, 'reason' | 'date'>;
}

/** Open issues, and those that a person confirmed for what stands there now. */
export interface CheckReport {
  readonly stage: Stage;
  readonly sheetName: string;
  readonly rows: number;
  readonly issues: readonly Issue[];
  readonly confirmed: readonly Issue[];
  /** Of the open ones. */
  readonly counts: Readonly<Record<Severity, number>>;
}

type Days = Pick<CheckServices, 'today' | 'workdays'>;

/** Reads the list and runs all checks of a stage over it. Changes nothing. Throws WorkbookError `no-list`. */
export async function checkList(services: CheckServices, stage: Stage): Promise<CheckReport> {
  const list = await openList(services);
  if (!list) throw new WorkbookError('no-list');
  return checkOpened(list, stage, services);
}

/** The same for a list that has been read: with a report that goes out with it, or by some of the checks only. */
export async function checkOpened(
  list: OpenedList,
  stage: Stage,
  days: Days,
  { report = null, checks = CHECKS }: CheckWishes = {},
): Promise<CheckReport> {
  const context = await contextOf(list, stage, days, report);
  return reportOf(list, stage, runChecks(checks, asChecked(list), context));
}

export interface CheckWishes {
  readonly report?: ReportFacts | null;
  readonly checks?: readonly Check[];
}

/**
 * The same check by check, so that a long list does not hold up who waits: `goOn` is asked after each one and may take
 * its time. Null where it says that nobody wants the result any more. `before` is what the last run found row by row:
 * after an edit only the rows that have changed are judged again.
 */
export async function checkStepwise(
  list: OpenedList,
  stage: Stage,
  days: Days,
  goOn: () => Promise<boolean>,
  before: JudgedRows | null = null,
): Promise<{ readonly report: CheckReport; readonly judged: JudgedRows } | null> {
  const ready = readyForChecks(asChecked(list));
  const context = await contextOf(list, stage, days);
  const rows = rowJudge(ready.list, context, before);
  let issues: readonly CoreIssue[] = [];
  for (const check of CHECKS) {
    issues = issues.concat(issuesOf(check, ready, context, rows.run));
    if (!(await goOn())) return null;
  }
  return { report: reportOf(list, stage, inOrder(issues)), judged: rows.judged() };
}

function reportOf(list: OpenedList, stage: Stage, issues: readonly CoreIssue[]): CheckReport {
  const { open, confirmed } = settleIssues(issues, asChecked(list), list.memory?.confirmations ?? []);
  return {
    stage,
    sheetName: list.content.sheetName,
    rows: list.items.length,
    issues: open.map((issue) => placedIssue(issue, list)),
    confirmed: confirmed.map(({ issue, confirmation: { reason, date } }) => ({
      ...placedIssue(issue, list),
      confirmed: { reason, date },
    })),
    counts: countIssues(open),
  };
}

const addressOf = ({ row, column }: { row: number | null; column: number | null }): string | null =>
  row === null || column === null ? null : `${columnLetters(column)}${row + 1}`;

/** An issue with its place in the sheet. */
function placedIssue(issue: CoreIssue, { content, columns, items }: OpenedList): Issue {
  const index = issue.column === null ? null : columns[issue.column];
  const row = issue.item === null ? null : content.headerRow + 1 + issue.item;
  const column = row === null ? null : content.firstColumn + (index ?? 0);
  const { item, column: key, suggestion, place } = issue;
  return {
    code: issue.code,
    title: issue.title,
    severity: issue.severity,
    sheet: place?.sheetName ?? content.sheetName,
    row,
    column,
    cell: addressOf(place ?? { row, column }),
    ...(place ? { place } : {}),
    rowId: issue.rowId,
    columnKey: key,
    header: index === null ? null : (content.headers[index] ?? null),
    message: issue.message,
    why: issue.why,
    howToMend: issue.howToMend,
    ...(issue.fix ? { fix: issue.fix } : {}),
    isMendable: issue.fix !== null || issue.repair !== null,
    ...(suggestion === undefined || item === null || key === null
      ? {}
      : { suggestion: { from: items[item]!.cells[key] ?? '', to: suggestion } }),
    ...(issue.sentence === undefined ? {} : { sentence: issue.sentence }),
    isConfirmable: canBeConfirmed(issue),
  };
}
