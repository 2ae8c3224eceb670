import type { CellValue } from './item';
import { sameWords, splitNumber } from './sameWords';

/** Who is right about a cell: the list as it stands, or the new version. */
export type Side = 'ours' | 'theirs';

/** `same`: both say the same; `kept`: only ours changed; `updated`: only theirs did; `conflict`: both did, each its own way. */
export type MergeOutcome = 'same' | 'kept' | 'updated' | 'conflict';

export interface MergedField {
  /** What is to stand in the cell; ours while a conflict is undecided. */
  readonly value: CellValue;
  readonly outcome: MergeOutcome;
}

/**
 * Merges one cell, by words: layout and width of characters are no change. What stood there at the last exchange (base,
 * `''` where that is unknown), what stands in the list (ours), what the new version says (theirs).
 *
 * | ours | theirs | outcome |
 * | --- | --- | --- |
 * | any | as ours | same, ours stays as it is laid out |
 * | as base | changed | updated |
 * | changed | as base | kept |
 * | changed | changed otherwise | conflict |
 */
export function mergeField(base: CellValue, ours: CellValue, theirs: CellValue): MergedField {
  if (sameWords(ours, theirs)) return { value: ours, outcome: 'same' };
  if (sameWords(ours, base)) return { value: theirs, outcome: 'updated' };
  if (sameWords(theirs, base)) return { value: ours, outcome: 'kept' };
  return { value: ours, outcome: 'conflict' };
}

/**
 * Merges a cell of headings, printed number and words of each line apart: where the document counts further (`2.` → `3.`)
 * and a user changed the words, both changes stand. Anything else is merged whole.
 */
export function mergeHeading(base: CellValue, ours: CellValue, theirs: CellValue): MergedField {
  const whole = mergeField(base, ours, theirs);
  if (whole.outcome !== 'conflict') return whole;
  const [before, here, there] = [base, ours, theirs].map(partsOf);
  if (!before || !here || !there) return whole;
  if (before.length !== here.length || before.length !== there.length) return whole;
  const parts = here.map((part, index) => mergeField(before[index]!, part, there[index]!));
  if (parts.some(({ outcome }) => outcome === 'conflict')) return whole;
  const text = parts.map(({ value }, index) => (index > 0 && index % 2 === 0 ? '\n' : '') + String(value));
  return { value: text.join(''), outcome: 'updated' };
}

/** `（一）作风\n1.学风` → `（一）`, `作风`, `1.`, `学风`; null where the cell is empty or no text. */
const partsOf = (value: CellValue): readonly string[] | null =>
  typeof value === 'string' && value.trim() !== ''
    ? value.split(/\r?\n/u).flatMap((line) => splitNumber(line))
    : null;
