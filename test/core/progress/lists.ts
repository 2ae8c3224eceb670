import type { RectificationItem } from '../../../src/core/list/item';

/** `count` problems of one row each, in one status. */
export const problems = (count: number, status: string, from = 1): RectificationItem[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `zg-${from + index}`,
    cells: {
      sequence: `${from + index}`,
      category: `（${'一二三四五'[index % 5]}）方面`,
      finding: `${from + index}.第${from + index}个问题`,
      status,
    },
    extra: {},
  }));
