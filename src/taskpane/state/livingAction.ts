import type { CheckReport } from '../../app/checkList';
import type { AppliedFix } from '../../app/mendingPlan';
import type { OpenedList } from '../../app/openList';
import type { Recalled } from '../../app/recallDocument';
import type { UpdatePreview } from '../../app/updateList';
import type { ColumnMapping } from '../../core/list/columnMapping';
import type { Decisions } from '../../core/list/mergeTypes';
import type { CellPlace } from '../../workbook/port';
import type { Delivery } from './delivery';
import type { Outcome, SavedFile, SubmissionChoice, SubmittedFile } from './paneState';

/** What happens to a list that people work in. */
export type LivingAction =
  | { readonly type: 'recalled'; readonly recalled: Recalled }
  | {
      readonly type: 'compared';
      readonly preview: UpdatePreview;
      readonly list: OpenedList;
      readonly document: string | null;
      readonly notice: string;
    }
  | { readonly type: 'decided'; readonly decisions: Decisions }
  | { readonly type: 'decisionUndone' }
  | { readonly type: 'decisionRedone' }
  | { readonly type: 'wrote'; readonly outcome: Outcome | null; readonly notice: string }
  | { readonly type: 'selected'; readonly place: CellPlace }
  | { readonly type: 'deletionAsked'; readonly open: boolean }
  | { readonly type: 'followed'; readonly list: OpenedList | null }
  | { readonly type: 'settledAside'; readonly text: string }
  | { readonly type: 'rechecked'; readonly report: CheckReport; readonly list: OpenedList }
  | { readonly type: 'wentTo'; readonly issue: string }
  | { readonly type: 'fixesShown'; readonly fixes: readonly AppliedFix[] | null; readonly notice: string }
  | { readonly type: 'submissionChosen'; readonly choice: Partial<SubmissionChoice> }
  | { readonly type: 'deliveryChanged'; readonly change: Partial<Delivery>; readonly notice?: string }
  | {
      readonly type: 'savedFile';
      readonly file: SavedFile;
      readonly account?: readonly string[];
      readonly notice: string;
    }
  | { readonly type: 'submitted'; readonly file: SubmittedFile; readonly notice: string }
  | { readonly type: 'columnsMapped'; readonly mapping: ColumnMapping };
