import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { CellValue } from '../../src/core/list/item';
import { createXlsxWorkbook } from '../../src/workbook/xlsx';
import { validationErrors } from '../workbook/xlsx/validate';
import { folder, zhenggai, type Outcome } from './command';

/** Every command is a process of its own. */
jest.setTimeout(120_000);

const files = folder();
afterAll(() => files.remove());

const TODAY = ['--today', '2025-09-01'] as const;
const json = ({ stdout }: Outcome): unknown => JSON.parse(stdout) as unknown;
const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));

const FEEDBACK = `云汀县委第一巡察组关于巡察云汀县林业局党组的反馈意见
云汀县林业局党组：
根据县委统一部署，2025年3月1日至4月30日，县委第一巡察组对云汀县林业局党组开展了巡察。
一、发现的主要问题
（一）理论学习方面
1.学习不深入。集体学习全年只有两次，交流发言照抄照搬。
2.采购不规范。购买云杉苗没有验收记录。
二、意见建议
（一）加强学习。要把学习抓在经常。
云汀县委第一巡察组
2025年6月1日`;
const HEADER = '序号,问题类别,问题,具体表现,措施,责任领导,责任单位,时限,状态,完成情况,备注,内部批示';
const ROWS = [
  '1-1,（一）学习,学习不深入,集体学习全年只有两次,每月一次集体学习,柳启明,县林业局、县水务局,2025-07-31,未启动,进展甲,备注甲,批示甲',
  '1-2,（一）学习,学习不深入,交流发言照抄照搬,,柳启明,县林业局,2025-09-20,整改中,,,批示乙',
  '2,（二）造林,造林任务未完成,年度造林只完成六成,,郑言,县水务局,2025-12-20,整改中,,,批示丙',
  '3,（二）造林,档案管理不规范,台账缺页,,,,2025-08-01,未启动,,,批示丁',
  '4,（二）造林,种苗采购不规范,验收无记录,,郑言,县/财政局,2025-08-10,整改中,,,批示戊',
];

let list: string;
const built = async (name: string, rows: readonly string[]): Promise<string> => {
  const source = files.put(`${name}.csv`, `\uFEFF${[HEADER, ...rows].join('\n')}`);
  const target = files.at(`${name}.xlsx`);
  expect(await zhenggai('build', source, '-o', target, ...TODAY)).toMatchObject({ exit: 0 });
  return target;
};

beforeAll(async () => {
  list = await built('清单', ROWS);
});

test('a letter for each unit with something late or due; the others are named', async () => {
  const out = files.at('催办');
  const outcome = await zhenggai('urge', list, '-o', out, '--json', ...TODAY);
  const id: unknown = expect.stringMatching(/^zg-/u);
  expect([outcome.exit, json(outcome)]).toEqual([
    0,
    {
      letters: [
        {
          unit: '县林业局',
          file: '催办单-县林业局.docx',
          rowIds: [id, id],
          overdue: 1,
          dueSoon: 1,
          lateSupports: 0,
          missing: ['报回日期', '发出单位'],
        },
        {
          unit: '县/财政局',
          file: '催办单-县_财政局.docx',
          rowIds: [id],
          overdue: 1,
          dueSoon: 0,
          lateSupports: 0,
          missing: ['报回日期', '发出单位'],
        },
      ],
      spared: [{ unit: '县水务局', lateSupports: 1 }],
      nobody: { overdue: 1, dueSoon: 0 },
    },
  ]);
  expect(readdirSync(out).sort()).toEqual(['催办单-县_财政局.docx', '催办单-县林业局.docx'].sort());
  for (const name of readdirSync(out))
    expect(await validationErrors(bytesOf(path.join(out, name)), 'docx')).toEqual([]);
  expect(await zhenggai('urge', list, '-o', out, ...TODAY)).toMatchObject({ exit: 0 });
});

/** Every part of a letter as text; none of them may hold one of the words. */
function expectSilence(file: string, secrets: readonly string[]): string {
  const parts = Object.entries(unzipSync(bytesOf(file)));
  expect(parts.length).toBeGreaterThan(5);
  for (const [name, content] of parts)
    for (const secret of secrets)
      expect([name, secret, strFromU8(content).includes(secret)]).toEqual([name, secret, false]);
  expect(parts.some(([name]) => /vba|macro|embed/iu.test(name))).toBe(false);
  return parts.map(([, content]) => strFromU8(content)).join('');
}

test('no part of a letter says a word of other rows or other columns', async () => {
  const out = files.at('只有自己的');
  expect(await zhenggai('urge', list, '-o', out, ...TODAY)).toMatchObject({ exit: 0 });
  const secrets = ['造林', '台账缺页', '种苗', '批示', '进展甲', '备注甲', 'zg-'];
  const whole = expectSilence(path.join(out, '催办单-县林业局.docx'), secrets);
  expect(whole).toContain('集体学习全年只有两次');
});

test('nor of 反馈原文, 意见建议 and the memory; the sender is the body that the feedback names', async () => {
  const source = files.put('反馈意见.txt', FEEDBACK);
  const target = files.at('反馈清单.xlsx');
  expect(await zhenggai('build', source, '-o', target, ...TODAY)).toMatchObject({ exit: 0 });
  const workbook = await createXlsxWorkbook(bytesOf(target));
  const { headers, headerRow, firstColumn, sheetName } = (await workbook.read()).list!;
  const typed = (header: string, value: CellValue) => ({
    row: headerRow + 1,
    column: firstColumn + headers.indexOf(header),
    value,
  });
  await workbook.setCells(sheetName, [typed('责任单位', '办公室'), typed('时限', { date: '2025-08-10' })]);
  const filled = files.put('反馈清单填过.xlsx', await workbook.save());
  const out = files.at('反馈催办');
  const outcome = await zhenggai('urge', filled, '-o', out, '--due', '2025-09-10', '--json', ...TODAY);
  expect(json(outcome)).toMatchObject({ letters: [{ unit: '办公室', overdue: 1, missing: [] }] });
  const secrets = [
    '根据县委统一部署',
    '抓在经常',
    '云杉苗',
    '反馈意见.txt',
    '反馈原文',
    '意见建议',
    '清单助手',
    'zg-',
  ];
  const whole = expectSilence(path.join(out, '催办单-办公室.docx'), secrets);
  expect(whole).toContain('集体学习全年只有两次');
  expect(whole).toContain('云汀县林业局党组');
});

test('--by leader, --due', async () => {
  const out = files.at('按领导');
  const outcome = await zhenggai(
    'urge',
    list,
    '-o',
    out,
    '--by',
    'leader',
    '--due',
    '2025-09-10',
    '--json',
    ...TODAY,
  );
  expect(json(outcome)).toMatchObject({
    letters: [
      { unit: '柳启明', missing: ['发出单位'] },
      { unit: '郑言', missing: ['发出单位'] },
    ],
  });
  expect(strFromU8(unzipSync(bytesOf(path.join(out, '催办单-郑言.docx')))['word/document.xml']!)).toContain(
    '2025年9月10日',
  );
});

test('nothing late or due: exit 0, said, no folder', async () => {
  const later = await built('不急', [ROWS[2]!]);
  const out = files.at('没有');
  const outcome = await zhenggai('urge', later, '-o', out, ...TODAY);
  expect([outcome.exit, outcome.stdout.trim(), existsSync(out)]).toEqual([
    0,
    '没有逾期或临期的事项。',
    false,
  ]);
});

test('a file of that name with other content is left alone', async () => {
  const place = files.at('已有');
  mkdirSync(place);
  writeFileSync(path.join(place, '催办单-县林业局.docx'), '改过的');
  expect(await zhenggai('urge', list, '-o', place, ...TODAY)).toMatchObject({ exit: 2 });
  expect(readdirSync(place)).toEqual(['催办单-县林业局.docx']);
  expect(readFileSync(path.join(place, '催办单-县林业局.docx'), 'utf8')).toBe('改过的');
});

test('wrong usage, no list, the file of a unit: exit 2, nothing written', async () => {
  const sent = files.at('下发');
  expect(await zhenggai('split', list, '-o', sent, ...TODAY)).toMatchObject({ exit: 0 });
  for (const words of [
    [list, '-o', list],
    [list, '-o', files.at('x'), '--due', '9月'],
    [list],
    [files.put('不是.xlsx', '文字'), '-o', files.at('x')],
    [path.join(sent, '县林业局.xlsx'), '-o', files.at('x')],
  ])
    expect(await zhenggai('urge', ...words, ...TODAY)).toMatchObject({ exit: 2, stdout: '' });
  expect(existsSync(files.at('x'))).toBe(false);
});
