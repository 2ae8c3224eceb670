import type { Adjustment } from '../core/findings/adjust';
import { recallCorrections } from '../core/findings/corrections';
import type { InspectionFeedback } from '../core/findings/finding';
import type { DocumentMemory } from '../core/sheet/memoryTypes';
import type { OpenedList } from './openList';
import { revisedDocument } from './updateList';

/** What the list of a workbook knows of a document that is imported. */
export interface Recalled {
  /** What was decided in the preview of an earlier version, as far as the document still says the same. */
  readonly adjustments: readonly Adjustment[];
  /** The document of the list that it revises; null where it is a further one. */
  readonly revised: DocumentMemory | null;
}

/** Null where the workbook has no memory: nothing can be known. */
export function recallDocument(opened: OpenedList, feedback: InspectionFeedback): Recalled | null {
  if (!opened.memory) return null;
  return {
    adjustments: recallCorrections(
      feedback,
      opened.memory.documents.flatMap(({ corrections }) => corrections),
    ),
    revised: revisedDocument(opened, feedback),
  };
}
