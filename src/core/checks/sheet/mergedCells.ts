import { always, type Check } from '../check';

export const mergedCells: Check = {
  code: 'merged-cells',
  title: '合并单元格',
  message: '清单里有合并的单元格（{area}）。',
  why: '合并之后不能排序和筛选，被合并的行会丢失内容。',
  howToMend: '取消合并，并把内容填到每一行。',
  severity: always('error'),
  run: (list) => list.sheet.mergedAreas.map((area) => ({ item: null, column: null, data: { area } })),
};
