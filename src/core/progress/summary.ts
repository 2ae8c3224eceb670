import { dateParts, daysInMonth, weekday, type CalendarDate } from '../basics/calendarDate';
import { isImmediate } from '../list/immediate';
import type { RectificationItem } from '../list/item';
import { splitNames } from '../list/names';
import { cellText } from '../list/rows';
import type { ListSettings } from '../list/settings';
import { STATUS, type StatusKey } from '../wording/status';
import { countedRows, groupBy, groupByEach, isFinished, problemsOf, type CountedRow } from './problems';
import type { ProgressState } from './progress';

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
  /** 具体表现, each once within its problem; a problem that has none is its own. */
  readonly points: number;
  /** Rows whose 措施 says something. */
  readonly measures: number;
  /** Problems with a row that is not finished and due from today to Sunday, and to the last day of the month. */
  readonly dueThisWeek: number;
  readonly dueThisMonth: number;
  /** A problem of several units counts for each of them; the total counts it once. Empty unit: nobody is named. */
  readonly byUnit: readonly (ProblemCounts & { readonly unit: string })[];
  readonly byCategory: readonly (ProblemCounts & { readonly category: string })[];
  /** Rows overdue, the longest first, and rows due within the yellow threshold, the nearest first. */
  readonly overdueRows: readonly DueRow[];
  readonly dueSoonRows: readonly DueRow[];
  /** 立行立改, in the order of the list. */
  readonly immediateRows: readonly ImmediateRow[];
}

export interface DueRow {
  readonly id: string;
  readonly item: RectificationItem;
  /** Negative when overdue. */
  readonly days: number;
}

export interface ImmediateRow {
  readonly id: string;
  readonly item: RectificationItem;
  readonly isFinished: boolean;
}

/** THE counting: command line, pane, 统计 and reports all take their figures from here. */
export function summarize(
  items: readonly RectificationItem[],
  today: CalendarDate,
  settings: ListSettings,
): ProgressSummary {
  const rows = countedRows(items, today, settings);
  const { week, month } = daysLeft(today);
  return {
    ...countProblems(rows),
    rows: rows.length,
    points: problemsOf(rows).reduce((sum, each) => sum + groupBy(each.rows, pointOf).length, 0),
    measures: rows.filter(({ item }) => cellText(item.cells.measures) !== '').length,
    dueThisWeek: countDue(rows, week),
    dueThisMonth: countDue(rows, month),
    byUnit: groupByEach(rows, unitsOf).map(([unit, own]) => ({ unit, ...countProblems(own) })),
    byCategory: groupBy(rows, categoryOf).map(([category, own]) => ({ category, ...countProblems(own) })),
    overdueRows: dueRows(rows, ['overdue']),
    dueSoonRows: dueRows(rows, ['dueVerySoon', 'dueSoon']),
    immediateRows: rows
      .filter(({ item }) => isImmediate(item))
      .map(({ item, status }) => ({ id: item.id, item, isFinished: isFinished(status) })),
  };
}

function countProblems(rows: readonly CountedRow[]): ProblemCounts {
  const problems = problemsOf(rows);
  const byStatus = countBy(
    STATUS.map(({ key }) => key),
    problems.map(({ status }) => status),
  );
  const byState = countBy(
    URGENCY,
    problems.map((each) => each.rows.map(({ progress }) => progress.state).reduce(moreUrgent)),
  );
  const completed = problems.filter(({ status }) => isFinished(status)).length;
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

const moreUrgent = (a: ProgressState, b: ProgressState): ProgressState =>
  URGENCY.indexOf(a) <= URGENCY.indexOf(b) ? a : b;

const pointOf = ({ item }: CountedRow): string => cellText(item.cells.point);
export const categoryOf = ({ item }: CountedRow): string => cellText(item.cells.category);

/** Whole names: 甲局 is not counted for 甲局分局. A list that has only 牵头单位 is counted by it. */
export function unitsOf({ item: { cells } }: CountedRow): readonly string[] {
  const units = new Set(splitNames(cellText(cells.responsibleUnits) || cellText(cells.leadUnit)));
  return units.size === 0 ? [''] : [...units];
}

/** Days from today to Sunday, and to the end of the month. */
export function daysLeft(today: CalendarDate): { readonly week: number; readonly month: number } {
  const { year, month, day } = dateParts(today);
  return { week: (7 - weekday(today)) % 7, month: daysInMonth(year, month) - day };
}

/** Rows that are not finished and due within days from today. */
export const dueWithin = (rows: readonly CountedRow[], within: number): CountedRow[] =>
  rows.filter(
    ({ status, progress: { days } }) => days !== null && days >= 0 && days <= within && !isFinished(status),
  );

const countDue = (rows: readonly CountedRow[], within: number): number =>
  problemsOf(dueWithin(rows, within)).length;

function dueRows(rows: readonly CountedRow[], states: readonly ProgressState[]): DueRow[] {
  return rows
    .flatMap(({ item, progress: { state, days } }) =>
      days !== null && states.includes(state) ? [{ id: item.id, item, days }] : [],
    )
    .sort((a, b) => a.days - b.days);
}

function countBy<K extends string>(keys: readonly K[], found: readonly K[]): Record<K, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
  for (const key of found) counts[key] += 1;
  return counts;
}
