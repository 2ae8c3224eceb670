import type { CalendarDate } from '../basics/calendarDate';
import type { Correction } from '../findings/corrections';
import type { DocumentKind } from '../findings/finding';
import type { Confirmation } from '../list/confirmation';
import type { Grain, ItemOrigin, Profile } from '../list/item';
import type { Snapshot } from '../list/snapshot';
import type { CollectedReturn } from '../list/collectTypes';
import type { ListUndo } from '../list/undo';
import type { PageContent } from './pageContent';
import type { SourceFrame } from './sourcePieces';

export const MEMORY_FORMAT = 1;

/** What the workbook remembers about itself, on a very hidden sheet. The source texts themselves stand on 反馈原文. */
export interface Memory {
  readonly formatVersion: typeof MEMORY_FORMAT;
  /** Raised by every write of ours; the list bears the same number. */
  readonly revision: number;
  /** Tells the files of this list from those of another one; `''` where it is not known. */
  readonly listId: string;
  readonly listSheet: string;
  readonly profile: Profile;
  readonly grain: Grain;
  /** The feedback documents that feed the list, in the order in which they came. */
  readonly documents: readonly DocumentMemory[];
  /** Of each document its last import, under the id of the document; then dispatches and period baselines. */
  readonly snapshots: readonly Snapshot[];
  /** Rows that a person deleted with a reason. */
  readonly removed: readonly RemovedRow[];
  /** Files of units that were collected, so that one that comes twice or too late is noticed. */
  readonly returns: readonly CollectedReturn[];
  /** How to take our last write back; null where there is nothing to take back. */
  readonly undo: UndoRecord | null;
  /** Other sheets with a list, of which a person said that they are not the one worked on: they are not asked about again. */
  readonly setAside?: readonly string[];
  /** Issues that people confirmed with a reason; absent where there are none. */
  readonly confirmations?: readonly Confirmation[];
}

export interface DocumentMemory {
  /** `import-1`: the id of its import snapshot. */
  readonly id: string;
  readonly facts: DocumentFacts;
  /** Names of its 反馈原文 and 意见建议. */
  readonly sheets: { readonly source: string; readonly recommendations: string };
  readonly origins: readonly ItemOrigin[];
  readonly source: SourceFrame;
  /** What a person decided in the preview, in words, so that a corrected document keeps it. */
  readonly corrections: readonly Correction[];
}

/** A deleted row with the words by which a person knows it. */
export interface RemovedRow {
  readonly id: string;
  readonly text: string;
  readonly reason: string;
  readonly date: CalendarDate;
}

/** Our last write, told so that it can be taken back one step. */
export interface UndoRecord {
  readonly action: UndoAction;
  readonly date: CalendarDate;
  readonly list: ListUndo;
  /** Parts of the memory as they were, where the write changed them. */
  readonly memory: Partial<Pick<Memory, UndoableMemory>>;
  /** Companion sheets that it rewrote. */
  readonly pages: readonly UndoPage[];
}

export interface UndoPage {
  readonly name: string;
  /** As it was; null where the write added the sheet. */
  readonly before: PageContent | null;
  /** `pageFingerprint` of what was written: a page that somebody changed since is left alone. */
  readonly written: string;
}

export type UndoableMemory = 'documents' | 'snapshots' | 'removed' | 'returns' | 'confirmations';

export type UndoAction =
  | 'update'
  | 'addRow'
  | 'deleteRow'
  | 'fix'
  | 'suggestion' // a near match that a person accepted
  | 'confirm' // 确认无误并注明理由
  | 'reopen' // 取消确认
  | 'collect'
  | 'extend'
  | 'close' // 销号
  | 'evidence' // a file recorded in 佐证材料
  | 'reopenRow' // 回头看: 销号 taken back with a reason
  | 'giveIds'
  | 'units' // names taken over into 责任单位名录
  | 'comment'; // 审核意见

export interface DocumentFacts {
  readonly kind: DocumentKind;
  readonly fileName: string | null;
  readonly title: string | null;
  readonly sourceOrg: string | null;
  readonly inspectedOrg: string | null;
  readonly feedbackDate: CalendarDate | null;
  readonly findings: number;
  readonly points: number;
  readonly recommendations: number;
}
