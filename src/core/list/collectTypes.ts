import type { CalendarDate } from '../basics/calendarDate';
import type { DispatchRecord, SentRow } from './dispatchTypes';
import type { CellValue, ColumnKey, RectificationItem } from './item';
import type { ColumnRef, ListWrites } from './listWrites';
import type { Side } from './mergeField';
import type { Decisions } from './mergeTypes';
import type { ListSettings } from './settings';
import type { Snapshot } from './snapshot';

/** A file that was collected, as the memory of the list keeps it. */
export interface CollectedReturn {
  readonly dispatch: string;
  readonly dispatchedOn: CalendarDate;
  readonly unit: string;
  readonly file: string;
  readonly collectedOn: CalendarDate;
  /** Changes with any cell of the file. */
  readonly fingerprint: string;
  /** Ids of rows that were sent in it and did not come back in it. */
  readonly missing: readonly string[];
  /** Whether something in it was left undecided: then the same file may come again. */
  readonly isOpen: boolean;
}

/** A file as it came back. */
export interface ReturnedFile {
  readonly file: string;
  /** Null where its hidden record is gone or damaged. */
  readonly record: DispatchRecord | null;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Cells (row and column, indexes) that a merged cell hides: they say nothing. */
  readonly covered: readonly (readonly [row: number, column: number])[];
  /** Every text above the list and on 配合事项. */
  readonly beside: readonly string[];
  /** Sheets that we did not make; what stands there is not read. */
  readonly otherSheets: readonly string[];
}

export interface CollectInput {
  /** The list as it stands, every row with an id of its own. */
  readonly list: readonly RectificationItem[];
  /** Columns that it has. */
  readonly columns: readonly ColumnKey[];
  /** `''` where it is not known. */
  readonly listId: string;
  readonly statusWords: ListSettings['statusWords'];
  /** Ids that rows had at some time: they are recognized, and not given again. */
  readonly knownIds: readonly string[];
  /** What the memory says was sent, the newest last. */
  readonly dispatches: readonly Snapshot[];
  /** Who was to fill in what; rows that a returned file claims are its. */
  readonly expected: readonly SentRow[];
  readonly earlier: readonly CollectedReturn[];
  readonly files: readonly ReturnedFile[];
  readonly today: CalendarDate;
  /** What a person chose, by the key of the question. */
  readonly decisions?: Decisions;
}

/** Why an answer of a unit is not simply taken. */
export type QuestionKind =
  | 'changed' // the list was changed since as well
  | 'answers' // two files answer differently
  | 'byText' // the row lost its 编号 and was known by its text
  | 'older' // the file is older than one that came back before
  | 'foreign' // the row was not sent to this unit
  | 'renamed' // the column bears another name and was known by its place alone
  | 'closed' // the row is 已销号 in the list
  | 'status' // the word is no status
  | 'noBase' // what was sent is not known any more
  | 'added'; // a row of the unit's own

/** An answer that a person has to decide: one cell, or a whole row where the row is in doubt. */
export interface Question {
  readonly key: string;
  readonly kind: QuestionKind;
  /** Row of the list; of an added row the one that it belongs to, null where there is none. */
  readonly rowId: string | null;
  readonly unit: string;
  readonly file: string;
  readonly cells: readonly {
    readonly column: ColumnRef;
    readonly base: CellValue;
    readonly ours: CellValue;
    readonly theirs: CellValue;
  }[];
  readonly decided: Side | null;
}

/** What a unit wrote that is shown and never taken. */
export type NoteKind =
  | 'document' // a column that follows the document, or 序号
  | 'closure' // 已销号, 核验人, 销号时间: decided in the master list
  | 'ownColumn' // a column that the unit added
  | 'noColumn' // the list does not have the column any more
  | 'beside' // above the list or on 配合事项
  | 'error' // #REF! and the like
  | 'merged' // cells that the unit merged: only the first one is taken
  | 'rowGone' // the row was deleted from the list
  | 'columnMissing' // the unit deleted a column
  | 'columnRenamed' // … or renamed it
  | 'otherSheet'; // a sheet that we did not make

export interface CollectNote {
  readonly kind: NoteKind;
  readonly unit: string;
  readonly file: string;
  readonly rowId: string | null;
  /** Header of the column or name of the sheet; `''` where neither is meant. */
  readonly column: string;
  readonly from: CellValue;
  readonly to: CellValue;
}

/** A cell of the list that becomes another one. */
export interface CollectedCell {
  readonly rowId: string;
  readonly column: ColumnKey;
  readonly ours: CellValue;
  readonly value: CellValue;
  readonly unit: string;
  readonly file: string;
}

/** 时限 that a unit moved to a later day. */
export interface Extension {
  readonly rowId: string;
  readonly unit: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** `''`: it gave none. */
  readonly reason: string;
}

/** A row that was sent and what became of it. `deleted`: the file came back without it. */
export interface ReturnedRow extends SentRow {
  readonly fate: 'returned' | 'deleted' | 'missing';
}

export interface Refusal {
  readonly file: string;
  readonly why: string;
  readonly data?: Readonly<Record<string, string | number>>;
}

/** A file that was taken in, and what it was taken for. */
export interface AcceptedFile {
  readonly file: string;
  readonly unit: string;
  /** `''` where its record is gone. */
  readonly dispatch: string;
  readonly isOlder: boolean;
}

export interface CollectResult {
  readonly files: readonly AcceptedFile[];
  readonly refused: readonly Refusal[];
  readonly cells: readonly CollectedCell[];
  readonly questions: readonly Question[];
  readonly notes: readonly CollectNote[];
  readonly extensions: readonly Extension[];
  /** Rows that are added to the list because a person said so. */
  readonly added: readonly RectificationItem[];
  readonly sent: readonly ReturnedRow[];
  readonly writes: ListWrites;
  /** For the memory of the list. */
  readonly returns: readonly CollectedReturn[];
}

/** Questions that nobody has answered. */
export const openQuestions = ({ questions }: Pick<CollectResult, 'questions'>): readonly Question[] =>
  questions.filter(({ decided }) => decided === null);

/**
 * The same choice for every question; but what a unit said earlier never takes the place of what it said later merely because
 * units are believed.
 */
export const decideQuestions = ({ questions }: Pick<CollectResult, 'questions'>, side: Side): Decisions =>
  Object.fromEntries(questions.map(({ key, kind }) => [key, kind === 'older' ? 'ours' : side]));
