import { existsSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { createXlsxWorkbook } from '../../src/workbook/xlsx';
import type { CellValue } from '../../src/core/list/item';
import { validationErrors } from '../workbook/xlsx/validate';
import { folder, zhenggai, type Outcome } from './command';

/** Every command is a process of its own. */
jest.setTimeout(120_000);

const files = folder();
afterAll(() => files.remove());

const TODAY = ['--today', '2025-09-01'] as const;
const json = <T = Record<string, unknown>>({ stdout }: Outcome): T => JSON.parse(stdout) as T;
const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));
const open = (file: string) => createXlsxWorkbook(bytesOf(file));

const HEADER = '序号,问题类别,问题,具体表现,措施,责任领导,责任单位,责任人,时限,状态,完成情况,备注,内部批示';
const ROWS = [
  '1-1,（一）学习,学习不深入,集体学习全年只有两次,修订学习制度，每月集中学习1次并通报出勤,柳启明,县林业局,郑言,2025-10-31,整改中,已学习3次,,批示甲',
  '1-2,（一）学习,学习不深入,交流发言照抄照搬,建立发言抽查台账，每季度抽查2次并通报,顾行舟,县水务局,陆简,2025-11-30,整改中,已抽查1次,,批示乙',
  '2,（二）造林,造林任务未完成,年度造林只完成六成,补造林地300亩并逐地块验收，排查同类地块,柳启明,县林业局,,2025-12-20,整改中,已补造100亩,,批示丙',
];

interface IssueJson {
  readonly code: string;
  readonly cell: string | null;
  readonly severity: string;
  readonly confirmed?: { readonly reason: string; readonly date: string };
}

let list: string;

beforeAll(async () => {
  const quoted = ROWS.map((row) =>
    row
      .split(',')
      .map((cell) => `"${cell}"`)
      .join(','),
  );
  const source = files.put('台账.csv', `\uFEFF${[HEADER, ...quoted].join('\n')}`);
  list = files.at('清单.xlsx');
  expect(await zhenggai('build', source, '-o', list, ...TODAY)).toMatchObject({ exit: 0 });
});

/** A copy of the list in which somebody typed: row (0-based), header, value. */
async function typed(
  as: string,
  entries: readonly (readonly [row: number, header: string, value: CellValue])[],
  from = list,
): Promise<string> {
  const workbook = await open(from);
  const { headers, headerRow, sheetName } = (await workbook.read()).list!;
  await workbook.setCells(
    sheetName,
    entries.map(([row, header, value]) => ({
      row: headerRow + 1 + row,
      column: headers.indexOf(header),
      value,
    })),
  );
  return files.put(as, await workbook.save());
}

const check = async (file: string): Promise<IssueJson[]> =>
  json<{ issues: IssueJson[] }>(await zhenggai('check', file, '--json', ...TODAY)).issues;
const codesOf = (issues: readonly IssueJson[]): string[] => issues.map(({ code }) => code);

describe('fix', () => {
  test('tells 原 and 新, cell by cell, and leaves none of what it mends', async () => {
    const edited = await typed('待修.xlsx', [
      [0, '状态', '正在推进'],
      [1, '时限', '2025.12.30'],
      [2, '措施', '补造林地300亩并逐地块验收，排查同类地块\u200b'],
    ]);
    const target = files.at('已修.xlsx');
    const outcome = await zhenggai('fix', edited, '-o', target, '--json', ...TODAY);
    const { applied, left } = json<{ applied: Record<string, string>[]; left: number }>(outcome);
    expect(outcome.exit).toBe(0);
    expect(applied.map(({ code, from, to }) => [code, from, to])).toEqual([
      ['status-synonym', '正在推进', '整改中'],
      ['deadline-text-date', '2025.12.30', '2025-12-30'],
      ['stray-characters', expect.stringContaining('\u200b'), expect.not.stringContaining('\u200b')],
    ]);
    const after = await check(target);
    expect(after).toHaveLength(left);
    expect(codesOf(after).filter((code) => applied.some((each) => each['code'] === code))).toEqual([]);
    expect(await validationErrors(bytesOf(target))).toEqual([]);
    const again = json<{ applied: unknown[] }>(
      await zhenggai('fix', target, '-o', files.at('再修.xlsx'), '--json', ...TODAY),
    );
    expect(again.applied).toEqual([]);
  });

  test('--codes picks', async () => {
    const edited = await typed('挑修.xlsx', [
      [0, '状态', '正在推进'],
      [1, '时限', '2025.12.30'],
    ]);
    const target = files.at('挑过.xlsx');
    const outcome = await zhenggai('fix', edited, '-o', target, '--codes', 'deadline-text-date', '--json');
    expect(json<{ applied: IssueJson[] }>(outcome).applied.map(({ code }) => code)).toEqual([
      'deadline-text-date',
    ]);
    expect(codesOf(await check(target))).toContain('status-synonym');
  });
});

describe('confirm', () => {
  test('check marks it, counts it no more, and submit takes its reason', async () => {
    expect(codesOf(await check(list))).toContain('person-missing');
    const target = files.at('确认.xlsx');
    const outcome = await zhenggai(
      ...['confirm', list, '-o', target, '--code', 'person-missing', '--reason', '待任命', '--json'],
      ...TODAY,
    );
    expect([outcome.exit, json<{ confirmed: unknown[] }>(outcome).confirmed.length]).toEqual([0, 1]);
    const { issues, counts } = json<{ issues: IssueJson[]; counts: Record<string, number> }>(
      await zhenggai('check', target, '--json', ...TODAY),
    );
    expect(issues.find(({ code }) => code === 'person-missing')?.confirmed).toEqual({
      reason: '待任命',
      date: '2025-09-01',
    });
    const open = issues.filter(({ confirmed }) => !confirmed);
    expect(counts['warning']).toBe(open.filter(({ severity }) => severity === 'warning').length);

    const submit = (file: string) => zhenggai('submit', file, '-o', files.at('报.xlsx'), '--json', ...TODAY);
    expect(codesOf(json<{ open: IssueJson[] }>(await submit(list)).open)).toContain('person-missing');
    expect(codesOf(json<{ open: IssueJson[] }>(await submit(target)).open)).not.toContain('person-missing');
    const changed = await typed('确认后改.xlsx', [[2, '责任人', '—']], target);
    expect((await check(changed)).filter(({ confirmed }) => confirmed)).toEqual([]);
  });

  test.each([
    ['an error', [[0, '责任单位', '']], 'unit-missing'],
    ['what is not there', [], 'id-card'],
  ] as const)('%s: exit 1, nothing written', async (name, entries, code) => {
    const target = files.at(`${code}.xlsx`);
    const edited = await typed(`${name}.xlsx`, entries);
    const outcome = await zhenggai(
      'confirm',
      edited,
      '-o',
      target,
      '--code',
      code,
      '--reason',
      '理由',
      '--json',
    );
    expect([outcome.exit, existsSync(target), json(outcome)['confirmed']]).toEqual([1, false, []]);
  });

  test.each([[['--code', 'person-missing']], [['--code', 'person-missing', '--reason', ' ']]])(
    '%j: exit 2',
    async (words) => {
      expect(await zhenggai('confirm', list, '-o', files.at('x.xlsx'), ...words)).toMatchObject({ exit: 2 });
    },
  );
});

describe('submit', () => {
  test.each([
    ['an error', [[0, '责任单位', '']], [], 1, ['unit-missing']],
    ['a warning without a reason', [], [], 1, ['person-missing']],
    ['a warning with its reason', [], ['--reason', 'person-missing=待任命'], 0, []],
    ['送审稿, whatever stands', [[0, '责任单位', '']], ['--draft'], 0, ['unit-missing', 'person-missing']],
  ] as const)('%s', async (name, entries, words, exit, codes) => {
    const target = files.at(`报送 ${name}.xlsx`);
    const edited = await typed(`源 ${name}.xlsx`, entries);
    const outcome = await zhenggai('submit', edited, '-o', target, '--json', ...words, ...TODAY);
    const document = json<{ rows: number; checksum: string; open: IssueJson[] }>(outcome);
    expect([outcome.exit, existsSync(target), document.rows]).toEqual([exit, exit === 0, 3]);
    expect(codesOf(document.open)).toEqual(expect.arrayContaining([...codes]));
    if (codes.length === 0) expect(document.open).toEqual([]);
    if (exit === 0) expect(await validationErrors(bytesOf(target))).toEqual([]);
  });

  test.each([['方案'], ['进展']])('%s: no part of the file says what is not handed in', async (form) => {
    const target = files.at(`${form}稿.xlsx`);
    const words = ['--as', form, '--draft', '--merge', '--json', ...TODAY];
    expect((await zhenggai('submit', list, '-o', target, ...words)).exit).toBe(0);
    const { list: own } = await (await open(list)).read();
    const ids = own!.rows.map((row) => String(row[own!.headers.indexOf('编号')]));
    const secrets = [...ids, '批示', '内部批示', '反馈原文', '责任单位名录', '清单助手', '<f>', 'creator>'];
    const parts = Object.entries(unzipSync(bytesOf(target)));
    expect(parts.length).toBeGreaterThan(4);
    for (const [name, content] of parts) {
      const text = strFromU8(content);
      expect([name, secrets.filter((secret) => text.includes(secret))]).toEqual([name, []]);
    }
    expect(parts.map(([, content]) => strFromU8(content)).join('')).toContain('年度造林只完成六成');
  });

  test('--reason without a reason: exit 2', async () => {
    const words = ['--reason', 'person-missing='];
    expect(await zhenggai('submit', list, '-o', files.at('y.xlsx'), ...words)).toMatchObject({ exit: 2 });
  });
});

test.each([['进展'], ['责任人'], ['党内通报'], ['社会公开']])(
  'report --as %s: a valid document of the list, nothing of what is only ours',
  async (form) => {
    const target = files.at(`${form}.docx`);
    const outcome = await zhenggai('report', list, '-o', target, '--as', form, '--json', ...TODAY);
    expect(outcome.exit).toBe(0);
    const { sections, missing } = json<{ sections: string[]; missing: unknown[] }>(outcome);
    expect([sections.length > 0, Array.isArray(missing)]).toEqual([true, true]);
    const bytes = bytesOf(target);
    expect(await validationErrors(bytes, 'docx')).toEqual([]);
    const text = Object.values(unzipSync(bytes))
      .map((part) => strFromU8(part))
      .join('');
    expect(text.includes('批示')).toBe(false);
  },
);

describe('comments and units', () => {
  test('comments -o adds the sheet; what is not answered is an error of check', async () => {
    const target = files.at('意见.xlsx');
    const first = await zhenggai('comments', list, '-o', target, '--json', ...TODAY);
    expect([first.exit, json(first)]).toEqual([0, { comments: [], open: 0 }]);
    const workbook = await open(target);
    await workbook.setCells(
      '审核意见',
      ['督导组', '1-2', '措施不具体'].map((value, column) => ({ row: 3, column, value })),
    );
    const commented = files.put('有意见.xlsx', await workbook.save());
    const second = json<{ comments: Record<string, unknown>[]; open: number }>(
      await zhenggai('comments', commented, '--json'),
    );
    expect(second).toMatchObject({
      comments: [
        {
          reviewer: '督导组',
          entry: '1-2',
          answered: false,
          rowId: expect.stringMatching(/^zg-/u) as string,
        },
      ],
      open: 1,
    });
    expect(codesOf(await check(commented))).toContain('comment-unanswered');
  });

  test('units proposes names, and takes over those that are named', async () => {
    const edited = await typed('新单位.xlsx', [[0, '责任单位', '县水利站']]);
    const proposed = json<{ proposed: { name: string }[] }>(
      await zhenggai('units', edited, '--json'),
    ).proposed;
    expect(proposed.map(({ name }) => name)).toEqual(['县水利站']);
    const target = files.at('加过.xlsx');
    const outcome = await zhenggai('units', edited, '-o', target, '--add', '县水利站', '--json', ...TODAY);
    expect(json(outcome)).toMatchObject({ added: 1 });
    expect(json<{ proposed: unknown[] }>(await zhenggai('units', target, '--json')).proposed).toEqual([]);
  });
});
