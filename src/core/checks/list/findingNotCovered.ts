import { isBlankRow, shorten, textOf } from '../cells';
import { always, type Check } from '../check';

/** A row whose words were all cleared covers nothing any more. */
export const findingNotCovered: Check = {
  code: 'finding-not-covered',
  title: '反馈的问题不在清单里',
  message: '反馈意见中的“{text}”在清单里没有对应的行。',
  why: '漏掉反馈的问题是清单被退回的首要原因。',
  howToMend: '撤销删除，或者重新导入反馈意见补上这一行。',
  severity: always('error'),
  run: (list) => {
    if (list.source === null || list.columns.id === null) return [];
    const present = new Set(list.items.filter((item) => !isBlankRow(item)).map(({ id }) => id));
    const deleted = new Set(list.source.deletedIds);
    return list.source.rows
      .filter((row) => !present.has(row.id) && !deleted.has(row.id))
      .map((row) => ({
        item: null,
        column: 'finding' as const,
        data: { text: shorten(textOf(row.cells.point) || textOf(row.cells.finding), 40) },
      }));
  },
};
