import { urgeList } from '../../app/urgeList';
import { urgingStatement } from '../../core/report/urging/urgingStatement';
import { RECIPIENT_OPTIONS, recipientsOf } from '../recipients';
import type { OutputFile, Verb } from '../verb';

export const urge: Verb = {
  name: 'urge',
  usage: 'zhenggai urge 清单.xlsx -o 文件夹 [--by unit|lead|leader] [--due 报回日期] [--json]',
  purpose: '催办：每个有逾期或临期事项的责任单位（或责任领导）一份催办单（.docx）',
  fileCount: [1, 1],
  options: { output: { short: 'o' }, ...RECIPIENT_OPTIONS },
  needs: ['output'],
  run: async ({ files, values }, io) => {
    const recipients = recipientsOf(values);
    const { createXlsxWorkbook } = await import('../../workbook/xlsx');
    const { writeLetter } = await import('../../writers/docx/writeLetter');
    const workbook = await createXlsxWorkbook(await io.read(files[0]!));
    const urging = await urgeList({ workbook, today: io.today }, recipients);
    const outputs: OutputFile[] = [];
    for (const letter of urging.letters)
      outputs.push({ name: letter.fileName, bytes: await writeLetter(letter) });
    if (outputs.length > 0) await io.writeFolder(String(values.output), outputs);
    const { summary, letters, open, spared } = urgingStatement(urging);
    for (const sentence of [...letters, ...spared, ...open, summary]) io.say(sentence);
    if (outputs.length > 0) io.say(`已写入 ${String(values.output)}`);
    return {
      exit: 0,
      json: {
        letters: urging.letters.map(({ recipient, fileName, rowIds, ...letter }) => ({
          unit: recipient,
          file: fileName,
          rowIds,
          overdue: letter.overdue,
          dueSoon: letter.dueSoon,
          lateSupports: letter.lateSupports,
          missing: letter.missing,
        })),
        spared: urging.spared.map(({ name, lateSupports }) => ({ unit: name, lateSupports })),
        nobody: urging.nobody,
      },
    };
  },
};
