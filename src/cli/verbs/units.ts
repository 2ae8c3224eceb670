import { addUnits, proposedUnits } from '../../app/learnUnits';
import { openList } from '../../app/openList';
import { WorkbookError } from '../../workbook/port';
import type { Verb } from '../verb';

export const units: Verb = {
  name: 'units',
  usage: 'zhenggai units 清单.xlsx [-o 新清单.xlsx --add 单位 …] [--json]',
  purpose: '列出名录里没有的单位；用 --add 逐个指定要加入名录的',
  fileCount: [1, 1],
  options: { output: { short: 'o' }, add: { repeats: true } },
  needs: [],
  run: async ({ files, values, repeated }, io) => {
    const { createXlsxWorkbook } = await import('../../workbook/xlsx');
    const workbook = await createXlsxWorkbook(await io.read(files[0]!));
    const opened = await openList({ workbook });
    if (!opened) throw new WorkbookError('no-list');
    const proposed = proposedUnits(opened);
    for (const { name, rows, near } of proposed)
      io.say(`${name}（${rows} 行）${near === null ? '' : `，与“${near}”相近`}`);
    let added = 0;
    if (typeof values.output === 'string') {
      added = await addUnits({ workbook, today: io.today }, repeated.add ?? []);
      await io.write(values.output, await workbook.save());
      io.say(`加入名录 ${added} 个，已写入 ${values.output}`);
    }
    return { exit: 0, json: { proposed, added } };
  },
};
