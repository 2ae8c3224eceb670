import { matchReworded } from './matchReworded';
import { cellText } from './rows';
import { essence, unnumbered } from './sameWords';
import type { MatchKind, RowMatch, SentenceRow } from './sentenceRow';

/** Words by which a row is known, from the strictest to the loosest; `''` where a row says nothing. */
const EXACT: readonly { readonly how: MatchKind; readonly words: (row: SentenceRow) => string }[] = [
  {
    how: 'same',
    words: ({ cells }) => joined(essence(cellText(cells.category)), essence(cellText(cells.finding)), cells),
  },
  {
    how: 'moved',
    words: ({ cells }) =>
      joined(unnumbered(cellText(cells.category)), unnumbered(cellText(cells.finding)), cells),
  },
  { how: 'moved', words: sentenceOf },
];

/**
 * Which new row is which old row: the very same text, then the same text elsewhere, then reworded; what is left is new
 * or gone. One-to-one. Of rows with the same text (one problem, several measures) those with the same id or the same
 * measure belong together, then they pair in order.
 */
export function matchRows(before: readonly SentenceRow[], after: readonly SentenceRow[]): RowMatch[] {
  const exact = matchExact(before, after);
  return [...exact, ...matchReworded(before, after, exact)].sort((a, b) => a.after - b.after);
}

/** As `matchRows`, but only what says the same word for word. */
export function matchExact(before: readonly SentenceRow[], after: readonly SentenceRow[]): RowMatch[] {
  const matches: RowMatch[] = [];
  const freeBefore = new Set(before.keys());
  const freeAfter = new Set(after.keys());
  for (const { how, words } of EXACT) {
    const groups = groupBy(freeBefore, (index) => words(before[index]!));
    const wanted = groupBy(freeAfter, (index) => words(after[index]!));
    for (const [key, news] of wanted) {
      const olds = groups.get(key);
      if (key === '' || olds === undefined) continue;
      for (const [old, fresh] of pairUp(olds, news, before, after)) {
        matches.push({ before: old, after: fresh, how });
        freeBefore.delete(old);
        freeAfter.delete(fresh);
      }
    }
  }
  return matches;
}

/** 问题 without its number and 具体表现: what a row says wherever it stands. */
export function sentenceOf({ cells }: Pick<SentenceRow, 'cells'>): string {
  return joined('', unnumbered(cellText(cells.finding)), cells);
}

function joined(category: string, finding: string, cells: SentenceRow['cells']): string {
  const point = essence(cellText(cells.point));
  return finding === '' && point === '' ? '' : [category, finding, point].join('\u001F');
}

/** Ways to tell rows of one text apart, the surest first. */
const TOLD_APART: readonly ((row: SentenceRow) => string)[] = [
  ({ id }) => id,
  ({ cells }) => essence(cellText(cells.measures)),
  () => 'in order',
];

function pairUp(
  olds: readonly number[],
  news: readonly number[],
  before: readonly SentenceRow[],
  after: readonly SentenceRow[],
): (readonly [number, number])[] {
  if (olds.length === 1 && news.length === 1) return [[olds[0]!, news[0]!]];
  const pairs: (readonly [number, number])[] = [];
  let [restOld, restNew] = [olds, news];
  for (const mark of TOLD_APART) {
    const marked = groupBy(restOld, (index) => mark(before[index]!));
    const taken = new Set<number>();
    restNew = restNew.filter((fresh) => {
      const name = mark(after[fresh]!);
      const old = name === '' ? undefined : marked.get(name)?.shift();
      if (old === undefined) return true;
      pairs.push([old, fresh]);
      taken.add(old);
      return false;
    });
    restOld = restOld.filter((old) => !taken.has(old));
  }
  return pairs;
}

function groupBy(indexes: Iterable<number>, key: (index: number) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const index of indexes) {
    const name = key(index);
    const group = groups.get(name);
    if (group) group.push(index);
    else groups.set(name, [index]);
  }
  return groups;
}
