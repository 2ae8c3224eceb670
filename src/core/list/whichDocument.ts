import { matchRows } from './matchRows';
import type { SentenceRow } from './sentenceRow';
import type { Snapshot } from './snapshot';

/** From here on a document is a revision of one that the list knows, by the share of sentences that say the same. */
const LEAST_SHARE = 0.3;

/**
 * Which of the imported documents a new one revises: the one that most of its sentences, or most of the old ones, come
 * from. Null where it is a further document.
 */
export function whichDocument(
  imports: readonly Snapshot[],
  planned: readonly SentenceRow[],
): Snapshot | null {
  const scored = imports.map((snapshot) => {
    const living = snapshot.rows.filter(({ gone }) => gone !== true);
    const shared = matchRows(living, planned).length;
    return { snapshot, share: shared / Math.max(1, Math.min(living.length, planned.length)) };
  });
  const [best] = scored.sort((a, b) => b.share - a.share);
  return best !== undefined && best.share >= LEAST_SHARE ? best.snapshot : null;
}
