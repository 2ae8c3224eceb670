import { basename } from 'node:path';
import { collectReturns, previewCollect, type CollectPreview } from '../../app/collectReturns';
import { outcomesNotice } from '../../app/noticeMessages';
import { readReturned } from '../../app/readReturned';
import { decideQuestions, openQuestions } from '../../core/list/collectTypes';
import { columnHeader } from '../../core/list/columns';
import type { ColumnKey } from '../../core/list/item';
import { cellText } from '../../core/list/rows';
import { headerOf, refusalWords } from '../../core/report/collectStatement';
import { UsageError, type Verb } from '../verb';

const CHOICES = ['ours', 'theirs', 'fail'] as const;

export const collect: Verb = {
  name: 'collect',
  usage:
    'zhenggai collect 清单.xlsx 报回的文件 … -o 新清单.xlsx [--conflict ours|theirs|fail] [--dry-run] [--json]',
  purpose: '汇总填报：把各单位报回的文件并入清单',
  fileCount: [2, Infinity],
  options: { output: { short: 'o' }, conflict: { choices: CHOICES }, 'dry-run': { choices: null } },
  needs: [],
  run: async ({ files, values }, io) => {
    const isDry = values['dry-run'] === true;
    if (!isDry && values.output === undefined) throw new UsageError('缺少 --output。');
    const { createXlsxWorkbook } = await import('../../workbook/xlsx');
    const [list, ...returned] = files as [string, ...string[]];
    const workbook = await createXlsxWorkbook(await io.read(list));
    const services = { workbook, today: io.today };
    const read = await readReturned(
      createXlsxWorkbook,
      returned.map((path) => ({ name: basename(path), bytes: () => io.read(path) })),
    );
    const preview = await previewCollect(services, read);
    const policy = (values.conflict ?? 'fail') as (typeof CHOICES)[number];
    const decisions = policy === 'fail' ? {} : decideQuestions(preview.result, policy);
    const isOpen = policy === 'fail' && openQuestions(preview.result).length > 0;
    const isNone = preview.edit === null;
    const decided =
      isOpen || isNone
        ? preview
        : isDry
          ? await previewCollect(services, read, { decisions })
          : await collectReturns(services, read, { decisions, backup: false });
    for (const sentence of decided.statement.sentences) io.say(sentence);
    for (const sentence of outcomesNotice('outcomes-behind', decided.isLeftBehind)) io.say(sentence);
    for (const { heading, lines } of decided.statement.sections) {
      io.say(`${heading}：`);
      for (const line of lines) io.say(`  ${line}`);
    }
    if (isNone) io.say('没有可以汇总的文件，没有写入。');
    else if (isOpen)
      io.say('有需要确认的内容，没有写入；请用 --conflict ours（留清单）或 theirs（用报回的）决定。');
    else if (!isDry) await io.write(String(values.output), await workbook.save());
    return { exit: isOpen || isNone ? 1 : 0, json: jsonOf(decided, preview) };
  },
};

/** Counted in rows; the conflicts are the questions that were there before they were decided, cell by cell. */
function jsonOf({ statement, result, refused }: CollectPreview, first: CollectPreview): unknown {
  const { account, sent, returned, missing, units } = statement;
  const { kept, updated, added, vanished, deletedByUser } = account;
  const missingRows = (unit: string): string[] =>
    result.sent.flatMap((row) => (row.unit === unit && row.fate !== 'returned' ? [row.rowId] : []));
  return {
    kept,
    updated,
    added,
    vanished,
    deletedByUser,
    conflicts: first.result.questions.flatMap(({ kind, rowId, unit, file, cells }) =>
      cells.map(({ column, base, ours, theirs }) => ({
        kind,
        rowId,
        column: headerOf(column),
        base: cellText(base),
        ours: cellText(ours),
        theirs: cellText(theirs),
        unit,
        file,
      })),
    ),
    sent,
    returned,
    missing,
    byUnit: units.map((unit) => ({ ...unit, missingRows: missingRows(unit.unit) })),
    refused: refused.map((each) => ({ file: each.file, why: each.why, message: refusalWords(each) })),
    notTaken: result.notes.map(({ kind, unit, file, rowId, column, from, to }) => ({
      kind,
      unit,
      file,
      rowId,
      column,
      from: cellText(from),
      to: cellText(to),
    })),
    extended: result.extensions.map(({ rowId, unit, from, to, reason }) => ({
      rowId,
      column: columnHeader('deadline' satisfies ColumnKey),
      unit,
      from,
      to,
      reason,
    })),
  };
}
