import type { CellValue, ColumnKey } from './item';
import type { MergedSentence } from './mergeSentence';
import { sameWords } from './sameWords';
import type { KnownSentence } from './sentencesOfList';
import type { SnapshotRow } from './snapshot';

/**
 * Whether the order or the grouping of the document changed, so that 序号 must follow. Where it did not, 序号 stays as it
 * is, gaps of deleted rows included: reading the same document again changes nothing.
 */
export function isRearranged(
  sentences: readonly KnownSentence[],
  known: readonly MergedSentence[],
  added: number,
): boolean {
  if (added > 0) return true;
  let last = -1;
  return sentences.some(({ base, rows, planned }, index) => {
    const { next, changes } = known[index]!;
    if (rows.length === 0) return false;
    if (planned === null) return !base.gone && changes.some(({ kind }) => kind === 'vanished');
    const isBehind = planned > last;
    last = planned;
    const words = (column: ColumnKey, row: SnapshotRow): CellValue => row.cells[column] ?? '';
    const isRegrouped = GROUPING.some(
      (column) => next !== null && !sameWords(words(column, base), words(column, next)),
    );
    return base.gone === true || !isBehind || isRegrouped;
  });
}

const GROUPING: readonly ColumnKey[] = ['category', 'finding'];
