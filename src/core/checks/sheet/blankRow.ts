import { isBlankRow } from '../cells';
import { always, type Check } from '../check';

export const blankRow: Check = {
  code: 'blank-row',
  title: '空行',
  message: '清单中间有空行。',
  why: '空行会把清单截成两段，筛选和统计会漏掉后一段。',
  howToMend: '删除空行。',
  severity: always('warning'),
  run: (list) => {
    const last = list.items.reduce((found, item, index) => (isBlankRow(item) ? found : index), -1);
    return list.items.flatMap((item, index) =>
      index < last && isBlankRow(item)
        ? [{ item: index, column: null, repair: { kind: 'deleteRows' as const, items: [index] } }]
        : [],
    );
  },
};
