import { cellText } from './rows';
import { unnumbered } from './sameWords';
import type { RowMatch, SentenceRow } from './sentenceRow';
import { bigramsOf, likeness } from './similarity';

/** A new row is compared with so many old ones at most, so that 10,000 rows stay linear. */
const MOST_BY_WORDS = 16;
const MOST_BY_PLACE = 4;
/** Old rows looked up for the rarest bigrams of a new row. */
const LOOKUPS = 400;
/** What it is worth that both rows belong to one problem. */
const SAME_PROBLEM = 0.2;

/** A row to be matched. */
interface Left {
  readonly index: number;
  readonly finding: string;
  readonly problem: string;
  readonly whole: ReadonlySet<string>;
  readonly point: ReadonlySet<string>;
}

/**
 * Pairs what is left after the exact matches by likeness, the best pair first. Where both rows have a 具体表现 it alone
 * is compared: the rows of one problem share its caption and are still distinct. Rows are compared that share rare
 * words, or that stand between the same neighbours.
 */
export function matchReworded(
  before: readonly SentenceRow[],
  after: readonly SentenceRow[],
  known: readonly RowMatch[],
): RowMatch[] {
  const matchedBefore = new Map(known.map((match) => [match.before, match.after]));
  const matchedAfter = new Map(known.map((match) => [match.after, match.before]));
  const olds = leftOver(before, matchedBefore);
  const news = leftOver(after, matchedAfter);
  if (olds.length === 0 || news.length === 0) return [];

  const sameProblem = problemPairs(before, after, known);
  const byWords = wordIndex(olds);
  const byPlace = placeIndex(olds, news, matchedAfter);
  const pairs = news.flatMap((fresh, place) =>
    [...new Set([...byWords(fresh), ...byPlace(place)])].flatMap((at) => {
      const old = olds[at]!;
      const alike = likenessOf(old, fresh);
      if (alike === 0) return [];
      const isSame = old.finding === fresh.finding || sameProblem.has(`${old.problem}\u001E${fresh.problem}`);
      const score = alike + (isSame ? SAME_PROBLEM : 0);
      return [{ before: old.index, after: fresh.index, score }];
    }),
  );
  return bestFirst(pairs);
}

function likenessOf(old: Left, fresh: Left): number {
  return old.point.size > 0 && fresh.point.size > 0
    ? likeness(old.point, fresh.point)
    : likeness(old.whole, fresh.whole);
}

function bestFirst(
  pairs: readonly { readonly before: number; readonly after: number; readonly score: number }[],
): RowMatch[] {
  const takenBefore = new Set<number>();
  const takenAfter = new Set<number>();
  return [...pairs]
    .sort((a, b) => b.score - a.score || a.after - b.after || a.before - b.before)
    .flatMap(({ before, after }): RowMatch[] => {
      if (takenBefore.has(before) || takenAfter.has(after)) return [];
      takenBefore.add(before);
      takenAfter.add(after);
      return [{ before, after, how: 'reworded' }];
    });
}

const leftOver = (rows: readonly SentenceRow[], matched: ReadonlyMap<number, number>): Left[] =>
  rows.flatMap((row, index): Left[] => {
    if (matched.has(index)) return [];
    const finding = unnumbered(cellText(row.cells.finding));
    const point = cellText(row.cells.point);
    return [
      {
        index,
        finding,
        problem: problemOf(row),
        whole: bigramsOf(`${finding}\n${point}`),
        point: bigramsOf(point),
      },
    ];
  });

const problemOf = ({ cells }: SentenceRow): string =>
  `${unnumbered(cellText(cells.category))}\u001F${unnumbered(cellText(cells.finding))}`;

/** Problems of both versions that have a row in common: their other rows are likely the same too. */
const problemPairs = (
  before: readonly SentenceRow[],
  after: readonly SentenceRow[],
  known: readonly RowMatch[],
): ReadonlySet<string> =>
  new Set(known.map((match) => `${problemOf(before[match.before]!)}\u001E${problemOf(after[match.after]!)}`));

/** For a new row the old ones with which it shares most of its rarest bigrams. */
function wordIndex(olds: readonly Left[]): (fresh: Left) => readonly number[] {
  const postings = new Map<string, number[]>();
  olds.forEach(({ whole }, at) => {
    for (const gram of whole) {
      const list = postings.get(gram);
      if (list) list.push(at);
      else postings.set(gram, [at]);
    }
  });
  return ({ whole }) => {
    const lists = [...whole]
      .flatMap((gram) => {
        const list = postings.get(gram);
        return list ? [list] : [];
      })
      .sort((a, b) => a.length - b.length);
    const shared = new Map<number, number>();
    let lookups = 0;
    for (const list of lists) {
      lookups += list.length;
      if (lookups > LOOKUPS) break;
      for (const at of list) shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    return [...shared]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, MOST_BY_WORDS)
      .map(([at]) => at);
  };
}

/** For a new row the old ones that stand, like it, behind the partner of the nearest matched row above. */
function placeIndex(
  olds: readonly Left[],
  news: readonly Left[],
  matchedAfter: ReadonlyMap<number, number>,
): (place: number) => readonly number[] {
  const starts: number[] = [];
  let above = -1;
  let start = -1;
  let depth = 0;
  let scanned = 0;
  for (const { index } of news) {
    for (; scanned < index; scanned++) {
      const partner = matchedAfter.get(scanned);
      if (partner !== undefined) above = partner;
    }
    const first = firstFrom(olds, above + 1);
    depth = first === start ? depth + 1 : 0;
    start = first;
    starts.push(first + depth);
  }
  return (place) => {
    const from = Math.max(starts[place]! - MOST_BY_PLACE / 2, 0);
    return Array.from({ length: MOST_BY_PLACE + 1 }, (_, step) => from + step).filter(
      (at) => at < olds.length,
    );
  };
}

/** The first left-over row at or behind an index; binary search. */
function firstFrom(olds: readonly Left[], index: number): number {
  let [low, high] = [0, olds.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (olds[middle]!.index < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
