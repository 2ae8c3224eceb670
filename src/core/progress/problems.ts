import type { CalendarDate } from '../basics/calendarDate';
import type { RectificationItem } from '../list/item';
import { cellText } from '../list/rows';
import { STATUS, type StatusKey } from '../wording/status';
import { progressOf, statusKey, type Progress, type ProgressSettings } from './progress';

/** A row that counts: one that says a problem. */
export interface CountedRow {
  readonly item: RectificationItem;
  readonly progress: Progress;
  /** 未启动 where the cell holds no status. */
  readonly status: StatusKey;
}

/** A 问题 with all of its rows, in the order of the list. */
export interface Problem {
  readonly category: string;
  readonly rows: readonly CountedRow[];
  /** That of its least advanced row. */
  readonly status: StatusKey;
}

/** From least to most advanced: a problem is as far as its least advanced row. */
export const ADVANCE: readonly StatusKey[] = [
  'notStarted',
  'unfinished',
  'inProgress',
  'mostlyDone',
  'completed',
  'completedOngoing',
  'closed',
];

const FINISHED: ReadonlySet<StatusKey> = new Set(
  STATUS.filter(({ finished }) => finished).map(({ key }) => key),
);

/** 已完成, 已完成并长期坚持, 已销号. */
export const isFinished = (status: StatusKey): boolean => FINISHED.has(status);

export function countedRows(
  items: readonly RectificationItem[],
  today: CalendarDate,
  settings: ProgressSettings,
): CountedRow[] {
  return items.flatMap((item): CountedRow[] => {
    const progress = progressOf(item, today, settings);
    const status = statusKey(cellText(item.cells.status), settings) ?? 'notStarted';
    return progress === null ? [] : [{ item, progress, status }];
  });
}

/** Rows of one 问题 share 问题类别 and 问题; a row without 问题 is one by itself. */
export const problemsOf = (rows: readonly CountedRow[]): Problem[] =>
  groupBy(rows, problemKey).map(([, own]) => ({
    category: cellText(own[0]!.item.cells.category),
    rows: own,
    status: own.map(({ status }) => status).reduce(lessAdvanced),
  }));

const problemKey = (row: CountedRow): string | CountedRow => {
  const { category, finding } = row.item.cells;
  return cellText(finding) === '' ? row : `${cellText(category)}\u0000${cellText(finding)}`;
};

const lessAdvanced = (a: StatusKey, b: StatusKey): StatusKey =>
  ADVANCE.indexOf(a) <= ADVANCE.indexOf(b) ? a : b;

/** In the order in which the keys come first. */
export const groupBy = <T, K>(all: readonly T[], keyOf: (one: T) => K): [K, T[]][] =>
  groupByEach(all, (one) => [keyOf(one)]);

/** One may belong to several groups. */
export function groupByEach<T, K>(all: readonly T[], keysOf: (one: T) => readonly K[]): [K, T[]][] {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    for (const key of keysOf(one)) {
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
  }
  return [...groups];
}
