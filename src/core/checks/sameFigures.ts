import { bigramsOf } from '../list/similarity';
import { post } from './postings';

/** What is counted or measured: 512万元, 5个, 21.4%; years and dates are none. */
const FIGURE =
  /(?<![\d.])\d+(?:\.\d+)?(?:[万亿]?(?:元|吨|亩|米|公里|平方米)|[%％]|(?!年|月|日|时|分)[\u4e00-\u9fff])/gu;
/** Share of the bigrams of the shorter text that stand in the other, by the number of figures that both name. */
const LEAST_SHARED: Readonly<Record<number, number>> = { 1: 0.5, 2: 0.3 };
const MANY = 2;
/** A shorter text shares a figure and some words with others by chance. */
const LEAST_PAIRS = 6;
/** A figure in more texts than these tells nothing: 1个, 3家. */
const MOST_POSTINGS = 24;

/**
 * For each text the first earlier one that names the same figures and much of the same words, however it is put: index → index.
 * A problem that another body found as well is told in other words, and with the same numbers.
 */
export function sameFigures(texts: readonly string[]): ReadonlyMap<number, number> {
  const figures = texts.map((text) => new Set(text.match(FIGURE) ?? []));
  const grams = texts.map((text) => bigramsOf(text.replace(FIGURE, ' ')));
  const postings = new Map<string, number[]>();
  const found = new Map<number, number>();
  figures.forEach((own, index) => {
    const shared = new Map<number, number>();
    for (const figure of own)
      for (const at of postings.get(figure) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    for (const [at, count] of [...shared].sort(([a], [b]) => a - b)) {
      if (contained(grams[index]!, grams[at]!) < LEAST_SHARED[Math.min(count, MANY)]!) continue;
      found.set(index, at);
      break;
    }
    for (const figure of own) post(postings, figure, index, MOST_POSTINGS);
  });
  return found;
}

function contained(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  if (short.size < LEAST_PAIRS) return 0;
  let shared = 0;
  for (const gram of short) if (long.has(gram)) shared += 1;
  return shared / short.size;
}
