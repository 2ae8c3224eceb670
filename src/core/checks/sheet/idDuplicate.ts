import { nameOf } from '../cells';
import { always, type Check } from '../check';
import { newIds } from '../newIds';

/** Of the rows with one id that one keeps it which still says what the document said. */
export const idDuplicate: Check = {
  code: 'id-duplicate',
  title: '编号重复',
  message: '{row}与{other}的编号相同。',
  why: '复制出来的行带着原来的编号，汇总时会互相覆盖。',
  howToMend: '为复制出来的行换一个新编号。',
  severity: always('error'),
  run: (list) => {
    const changed = newIds(list).filter(({ item }) => list.items[item]!.id !== '');
    const others = new Set(changed.map(({ item }) => item));
    return changed.map(({ item, to }) => {
      const keeper = list.items.findIndex(
        ({ id }, index) => id === list.items[item]!.id && !others.has(index),
      );
      return { item, column: 'id' as const, fix: to, data: { other: nameOf(list.items[keeper]!) } };
    });
  },
};
