import { essence, unnumbered } from '../../list/sameWords';
import { isBlankRow, nameOf, textOf } from '../cells';
import { always, type Check } from '../check';
import type { RectificationItem } from '../../list/item';
import { listedAgain, type ListedAgain } from './listedAgain';

/** 3-1-2: one of several rows of a problem. */
const ONE_OF_SEVERAL = /-[0-9]+$/;

/**
 * What tells a row apart whose measure is still to be written: 新增措施行 makes rows that say the same until then, and that the
 * measure is missing is said by its own check.
 */
function waitsAs({ cells: { sequence, measures } }: RectificationItem): string {
  const number = textOf(sequence).trim();
  return textOf(measures).trim() === '' && ONE_OF_SEVERAL.test(number) ? number : '';
}

/** A comma more, or the last stop, makes no other problem. */
const MARKS = /\p{P}/gu;
const NOWHERE = { first: null, isDoubtful: false };
const surely = (first: number): ListedAgain => ({ first, isDoubtful: false });

/**
 * Two rows that say the same problem, the same 具体表现 and the same measure for the same units; printed numbers, blanks
 * and the last stop aside. One row for each unit that does the same is no duplicate; a problem under two numbers is one.
 */
export const duplicateRow: Check = {
  code: 'duplicate-row',
  title: '重复的行',
  message: '{row}与{other}内容相同。',
  why: '同一问题列了两次，统计会多算。',
  howToMend: '核对后删去其中一行；如果是同一问题的两项措施，请写出各自的措施。',
  severity: always('error'),
  run: (list) => {
    const seen = new Map<string, number>();
    const again = listedAgain(list);
    return list.items.flatMap((item, index) => {
      if (isBlankRow(item)) return [];
      const { finding, point, measures, responsibleUnits, leadUnit } = item.cells;
      const said = [unnumbered(textOf(finding)), unnumbered(textOf(point)), essence(textOf(measures))].map(
        (text) => text.replace(MARKS, ''),
      );
      if (said.join('') === '') return [];
      const key = [...said, essence(textOf(responsibleUnits)), essence(textOf(leadUnit)), waitsAs(item)].join(
        '\n',
      );
      const copied = seen.get(key);
      if (copied === undefined) seen.set(key, index);
      const { first, isDoubtful } = copied === undefined ? (again.get(index) ?? NOWHERE) : surely(copied);
      if (first === null) return [];
      const hit = { item: index, column: 'finding' as const, data: { other: nameOf(list.items[first]!) } };
      return [isDoubtful ? { ...hit, severity: 'review' as const } : hit];
    });
  },
};
