import type { CalendarDate } from '../basics/calendarDate';
import { dueDays } from '../list/dueDays';
import type { RectificationItem } from '../list/item';
import { cellText } from '../list/rows';
import type { ListSettings } from '../list/settings';
import { STATUS, type StatusKey } from '../wording/status';

/** Computed from 状态, 时限 and the day; never stored. The order is the priority of the color rules. */
export type ProgressState =
  | 'finished'
  | 'ongoingFinished'
  | 'overdue'
  | 'dueVerySoon'
  | 'dueSoon'
  | 'mostlyDone'
  | 'inProgress'
  | 'notStarted';

export interface Progress {
  readonly state: ProgressState;
  /** Whole days until the due date, negative when overdue; null where 时限 is no date. */
  readonly days: number | null;
}

/** What the computation takes from 设置. */
export type ProgressSettings = Pick<ListSettings, 'statusWords' | 'dueVerySoonDays' | 'dueSoonDays'>;

/**
 * State of a row on a day; null for a row that says no problem. The color rules of the sheet say the same in Excel's words
 * (a test compares them). An unknown or empty 状态 counts as 未启动 until somebody fills it in.
 */
export function progressOf(
  item: RectificationItem,
  today: CalendarDate,
  settings: ProgressSettings,
): Progress | null {
  const { cells } = item;
  if (cellText(cells.finding) === '' && cellText(cells.point) === '') return null;
  const days = dueDays(cells.deadline, today);
  return { state: stateOf(statusKey(cellText(cells.status), settings), days, settings), days };
}

function stateOf(status: StatusKey | null, days: number | null, settings: ProgressSettings): ProgressState {
  if (status === 'completed' || status === 'closed') return 'finished';
  if (status === 'completedOngoing') return 'ongoingFinished';
  if (days !== null && days < 0) return 'overdue';
  if (days !== null && days <= settings.dueVerySoonDays) return 'dueVerySoon';
  if (days !== null && days <= settings.dueSoonDays) return 'dueSoon';
  return status === 'mostlyDone' || status === 'inProgress' ? status : 'notStarted';
}

/** The status whose very word stands in the cell; synonyms are the business of checks and import. */
export function statusKey(word: string, settings: Pick<ListSettings, 'statusWords'>): StatusKey | null {
  return STATUS.find(({ key }) => settings.statusWords[key] === word)?.key ?? null;
}
