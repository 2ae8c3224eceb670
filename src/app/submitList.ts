import type { Stage } from '../core/checks/check';
import { SEVERITY_LABELS } from '../core/checks/severityLabels';
import { planSubmission, type Submission } from '../core/report/submission/planSubmission';
import type { PlanLayout, SubmissionForm } from '../core/report/submission/submissionForms';
import { COLUMNS } from '../core/list/columns';
import { cellText } from '../core/list/rows';
import type { Snapshot } from '../core/list/snapshot';
import type { WorkbookPlan } from '../core/sheet/workbookPlan';
import { WorkbookError } from '../workbook/port';
import { checkOpened, type Issue } from './checkList';
import { memorySheet } from './listEdit';
import { openList, type OpenedList } from './openList';
import type { Services } from './services';

export interface SubmitOptions {
  readonly form: SubmissionForm;
  /** 送审稿: never refused. */
  readonly isDraft: boolean;
  readonly isMerged: boolean;
  /** By code of a check: why its warnings are right as they stand. */
  readonly reasons: Readonly<Record<string, string>>;
  /** Whether the list remembers what was handed in (本期存档); only where it is written into. */
  readonly keepsBaseline: boolean;
}

export interface SubmitReport {
  /** Null where it is refused. */
  readonly plan: WorkbookPlan | null;
  readonly rows: number;
  readonly checksum: string;
  /** Errors, and warnings without a reason. */
  readonly open: readonly Issue[];
}

const STAGE_OF: Readonly<Record<SubmissionForm, Stage>> = { plan: 'plan', progress: 'progress' };

/**
 * 报送: checks the list and plans what is handed in, a workbook of its own. 报送稿 is refused while errors stand and while a
 * warning has no reason; 送审稿 never is. Throws WorkbookError `no-list`.
 */
export async function submitList(
  services: Pick<Services, 'workbook' | 'today'>,
  options: SubmitOptions,
): Promise<SubmitReport> {
  const opened = await openList(services);
  if (!opened) throw new WorkbookError('no-list');
  const { issues } = checkOpened(opened, STAGE_OF[options.form], services.today);
  const open = issues.filter(
    ({ severity, code }) =>
      severity === 'error' || (severity === 'warning' && !options.reasons[code]?.trim()),
  );
  const submission = planOf(opened, options, issues, open, services.today);
  const isRefused = !options.isDraft && open.length > 0;
  if (!isRefused && !options.isDraft && options.keepsBaseline) await keepBaseline(services, opened);
  return {
    plan: isRefused ? null : submission.plan,
    rows: submission.rows,
    checksum: submission.checksum,
    open,
  };
}

function planOf(
  opened: OpenedList,
  options: SubmitOptions,
  issues: readonly Issue[],
  open: readonly Issue[],
  today: Services['today'],
): Submission {
  const { content, settings, items, profile } = opened;
  const titleOf = (row: number): string =>
    cellText(content.above[row]?.find((cell) => cellText(cell) !== ''));
  const sequenceOf = new Map(items.map(({ id, cells }) => [id, cellText(cells.sequence)]));
  const confirmed = Object.entries(options.reasons).flatMap(([code, reason]) => {
    const own = issues.filter((issue) => issue.code === code && issue.severity === 'warning');
    return own.length === 0 ? [] : [{ title: own[0]!.title, count: own.length, reason }];
  });
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
    confirmed,
  });
}

const layoutOf = (words: string): PlanLayout => (words.includes('一') ? 'one' : 'three');

/** What was handed in becomes the baseline that later checks and comparisons start from. */
async function keepBaseline(
  services: Pick<Services, 'workbook' | 'today'>,
  opened: OpenedList,
): Promise<void> {
  const { memory, items } = opened;
  if (!memory) return;
  const count = memory.snapshots.filter(({ kind }) => kind === 'period').length;
  const baseline: Snapshot = {
    id: `period-${count + 1}`,
    kind: 'period',
    date: services.today,
    rows: items.flatMap(({ id, cells }) =>
      id === ''
        ? []
        : [
            {
              id,
              cells: Object.fromEntries(
                COLUMNS.flatMap(({ key, owner }) =>
                  owner === 'derived' || cells[key] === undefined ? [] : [[key, cells[key]] as const],
                ),
              ),
            },
          ],
    ),
  };
  await services.workbook.edit({
    sheets: [
      memorySheet(opened, {
        ...memory,
        revision: memory.revision + 1,
        snapshots: [...memory.snapshots, baseline],
      }),
    ],
  });
}
