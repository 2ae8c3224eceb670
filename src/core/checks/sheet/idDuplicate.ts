import { always, type Check } from '../check';
import { nameOf } from '../cells';

export const idDuplicate: Check = {
  code: 'id-duplicate',
  title: '编号重复',
  message: '{row}与{other}的编号相同。',
  why: '复制出来的行带着原来的编号，汇总时会互相覆盖。',
  howToMend: '为复制出来的行换一个新编号。',
  severity: always('error'),
  run: (list) => {
    const first = new Map<string, number>();
    return list.items.flatMap((item, index) => {
      if (item.id === '') return [];
      const other = first.get(item.id);
      if (other === undefined) {
        first.set(item.id, index);
        return [];
      }
      return [{ item: index, column: 'id' as const, data: { other: nameOf(list.items[other]!) } }];
    });
  },
};
