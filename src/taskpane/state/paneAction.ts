import type { CheckReport } from '../../app/checkList';
import type { ErrorDescription } from '../../app/errorMessages';
import type { GenerateReport } from '../../app/generateList';
import type { ImportedDocument } from '../../app/importDocument';
import type { OpenedList } from '../../app/openList';
import type { Adjustment } from '../../core/findings/adjust';
import type { DocumentKind } from '../../core/findings/finding';
import type { Stage } from '../../core/list/columns';
import type { Grain, Profile } from '../../core/list/item';
import type { SourceFile, TextEncoding } from '../../readers/port';
import type { UnfinishedWrite } from '../../workbook/port';
import type { CellEdit } from '../workbench/edits';
import type { LivingAction } from './livingAction';
import type { Facts, PaneState, RepaintReport, Task, View } from './paneState';

/** Everything that can happen to the pane. */
export type PaneAction =
  | LivingAction
  | { readonly type: 'textTyped'; readonly text: string; readonly name?: string }
  | { readonly type: 'fileChosen'; readonly file: SourceFile | null }
  | { readonly type: 'encodingChosen'; readonly encoding: TextEncoding | null }
  | { readonly type: 'started'; readonly task: Task }
  | { readonly type: 'progressed'; readonly share: number }
  | { readonly type: 'failed'; readonly problem: ErrorDescription }
  | { readonly type: 'finished'; readonly notice?: string }
  | { readonly type: 'problemClosed' }
  | {
      readonly type: 'imported';
      readonly document: ImportedDocument;
      readonly kind: DocumentKind | null;
      readonly notice: string;
    }
  | { readonly type: 'secrecyConfirmed' }
  | { readonly type: 'secrecyDeclined'; readonly notice: string }
  | { readonly type: 'factTyped'; readonly facts: Facts }
  | { readonly type: 'adjusted'; readonly adjustment: Adjustment }
  | { readonly type: 'adjustmentTakenBack'; readonly adjustment: Adjustment }
  | { readonly type: 'adjustmentUndone' }
  | { readonly type: 'adjustmentRedone' }
  | { readonly type: 'doubtSettled'; readonly key: string }
  | {
      readonly type: 'optionChosen';
      readonly grain?: Grain;
      readonly profile?: Profile;
      readonly stage?: Stage;
    }
  | { readonly type: 'generated'; readonly report: GenerateReport; readonly notice: string }
  | {
      readonly type: 'listRead';
      readonly list: OpenedList | null;
      readonly unfinished: UnfinishedWrite | null;
    }
  | { readonly type: 'unfinishedAccepted' }
  | {
      readonly type: 'checked';
      readonly report: CheckReport;
      readonly list: OpenedList;
      readonly notice: string;
    }
  | { readonly type: 'repainted'; readonly report: RepaintReport; readonly notice: string }
  | { readonly type: 'workbookReplaced' }
  | { readonly type: 'sheetWritten'; readonly notice: string }
  | {
      readonly type: 'cellEdited';
      readonly edit: CellEdit;
      readonly step: 'new' | 'undo' | 'redo';
      readonly notice: string;
    }
  | { readonly type: 'snapshotTaken'; readonly journalLength: number }
  | { readonly type: 'fileSaved'; readonly notice: string }
  | { readonly type: 'shown'; readonly view: View }
  | { readonly type: 'restored'; readonly state: Partial<PaneState>; readonly notice: string }
  | { readonly type: 'cleared'; readonly notice: string };
