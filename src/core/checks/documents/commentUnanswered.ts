import { shorten } from '../cells';
import { whenSubmitted, type Check } from '../check';
import { isAnswered, rowOfEntry } from '../reviewComments';

export const commentUnanswered: Check = {
  code: 'comment-unanswered',
  title: '审核意见没有答复',
  message: '{reviewer}的审核意见“{opinion}”（{entry}）没有写采纳情况。',
  why: '退回来的意见逐条有答复，才能再次报送。',
  howToMend: '在“审核意见”表中写明是否采纳、改成了什么；不采纳的说明理由。',
  severity: whenSubmitted('error'),
  run: ({ items }, { reviewComments }) =>
    (reviewComments ?? []).flatMap((comment) => {
      const { reviewer, entry, opinion } = comment;
      if (opinion.trim() === '' || isAnswered(comment)) return [];
      return [
        {
          item: rowOfEntry(entry, items),
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
