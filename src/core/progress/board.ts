import type { CalendarDate } from '../basics/calendarDate';
import { isImmediate } from '../list/immediate';
import type { RectificationItem } from '../list/item';
import type { ListSettings } from '../list/settings';
import { STATUS, type StatusKey } from '../wording/status';
import { countedRows, groupBy, groupByEach, problemsOf, type CountedRow } from './problems';
import { categoryOf, daysLeft, dueWithin, unitsOf } from './summary';

/** One figure of the board and the rows behind it. */
export interface BoardLine {
  /** Problems, as 统计 and the reports count them. */
  readonly problems: number;
  /** Ids of its rows, in the order of the list; rows without 编号 are not among them. */
  readonly rowIds: readonly string[];
}

/** 看板: what a person wants to see first, each figure with the rows that make it. */
export interface Board {
  /** Statuses that occur, in their order; all rows of a problem stand with its status. */
  readonly byStatus: readonly (BoardLine & { readonly status: StatusKey })[];
  /** Empty unit: nobody is named. The most problems first. */
  readonly byUnit: readonly (BoardLine & { readonly unit: string })[];
  /** 问题类别 in the order of the list; empty where none is given. */
  readonly byCategory: readonly (BoardLine & { readonly category: string })[];
  /** 立行立改. */
  readonly immediate: BoardLine;
  readonly dueThisWeek: BoardLine;
  readonly dueThisMonth: BoardLine;
  readonly overdue: BoardLine;
}

/** Counted by the same functions as `summarize`: no figure of the board is another one there. */
export function boardOf(
  items: readonly RectificationItem[],
  today: CalendarDate,
  settings: ListSettings,
): Board {
  const rows = countedRows(items, today, settings);
  const problems = problemsOf(rows);
  const { week, month } = daysLeft(today);
  return {
    byStatus: STATUS.flatMap(({ key }) => {
      const own = problems.filter(({ status }) => status === key);
      const behind = new Set(own.flatMap((problem) => problem.rows));
      return own.length === 0 ? [] : [{ status: key, ...line(rows.filter((row) => behind.has(row))) }];
    }),
    byUnit: groupByEach(rows, unitsOf)
      .map(([unit, own]) => ({ unit, ...line(own) }))
      .sort((a, b) => b.problems - a.problems),
    byCategory: groupBy(rows, categoryOf).map(([category, own]) => ({ category, ...line(own) })),
    immediate: line(rows.filter(({ item }) => isImmediate(item))),
    dueThisWeek: line(dueWithin(rows, week)),
    dueThisMonth: line(dueWithin(rows, month)),
    overdue: line(rows.filter(({ progress }) => progress.state === 'overdue')),
  };
}

const line = (rows: readonly CountedRow[]): BoardLine => ({
  problems: problemsOf(rows).length,
  rowIds: rows.flatMap(({ item: { id } }) => (id === '' ? [] : [id])),
});
