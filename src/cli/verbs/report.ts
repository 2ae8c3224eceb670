import { reportList } from '../../app/reportList';
import { REPORT_FORMS } from '../../core/report/written/reportForms';
import type { Verb } from '../verb';

export const report: Verb = {
  name: 'report',
  usage: 'zhenggai report 清单.xlsx -o 报告.docx [--as 进展|责任人|党内通报|社会公开] [--json]',
  purpose: '按清单生成整改报告（.docx），没有填写的部分标“待补充”',
  fileCount: [1, 1],
  options: { output: { short: 'o' }, as: { choices: REPORT_FORMS.map(({ label }) => label) } },
  needs: ['output'],
  run: async ({ files, values }, io) => {
    const { createXlsxWorkbook } = await import('../../workbook/xlsx');
    const { writeReport } = await import('../../writers/docx/writeReport');
    const workbook = await createXlsxWorkbook(await io.read(files[0]!));
    const row = REPORT_FORMS.find(({ label }) => label === (values.as ?? '进展'))!;
    const plan = await reportList({ workbook, today: io.today }, row.form);
    await io.write(String(values.output), await writeReport(plan));
    for (const { section, what } of plan.missing) io.say(`待补充（${section}）：${what}`);
    for (const { text, where } of plan.removals) io.say(`拟删减（${where}）：${text}`);
    io.say(`已写入 ${String(values.output)}`);
    const sections = plan.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 1 ? [block.text] : [],
    );
    return { exit: 0, json: { sections, missing: plan.missing, removals: plan.removals } };
  },
};
