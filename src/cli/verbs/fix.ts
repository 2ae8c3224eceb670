import { fixList } from '../../app/fixList';
import { cellText } from '../../core/list/rows';
import { workdays } from '../workdays';
import type { Verb } from '../verb';

export const fix: Verb = {
  name: 'fix',
  usage: 'zhenggai fix 清单.xlsx -o 新清单.xlsx [--codes 代码,代码] [--json]',
  purpose: '改正能够安全改正的地方，逐处列出原来的和改后的',
  fileCount: [1, 1],
  options: { output: { short: 'o' }, codes: {} },
  needs: ['output'],
  run: async ({ files, values }, io) => {
    const { createXlsxWorkbook } = await import('../../workbook/xlsx');
    const workbook = await createXlsxWorkbook(await io.read(files[0]!));
    const codes =
      typeof values.codes === 'string' ? values.codes.split(/[,，]/u).map((code) => code.trim()) : null;
    const { applied, left } = await fixList(
      { workbook, workdays, today: io.today },
      { stage: 'progress', ...(codes ? { codes } : {}) },
    );
    await io.write(String(values.output), await workbook.save());
    for (const { code, cell, from, to } of applied)
      io.say(`${cell ?? '整表'} ${cellText(from)} → ${cellText(to)}（${code}）`);
    io.say(`改正 ${applied.length} 处，还有 ${left} 条意见需要人工处理。已写入 ${String(values.output)}`);
    return {
      exit: 0,
      json: {
        applied: applied.map(({ code, cell, from, to }) => ({
          code,
          cell,
          from: cellText(from),
          to: cellText(to),
        })),
        left,
      },
    };
  },
};
