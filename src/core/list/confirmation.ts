import type { CalendarDate } from '../basics/calendarDate';
import type { ColumnKey } from './item';

/** 确认无误并注明理由: what a person said of one issue, kept in the memory of the workbook. */
export interface Confirmation {
  /** Code of the check. */
  readonly code: string;
  /** Null for what concerns the list as a whole. */
  readonly rowId: string | null;
  readonly column: ColumnKey | null;
  /** What it was said of, as `confirmedMark` tells it: once that is another, the issue is open again. */
  readonly mark: string;
  readonly reason: string;
  readonly date: CalendarDate;
}

/** What a confirmation speaks of, whatever was written there: the same place bears the same key. */
export const confirmationKey = ({
  code,
  rowId,
  column,
}: Pick<Confirmation, 'code' | 'rowId' | 'column'>): string => JSON.stringify([code, rowId, column]);
