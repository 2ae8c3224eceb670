import { shorten } from '../cells';
import { whenSubmitted, type Check } from '../check';
import { isAnswered, lacksRevision, rowOfEntry } from '../reviewComments';

export const commentUnanswered: Check = {
  code: 'comment-unanswered',
  title: '审核意见没有答复',
  message: '{reviewer}的审核意见“{opinion}”（{entry}）{what}。',
  why: '退回来的意见逐条有答复，才能再次报送。',
  howToMend: '在“审核意见”表中写明是否采纳、改成了什么；不采纳的说明理由。',
  severity: whenSubmitted('error'),
  run: ({ items }, { reviewComments }) =>
    (reviewComments ?? []).flatMap((comment) => {
      const { reviewer, entry, opinion } = comment;
      const isOpen = !isAnswered(comment);
      if (opinion.trim() === '' || !(isOpen || lacksRevision(comment))) return [];
      return [
        {
          item: rowOfEntry(entry, items),
          column: null,
          data: {
            reviewer: reviewer.trim() || '审核单位',
            entry: entry.trim() || '全文',
            opinion: shorten(opinion.trim(), 30),
            what: isOpen ? '没有写采纳情况' : '没有写修改后的内容，不采纳的没有写理由',
          },
          ...(isOpen ? {} : { severity: 'warning' as const }),
          ...(comment.places ? { place: isOpen ? comment.places.adoption : comment.places.revised } : {}),
        },
      ];
    }),
};
