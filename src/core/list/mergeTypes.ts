import type { CalendarDate } from '../basics/calendarDate';
import type { CellValue, ColumnKey, Grain, ItemOrigin, RectificationItem } from './item';
import type { MatchKind } from './sentenceRow';
import type { Side } from './mergeField';
import type { PlannedItems } from './planItems';
import type { Snapshot } from './snapshot';

/** What a person chose for cells changed on both sides, by `decisionKey`. */
export type Decisions = Readonly<Record<string, Side>>;

export interface MergeInput {
  /** What the document said when it was last read; without rows for a document that is new to the list. */
  readonly base: Snapshot;
  /** The list as it stands, in sheet order. */
  readonly list: readonly RectificationItem[];
  /** The new version, planned without `takenIds`, in the grain of the list. */
  readonly planned: PlannedItems;
  readonly grain: Grain;
  readonly today: CalendarDate;
  /** Import snapshots of the other documents that feed the list: their rows are left alone. */
  readonly others?: readonly Snapshot[];
  /** Columns that the list has; default: all. What it does not have is not merged. */
  readonly columns?: readonly ColumnKey[];
  readonly decisions?: Decisions;
}

/**
 * What becomes of a row. Each row of the list, each row that a user deleted, and each row of the new version has exactly
 * one; a matched row and its new version share theirs.
 */
export type RowFate =
  | 'kept' // nothing is written into document columns
  | 'updated' // the document changed, its words are taken over
  | 'conflict' // a cell was changed on both sides and is not decided yet
  | 'added' // new in the document
  | 'vanished' // 新稿中已无此条: kept and marked
  | 'deletedByUser' // stays deleted
  | 'own' // added by the user, answers nothing in the document
  | 'other'; // answers another document

export interface RowChange {
  readonly kind: RowFate;
  readonly rowId: string;
  /** Index into the list as it was given; null for added and deleted rows. */
  readonly row: number | null;
  /** Index into `planned.items`; null where the new version does not say it. */
  readonly planned: number | null;
  /** How it was recognized in the new version. */
  readonly how: MatchKind | null;
  /** A further row for the same sentence (新增措施行): it follows the document but is no row of it. */
  readonly shares: boolean;
  /** `vanished`: an earlier version lacked it already, nothing is written; `updated`: it had vanished and is back. */
  readonly earlier: boolean;
  /** What it is about, for a person: 具体表现, else 问题; the new words where there are some. */
  readonly text: string;
  /** Document columns in which list and new version differ, and 备注 where it is written. */
  readonly cells: readonly CellChange[];
}

export interface CellChange {
  readonly column: ColumnKey;
  /** What the document said, what the list says, what the new version says; `''` is empty. */
  readonly base: CellValue;
  readonly ours: CellValue;
  readonly theirs: CellValue;
  /** What stands there afterwards. */
  readonly value: CellValue;
  readonly outcome: 'kept' | 'updated' | 'conflict';
  /** Set where both sides had changed and a person chose. */
  readonly decided: Side | null;
}

export interface MergedRow {
  readonly item: RectificationItem;
  /** Index into the list as it was given; null for a row to be inserted. */
  readonly from: number | null;
}

export interface MergeResult {
  /** In the order of the new list, deleted rows last. */
  readonly changes: readonly RowChange[];
  /** The new list. Rows never change places; added ones stand behind what precedes them in the document. */
  readonly rows: readonly MergedRow[];
  /** Of each row of the new version, in its order, then of further rows for the same sentences. */
  readonly origins: readonly ItemOrigin[];
  /** Takes the place of `base`. An undecided cell keeps its old words there, so that it is asked about again. */
  readonly nextSnapshot: Snapshot;
}

/** `zg-0123abcd/finding` */
export const decisionKey = (rowId: string, column: ColumnKey): string => `${rowId}/${column}`;

/** Cells that somebody must decide. */
export const openConflicts = ({
  changes,
}: Pick<MergeResult, 'changes'>): readonly (CellChange & { readonly rowId: string })[] =>
  changes.flatMap(({ rowId, cells }) =>
    cells.flatMap((cell) => (cell.outcome === 'conflict' ? [{ ...cell, rowId }] : [])),
  );

/** The same choice for every cell that is still open; choices already made stay. */
export const decideAll = (
  result: Pick<MergeResult, 'changes'>,
  side: Side,
  decisions: Decisions = {},
): Decisions => ({
  ...decisions,
  ...Object.fromEntries(
    openConflicts(result).map(({ rowId, column }) => [decisionKey(rowId, column), side] as const),
  ),
});
