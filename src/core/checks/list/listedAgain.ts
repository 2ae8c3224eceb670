import type { RectificationItem } from '../../list/item';
import { unnumbered, unstopped } from '../../list/sameWords';
import { textOf } from '../cells';
import type { CheckedList } from '../check';

/** 3 of 3-2: the number of the problem. */
const numberOf = ({ cells }: RectificationItem): string => /\d+/u.exec(textOf(cells.sequence))?.[0] ?? '';

const wordsOf = ({ cells }: RectificationItem): string =>
  [cells.category, cells.finding, cells.point].map((text) => unstopped(unnumbered(textOf(text)))).join('\n');

/**
 * Rows that list a problem once more under a number of its own, other problems in between, whatever their measures: index → the row
 * where it stood first. Rows of one problem share its number wherever a list is sorted to, one row for each unit stands beside the
 * others, and what the document itself says twice is no fault of the list.
 */
export function listedAgain({ items, source }: CheckedList): ReadonlyMap<number, number> {
  const imported = new Set(source?.rows.map(({ id }) => id));
  const words = items.map(wordsOf);
  const firsts = new Map<string, number>();
  const again = new Map<number, number>();
  items.forEach((item, index) => {
    const first = firsts.get(words[index]!);
    if (first === undefined) {
      firsts.set(words[index]!, index);
      return;
    }
    const before = items[first]!;
    const [one, other] = [numberOf(before), numberOf(item)];
    const isOwnNumber = one !== '' && other !== '' && one !== other;
    const isApart = words.slice(first + 1, index).some((between) => between !== words[index]);
    if (isOwnNumber && isApart && !(imported.has(before.id) && imported.has(item.id)))
      again.set(index, first);
  });
  return again;
}
