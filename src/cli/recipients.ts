import { isValidDate, type CalendarDate } from '../core/basics/calendarDate';
import type { DispatchBy } from '../core/list/dispatchTypes';
import { UsageError } from './verb';

const KINDS: readonly DispatchBy[] = ['unit', 'lead', 'leader'];

/** To whom, and until when to return it: the options of `split` and `urge`. */
export const RECIPIENT_OPTIONS = { by: { choices: KINDS }, due: {} };

/** Throws UsageError for a day that does not exist. */
export function recipientsOf(values: Readonly<Record<string, string | true>>): {
  readonly by: DispatchBy;
  readonly due: CalendarDate | null;
} {
  const due = values.due === undefined ? null : String(values.due);
  if (due !== null && !isValidDate(due)) throw new UsageError('--due 的写法是 2025-12-31。');
  return { by: (values.by ?? 'unit') as DispatchBy, due };
}
