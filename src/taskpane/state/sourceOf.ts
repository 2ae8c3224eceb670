import type { OpenedList } from '../../app/openList';
import { sourceDocuments, type SourceDocument } from '../../app/traceSource';

const known = new WeakMap<
  object,
  { readonly memory: object; readonly documents: readonly SourceDocument[] }
>();

/** The documents of a list with their text, put together once for all who show them; an edited cell changes neither. */
export function documentsOnce(list: OpenedList): readonly SourceDocument[] {
  const { memory, workbook } = list;
  if (!memory) return [];
  const last = known.get(workbook.companions);
  if (last?.memory === memory) return last.documents;
  const documents = sourceDocuments(list);
  known.set(workbook.companions, { memory, documents });
  return documents;
}
