import type { RectificationItem } from '../../list/item';
import { essence, unnumbered, unstopped } from '../../list/sameWords';
import { textOf } from '../cells';
import type { CheckedList } from '../check';

/** The row where the problem stood first; doubtful where the list may have a row for each measure, numbered row by row. */
export interface ListedAgain {
  readonly first: number;
  readonly isDoubtful: boolean;
}

/** Fewer characters than these may head two chapters. */
const LEAST_OWN = 12;
/** A 具体表现 as long as this is said once, whatever stands above it. */
const LEAST_ALONE = 16;
/** More problems than these, side by side under numbers of their own, are the way the list is numbered. */
const MOST_BESIDE = 2;

/** 3 of 3-2: the number of the problem. */
const numberOf = ({ cells }: RectificationItem): string => /\d+/u.exec(textOf(cells.sequence))?.[0] ?? '';

/** What a row says of its problem, from the deepest text up, as far as it takes to tell it from others. */
function wordsOf({ cells }: RectificationItem): string {
  const [category, finding, point] = [cells.category, cells.finding, cells.point].map((text) =>
    unstopped(unnumbered(textOf(text))),
  ) as [string, string, string];
  const deepest = point === '' ? finding : point;
  if (deepest.length >= LEAST_ALONE) return deepest;
  const problem = `${finding}\n${point}`;
  return problem.length < LEAST_OWN ? `${category}\n${problem}` : problem;
}

const unitsOf = ({ cells }: RectificationItem): string =>
  [cells.responsibleUnits, cells.leadUnit].map((value) => essence(textOf(value))).join('\n');

/**
 * Rows that list a problem once more under a number of its own, whatever their measures. Rows of one problem share its number
 * wherever a list is sorted to, one row for each unit stands beside the others, and what the document itself says twice is no fault
 * of the list.
 */
export function listedAgain({ items, source }: CheckedList): ReadonlyMap<number, ListedAgain> {
  const imported = new Set(source?.rows.map(({ id }) => id));
  const words = items.map(wordsOf);
  const firsts = new Map<string, number>();
  const again = new Map<number, ListedAgain>();
  items.forEach((item, index) => {
    const first = firsts.get(words[index]!);
    if (first === undefined) {
      firsts.set(words[index]!, index);
      return;
    }
    const before = items[first]!;
    const [one, other] = [numberOf(before), numberOf(item)];
    if (one === '' || other === '' || one === other) return;
    if (imported.has(before.id) && imported.has(item.id)) return;
    const isBeside = words.slice(first + 1, index).every((between) => between === words[index]);
    if (!isBeside || unitsOf(before) === unitsOf(item)) again.set(index, { first, isDoubtful: isBeside });
  });
  const beside = [...again.values()].filter(({ isDoubtful }) => isDoubtful);
  if (beside.length <= MOST_BESIDE) return again;
  return new Map([...again].filter(([, { isDoubtful }]) => !isDoubtful));
}
