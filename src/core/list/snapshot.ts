import type { CalendarDate } from '../basics/calendarDate';
import type { CellValue, ColumnKey } from './item';

/** What rows said at some moment, kept only where a later comparison needs it as its base. */
export interface Snapshot {
  readonly id: string;
  readonly kind: 'import' | 'dispatch' | 'period';
  readonly date: CalendarDate;
  readonly rows: readonly SnapshotRow[];
}

export interface SnapshotRow {
  readonly id: string;
  readonly cells: Readonly<Partial<Record<ColumnKey, CellValue>>>;
  /** The newest version of the document no longer says it (新稿中已无此条); `cells` are its last words there. */
  readonly gone?: true;
  /** `dispatch`: to whom the row was sent. */
  readonly unit?: string;
}
