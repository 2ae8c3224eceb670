import { always, type Check } from '../check';

export const filterActive: Check = {
  code: 'filter-active',
  title: '正在筛选',
  message: '清单正在筛选，有 {count} 行没有显示。',
  why: '筛选时打印和复制只会带上看得见的行。',
  howToMend: '报送之前清除筛选。',
  severity: always('warning'),
  run: (list) =>
    list.sheet.filterActive && list.sheet.hiddenRows.length > 0
      ? [{ item: null, column: null, data: { count: list.sheet.hiddenRows.length } }]
      : [],
};
