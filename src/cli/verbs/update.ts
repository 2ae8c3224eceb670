import { basename } from 'node:path';
import { importDocument } from '../../app/importDocument';
import { outcomesNotice } from '../../app/noticeMessages';
import { previewUpdate, updateList, type UpdatePreview } from '../../app/updateList';
import { columnHeader } from '../../core/list/columns';
import { decideAll, type Decisions } from '../../core/list/mergeTypes';
import { cellText } from '../../core/list/rows';
import { readFile } from '../../readers';
import { workdays } from '../workdays';
import { UsageError, type Verb } from '../verb';

const CHOICES = ['ours', 'theirs', 'fail'] as const;

export const update: Verb = {
  name: 'update',
  usage: 'zhenggai update 清单.xlsx 新稿 -o 新清单.xlsx [--conflict ours|theirs|fail] [--dry-run] [--json]',
  purpose: '反馈意见有更新：把新稿并入已有的清单',
  fileCount: [2, 2],
  options: { output: { short: 'o' }, conflict: { choices: CHOICES }, 'dry-run': { choices: null } },
  needs: [],
  run: async ({ files, values }, io) => {
    const isDry = values['dry-run'] === true;
    if (!isDry && values.output === undefined) throw new UsageError('缺少 --output。');
    const { createXlsxWorkbook } = await import('../../workbook/xlsx');
    const [list, document] = files as [string, string];
    const workbook = await createXlsxWorkbook(await io.read(list));
    const services = { workbook, today: io.today };
    const source = await importDocument(
      { readFile, workdays },
      { name: basename(document), bytes: await io.read(document) },
    );
    if (source.list)
      throw new UsageError(`${document} 是一份清单，不是反馈意见；update 需要反馈意见的新稿。`);

    const preview = await previewUpdate(services, source);
    const policy = String(values.conflict ?? 'fail');
    const decisions: Decisions =
      policy === 'fail' ? {} : decideAll(preview.result, policy as 'ours' | 'theirs');
    const isOpen = policy === 'fail' && preview.conflicts.length > 0;
    const decided =
      isOpen || isDry ? preview : await updateList(services, source, { decisions, backup: false });
    for (const sentence of decided.statement.sentences) io.say(sentence);
    for (const sentence of outcomesNotice('outcomes-behind', decided.isLeftBehind)) io.say(sentence);
    for (const { heading, rows } of decided.statement.sections) {
      io.say(`${heading}：`);
      for (const { text } of rows) io.say(`  ${text}`);
    }
    if (isOpen) io.say('两处均有修改，没有写入；请用 --conflict ours（留清单）或 theirs（用新稿）决定。');
    else if (!isDry) await io.write(String(values.output), await workbook.save());
    return { exit: isOpen ? 1 : 0, json: jsonOf(decided, preview) };
  },
};

/** Counted in rows; the conflicts are those that were there before they were decided. */
function jsonOf({ statement }: UpdatePreview, { conflicts, result }: UpdatePreview): unknown {
  const { list } = statement.account;
  return {
    kept: list.kept + list.own + list.other + list.conflict,
    updated: list.updated,
    added: list.added,
    vanished: list.vanished,
    deletedByUser: result.changes.filter(({ kind }) => kind === 'deletedByUser').length,
    conflicts: conflicts.map(({ rowId, column, base, ours, theirs }) => ({
      rowId,
      column: columnHeader(column),
      base: cellText(base),
      ours: cellText(ours),
      theirs: cellText(theirs),
    })),
  };
}
