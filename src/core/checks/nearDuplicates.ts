import { bigramsOf } from '../list/similarity';
import { post } from './postings';

/** Two texts with so large a share of their bigrams in common (Dice) say much the same. */
const LEAST_DICE = 0.75;
/** A shorter text shares most of its bigrams with some other by chance. */
const LEAST_PAIRS = 8;
/** Texts compared with one text at most, and texts that a bigram leads to at most: 10,000 rows stay linear. */
const MOST_COMPARED = 24;
const MOST_POSTINGS = 64;

/**
 * For each text the first earlier one that says much the same; absent where there is none. Texts that differ in numbers
 * alone (2021年…, 2022年…) are different facts.
 */
export function nearDuplicates(texts: readonly string[]): ReadonlyMap<number, number> {
  const grams = texts.map(bigramsOf);
  const frequency = new Map<string, number>();
  for (const set of grams) for (const gram of set) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
  const postings = new Map<string, number[]>();
  const found = new Map<number, number>();
  const bare = texts.map((text) => text.replace(/[\d\s]+/gu, ''));
  const differInNumbers = (a: number, b: number): boolean => bare[a] === bare[b] && texts[a] !== texts[b];
  grams.forEach((set, index) => {
    if (set.size < LEAST_PAIRS) return;
    const rarest = prefixOf(set, frequency);
    const candidates = new Set<number>();
    for (const gram of rarest) {
      for (const at of postings.get(gram) ?? []) candidates.add(at);
      if (candidates.size >= MOST_COMPARED) break;
    }
    for (const at of [...candidates].slice(0, MOST_COMPARED)) {
      if (dice(set, grams[at]!) < LEAST_DICE || differInNumbers(at, index)) continue;
      found.set(index, at);
      break;
    }
    for (const gram of rarest) post(postings, gram, index, MOST_POSTINGS);
  });
  return found;
}

/**
 * The rarest bigrams of a text, so many that two texts with `LEAST_DICE` in common share at least one of them: all but as
 * many as must be shared, plus one (prefix filtering).
 */
function prefixOf(set: ReadonlySet<string>, frequency: ReadonlyMap<string, number>): readonly string[] {
  const mustShare = Math.ceil((set.size * LEAST_DICE) / (2 - LEAST_DICE));
  return [...set]
    .sort((a, b) => frequency.get(a)! - frequency.get(b)! || (a < b ? -1 : 1))
    .slice(0, set.size - mustShare + 1);
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const gram of short) if (long.has(gram)) shared += 1;
  return (2 * shared) / (short.size + long.size);
}
