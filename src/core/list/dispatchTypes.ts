import type { CalendarDate } from '../basics/calendarDate';
import type { ColumnKey } from './item';
import type { SnapshotRow } from './snapshot';

/** To whom rows are sent: 责任单位, 牵头单位 alone, or 责任领导. */
export type DispatchBy = 'unit' | 'lead' | 'leader';

/** One recipient and its rows (indexes into the list). */
export interface DispatchPart {
  /** Name of the unit or leader; `''` for rows that name nobody. */
  readonly name: string;
  /** Rows that it fills in. */
  readonly fills: readonly number[];
  /** 配合事项: rows that another one fills in. */
  readonly supports: readonly number[];
}

/** A row that was sent, and who was to fill it in. */
export interface SentRow {
  readonly unit: string;
  readonly rowId: string;
}

/** What a unit's file says of itself: which list it comes from, when it was sent, and every cell that was sent in it. */
export interface DispatchRecord {
  /** Id of the list; `''` where the list has none. */
  readonly list: string;
  /** The same for all files of one dispatch. */
  readonly id: string;
  readonly date: CalendarDate;
  readonly by: DispatchBy;
  readonly unit: string;
  /** Figures of the whole dispatch, for the statement when the files come back. */
  readonly total: { readonly files: number; readonly rows: number };
  /** Columns in sheet order, by which renamed ones are known again. */
  readonly columns: readonly ColumnKey[];
  readonly rows: readonly SnapshotRow[];
  /** Every text beside the list (title, cover line, 配合事项), so that what somebody typed there is noticed. */
  readonly beside: readonly string[];
}
