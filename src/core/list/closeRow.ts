import type { CalendarDate } from '../basics/calendarDate';
import { STATUS } from '../wording/status';
import type { RectificationItem } from './item';
import type { ItemCell } from './listWrites';
import { cellText } from './rows';
import type { ListSettings } from './settings';

export type ClosureRefusal = 'row-gone' | 'not-completed' | 'verifier-missing' | 'closure-date';
export type ReopeningRefusal = 'row-gone' | 'not-closed' | 'reason-missing';

type Words = Pick<ListSettings, 'statusWords'>;

/** What 销号 or 回头看 writes, and the words of 状态 before and after. */
export interface StatusStep {
  readonly cells: readonly ItemCell[];
  readonly from: string;
  readonly to: string;
}

/** Completed and not yet closed: 已完成, 已完成并长期坚持. */
export const canClose = (item: RectificationItem, { statusWords }: Words): boolean =>
  STATUS.some(
    ({ key, finished }) => finished && key !== 'closed' && statusWords[key] === cellText(item.cells.status),
  );

export const isClosed = (item: RectificationItem, { statusWords }: Words): boolean =>
  cellText(item.cells.status) === statusWords.closed;

/**
 * 销号 of a row: only what is completed, with the name of who verified it and the day, which is not to come and not before
 * 完成时间.
 */
export function closeRow(
  list: readonly RectificationItem[],
  id: string,
  closure: { readonly verifiedBy: string; readonly date: CalendarDate; readonly today: CalendarDate },
  settings: Words,
): StatusStep | { readonly refusal: ClosureRefusal } {
  const row = list.findIndex((item) => item.id === id && id !== '');
  const item = list[row];
  if (!item) return { refusal: 'row-gone' };
  if (!canClose(item, settings)) return { refusal: 'not-completed' };
  const verifiedBy = closure.verifiedBy.trim();
  if (verifiedBy === '') return { refusal: 'verifier-missing' };
  const { completedOn } = item.cells;
  const isTooEarly =
    typeof completedOn === 'object' && 'date' in completedOn && completedOn.date > closure.date;
  if (closure.date > closure.today || isTooEarly) return { refusal: 'closure-date' };
  const to = settings.statusWords.closed;
  return {
    from: cellText(item.cells.status),
    to,
    cells: [
      { row, column: 'status', value: to },
      { row, column: 'verifiedBy', value: verifiedBy },
      { row, column: 'closedOn', value: { date: closure.date } },
    ],
  };
}

/** 回头看: a closed row is open again, for a reason. 核验人 and 销号时间 are emptied: they would claim what no longer holds. */
export function reopenRow(
  list: readonly RectificationItem[],
  id: string,
  reason: string,
  settings: Words,
): StatusStep | { readonly refusal: ReopeningRefusal } {
  const row = list.findIndex((item) => item.id === id && id !== '');
  const item = list[row];
  if (!item) return { refusal: 'row-gone' };
  if (!isClosed(item, settings)) return { refusal: 'not-closed' };
  if (reason.trim() === '') return { refusal: 'reason-missing' };
  const to = settings.statusWords.inProgress;
  const emptied = (['verifiedBy', 'closedOn'] as const).filter(
    (column) => cellText(item.cells[column]) !== '',
  );
  return {
    from: cellText(item.cells.status),
    to,
    cells: [{ row, column: 'status', value: to }, ...emptied.map((column) => ({ row, column, value: '' }))],
  };
}
