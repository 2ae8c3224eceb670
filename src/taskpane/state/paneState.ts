import type { CheckReport } from '../../app/checkList';
import type { ErrorDescription } from '../../app/errorMessages';
import type { GenerateReport } from '../../app/generateList';
import type { ImportedDocument } from '../../app/importDocument';
import type { UnfinishedWrite } from '../../workbook/port';
import type { OpenedList } from '../../app/openList';
import type { Adjustment } from '../../core/findings/adjust';
import type { DocumentKind, InspectionFeedback } from '../../core/findings/finding';
import type { Stage } from '../../core/list/columns';
import type { Grain, Profile } from '../../core/list/item';
import type { SourceFile, TextEncoding } from '../../readers/port';
import { noEdits, type CellEdit, type EditHistory } from '../workbench/edits';

export type View = 'import' | 'preview' | 'list';
export type Task = 'import' | 'generate' | 'check' | 'repaint' | 'open' | 'save' | 'read';

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
  readonly list: OpenedList | null;
  /** A write that was cut off and could not be taken back; the user decides. */
  readonly unfinished: UnfinishedWrite | null;
  readonly check: CheckReport | null;
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
  list: null,
  unfinished: null,
  check: null,
  repainted: null,
  revision: 0,
  history: noEdits,
  journal: [],
  snapshotDue: false,
  unsaved: false,
};
