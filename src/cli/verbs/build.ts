import { basename } from 'node:path';
import { adoptList } from '../../app/adoptList';
import { generateList, type GenerateReport } from '../../app/generateList';
import { importDocument } from '../../app/importDocument';
import { mainList } from '../../app/mainList';
import { outcomesNotice } from '../../app/noticeMessages';
import { defaultGrain } from '../../core/list/planItems';
import type { Grain, Profile } from '../../core/list/item';
import { readFile } from '../../readers';
import type { SourceText } from '../../readers/port';
import { workdays } from '../workdays';
import type { Verb } from '../verb';

const GRAINS: Readonly<Record<string, Grain>> = { 条: 'finding', 点: 'point', 措施: 'measure' };
const PROFILES: Readonly<Record<string, Profile>> = { 标准: 'standard', 详细: 'detailed' };

export const build: Verb = {
  name: 'build',
  usage: 'zhenggai build 文件 -o 清单.xlsx [--grain 条|点|措施] [--profile 标准|详细] [--json]',
  purpose: '从一份反馈意见生成新的整改清单',
  fileCount: [1, 1],
  options: {
    output: { short: 'o' },
    grain: { choices: Object.keys(GRAINS) },
    profile: { choices: Object.keys(PROFILES) },
  },
  needs: ['output'],
  run: async ({ files, values }, io) => {
    const { createXlsxWorkbook } = await import('../../workbook/xlsx');
    const name = files[0]!;
    const source = await readFile({ name, bytes: await io.read(name) });
    const workbook = await createXlsxWorkbook();
    const services = { workbook, today: io.today };
    const profile = PROFILES[String(values.profile ?? '标准')]!;
    const listed = mainList(source);
    const report = listed
      ? await adoptList(services, { ...listed, fileName: basename(name) }, profile)
      : await fromText(services, name, source, { profile, grain: GRAINS[String(values.grain)] });
    await io.write(String(values.output), await workbook.save());
    const { findings, points, rows, recommendations, coverage } = report;
    io.say(
      `${findings} 个问题，${points} 条具体表现，共 ${rows} 行；${recommendations} 条意见建议。已写入 ${String(values.output)}`,
    );
    for (const sentence of outcomesNotice('outcomes-left-out', report.isTooLong)) io.say(sentence);
    return { exit: 0, json: { findings, points, rows, recommendations, coverage } };
  },
};

/** The list of a document that tells of problems in sentences. */
async function fromText(
  services: Parameters<typeof generateList>[0],
  name: string,
  source: SourceText,
  options: { readonly profile: Profile; readonly grain: Grain | undefined },
): Promise<GenerateReport> {
  const reading = { readFile: () => Promise.resolve(source), workdays };
  const { feedback, fileName } = await importDocument(reading, {
    // The workbook travels: it remembers the name of the document, not where it lay.
    name: basename(name),
    bytes: NO_BYTES,
  });
  return generateList(
    services,
    { feedback, fileName },
    { grain: options.grain ?? defaultGrain(feedback), profile: options.profile, adjustments: [] },
  );
}

/** The file has been read already. */
const NO_BYTES = new Uint8Array();
