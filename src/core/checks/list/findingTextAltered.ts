import type { ColumnKey } from '../../list/item';
import { essence } from '../../list/sameWords';
import { isBlankRow, textOf } from '../cells';
import { always, type Check } from '../check';

/** Columns that must say what the feedback says. */
const DOCUMENT: readonly ColumnKey[] = ['category', 'finding', 'point'];

/** Line breaks, blanks and the width of punctuation may differ; words may not. */
export const findingTextAltered: Check = {
  code: 'finding-text-altered',
  title: '问题的文字被改动',
  message: '{row}的文字与反馈原文不一致。',
  why: '改写反馈的问题会被认为“大的问题弄小、实的问题弄虚”。',
  howToMend: '还原为反馈原文；需要说明的写在备注里。',
  severity: always('error'),
  run: (list) => {
    const original = new Map(list.source?.rows.map((row) => [row.id, row.cells]));
    return list.items.flatMap((item, index) => {
      const cells = original.get(item.id);
      if (!cells || isBlankRow(item)) return [];
      return DOCUMENT.filter((column) => list.columns[column] !== null).flatMap((column) => {
        const was = textOf(cells[column]);
        return was === '' || essence(was) === essence(textOf(item.cells[column]))
          ? []
          : [{ item: index, column, fix: was }];
      });
    });
  },
};
