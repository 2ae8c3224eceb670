import { SEVERITY_LABELS } from '../core/checks/severityLabels';
import type { ListSettings } from '../core/list/settings';
import { cellText } from '../core/list/rows';
import {
  planSubmission,
  type ConfirmedWarning,
  type Submission,
} from '../core/report/submission/planSubmission';
import { layoutOf, type SubmissionForm } from '../core/report/submission/submissionForms';
import type { WorkbookPlan } from '../core/sheet/workbookPlan';
import { WorkbookError } from '../workbook/port';
import { checkOpened, type CheckReport, type Issue } from './checkList';
import { confirmIssues } from './confirmIssues';
import { openList, type OpenedList } from './openList';
import { keepPeriod } from './periods';
import type { CheckServices } from './services';

export interface SubmitOptions {
  readonly form: SubmissionForm;
  /** 送审稿: never refused. */
  readonly isDraft: boolean;
  readonly isMerged: boolean;
  /** By code of a check: why its warnings are right as they stand. */
  readonly reasons: Readonly<Record<string, string>>;
  /** What is otherwise than 设置 says, for this one file. */
  readonly wishes?: Partial<Pick<ListSettings, 'mark' | 'countersign' | 'planLayout'>>;
}

export interface SubmitReport {
  /** Null where it is refused. */
  readonly plan: WorkbookPlan | null;
  readonly rows: number;
  readonly checksum: string;
  /** Errors, and warnings without a reason. */
  readonly open: readonly Issue[];
}

/**
 * 报送: checks the list and plans what is handed in, a workbook of its own. 报送稿 is refused while errors stand and while a
 * warning has no reason, neither one given now nor 确认无误; 送审稿 never is. Throws WorkbookError `no-list`.
 */
export async function submitList(services: CheckServices, options: SubmitOptions): Promise<SubmitReport> {
  const opened = await openList(services);
  if (!opened) throw new WorkbookError('no-list');
  const report = await checkOpened(opened, options.form, services);
  const open = openAt(report, options.reasons);
  const { plan, rows, checksum } = planOf(opened, options, report, open, services.today);
  const isRefused = !options.isDraft && open.length > 0;
  return { plan: isRefused ? null : plan, rows, checksum, open };
}

/**
 * What was handed in becomes the baseline of later checks and comparisons (本期存档), once its file has been written, and the
 * reasons given for its warnings are kept. A list that remembers nothing, or knows its rows by no 编号, keeps neither.
 */
export async function keepSubmitted(
  services: CheckServices,
  { form, reasons }: Pick<SubmitOptions, 'form' | 'reasons'>,
): Promise<boolean> {
  const opened = await openList(services);
  if (!opened?.memory || opened.columns.id === null) return false;
  const { issues } = await checkOpened(opened, form, services);
  const reasoned = issues.filter(
    ({ code, severity, isConfirmable }) => severity === 'warning' && isConfirmable && reasons[code]?.trim(),
  );
  if (reasoned.length > 0) await confirmIssues(services, form, reasoned, reasons);
  await keepPeriod(services);
  return true;
}

/** What stands in the way of a 报送稿: errors, and warnings of a check for which no reason is given. */
export const openAt = ({ issues }: CheckReport, reasons: SubmitOptions['reasons']): readonly Issue[] =>
  issues.filter(
    ({ severity, code }) => severity === 'error' || (severity === 'warning' && !reasons[code]?.trim()),
  );

function planOf(
  opened: OpenedList,
  options: SubmitOptions,
  report: CheckReport,
  open: readonly Issue[],
  today: CheckServices['today'],
): Submission {
  const { content, items, profile } = opened;
  const settings = { ...opened.settings, ...options.wishes };
  const titleOf = (row: number): string =>
    cellText(content.above[row]?.find((cell) => cellText(cell) !== ''));
  const sequenceOf = new Map(items.map(({ id, cells }) => [id, cellText(cells.sequence)]));
  return planSubmission({
    form: options.form,
    layout: layoutOf(settings.planLayout),
    isDraft: options.isDraft,
    title: titleOf(0) || '整改清单',
    facts: content.headerRow > 1 ? titleOf(1) : '',
    items: items.filter(({ cells }) => Object.values(cells).some((value) => cellText(value).trim() !== '')),
    profile,
    settings,
    today,
    isMerged: options.isMerged,
    open: open.map(({ severity, rowId, header, message }) => ({
      severity: SEVERITY_LABELS[severity],
      row: rowId === null ? '' : (sequenceOf.get(rowId) ?? ''),
      column: header ?? '',
      message,
    })),
    confirmed: warningsTold(report, options.reasons),
  });
}

/** Warnings with their reasons: those given now for all of a check, and those confirmed before, one by one. */
function warningsTold(
  { issues, confirmed }: CheckReport,
  reasons: SubmitOptions['reasons'],
): ConfirmedWarning[] {
  const found = new Map<string, ConfirmedWarning>();
  const add = ({ code, title, severity }: Issue, reason: string | undefined): void => {
    if (severity !== 'warning' || !reason?.trim()) return;
    const key = JSON.stringify([code, reason.trim()]);
    found.set(key, { title, count: (found.get(key)?.count ?? 0) + 1, reason: reason.trim() });
  };
  for (const issue of issues) add(issue, reasons[issue.code]);
  for (const issue of confirmed) add(issue, issue.confirmed?.reason);
  return [...found.values()];
}
