import type { CheckReport } from '../../app/checkList';
import type { CollectPreview } from '../../app/collectReturns';
import type { ErrorDescription } from '../../app/errorMessages';
import type { FixReport } from '../../app/fixList';
import type { GenerateReport } from '../../app/generateList';
import type { ImportedDocument } from '../../app/importDocument';
import type { AppliedFix } from '../../app/mendingPlan';
import type { OpenedList } from '../../app/openList';
import type { Recalled } from '../../app/recallDocument';
import type { RepairReport } from '../../app/repairList';
import type { RestoreReport } from '../../app/restoreMemory';
import type { SubmitOptions } from '../../app/submitList';
import type { UndoReport } from '../../app/undoLast';
import type { UpdatePreview } from '../../app/updateList';
import type { CalendarDate } from '../../core/basics/calendarDate';
import type { Adjustment } from '../../core/findings/adjust';
import type { DocumentKind, InspectionFeedback } from '../../core/findings/finding';
import type { ColumnMapping } from '../../core/list/columnMapping';
import type { Stage } from '../../core/list/columns';
import type { Grain, Profile } from '../../core/list/item';
import type { Decisions } from '../../core/list/mergeTypes';
import type { SubmissionForm } from '../../core/report/submission/submissionForms';
import type { SourceFile, TextEncoding } from '../../readers/port';
import type { CellPlace, UnfinishedWrite } from '../../workbook/port';
import type { HandOver } from '../saveFile';
import { noEdits, type CellEdit, type EditHistory } from '../workbench/edits';
import { noDelivery, type Delivery } from './delivery';

/** 导入; 预览 and, below it, what an update would change; 清单 with what is done with one beside it. */
export type View =
  'import' | 'preview' | 'update' | 'list' | 'row' | 'source' | 'deliver' | 'report' | 'submit';
/** The three steps; a view that stands below another belongs to its step. */
export type Step = 'import' | 'preview' | 'list';

export const STEP_OF: Readonly<Record<View, Step>> = {
  import: 'import',
  preview: 'preview',
  update: 'preview',
  list: 'list',
  row: 'list',
  source: 'list',
  deliver: 'list',
  report: 'list',
  submit: 'list',
};

export type Task =
  | 'import'
  | 'generate'
  | 'compare' // the new version with the list
  | 'update'
  | 'undo'
  | 'evidence' // hashing files
  | 'row' // adding and deleting rows
  | 'repair'
  | 'statistics'
  | 'restore'
  | 'check'
  | 'review' // fixing, confirming, accepting
  | 'dispatch'
  | 'collect'
  | 'urge'
  | 'report'
  | 'submit'
  | 'repaint'
  | 'open'
  | 'save'
  | 'read';

/** What the user may correct by hand before generating; absent keys keep what was recognized. */
export type FactKey = 'title' | 'sourceOrg' | 'inspectedOrg' | 'feedbackDate';
export type Facts = Partial<Pick<InspectionFeedback, FactKey>>;

export interface Source {
  /** What stands in the text box. */
  readonly text: string;
  /** A chosen or dropped file; it wins over the text. */
  readonly file: SourceFile | null;
  /** Name of the example, where the text is one. */
  readonly name: string | null;
  readonly encoding: TextEncoding | null;
}

export interface RepaintReport {
  readonly validations: number;
  readonly colorRules: number;
}

/** 反馈意见有更新, before it is written. */
export interface PendingUpdate {
  /** Without any choice made. */
  readonly preview: UpdatePreview;
  /** The list that it was compared with. */
  readonly list: OpenedList;
  /** Document of the list that it revises, as the user chose; `new`: a further one; null: as told by its sentences. */
  readonly document: string | null;
}

/** What the user chose where list and new version had both changed. */
export interface Choices {
  readonly decisions: Decisions;
  /** As they were before each step, oldest first, and those that were undone, latest first. */
  readonly past: readonly Decisions[];
  readonly future: readonly Decisions[];
}

export const noChoices: Choices = { decisions: {}, past: [], future: [] };

/** What is to be handed in, and how. */
export interface SubmissionChoice {
  readonly form: SubmissionForm;
  readonly isDraft: boolean;
  readonly isMerged: boolean;
  /** What is otherwise than 设置 says. */
  readonly wishes: NonNullable<SubmitOptions['wishes']>;
  /** By code of a check. */
  readonly reasons: SubmitOptions['reasons'];
}

export const usualSubmission: SubmissionChoice = {
  form: 'plan',
  isDraft: false,
  isMerged: true,
  wishes: {},
  reasons: {},
};

/** A file that was handed over. */
export interface SubmittedFile {
  readonly name: string;
  readonly rows: number;
  readonly checksum: string;
  readonly handOver: HandOver;
  /** Whether the list remembers it as the baseline of the next comparison. */
  readonly isBaseline: boolean;
}

/** A file that left the pane. */
export interface SavedFile {
  readonly name: string;
  readonly handOver: HandOver;
}

/** What our last write did, to be read once more. */
export type Outcome =
  | { readonly kind: 'updated'; readonly preview: UpdatePreview }
  | { readonly kind: 'undone'; readonly report: UndoReport; readonly left: readonly string[] }
  | { readonly kind: 'rowAdded'; readonly sequence: string }
  | { readonly kind: 'rowDeleted'; readonly count: number }
  | { readonly kind: 'fixed'; readonly report: FixReport }
  | { readonly kind: 'submitted'; readonly file: SubmittedFile }
  | { readonly kind: 'dispatched'; readonly file: SavedFile; readonly files: number; readonly rows: number }
  | { readonly kind: 'collected'; readonly preview: CollectPreview }
  /** `account`: what there is to say of it beyond its name. */
  | { readonly kind: 'fileSaved'; readonly file: SavedFile; readonly account?: readonly string[] }
  | { readonly kind: 'periodKept'; readonly date: CalendarDate }
  | {
      readonly kind: 'rowStood';
      readonly step: 'extended' | 'closed' | 'reopened';
      readonly sequence: string;
    }
  | { readonly kind: 'evidenceRecorded'; readonly sequence: string; readonly files: number }
  | { readonly kind: 'unitsAdded'; readonly count: number }
  | { readonly kind: 'commentsAdded' }
  | { readonly kind: 'repaired'; readonly report: RepairReport }
  | { readonly kind: 'restored'; readonly report: RestoreReport };

/** Everything the pane shows. The list itself lives in the workbook. */
export interface PaneState {
  readonly view: View;
  readonly source: Source;
  readonly kind: DocumentKind | null;
  readonly imported: ImportedDocument | null;
  /** A text with a secrecy mark that waits for the user's word; nothing of it is kept or shown before. */
  readonly awaitingSecrecy: ImportedDocument | null;
  /** The mark the user has confirmed for this text, or null. */
  readonly confirmedMark: string | null;
  readonly facts: Facts;
  readonly adjustments: readonly Adjustment[];
  /** Corrections as they were before each step, oldest first, and those that were undone, latest first. */
  readonly past: readonly (readonly Adjustment[])[];
  readonly future: readonly (readonly Adjustment[])[];
  /** Keys of doubts that a person has looked at (`doubtKey`). */
  readonly settled: readonly string[];
  readonly grain: Grain;
  readonly profile: Profile;
  readonly stage: Stage;
  readonly busy: {
    readonly task: Task;
    /** 0…1, or null where it cannot be told. */ readonly share: number | null;
  } | null;
  readonly problem: ErrorDescription | null;
  /** The last result in words, for screen readers and the status line. */
  readonly notice: string;
  readonly report: GenerateReport | null;
  readonly outcome: Outcome | null;
  readonly list: OpenedList | null;
  /** What the list knows of the imported document; null where it was not asked, or cannot know. */
  readonly recalled: Recalled | null;
  readonly update: PendingUpdate | null;
  readonly choices: Choices;
  /** What the columns of an imported list are taken for, where the user corrected it. */
  readonly mapping: ColumnMapping | null;
  /** Cell that is selected in the workbook. */
  readonly selection: CellPlace | null;
  /** The form for deleting the selected row is open. */
  readonly deleting: boolean;
  /** What was done by itself while the list was watched; empty where nothing was. */
  readonly aside: string;
  /** A write that was cut off and could not be taken back; the user decides. */
  readonly unfinished: UnfinishedWrite | null;
  readonly check: CheckReport | null;
  /** The list as it was when it was checked. */
  readonly checkedList: OpenedList | null;
  /** Key of the issue that was gone to last. */
  readonly issue: string | null;
  /** What 全部修正 would do; null where nobody has asked. */
  readonly fixes: readonly AppliedFix[] | null;
  readonly submission: SubmissionChoice;
  readonly delivery: Delivery;
  readonly repainted: RepaintReport | null;
  /** Grows with every change of the workbook, so that the table knows when to read again. */
  readonly revision: number;
  /** Edits in the workbench's table, for 撤销 and 重做. */
  readonly history: EditHistory;
  /** Edits since the bytes of the workbook were last put beside the draft; a reload applies them again. */
  readonly journal: readonly CellEdit[];
  /** The workbook changed in a way the journal does not describe, so its bytes must be kept anew. */
  readonly snapshotDue: boolean;
  /** The workbook holds what no saved file holds. */
  readonly unsaved: boolean;
}

export const noSource: Source = { text: '', file: null, name: null, encoding: null };

export const initialState: PaneState = {
  view: 'import',
  source: noSource,
  kind: null,
  imported: null,
  awaitingSecrecy: null,
  confirmedMark: null,
  facts: {},
  adjustments: [],
  past: [],
  future: [],
  settled: [],
  grain: 'point',
  profile: 'standard',
  stage: 'draft',
  busy: null,
  problem: null,
  notice: '',
  report: null,
  outcome: null,
  list: null,
  recalled: null,
  update: null,
  choices: noChoices,
  mapping: null,
  selection: null,
  deleting: false,
  aside: '',
  unfinished: null,
  check: null,
  checkedList: null,
  issue: null,
  fixes: null,
  submission: usualSubmission,
  delivery: noDelivery,
  repainted: null,
  revision: 0,
  history: noEdits,
  journal: [],
  snapshotDue: false,
  unsaved: false,
};
