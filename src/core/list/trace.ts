import type { TextRange } from '../basics/textRange';
import type { ItemOrigin, RectificationItem } from './item';
import { sentenceOf } from './matchRows';

/** Where the sentence of a row stands. */
export interface RowTrace {
  /** Index of the document. */
  readonly document: number;
  readonly spans: readonly TextRange[];
}

/** What must be known of the documents. */
interface Traceable {
  readonly origins: readonly ItemOrigin[];
}

/**
 * Where the sentence of row `id` stands in the documents; null where it answers none. A row that a person added by
 * copying answers what its twin answers.
 */
export function traceRow(
  documents: readonly Traceable[],
  list: readonly RectificationItem[],
  id: string,
): RowTrace | null {
  return traceId(documents, id) ?? traceTwin(documents, list, id);
}

function traceTwin(
  documents: readonly Traceable[],
  list: readonly RectificationItem[],
  id: string,
): RowTrace | null {
  const item = list.find((each) => each.id === id);
  const sentence = item === undefined ? '' : sentenceOf(item);
  if (sentence === '') return null;
  for (const twin of list) {
    if (twin.id === id || sentenceOf(twin) !== sentence) continue;
    const found = traceId(documents, twin.id);
    if (found) return found;
  }
  return null;
}

function traceId(documents: readonly Traceable[], id: string): RowTrace | null {
  for (const [document, { origins }] of documents.entries()) {
    const origin = origins.find((each) => each.id === id);
    if (origin) return { document, spans: origin.spans };
  }
  return null;
}

/** Ids of the rows whose sentence holds the offset, or else of those that stand in the given range. */
export function rowsAt({ origins }: Traceable, offset: number, range: TextRange): readonly string[] {
  const at = idsWhere(origins, ([start, end]) => start <= offset && offset < end);
  return at.length > 0 ? at : idsWhere(origins, ([start, end]) => start < range[1] && range[0] < end);
}

const idsWhere = (origins: readonly ItemOrigin[], test: (span: TextRange) => boolean): readonly string[] => [
  ...new Set(origins.filter(({ spans }) => spans.some(test)).map(({ id }) => id)),
];
