import { exportList, type ExportFormat } from '../../app/exportList';
import { UsageError, type Verb } from '../verb';

const FORMATS: readonly ExportFormat[] = ['csv', 'json'];

export const exportVerb: Verb = {
  name: 'export',
  usage: 'zhenggai export 清单.xlsx -o 清单.csv|清单.json [--json]',
  purpose: '导出清单各行：.csv（UTF-8，可用 Excel 打开）或 .json',
  fileCount: [1, 1],
  options: { output: { short: 'o' } },
  needs: ['output'],
  run: async ({ files, values }, io) => {
    const output = String(values.output);
    const format = FORMATS.find((each) => output.toLowerCase().endsWith(`.${each}`));
    if (!format) throw new UsageError('--output 的文件名须以 .csv 或 .json 结尾。');
    const { createXlsxWorkbook } = await import('../../workbook/xlsx');
    const workbook = await createXlsxWorkbook(await io.read(files[0]!));
    const { text, rows } = await exportList({ workbook, today: io.today }, format);
    await io.write(output, new TextEncoder().encode(text));
    io.say(`${rows} 行，已写入 ${output}`);
    return { exit: 0, json: { format, rows } };
  },
};
