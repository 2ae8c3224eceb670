import type { CalendarDate } from '../basics/calendarDate';
import { laterDay } from './extensions';
import type { RectificationItem } from './item';
import type { ItemCell } from './listWrites';
import { cellText } from './rows';

export type ExtensionRefusal = 'row-gone' | 'reason-missing' | 'not-later';

/** What 延期 of a row writes, and from which day to which. */
export interface GrantedExtension {
  readonly cells: readonly ItemCell[];
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/**
 * 延期: a later day in 时限, with a reason. 原定时限 is the first one that was set and stays so when a row is extended again; the
 * new reason stands below the earlier ones.
 */
export function extendDeadline(
  list: readonly RectificationItem[],
  id: string,
  to: CalendarDate,
  reason: string,
): GrantedExtension | { readonly refusal: ExtensionRefusal } {
  const row = list.findIndex((item) => item.id === id && id !== '');
  const item = list[row];
  if (!item) return { refusal: 'row-gone' };
  if (reason.trim() === '') return { refusal: 'reason-missing' };
  const { deadline = '', originalDeadline = '', extensionReason } = item.cells;
  const days = laterDay(deadline, { date: to });
  if (!days) return { refusal: 'not-later' };
  const earlier = cellText(extensionReason).trim();
  return {
    ...days,
    cells: [
      { row, column: 'deadline', value: { date: to } },
      ...(originalDeadline === '' ? [{ row, column: 'originalDeadline' as const, value: deadline }] : []),
      {
        row,
        column: 'extensionReason',
        value: earlier === '' ? reason.trim() : `${earlier}\n${reason.trim()}`,
      },
    ],
  };
}
