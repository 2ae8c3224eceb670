import { previewDispatch } from '../../app/dispatchList';
import { RECIPIENT_OPTIONS, recipientsOf } from '../recipients';
import type { OutputFile, Verb } from '../verb';

export const split: Verb = {
  name: 'split',
  usage: 'zhenggai split 清单.xlsx -o 文件夹 [--by unit|lead|leader] [--due 报回日期] [--json]',
  purpose: '任务分解下发：每个责任单位（或牵头单位、责任领导）一个文件',
  fileCount: [1, 1],
  options: { output: { short: 'o' }, ...RECIPIENT_OPTIONS },
  needs: ['output'],
  run: async ({ files, values }, io) => {
    const recipients = recipientsOf(values);
    const { createXlsxWorkbook } = await import('../../workbook/xlsx');
    const workbook = await createXlsxWorkbook(await io.read(files[0]!));
    const dispatch = await previewDispatch({ workbook, today: io.today }, recipients);
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
