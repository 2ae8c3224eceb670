import type { RectificationItem } from '../../list/item';
import { digitsOf, shorten } from '../cells';
import { whenSubmitted, type Check } from '../check';
import { isPlaceholder } from '../placeholders';

/** The row that 条目 names: `3-2`, 第3-2项, 序号3. */
function rowOf(entry: string, items: readonly RectificationItem[]): number | null {
  const number = /\d+(?:-\d+){0,2}/u.exec(entry.normalize('NFKC'))?.[0];
  const index = items.findIndex(({ cells }) => number !== undefined && digitsOf(cells.sequence) === number);
  return index === -1 ? null : index;
}

export const commentUnanswered: Check = {
  code: 'comment-unanswered',
  title: '审核意见没有答复',
  message: '{reviewer}的审核意见“{opinion}”（{entry}）没有写采纳情况。',
  why: '退回来的意见逐条有答复，才能再次报送。',
  howToMend: '在“审核意见”表中写明是否采纳、改成了什么；不采纳的说明理由。',
  severity: whenSubmitted('error'),
  run: ({ items }, { reviewComments }) =>
    (reviewComments ?? []).flatMap(({ reviewer, entry, opinion, adoption }) => {
      const answer = adoption.trim();
      if (opinion.trim() === '' || (answer !== '' && !isPlaceholder(answer))) return [];
      return [
        {
          item: rowOf(entry, items),
          column: null,
          data: {
            reviewer: reviewer.trim() || '审核单位',
            entry: entry.trim() || '全文',
            opinion: shorten(opinion.trim(), 30),
          },
        },
      ];
    }),
};
