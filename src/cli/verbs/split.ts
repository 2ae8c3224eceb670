import { previewDispatch } from '../../app/dispatchList';
import { isValidDate } from '../../core/basics/calendarDate';
import type { DispatchBy } from '../../core/list/dispatchTypes';
import { UsageError, type OutputFile, type Verb } from '../verb';

const KINDS: readonly DispatchBy[] = ['unit', 'lead', 'leader'];

export const split: Verb = {
  name: 'split',
  usage: 'zhenggai split 清单.xlsx -o 文件夹 [--by unit|lead|leader] [--due 报回日期] [--json]',
  purpose: '任务分解下发：每个责任单位（或牵头单位、责任领导）一个文件',
  fileCount: [1, 1],
  options: { output: { short: 'o' }, by: { choices: KINDS }, due: {} },
  needs: ['output'],
  run: async ({ files, values }, io) => {
    const due = values.due === undefined ? null : String(values.due);
    if (due !== null && !isValidDate(due)) throw new UsageError('--due 的写法是 2025-12-31。');
    const { createXlsxWorkbook } = await import('../../workbook/xlsx');
    const workbook = await createXlsxWorkbook(await io.read(files[0]!));
    const by = (values.by ?? 'unit') as DispatchBy;
    const dispatch = await previewDispatch({ workbook, today: io.today }, { by, due });
    const outputs: OutputFile[] = [];
    for (const { fileName, plan } of dispatch.files) {
      const file = await createXlsxWorkbook();
      await file.write(plan(), []);
      outputs.push({ name: fileName, bytes: await file.save() });
    }
    const index = dispatch.files.map(({ unit, fileName, rowIds, supportIds }) => ({
      unit,
      file: fileName,
      rowIds,
      supportRowIds: supportIds,
    }));
    const json = new TextEncoder().encode(`${JSON.stringify(index, null, 2)}\n`);
    await io.writeFolder(String(values.output), [...outputs, { name: 'index.json', bytes: json }]);
    for (const { unit, file, rowIds, supportRowIds } of index)
      io.say(
        `${file}：填报 ${rowIds.length} 行，配合 ${supportRowIds.length} 行${unit === '' ? '（没有写明由谁负责，请补充）' : ''}`,
      );
    io.say(`共 ${index.length} 个文件，已写入 ${String(values.output)}`);
    return { exit: 0, json: index };
  },
};
