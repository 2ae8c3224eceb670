import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createXlsxWorkbook } from '../../src/workbook/xlsx';
import type { CellValue } from '../../src/core/list/item';
import { readZip } from '../../src/zip/readZip';
import { validationErrors } from '../workbook/xlsx/validate';
import { folder, zhenggai, type Outcome } from './command';

/** Every command is a process of its own. */
jest.setTimeout(120_000);

const files = folder();
afterAll(() => files.remove());

const TODAY = ['--today', '2025-09-01'] as const;
const json = <T = Record<string, unknown>>({ stdout }: Outcome): T => JSON.parse(stdout) as T;
const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));

const HEADER = '序号,问题类别,问题,具体表现,措施,责任单位,责任人,时限,状态,完成情况,备注,内部批示';
const ROWS = [
  '1-1,（一）学习,学习不深入,集体学习全年只有两次,每月一次集体学习,县林业局、县水务局,,2025-10-31,未启动,,,批示甲',
  '1-2,（一）学习,学习不深入,交流发言照抄照搬,,县林业局,,立行立改,整改中,,,批示乙',
  '2,（二）造林,造林任务未完成,年度造林只完成六成,,县水务局,,2025-09-20,已完成,已补造,,批示丙',
  '3,（二）造林,档案管理不规范,台账缺页,,,,,未启动,,,批示丁',
];

let list: string;
let out: string;
const unit = (name: string): string => path.join(out, `${name}.xlsx`);

beforeAll(async () => {
  const source = files.put('台账.csv', `\uFEFF${[HEADER, ...ROWS].join('\n')}`);
  list = files.at('清单.xlsx');
  expect(await zhenggai('build', source, '-o', list, ...TODAY)).toMatchObject({ exit: 0 });
  out = files.at('下发');
  expect(await zhenggai('split', list, '-o', out, ...TODAY)).toMatchObject({ exit: 0 });
});

const cellsOf = async (file: string): Promise<Record<string, CellValue>[]> => {
  const { headers, rows } = (await (await createXlsxWorkbook(bytesOf(file))).read()).list!;
  return rows.map((row) => Object.fromEntries(row.map((value, index) => [headers[index]!, value])));
};

/** A copy of a unit's file into which somebody typed: row (0-based), header, value. */
async function filled(
  name: string,
  as: string,
  entries: readonly (readonly [row: number, header: string, value: CellValue])[],
): Promise<string> {
  const workbook = await createXlsxWorkbook(bytesOf(unit(name)));
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

/** A byte of one entry is another one, as after a bad copy: its checksum tells. */
function flipped(file: Uint8Array, name: string): Uint8Array {
  const bytes = file.slice();
  readZip(bytes).find((entry) => entry.name === name)!.stored[20]! ^= 0xff;
  return bytes;
}

const plain = (rows: Record<string, CellValue>[]): unknown[] =>
  rows.map((row) => Object.fromEntries(Object.entries(row).filter(([header]) => header !== '预警')));

describe('split', () => {
  test('index.json and a file for each unit; rows that name nobody have a file of their own', async () => {
    const index = JSON.parse(readFileSync(path.join(out, 'index.json'), 'utf8')) as {
      unit: string;
      file: string;
      rowIds: string[];
      supportRowIds: string[];
    }[];
    expect(
      index.map(({ unit: name, file, rowIds, supportRowIds }) => [
        name,
        file,
        rowIds.length,
        supportRowIds.length,
      ]),
    ).toEqual([
      ['县林业局', '县林业局.xlsx', 2, 0],
      ['县水务局', '县水务局.xlsx', 1, 1],
      ['', '未明确责任单位的事项.xlsx', 1, 0],
    ]);
    expect(readdirSync(out).sort()).toEqual([...index.map(({ file }) => file), 'index.json'].sort());
    const ids = (await cellsOf(list)).map((row) => row['编号']);
    expect(index.flatMap(({ rowIds }) => rowIds).sort()).toEqual([...ids].sort());
    const again = await zhenggai('split', list, '-o', out, ...TODAY, '--json');
    expect([again.exit, json<unknown>(again)]).toEqual([0, index]);
  });

  test('no part of a file says a word of other rows, of other sheets of the list or of its memory', () => {
    const secrets = [
      '年度造林',
      '造林任务',
      '台账缺页',
      '档案管理',
      '批示',
      '反馈原文',
      '意见建议',
      '责任单位名录',
    ];
    const parts = Object.entries(unzipSync(bytesOf(unit('县林业局'))));
    expect(parts.length).toBeGreaterThan(5);
    for (const [name, content] of parts) {
      const text = decodeURIComponent(strFromU8(content).replace(/%/gu, '%25'));
      for (const secret of secrets) expect([name, text.includes(secret)]).toEqual([name, false]);
    }
    const whole = parts.map(([, content]) => strFromU8(content)).join('');
    expect(whole).toContain('交流发言照抄照搬');
    expect(whole).not.toContain('sheetProtection');
    expect(parts.some(([name]) => /vba|macro/iu.test(name))).toBe(false);
  });

  test('files are valid, with drop-downs and colors', async () => {
    const content = await (await createXlsxWorkbook(bytesOf(unit('县水务局')))).read();
    expect(content.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['整改清单', 'visible'],
      ['配合事项', 'visible'],
      ['填表说明', 'visible'],
      ['清单助手数据', 'veryHidden'],
    ]);
    expect(content.list!.colorRules!.length).toBeGreaterThan(10);
    expect(content.list!.validations[content.list!.headers.indexOf('状态')]).toBe('all');
    expect(String(content.list!.above[1]?.[0])).toContain('县水务局');
    expect(await validationErrors(bytesOf(unit('县水务局')))).toEqual([]);
  });

  test.each([
    ['lead', ['县林业局', '县水务局', '']],
    ['leader', ['']],
  ])('--by %s', async (by, units) => {
    const outcome = await zhenggai('split', list, '-o', files.at(`按${by}`), '--by', by, '--json', ...TODAY);
    expect(json<{ unit: string }[]>(outcome).map((each) => each.unit)).toEqual(units);
  });

  test('a folder with a file of that name that somebody filled in is left alone', async () => {
    const place = files.at('已有');
    mkdirSync(place);
    writeFileSync(path.join(place, '县水务局.xlsx'), '填过的');
    expect(await zhenggai('split', list, '-o', place, ...TODAY)).toMatchObject({ exit: 2 });
    expect(readdirSync(place)).toEqual(['县水务局.xlsx']);
    expect(readFileSync(path.join(place, '县水务局.xlsx'), 'utf8')).toBe('填过的');
  });

  test.each([
    ['a folder that is a file', () => [list, '-o', list]],
    ['--due', () => [list, '-o', files.at('x'), '--due', '9月']],
    ['no output', () => [list]],
    ['no list', () => [unit('县水务局'), '-o', files.at('y')]],
  ])('%s: exit 2, nothing written', async (_, words) => {
    expect(await zhenggai('split', ...words())).toMatchObject({ exit: 2, stdout: '' });
    expect([files.at('x'), files.at('y')].some(existsSync)).toBe(false);
  });
});

describe('collect', () => {
  test('files that nobody touched: the same cells', async () => {
    const target = files.at('原样.xlsx');
    const outcome = await zhenggai(
      'collect',
      list,
      ...['县林业局', '县水务局'].map(unit),
      '-o',
      target,
      '--json',
      ...TODAY,
    );
    expect(outcome.exit).toBe(0);
    expect(json(outcome)).toMatchObject({
      kept: 4,
      updated: 0,
      added: 0,
      vanished: 0,
      deletedByUser: 0,
      conflicts: [],
      sent: 4,
      returned: 3,
      missing: 1,
      refused: [],
      notTaken: [],
    });
    expect(plain(await cellsOf(target))).toEqual(plain(await cellsOf(list)));
  });

  test('what units filled in, and figures that add up unit by unit', async () => {
    const forestry = await filled('县林业局', '林业.xlsx', [
      [0, '状态', '已完成（自报）'],
      [0, '完成情况', '=已学习三次'],
      [1, '时限', '2025年12月31日'],
    ]);
    const target = files.at('汇总.xlsx');
    const outcome = await zhenggai('collect', list, forestry, '-o', target, '--json', ...TODAY);
    expect(outcome.exit).toBe(0);
    const document = json<{
      sent: number;
      returned: number;
      missing: number;
      byUnit: Record<string, number>[];
    }>(outcome);
    expect(document).toMatchObject({ kept: 2, updated: 2, sent: 4, returned: 2, missing: 2 });
    expect(document.byUnit).toMatchObject([
      { unit: '县林业局', files: ['林业.xlsx'], sent: 2, returned: 2, missing: 0, missingRows: [] },
      { unit: '县水务局', files: [], sent: 1, returned: 0, missing: 1 },
      { unit: '', sent: 1, returned: 0, missing: 1 },
    ]);
    const rows = await cellsOf(target);
    expect(rows[0]).toMatchObject({ 状态: '已完成', 完成情况: '=已学习三次', 内部批示: '批示甲' });
    expect(rows[1]!['时限']).toEqual({ date: '2025-12-31' });
    expect(await validationErrors(bytesOf(target))).toEqual([]);
    const again = await zhenggai('collect', target, forestry, '-o', files.at('再.xlsx'), '--json', ...TODAY);
    expect([again.exit, json(again)['refused']]).toMatchObject([1, [{ file: '林业.xlsx', why: 'repeated' }]]);
    expect(existsSync(files.at('再.xlsx'))).toBe(false);
  });

  test('conflicts: fail writes nothing, ours and theirs decide, --dry-run only tells', async () => {
    const forestry = await filled('县林业局', '改措施.xlsx', [[0, '措施', '每季度一次']]);
    const now = await createXlsxWorkbook(bytesOf(list));
    const { headers, headerRow, sheetName } = (await now.read()).list!;
    await now.setCells(sheetName, [
      { row: headerRow + 1, column: headers.indexOf('措施'), value: '每周一次' },
    ]);
    const master = files.put('改过的清单.xlsx', await now.save());
    const target = files.at('冲突.xlsx');
    const run = (...words: string[]): Promise<Outcome> =>
      zhenggai('collect', master, forestry, '--json', ...TODAY, ...words);
    const failed = await run('-o', target);
    expect([failed.exit, existsSync(target)]).toEqual([1, false]);
    expect(json(failed)['conflicts']).toMatchObject([
      {
        kind: 'changed',
        column: '措施',
        base: '每月一次集体学习',
        ours: '每周一次',
        theirs: '每季度一次',
        unit: '县林业局',
      },
    ]);
    expect((await run('--dry-run', '--conflict', 'theirs')).exit).toBe(0);
    expect(existsSync(target)).toBe(false);
    for (const [side, text] of [
      ['ours', '每周一次'],
      ['theirs', '每季度一次'],
    ] as const) {
      const decided = await run('-o', target, '--conflict', side);
      expect([decided.exit, json(decided)['conflicts']]).toMatchObject([0, [{ theirs: '每季度一次' }]]);
      expect((await cellsOf(target))[0]!['措施']).toBe(text);
    }
  });

  test('files that cannot be taken in are named one by one, the others go on', async () => {
    const compound = (stream: string): Uint8Array =>
      Uint8Array.from([
        ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
        ...Array<number>(600).fill(0),
        ...Buffer.from(stream, 'utf16le'),
      ]);
    const forestry = bytesOf(unit('县林业局'));
    const parts = unzipSync(forestry);
    const withType = (type: string): Record<string, Uint8Array> => ({
      ...parts,
      '[Content_Types].xml': strToU8(
        strFromU8(parts['[Content_Types].xml']!).replace(
          '</Types>',
          `<Override PartName="/xl/a.bin" ContentType="${type}"/></Types>`,
        ),
      ),
    });
    const otherList = files.at('别的清单.xlsx');
    const other = files.put('别的.csv', `${HEADER}\n1,类,别的问题,别的表现,,县林业局,,,未启动,,,`);
    expect(await zhenggai('build', other, '-o', otherList, ...TODAY)).toMatchObject({ exit: 0 });
    expect(await zhenggai('split', otherList, '-o', files.at('别的下发'), ...TODAY)).toMatchObject({
      exit: 0,
    });
    const otherFile = files.put('别单.xlsx', bytesOf(path.join(files.at('别的下发'), '县林业局.xlsx')));
    const bad = {
      'xls.xls': compound('Workbook'),
      '密.xlsx': compound('EncryptedPackage'),
      '坏.xlsx': forestry.subarray(0, forestry.length - 400),
      '文字.xlsx': strToU8('不是工作簿'),
      '宏.xlsm': zipSync({ ...parts, 'xl/vbaProject.bin': strToU8('x') }),
      '藏宏.xlsx': zipSync({ ...parts, 'xl/vbaProject.bin': strToU8('x') }),
      '改名的宏.xlsx': zipSync({
        ...withType('application/vnd.ms-office.vbaProject'),
        'xl/a.bin': strToU8('x'),
      }),
      '无宏.xlsm': zipSync(withType('application/vnd.ms-excel.sheet.macroEnabled.main+xml')),
      '坏页.xlsx': flipped(forestry, 'xl/worksheets/sheet1.xml'),
      '总清单.xlsx': bytesOf(list),
      '空.xlsx': zipSync({}),
    };
    const names = Object.entries(bad).map(([name, content]) => files.put(name, content));
    const good = await filled('县水务局', '水务.xlsx', [[0, '备注', '已复核']]);
    const target = files.at('有坏文件.xlsx');
    const outcome = await zhenggai(
      'collect',
      list,
      ...names,
      otherFile,
      good,
      '-o',
      target,
      '--json',
      ...TODAY,
    );
    expect(outcome.exit).toBe(0);
    expect(
      json<{ refused: { file: string; why: string; message: string }[] }>(outcome).refused.map(
        ({ file, why }) => [file, why],
      ),
    ).toEqual([
      ['xls.xls', 'other-workbook-format'],
      ['密.xlsx', 'encrypted'],
      ['坏.xlsx', 'not-a-workbook'],
      ['文字.xlsx', 'not-a-workbook'],
      ['宏.xlsm', 'macros'],
      ['藏宏.xlsx', 'macros'],
      ['改名的宏.xlsx', 'macros'],
      ['无宏.xlsm', 'macros'],
      ['坏页.xlsx', 'not-a-workbook'],
      ['总清单.xlsx', 'is-list'],
      ['空.xlsx', 'not-a-workbook'],
      ['别单.xlsx', 'other-list'],
    ]);
    expect(outcome.stderr).not.toMatch(/undefined|—|at .*\.js/u);
    expect((await cellsOf(target))[2]!['备注']).toBe('已复核');
    const none = await zhenggai('collect', list, ...names, '-o', files.at('无.xlsx'), '--json', ...TODAY);
    expect([none.exit, json(none)]).toMatchObject([
      1,
      { kept: 4, updated: 0, sent: 4, returned: 0, missing: 4 },
    ]);
    expect(existsSync(files.at('无.xlsx'))).toBe(false);
  });

  test('rows added, deleted, sorted, without 编号', async () => {
    const workbook = await createXlsxWorkbook(bytesOf(unit('县林业局')));
    const { headers, headerRow, sheetName, rows } = (await workbook.read()).list!;
    const at = (header: string): number => headers.indexOf(header);
    const reversed = [...rows].reverse();
    await workbook.setCells(sheetName, [
      ...reversed.flatMap((values, row) =>
        values.map((value, column) => ({ row: headerRow + 1 + row, column, value })),
      ),
      { row: headerRow + 1, column: at('编号'), value: '' },
      { row: headerRow + 1, column: at('完成情况'), value: '已整改' },
      { row: headerRow + 3, column: at('措施'), value: '再加一条' },
    ]);
    const returned = files.put('乱序.xlsx', await workbook.save());
    const run = (...words: string[]): Promise<Outcome> =>
      zhenggai('collect', list, returned, '--json', ...TODAY, ...words);
    const open = await run('--dry-run');
    expect([open.exit, json(open)]).toMatchObject([
      1,
      {
        returned: 2,
        conflicts: [
          { kind: 'byText', column: '完成情况', theirs: '已整改' },
          { kind: 'added', column: '措施', theirs: '再加一条' },
        ],
      },
    ]);
    const target = files.at('乱序汇总.xlsx');
    expect(json(await run('-o', target, '--conflict', 'theirs'))).toMatchObject({ added: 1, updated: 1 });
    expect((await cellsOf(target)).map((row) => [row['序号'], row['措施'], row['完成情况']])).toEqual([
      ['1-1-1', '每月一次集体学习', ''],
      ['1-1-2', '再加一条', ''],
      ['1-2', '', '已整改'],
      ['2', '', '已补造'],
      ['3', '', ''],
    ]);
  });

  test('never over an input; wrong usage', async () => {
    for (const words of [
      [list, unit('县林业局'), '-o', list],
      [list, unit('县林业局'), '-o', unit('县林业局')],
      [list, unit('县林业局')],
      [list, '-o', files.at('z.xlsx')],
      [list, files.at('没有.xlsx'), '-o', files.at('z.xlsx')],
      [unit('县林业局'), unit('县水务局'), '-o', files.at('z.xlsx')],
    ])
      expect(await zhenggai('collect', ...words)).toMatchObject({ exit: 2 });
    expect((await cellsOf(list)).length + (await cellsOf(unit('县林业局'))).length).toBe(6);
    expect(existsSync(files.at('z.xlsx'))).toBe(false);
  });
});

describe('status', () => {
  test('the published figures: 697 = 688 + 4 + 5, 98.71 %; 25 = 19 + 6, 76.00 %', async () => {
    const rows = (count: number, word: string, from: number): string[] =>
      Array.from(
        { length: count },
        (_, index) => `${from + index},类,问题${from + index},,,甲局,,,${word},,,`,
      );
    for (const [name, groups, figures] of [
      [
        '697',
        [
          [688, '已完成'],
          [4, '基本完成'],
          [5, '未完成'],
        ],
        [697, 688, 4, 5, 98.71],
      ],
      [
        '25',
        [
          [19, '已完成'],
          [6, '整改中'],
        ],
        [25, 19, 0, 6, 76],
      ],
    ] as const) {
      let from = 1;
      const lines = groups.flatMap(([count, word]) => {
        const made = rows(count, word, from);
        from += count;
        return made;
      });
      const target = files.at(`${name}.xlsx`);
      await zhenggai('build', files.put(`${name}.csv`, [HEADER, ...lines].join('\n')), '-o', target);
      const { total, completed, mostlyDone, unfinished, rate } = json<Record<string, number>>(
        await zhenggai('status', target, '--json', ...TODAY),
      );
      expect([total, completed, mostlyDone, unfinished, rate]).toEqual(figures);
    }
  });

  test('counts problems by status, unit and category; names what is late and due', async () => {
    const outcome = await zhenggai('status', list, '--json', '--today', '2025-09-25');
    expect(outcome.exit).toBe(0);
    expect(json(outcome)).toMatchObject({
      total: 3,
      rows: 4,
      rate: 33.33,
      byStatus: { 未启动: 2, 已完成: 1, 已销号: 0 },
      byUnit: [
        { unit: '县林业局', total: 1 },
        { unit: '县水务局', total: 2, completed: 1, rate: 50 },
        { unit: '', total: 1, rate: 0 },
      ],
      byCategory: [
        { category: '（一）学习', total: 1 },
        { category: '（二）造林', total: 2 },
      ],
      overdue: [],
      dueSoon: [],
    });
    const later = json<{ overdue: Record<string, unknown>[]; dueSoon: unknown[] }>(
      await zhenggai('status', list, '--json', '--today', '2025-11-02'),
    );
    expect(later.overdue).toMatchObject([{ sequence: '1-1', deadline: '2025-10-31', days: -2 }]);
  });
});

describe('export', () => {
  test('.csv: UTF-8 with its mark, quoted, safe against formulas', async () => {
    const workbook = await createXlsxWorkbook(bytesOf(list));
    const { headers, headerRow, sheetName } = (await workbook.read()).list!;
    await workbook.setCells(sheetName, [
      { row: headerRow + 1, column: headers.indexOf('备注'), value: '=HYPERLINK("x")' },
      { row: headerRow + 2, column: headers.indexOf('备注'), value: '甲,"乙"\n丙' },
    ]);
    const source = files.put('导出源.xlsx', await workbook.save());
    const target = files.at('导出.csv');
    const outcome = await zhenggai('export', source, '-o', target, '--json');
    expect([outcome.exit, json(outcome)]).toEqual([0, { format: 'csv', rows: 4 }]);
    const text = readFileSync(target, 'utf8');
    expect(text.startsWith(`\uFEFF${headers.join(',')}\r\n`)).toBe(true);
    expect(text).toContain('"\'=HYPERLINK(""x"")"');
    expect(text).toContain('"甲,""乙""\n丙"');
    expect(text).toContain('2025-10-31');
  });

  test('.json as documented', async () => {
    const target = files.at('导出.json');
    expect(await zhenggai('export', list, '-o', target, ...TODAY)).toMatchObject({ exit: 0 });
    const document = JSON.parse(readFileSync(target, 'utf8')) as Record<string, unknown>;
    expect(document).toMatchObject({ format: 'zhenggai-list', version: 1, exportedOn: '2025-09-01' });
    expect((document['rows'] as unknown[])[0]).toMatchObject({
      id: expect.stringMatching(/^zg-/u) as string,
      cells: { finding: '学习不深入', deadline: '2025-10-31', status: '未启动' },
      extra: { 内部批示: '批示甲' },
    });
    expect(document['columns']).toContainEqual({
      key: 'deadline',
      header: '时限',
      owner: 'staff',
      type: 'dateOrWord',
    });
  });

  test('another ending: exit 2', async () => {
    expect(await zhenggai('export', list, '-o', files.at('导出.txt'))).toMatchObject({ exit: 2, stdout: '' });
  });
});
