import { outcomesNotice } from '../../app/noticeMessages';
import { refreshStatistics } from '../../app/refreshStatistics';
import type { Verb } from '../verb';

export const statistics: Verb = {
  name: 'statistics',
  usage: 'zhenggai statistics 清单.xlsx -o 新清单.xlsx [--json]',
  purpose: '更新“统计”“整改成效”两张表；没有的，加上。已填的数字保留',
  fileCount: [1, 1],
  options: { output: { short: 'o' } },
  needs: ['output'],
  run: async ({ files, values }, io) => {
    const { createXlsxWorkbook } = await import('../../workbook/xlsx');
    const workbook = await createXlsxWorkbook(await io.read(files[0]!));
    const { sheets, isTooLong } = await refreshStatistics({ workbook, today: io.today });
    await io.write(String(values.output), await workbook.save());
    io.say(`已更新${sheets.map((name) => `“${name}”`).join('')}。已写入 ${String(values.output)}`);
    for (const sentence of outcomesNotice('outcomes-behind', isTooLong)) io.say(sentence);
    return { exit: 0, json: { sheets } };
  },
};
