import { checkList } from '../../app/checkList';
import { confirmIssues } from '../../app/confirmIssues';
import type { Stage } from '../../core/checks/check';
import { workdays } from '../workdays';
import { UsageError, type Verb } from '../verb';
import { issueJson, STAGES } from './check';

export const confirm: Verb = {
  name: 'confirm',
  usage:
    'zhenggai confirm 清单.xlsx -o 新清单.xlsx --code 代码 --reason 理由 [--cell G5] [--stage draft|plan|progress] [--json]',
  purpose: '确认无误并注明理由：一项检查的某一处，或者全部',
  fileCount: [1, 1],
  options: { output: { short: 'o' }, code: {}, cell: {}, reason: {}, stage: { choices: STAGES } },
  needs: ['output', 'code', 'reason'],
  run: async ({ files, values }, io) => {
    const { createXlsxWorkbook } = await import('../../workbook/xlsx');
    const workbook = await createXlsxWorkbook(await io.read(files[0]!));
    const services = { workbook, workdays, today: io.today };
    const stage = (values.stage ?? 'progress') as Stage;
    const reason = String(values.reason).trim();
    if (reason === '') throw new UsageError('--reason 后面请写明理由。');
    const before = await checkList(services, stage);
    const wanted = before.issues.filter(
      ({ code, cell }) => code === values.code && (values.cell === undefined || cell === values.cell),
    );
    const refused = wanted.filter(({ isConfirmable }) => !isConfirmable);
    if (wanted.length === 0) {
      io.say('没有这样的待处理事项，没有写入。');
    } else if (refused.length > 0) {
      io.say(`有 ${refused.length} 处是错误或者没有编号，不能确认，没有写入。`);
    } else {
      await confirmIssues(services, stage, wanted, reason);
      await io.write(String(values.output), await workbook.save());
      io.say(`已确认 ${wanted.length} 处，已写入 ${String(values.output)}`);
    }
    const isDone = wanted.length > 0 && refused.length === 0;
    const json = { confirmed: isDone ? wanted.map(issueJson) : [], refused: refused.map(issueJson) };
    return { exit: isDone ? 0 : 1, json };
  },
};
