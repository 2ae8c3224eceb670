import type { CalendarDate } from '../basics/calendarDate';
import type { RectificationItem } from '../list/item';
import { splitNames } from '../list/names';
import { cellText } from '../list/rows';
import type { ListSettings } from '../list/settings';
import { STATUS, type StatusKey } from '../wording/status';
import { progressOf, statusKey, type Progress, type ProgressState } from './progress';

/** Counts of problems (问题); 已完成 includes 已完成并长期坚持 and 已销号, 未完成 includes 未启动 and 整改中. */
export interface ProblemCounts {
  readonly total: number;
  readonly completed: number;
  readonly mostlyDone: number;
  readonly unfinished: number;
  readonly overdue: number;
  /** 整改完成率 in percent with two decimals: completed ÷ total; null where there is nothing to count. */
  readonly rate: number | null;
  readonly byStatus: Readonly<Record<StatusKey, number>>;
  readonly byState: Readonly<Record<ProgressState, number>>;
}

export interface ProgressSummary extends ProblemCounts {
  /** Rows of the list that say a problem. */
  readonly rows: number;
  /** A problem of several units counts for each of them; the total counts it once. Empty unit: nobody is named. */
  readonly byUnit: readonly (ProblemCounts & { readonly unit: string })[];
  readonly byCategory: readonly (ProblemCounts & { readonly category: string })[];
  /** Rows overdue, the longest first, and rows due within the yellow threshold, the nearest first. */
  readonly overdueRows: readonly DueRow[];
  readonly dueSoonRows: readonly DueRow[];
}

export interface DueRow {
  readonly id: string;
  readonly item: RectificationItem;
  /** Negative when overdue. */
  readonly days: number;
}

/** A row that counts. */
interface Row {
  readonly item: RectificationItem;
  readonly progress: Progress;
  readonly status: StatusKey;
}

/** The figures of a list on a day; pane, 统计 and report all count this way. */
export function summarize(
  items: readonly RectificationItem[],
  today: CalendarDate,
  settings: ListSettings,
): ProgressSummary {
  const rows = items.flatMap((item): Row[] => {
    const progress = progressOf(item, today, settings);
    const status = statusKey(cellText(item.cells.status), settings) ?? 'notStarted';
    return progress === null ? [] : [{ item, progress, status }];
  });
  return {
    ...countProblems(rows),
    rows: rows.length,
    byUnit: groupBy(rows, unitsOf).map(([unit, own]) => ({ unit, ...countProblems(own) })),
    byCategory: groupBy(rows, ({ item }) => [cellText(item.cells.category)]).map(([category, own]) => ({
      category,
      ...countProblems(own),
    })),
    overdueRows: dueRows(rows, ['overdue']),
    dueSoonRows: dueRows(rows, ['dueVerySoon', 'dueSoon']),
  };
}

function countProblems(rows: readonly Row[]): ProblemCounts {
  const problems = groupBy(rows, ({ item }) => [problemKey(item)]).map(([, own]) => ({
    status: own.map(({ status }) => status).reduce(lessAdvanced),
    state: own.map(({ progress }) => progress.state).reduce(moreUrgent),
  }));
  const byStatus = countBy(
    STATUS.map(({ key }) => key),
    problems.map(({ status }) => status),
  );
  const byState = countBy(
    URGENCY,
    problems.map(({ state }) => state),
  );
  const completed = byStatus.completed + byStatus.completedOngoing + byStatus.closed;
  const total = problems.length;
  return {
    total,
    completed,
    mostlyDone: byStatus.mostlyDone,
    unfinished: total - completed - byStatus.mostlyDone,
    overdue: byState.overdue,
    rate: total === 0 ? null : Math.round((completed / total) * 10_000) / 100,
    byStatus,
    byState,
  };
}

/** Rows of one 问题 share 问题类别 and 问题; a row without 问题 is one by itself. */
const problemKey = ({ id, cells }: RectificationItem): string =>
  cellText(cells.finding) === ''
    ? `\u0000${id}\u0000${cellText(cells.point)}`
    : `${cellText(cells.category)}\u0000${cellText(cells.finding)}`;

/** From least to most advanced: a problem is as far as its least advanced row. */
const ADVANCE: readonly StatusKey[] = [
  'notStarted',
  'unfinished',
  'inProgress',
  'mostlyDone',
  'completed',
  'completedOngoing',
  'closed',
];

/** From most to least urgent: one overdue row makes its problem overdue. */
const URGENCY: readonly ProgressState[] = [
  'overdue',
  'dueVerySoon',
  'dueSoon',
  'notStarted',
  'inProgress',
  'mostlyDone',
  'finished',
  'ongoingFinished',
];

const lessAdvanced = (a: StatusKey, b: StatusKey): StatusKey =>
  ADVANCE.indexOf(a) <= ADVANCE.indexOf(b) ? a : b;

const moreUrgent = (a: ProgressState, b: ProgressState): ProgressState =>
  URGENCY.indexOf(a) <= URGENCY.indexOf(b) ? a : b;

/** Whole names: 甲局 is not counted for 甲局分局. A list that has only 牵头单位 is counted by it. */
function unitsOf({ item: { cells } }: Row): readonly string[] {
  const units = new Set(splitNames(cellText(cells.responsibleUnits) || cellText(cells.leadUnit)));
  return units.size === 0 ? [''] : [...units];
}

function dueRows(rows: readonly Row[], states: readonly ProgressState[]): DueRow[] {
  return rows
    .flatMap(({ item, progress: { state, days } }) =>
      days !== null && states.includes(state) ? [{ id: item.id, item, days }] : [],
    )
    .sort((a, b) => a.days - b.days);
}

function groupBy(rows: readonly Row[], keysOf: (row: Row) => readonly string[]): [string, Row[]][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  return [...groups];
}

function countBy<K extends string>(keys: readonly K[], found: readonly K[]): Record<K, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
  for (const key of found) counts[key] += 1;
  return counts;
}
