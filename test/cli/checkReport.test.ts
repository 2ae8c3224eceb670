import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { folder, zhenggai, type Outcome } from './command';

/** Every command is a process of its own. */
jest.setTimeout(120_000);

const files = folder();
afterAll(() => files.remove());

const TODAY = ['--today', '2025-09-01'] as const;
const CODE = 'report-differs-from-list';
const SOURCE = [
  '序号,问题,措施,责任单位,责任人,时限,状态,完成情况',
  '1,学习不深入,修订学习制度，每月集中学习1次,县林业局,郑言,2025-10-31,已完成,已学习3次',
  '2,造林任务未完成,补造林地300亩并逐地块验收,县水务局,陆简,2025-11-30,整改中,已补造100亩',
]
  .map((line) => line.replaceAll(/[^,]+/gu, '"$&"'))
  .join('\n');

interface Checked {
  readonly issues: readonly { readonly code: string; readonly sentence?: string }[];
  readonly counts: { readonly error: number };
  readonly report?: { readonly figures: readonly { readonly what: string }[]; readonly isPublic: boolean };
}
const json = ({ stdout }: Outcome): Checked => JSON.parse(stdout) as Checked;

const list = files.at('清单.xlsx');
const report = files.at('报告.docx');
beforeAll(async () => {
  const source = files.put('台账.csv', `\uFEFF${SOURCE}`);
  expect(await zhenggai('build', source, '-o', list, ...TODAY)).toMatchObject({ exit: 0 });
  expect(await zhenggai('report', list, '-o', report, ...TODAY)).toMatchObject({ exit: 0 });
});

/** The report in which somebody typed another figure. */
function edited(name: string, from: string, to: string): string {
  const parts = unzipSync(new Uint8Array(readFileSync(report)));
  const xml = strFromU8(parts['word/document.xml']!);
  expect(xml).toContain(from);
  return files.put(name, zipSync({ ...parts, 'word/document.xml': strToU8(xml.replace(from, to)) }));
}

test('an edited figure is an error at its sentence; the report as it was made adds nothing', async () => {
  const alone = await zhenggai('check', list, '--json', ...TODAY);
  const same = await zhenggai('check', list, '--report', report, '--json', ...TODAY);
  expect(json(same).issues).toEqual(json(alone).issues);
  expect([same.exit, json(alone).report]).toEqual([alone.exit, undefined]);
  expect(json(same).report!.figures.map(({ what }) => what)).toEqual([
    ...['问题总数', '已完成数', '基本完成数', '未完成数', '整改完成率', '任务数', '逾期数'],
  ]);

  const changed = edited('改过.docx', '已完成1个', '已完成2个');
  const other = await zhenggai('check', list, '--report', changed, '--json', ...TODAY);
  const found = json(other).issues.filter(({ code }) => code === CODE);
  expect(found.map(({ sentence }) => sentence?.includes('已完成2个'))).toEqual([true]);
  expect([other.exit, json(other).counts.error]).toEqual([1, json(alone).counts.error + 1]);
  const told = await zhenggai('check', list, '--report', changed, ...TODAY);
  expect(told.stdout).toContain('已完成2个');
});

test('a text file is a report too; --public looks for what leads to informants', async () => {
  const text = files.put('通报.txt', '整改情况通报\n反馈问题共2个。群众举报2件已办结。\n');
  const codes = async (...words: readonly string[]) =>
    json(await zhenggai('check', list, '--report', text, ...words, '--json', ...TODAY))
      .issues.map(({ code }) => code)
      .filter((code) => code === CODE || code === 'informant-mentioned');
  expect(await codes()).toEqual([]);
  expect(await codes('--public')).toEqual(['informant-mentioned']);
});

test.each([
  ['a .docx that is cut off', () => new Uint8Array(readFileSync(report)).slice(0, 900), 'broken-file'],
  ['an old .doc', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'old-word-format'],
  ['nothing', () => new Uint8Array(), 'empty-file'],
])('%s is refused by name', async (_, bytes, code) => {
  const outcome = await zhenggai('check', list, '--report', files.put('坏.docx', bytes()), ...TODAY);
  expect([outcome.exit, outcome.stdout]).toEqual([2, '']);
  expect(outcome.stderr).toContain(`（${code}）`);
});

test('no such file, and --public alone, are wrong usage', async () => {
  expect(await zhenggai('check', list, '--report', files.at('没有.docx'))).toMatchObject({ exit: 2 });
  expect(await zhenggai('check', list, '--public')).toMatchObject({ exit: 2 });
});
