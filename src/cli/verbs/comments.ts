import { addCommentSheet, commentRows } from '../../app/reviewComments';
import { openList } from '../../app/openList';
import { WorkbookError } from '../../workbook/port';
import type { Verb } from '../verb';

export const comments: Verb = {
  name: 'comments',
  usage: 'zhenggai comments 清单.xlsx [-o 新清单.xlsx] [--json]',
  purpose: '列出审核意见和采纳情况；加 -o 时，没有“审核意见”表的补上一张',
  fileCount: [1, 1],
  options: { output: { short: 'o' } },
  needs: [],
  run: async ({ files, values }, io) => {
    const { createXlsxWorkbook } = await import('../../workbook/xlsx');
    const workbook = await createXlsxWorkbook(await io.read(files[0]!));
    const opened = await openList({ workbook });
    if (!opened) throw new WorkbookError('no-list');
    const rows = commentRows(opened) ?? [];
    const open = rows.filter(({ isAnswered }) => !isAnswered).length;
    for (const { comment, isAnswered } of rows) {
      const { reviewer, entry, opinion, adoption } = comment;
      io.say(`${reviewer} ${entry} ${opinion}：${isAnswered ? adoption : '没有答复'}`);
    }
    io.say(`审核意见 ${rows.length} 条，没有答复 ${open} 条。`);
    if (typeof values.output === 'string') {
      const isNew = await addCommentSheet({ workbook, today: io.today });
      await io.write(values.output, await workbook.save());
      io.say(`${isNew ? '已补上“审核意见”表，' : ''}已写入 ${values.output}`);
    }
    const json = {
      comments: rows.map(({ comment, isAnswered, rowId }) => ({ ...comment, rowId, answered: isAnswered })),
      open,
    };
    return { exit: 0, json };
  },
};
