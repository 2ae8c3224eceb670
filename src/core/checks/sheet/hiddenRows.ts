import { always, type Check } from '../check';

export const hiddenRows: Check = {
  code: 'hidden-rows',
  title: '有隐藏的行',
  message: '清单里隐藏了 {count} 行。',
  why: '隐藏的行容易在打印和汇总时漏掉。',
  howToMend: '选中整个清单，取消隐藏。',
  severity: always('warning'),
  run: (list) =>
    !list.sheet.filterActive && list.sheet.hiddenRows.length > 0
      ? [{ item: null, column: null, data: { count: list.sheet.hiddenRows.length } }]
      : [],
};
