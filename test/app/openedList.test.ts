import { checkList, type CheckReport } from '../../src/app/checkList';
import { listStatus } from '../../src/app/listStatus';
import { openList } from '../../src/app/openList';
import { repaintList } from '../../src/app/repaintList';
import { writeCheckResults } from '../../src/app/writeCheckResults';
import type { WorkbookPlan } from '../../src/core/sheet/workbookPlan';
import {
  cells,
  DESKS,
  type Desk,
  examplePlan,
  excelDesk,
  generate,
  LIST,
  listOf,
  POINTS,
  rearranged,
  today,
  workdays,
  type,
  withoutSheets,
} from './desk';

const check = ({ workbook }: Desk, stage: 'draft' | 'plan' | 'progress' = 'progress'): Promise<CheckReport> =>
  checkList({ workbook, today, workdays }, stage);
const status = ({ workbook }: Desk) => listStatus({ workbook, today });

/** What was found, wherever it stands. */
const found = ({ issues }: CheckReport, but: readonly string[] = []): string[] =>
  issues
    .filter(({ code }) => !but.includes(code))
    .map(({ code, rowId }) => `${code} ${rowId ?? ''}`)
    .sort();

/** Told at the first row, whichever that is. */
const ON_FIRST_ROW = ['colors-lost', 'validation-lost'];

const ENTRIES = [
  [0, '措施', '修订取用水监督检查办法，每季度检查1次并通报'],
  [0, '责任领导', '顾行舟'],
  [0, '责任单位', '水资源科'],
  [0, '责任人', '陆简'],
  [0, '时限', { date: '2025-09-30' }],
  [0, '状态', '已完成'],
  [1, '时限', { date: '2025-06-01' }],
  [1, '状态', '正在推进'],
  [2, '时限', '2025.12.30'],
  [2, '状态', '在办'],
] as const;

/** What people make of the sheet; the list behind it stays the same. */
const CHANGES: readonly (readonly [string, (plan: WorkbookPlan) => WorkbookPlan])[] = [
  [
    'renamed headers',
    (plan) =>
      rearranged(plan, {
        rename: {
          问题: '反馈问题',
          措施: '整改措施',
          责任单位: '责任部门',
          时限: '完成时限',
          状态: '整改状态',
        },
      }),
  ],
  ['columns moved', (plan) => rearranged(plan, { order: (headers) => [...headers].reverse() })],
  ['rows sorted', (plan) => rearranged(plan, { rows: (rows) => [...rows].reverse() })],
  [
    'columns of their own',
    (plan) => rearranged(plan, { order: (headers) => [...headers, '处室意见', '处室意见2'] }),
  ],
];

describe.each(DESKS)('a list in %s', (_, makeDesk) => {
  const written = async (plan: WorkbookPlan = examplePlan()): Promise<Desk> => {
    const desk = await makeDesk();
    await desk.workbook.write(plan, []);
    return desk;
  };

  describe('as it was generated', () => {
    it('raises no error while it is filled in, and only what is missing at submission', async () => {
      const desk = await makeDesk();
      await generate(desk);
      expect((await check(desk, 'draft')).counts.error).toBe(0);
      const { issues, rows } = await check(desk, 'progress');
      expect(new Set(issues.map(({ code }) => code))).toEqual(
        new Set(['measure-missing', 'leader-missing', 'unit-missing', 'person-missing', 'deadline-missing']),
      );
      expect(rows).toBe(POINTS);
    });

    it('leads each issue to its cell', async () => {
      const desk = await written();
      await type(desk, ENTRIES);
      const list = await listOf(desk);
      const { issues } = await check(desk);
      const odd = issues.find(({ code }) => code === 'status-unknown')!;
      expect(odd).toMatchObject({
        sheet: LIST,
        row: list.headerRow + 3,
        column: list.headers.indexOf('状态'),
        header: '状态',
        columnKey: 'status',
        rowId: cells(list, '编号')[2],
      });
      expect(odd.cell).toMatch(/^[A-Z]+6$/u);
      for (const { message, howToMend, why, title } of issues)
        for (const words of [message, howToMend, why, title]) {
          expect(words).toMatch(/\p{Script=Han}/u);
          expect(words).not.toMatch(/[{}]|undefined|null/u);
        }
      expect(issues.find(({ code }) => code === 'status-synonym')?.fix).toEqual({
        from: '正在推进',
        to: '整改中',
      });
      expect(issues.find(({ code }) => code === 'deadline-text-date')?.fix).toEqual({
        from: '2025.12.30',
        to: { date: '2025-12-30' },
      });
    });

    it('is counted', async () => {
      const desk = await written();
      await type(desk, ENTRIES);
      const summary = await status(desk);
      expect(summary).toMatchObject({ total: 10, rows: POINTS, completed: 0 });
      expect(summary.overdueRows.map(({ days }) => days)).toEqual([-30]);
    });

    it('changes nothing by being looked at', async () => {
      const desk = await written();
      await type(desk, ENTRIES);
      const before = await desk.workbook.read();
      await check(desk);
      await status(desk);
      await openList(desk);
      expect(await desk.workbook.read()).toEqual(before);
    });
  });

  describe.each(CHANGES)('with %s', (_name, change) => {
    it('is the same list to every use case', async () => {
      const plain = await written(rearranged(examplePlan(), {}));
      const changed = await written(change(examplePlan()));
      expect(found(await check(changed), ON_FIRST_ROW)).toEqual(found(await check(plain), ON_FIRST_ROW));
      expect((await status(changed)).byState).toEqual((await status(plain)).byState);
      expect(await repaintList(changed)).toEqual(await repaintList(plain));
    });

    it('keeps every value when it is repainted', async () => {
      const desk = await written(change(examplePlan()));
      const values = async () => {
        const { list, ...around } = await desk.workbook.read();
        return { ...around, list: { ...list!, validations: [], unguardedRows: [], colorRules: [] } };
      };
      const before = await values();
      await repaintList(desk);
      expect(await values()).toEqual(before);
    });
  });

  it.each(['问题', '措施', '责任单位', '时限', '状态'])(
    'without the column %s: says so, works on',
    async (header) => {
      const desk = await written(
        rearranged(examplePlan(), { order: (headers) => headers.filter((each) => each !== header) }),
      );
      const { issues } = await check(desk);
      const missing = issues.filter(({ code }) => code === 'column-missing');
      expect(missing).toHaveLength(1);
      expect(missing[0]).toMatchObject({ row: null, column: null, cell: null, severity: 'error' });
      expect(missing[0]?.message).toContain(header);
      expect((await status(desk)).rows).toBe(POINTS);
      const { colorRules } = await repaintList(desk);
      expect(colorRules).toBeGreaterThan(0);
    },
  );

  it('rows that people inserted: blank ones and new problems', async () => {
    const blank = (row: readonly unknown[]) => row.map(() => '');
    const desk = await written(
      rearranged(examplePlan(), {
        rows: (rows) => [
          ...rows.slice(0, 2),
          blank(rows[0]!),
          ...rows.slice(2),
          rows[0]!.map((cell, index) => (index === rows[0]!.length - 1 ? '' : index === 2 ? '新问题' : cell)),
        ],
      }),
    );
    const list = await listOf(desk);
    const { issues } = await check(desk);
    expect(issues.find(({ code }) => code === 'blank-row')?.row).toBe(list.headerRow + 3);
    expect(issues.find(({ code }) => code === 'id-missing')?.row).toBe(list.headerRow + POINTS + 2);
    expect((await status(desk)).rows).toBe(POINTS + 1);
  });

  it('a row that was copied, and one that was deleted', async () => {
    const desk = await written(rearranged(examplePlan(), { rows: (rows) => [...rows.slice(1), rows[5]!] }));
    const codes = (await check(desk)).issues.map(({ code }) => code);
    for (const code of ['finding-not-covered', 'id-duplicate', 'duplicate-row'])
      expect(codes).toContain(code);
  });

  it('a finding that was reworded', async () => {
    const desk = await written();
    await type(desk, [[0, '具体表现', '对取用水单位监管有待加强']]);
    const list = await listOf(desk);
    expect((await check(desk)).issues.filter(({ code }) => code === 'finding-text-altered')).toMatchObject([
      { rowId: cells(list, '编号')[0], header: '具体表现' },
    ]);
  });

  it('a filter, hidden rows and merged cells are said', async () => {
    const desk = await written();
    await desk.edit({ kind: 'hideRow', sheet: LIST, row: 5 });
    expect((await check(desk)).issues.map(({ code }) => code)).toContain('hidden-rows');
  });

  it.each<[string, (desk: Desk) => Promise<unknown>]>([
    ['check', check],
    ['status', status],
    ['repaint', repaintList],
  ])('%s without a list says so and changes nothing', async (_name, act) => {
    const desk = await makeDesk();
    const before = await desk.workbook.read();
    await expect(act(desk)).rejects.toMatchObject({ code: 'no-list' });
    expect(await desk.workbook.read()).toEqual(before);
    expect(await openList(desk)).toBeNull();
  });

  describe('memory', () => {
    it.each<[string, WorkbookPlan, string | null]>([
      ['deleted', withoutSheets(examplePlan(), ['清单助手数据']), null],
      ['damaged', damaged(examplePlan(), (text) => text.replace('findings', 'findinqs')), 'memory-damaged'],
      ['cut off', damaged(examplePlan(), (text) => text.slice(0, 200)), 'memory-damaged'],
      ['of a newer version', damaged(examplePlan(), (text) => text.replace(';1;', ';9;')), 'memory-newer'],
      ['scribbled over', damaged(examplePlan(), () => '草稿'), 'memory-damaged'],
    ])('%s: the list works on without it', async (_name, plan, message) => {
      const desk = await written(plan);
      const list = await openList(desk);
      expect(list?.memory).toBeNull();
      expect(list?.messages.map(({ code }) => code)).toEqual(message === null ? [] : [message]);
      expect(list?.items).toHaveLength(POINTS);
      expect(list?.profile).toBe('standard');
      expect((await check(desk, 'draft')).counts.error).toBe(0);
      expect(await status(desk)).toMatchObject({ total: 10, rows: POINTS });
      expect((await repaintList(desk)).colorRules).toBeGreaterThan(0);
    });

    it('is guessed from the columns', async () => {
      const desk = await written(withoutSheets(examplePlan('detailed'), ['清单助手数据']));
      expect((await openList(desk))?.profile).toBe('detailed');
    });
  });

  it.each([['设置'], ['责任单位名录'], ['填表说明'], ['意见建议'], ['反馈原文'], ['设置', '责任单位名录']])(
    'without the sheets %s %s: works with defaults',
    async (...gone) => {
      const whole = await written();
      const names = gone.filter((name): name is string => typeof name === 'string');
      const desk = await written(withoutSheets(examplePlan(), names));
      for (const each of [whole, desk]) await type(each, ENTRIES);
      // what only 设置 knows is not checked without it
      expect(found(await check(desk), ['deadline-after-window'])).toEqual(
        found(await check(whole), ['deadline-after-window']),
      );
      expect((await status(desk)).byState).toEqual((await status(whole)).byState);
      await repaintList(desk);
      expect(await listOf(desk)).toEqual(await listOf(whole));
    },
  );

  describe('the sheet 校验结果', () => {
    it('lists every issue, once and again, and is no list', async () => {
      const desk = await written();
      await type(desk, ENTRIES);
      const report = await check(desk);
      await writeCheckResults({ ...desk, workbook: desk.workbook, today }, report);
      const first = await desk.workbook.read();
      const rows = first.companions['校验结果']!;
      expect(rows.filter((row) => row.some((cell) => cell === 'status-unknown')).length).toBe(0);
      expect(rows.length).toBeGreaterThan(report.issues.length);
      await writeCheckResults({ workbook: desk.workbook, today }, report);
      const second = await desk.workbook.read();
      expect(second).toEqual(first);
      expect(second.list?.sheetName).toBe(LIST);
      await writeCheckResults({ workbook: desk.workbook, today }, { ...report, issues: [] });
      const third = await desk.workbook.read();
      expect(third.companions['校验结果']!.length).toBeLessThan(rows.length);
      expect(third.list).toEqual(first.list);
    });

    it('is refused by a protected workbook, which stays as it was', async () => {
      const desk = await written();
      await desk.edit({ kind: 'protectStructure' });
      const before = await desk.workbook.read();
      const report = await check(desk);
      await expect(writeCheckResults({ workbook: desk.workbook, today }, report)).rejects.toMatchObject({
        code: 'workbook-protected',
      });
      expect(await desk.workbook.read()).toEqual(before);
    });
  });

  it('a protected list is checked and counted, but not repainted', async () => {
    const desk = await written();
    await desk.edit({ kind: 'protect', sheet: LIST });
    expect((await check(desk, 'draft')).counts.error).toBe(0);
    expect((await status(desk)).rows).toBe(POINTS);
    await expect(repaintList(desk)).rejects.toMatchObject({ code: 'sheet-protected', data: { sheet: LIST } });
  });
});

function damaged(plan: WorkbookPlan, spoil: (text: string) => string): WorkbookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) =>
      sheet.role !== 'memory'
        ? sheet
        : {
            ...sheet,
            blocks: sheet.blocks.map((block) => ({
              ...block,
              values: block.values.map((row) => row.map((cell) => spoil(String(cell)))),
            })),
          },
    ),
  };
}

describe('what people do in Excel', () => {
  const listed = async () => {
    const desk = excelDesk();
    await generate(desk);
    return desk;
  };
  const letter = async (desk: Desk, header: string): Promise<string> => {
    const { headers } = await listOf(desk);
    return String.fromCharCode(65 + headers.indexOf(header));
  };

  it('sorts, filters, hides, inserts and deletes columns: the same rows are checked', async () => {
    const desk = await listed();
    const before = found(await check(desk));
    const { user } = desk.host;
    user.sort(LIST, (await listOf(desk)).headers.indexOf('具体表现'), false);
    user.hideColumns(LIST, `${await letter(desk, '备注')}:${await letter(desk, '备注')}`);
    user.insertColumns(LIST, 'B:B');
    expect(found(await check(desk))).toEqual(before);
    user.filter(LIST, (await listOf(desk)).headers.indexOf('状态'), ['整改中']);
    const filtered = await check(desk);
    expect(found(filtered, ['filter-active', 'hidden-rows'])).toEqual(before);
    expect(filtered.issues.map(({ code }) => code)).toContain('filter-active');
  });

  it('repaints after a paste that took drop-downs away', async () => {
    const desk = await listed();
    const fresh = JSON.stringify(desk.host.model.at(LIST).validations);
    const at = await letter(desk, '状态');
    desk.host.user.paste(LIST, `${at}4`, [['达到序时进度'], ['在办']]);
    expect(JSON.stringify(desk.host.model.at(LIST).validations)).not.toBe(fresh);
    await repaintList(desk);
    await repaintList(desk);
    const { validations, conditionalFormats } = desk.host.model.at(LIST);
    const plan = examplePlan().sheets[0]!;
    expect(validations.reduce((sum, { areas }) => sum + areas.length, 0)).toBe(plan.validations.length);
    expect(conditionalFormats).toHaveLength(plan.colorRules.length);
    expect(cells(await listOf(desk), '状态').slice(0, 2)).toEqual(['达到序时进度', '在办']);
    const codes = (await check(desk)).issues.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['status-synonym', 'status-unknown']));
  });

  it.each(['设置', '责任单位名录', '填表说明', '意见建议', '反馈原文', '统计', '整改成效', '清单助手数据'])(
    'deletes the sheet %s: check, colors and counts work on',
    async (name) => {
      const desk = await listed();
      desk.host.user.deleteSheet(name);
      expect((await check(desk, 'draft')).counts.error).toBe(0);
      expect((await status(desk)).rows).toBe(POINTS);
      expect((await repaintList(desk)).colorRules).toBeGreaterThan(0);
    },
  );

  it('deletes the list: everything says so', async () => {
    const desk = await listed();
    desk.host.user.deleteSheet(LIST);
    await expect(check(desk)).rejects.toMatchObject({ code: 'no-list' });
    await expect(repaintList(desk)).rejects.toMatchObject({ code: 'no-list' });
    await generate(desk);
    expect((await status(desk)).rows).toBe(POINTS);
  });

  it('renames the sheet of the list: it is found again', async () => {
    const desk = await listed();
    desk.host.user.renameSheet(LIST, '水务局整改清单（2025）');
    expect((await check(desk, 'draft')).sheetName).toBe('水务局整改清单（2025）');
    expect((await repaintList(desk)).sheetName).toBe('水务局整改清单（2025）');
  });

  it('copies the list: the one that the memory names is the list', async () => {
    const desk = await listed();
    desk.host.user.copySheet(LIST);
    expect((await check(desk, 'draft')).sheetName).toBe(LIST);
  });
});
