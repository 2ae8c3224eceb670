import { submitList } from '../../app/submitList';
import { workdays } from '../workdays';
import { UsageError, type Verb } from '../verb';
import { issueJson } from './check';

const FORMS = { 方案: 'plan', 进展: 'progress' } as const;

export const submit: Verb = {
  name: 'submit',
  usage:
    'zhenggai submit 清单.xlsx -o 报送稿.xlsx [--as 方案|进展] [--draft] [--merge] [--reason 代码=理由 …] [--json]',
  purpose: '生成报送稿；加 --draft 生成送审稿，有错误也不拒绝',
  fileCount: [1, 1],
  options: {
    output: { short: 'o' },
    as: { choices: Object.keys(FORMS) },
    draft: { choices: null },
    merge: { choices: null },
    reason: { repeats: true },
  },
  needs: ['output'],
  run: async ({ files, values, repeated }, io) => {
    const { createXlsxWorkbook } = await import('../../workbook/xlsx');
    const workbook = await createXlsxWorkbook(await io.read(files[0]!));
    const report = await submitList(
      { workbook, workdays, today: io.today },
      {
        form: FORMS[String(values.as ?? '进展') as keyof typeof FORMS],
        isDraft: values.draft === true,
        isMerged: values.merge === true,
        reasons: reasonsOf(repeated.reason ?? []),
      },
    );
    const { plan, rows, checksum, open } = report;
    if (plan) {
      const output = await createXlsxWorkbook();
      await output.write(plan, []);
      await io.write(String(values.output), await output.save());
    }
    for (const { cell, message, code } of open) io.say(`${cell ?? '整表'} ${message}（${code}）`);
    io.say(
      plan
        ? `已写入 ${String(values.output)}，共 ${rows} 行，校验码 ${checksum}。`
        : `还有 ${open.length} 条错误或者没有理由的警告，没有生成报送稿。警告确认无误的，用 --reason 代码=理由 说明。`,
    );
    return { exit: plan ? 0 : 1, json: { rows, checksum, open: open.map(issueJson) } };
  },
};

/** `unit-unknown=新设科室` → by code. */
function reasonsOf(words: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    words.map((word) => {
      const at = word.indexOf('=');
      if (at < 1 || word.slice(at + 1).trim() === '')
        throw new UsageError(`--reason 的写法是 代码=理由：${word}`);
      return [word.slice(0, at), word.slice(at + 1).trim()];
    }),
  );
}
