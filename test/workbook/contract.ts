import type { CellValue } from '../../src/core/list/item';
import type { ListSheet, ListWorkbook, WorkbookContent, WorkbookEvent } from '../../src/workbook/port';
import {
  foreignSheet,
  SAMPLE_HEADER_ROW,
  SAMPLE_HEADERS,
  SAMPLE_ROWS,
  sampleListSheet,
  sampleMemorySheet,
  samplePlan,
  sampleUnitsSheet,
} from './samplePlans';

/**
 * What people do to a workbook with the host's own means, which the port has no verb for. Sheet rows and columns
 * are 0-based.
 */
export type UserEdit =
  | { readonly kind: 'merge'; readonly sheet: string; readonly address: string }
  | {
      readonly kind: 'formula';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly formula: string;
    }
  | { readonly kind: 'hideRow'; readonly sheet: string; readonly row: number }
  /** 转换为区域: the table is gone, its cells stay. */
  | { readonly kind: 'toRange'; readonly sheet: string }
  | { readonly kind: 'protect'; readonly sheet: string }
  | { readonly kind: 'protectStructure' }
  | { readonly kind: 'filter'; readonly sheet: string; readonly column: number; readonly value: string };

/** Does an edit and gives the workbook that shows it: the same one, or one opened from the edited file. */
export type UserHands = (workbook: ListWorkbook, edit: UserEdit) => Promise<ListWorkbook>;

const LIST = '整改清单';
const BODY = SAMPLE_HEADER_ROW + 1;
const column = (header: (typeof SAMPLE_HEADERS)[number]): number => SAMPLE_HEADERS.indexOf(header);

/** Texts that Excel would make something else of, or that a file cannot hold as they are. */
export const DANGEROUS_TEXTS: readonly string[] = [
  '=SUM(1)',
  '+1',
  '-1',
  '@a',
  '＝1+1',
  '＋1',
  '＠a',
  '\t=1+1',
  "'quoted",
  '001',
  '1-2',
  '1/2',
  '2025-12-31',
  '12月31日',
  '1E5',
  '110101199001011234',
  'TRUE',
  '#N/A',
  '_x0041_',
  '_x005F_x0041_',
  'a&b<c>"d"',
  ']]>',
  '第一行\n第二行',
  '  前后空格  ',
  '😀🈶𠮷',
  '{"a":1}',
  '<script>alert(1)</script>',
  'https://example.invalid/',
  '字'.repeat(32_767),
];

/**
 * Everything that must hold for any adapter of the port, whatever the host. `makeWorkbook` gives a workbook
 * without any list; `hands`, where the host has them, add what only a user can do.
 */
export function contractSuite(
  name: string,
  makeWorkbook: () => Promise<ListWorkbook>,
  hands?: UserHands,
): void {
  const written = async (plan = samplePlan()): Promise<ListWorkbook> => {
    const workbook = await makeWorkbook();
    await workbook.write(plan, []);
    return workbook;
  };
  const listOf = async (workbook: ListWorkbook): Promise<ListSheet> => {
    const { list } = await workbook.read();
    if (!list) throw new Error('no list found');
    return list;
  };
  const cellsOf = (list: ListSheet, header: (typeof SAMPLE_HEADERS)[number]): CellValue[] =>
    list.rows.map((row) => row[column(header)] ?? '');
  const sheetNames = (content: WorkbookContent): string[] => content.sheets.map((sheet) => sheet.name);

  describe(`${name} keeps the contract of ListWorkbook`, () => {
    describe('read', () => {
      it('finds no list in a workbook without one', async () => {
        const content = await (await makeWorkbook()).read();
        expect(content).toMatchObject({
          list: null,
          memory: null,
          companions: {},
          tables: [],
          definedNames: [],
        });
      });

      it('gives back what a plan wrote', async () => {
        const content = await (await written()).read();
        const list = content.list!;
        expect(list).toMatchObject({
          sheetName: LIST,
          tableName: LIST,
          headerRow: SAMPLE_HEADER_ROW,
          firstColumn: 0,
          headers: [...SAMPLE_HEADERS],
          hiddenRows: [],
          filterActive: false,
          mergedAreas: [],
          isProtected: false,
        });
        expect(cellsOf(list, '问题')).toEqual(SAMPLE_ROWS.map((row) => row.finding));
        expect(cellsOf(list, '措施')).toEqual(SAMPLE_ROWS.map((row) => row.measures ?? ''));
        expect(cellsOf(list, '责任单位')).toEqual(SAMPLE_ROWS.map((row) => row.units ?? ''));
        expect(cellsOf(list, '时限')).toEqual([{ date: '2025-12-31' }, '立行立改', '']);
        expect(cellsOf(list, '状态')).toEqual(['整改中', '已完成', '']);
        expect(cellsOf(list, '编号')).toEqual(['r-1', 'r-2', 'r-3']);
        expect(list.above[0]?.[0]).toBe('云溪镇巡察反馈问题整改清单');
        expect(list.above[1]?.[0]).toBe('反馈单位：云溪县委第二巡察组');
        expect(content.tables).toEqual([{ name: LIST, sheetName: LIST }]);
        expect(content.definedNames).toEqual(['单位名录']);
      });

      it('gives the companion sheets, the memory and what is hidden', async () => {
        const content = await (await written()).read();
        expect(content.companions['责任单位名录']).toEqual([
          ['单位名称', '简称'],
          ['云溪镇财政所', '财政所'],
          ['云溪镇水利站', '水利站'],
          ['云溪镇党政办公室', '党政办'],
        ]);
        expect(Object.keys(content.companions)).toEqual(['责任单位名录']);
        expect(content.memory).toBe('|zhenggai;示例');
        const visibility = Object.fromEntries(content.sheets.map((sheet) => [sheet.name, sheet.visibility]));
        expect(visibility).toMatchObject({
          [LIST]: 'visible',
          责任单位名录: 'visible',
          清单助手数据: 'veryHidden',
        });
      });

      it('joins the cells of the memory from top to bottom', async () => {
        const plan = samplePlan();
        const cells = ['|' + 'a'.repeat(30_000), '|b', '|c'];
        const workbook = await written({
          ...plan,
          sheets: [...plan.sheets.slice(0, 2), sampleMemorySheet(cells)],
        });
        expect((await workbook.read()).memory?.split('\n')).toEqual(cells);
      });

      it('names the formulas of the list', async () => {
        const { formulas } = await listOf(await written());
        expect(formulas).toEqual(
          SAMPLE_ROWS.map((_, index) => ({
            row: BODY + index,
            column: column('预警'),
            formula: `=IF(ISNUMBER($E${BODY + index + 1}),IF($E${BODY + index + 1}<TODAY(),"逾期","未到期"),"")`,
          })),
        );
      });

      it('writes a list without rows and finds it again', async () => {
        const list = await listOf(await written(samplePlan([])));
        expect(list.headers).toEqual([...SAMPLE_HEADERS]);
        expect(list.rows.flat().filter((value) => value !== '')).toEqual([]);
      });
    });

    describe('text stays text and dates stay dates', () => {
      it.each(DANGEROUS_TEXTS.map((text) => [text.slice(0, 24), text]))('%j in a plan', async (_, text) => {
        const list = await listOf(
          await written(samplePlan([{ finding: text, measures: text, units: text, status: text }])),
        );
        for (const header of ['问题', '措施', '责任单位', '状态'] as const)
          expect(cellsOf(list, header)).toEqual([text]);
        expect(list.formulas.map((each) => each.column)).toEqual([column('预警')]);
      });

      it('in the date column too', async () => {
        const texts = ['=SUM(1)', '2025-12-31', '长期坚持', '001'];
        const list = await listOf(
          await written(samplePlan(texts.map((deadline) => ({ finding: '问题', deadline })))),
        );
        expect(cellsOf(list, '时限')).toEqual(texts);
      });

      it.each(DANGEROUS_TEXTS.map((text) => [text.slice(0, 24), text]))(
        '%j set into a cell',
        async (_, text) => {
          const workbook = await written();
          await workbook.setCells(LIST, [
            { row: BODY, column: column('措施'), value: text },
            { row: BODY, column: column('时限'), value: text },
          ]);
          const list = await listOf(workbook);
          expect(cellsOf(list, '措施')[0]).toBe(text);
          expect(cellsOf(list, '时限')[0]).toBe(text);
          expect(list.formulas).toHaveLength(SAMPLE_ROWS.length);
        },
      );

      it.each(['1900-03-01', '1999-12-31', '2024-02-29', '2025-12-31', '9999-12-31'])('%s', async (date) => {
        const workbook = await written(
          samplePlan([{ finding: '问题', deadline: { date } }, { finding: '问题' }]),
        );
        await workbook.setCells(LIST, [{ row: BODY + 1, column: column('措施'), value: { date } }]);
        const list = await listOf(workbook);
        expect(cellsOf(list, '时限')).toEqual([{ date }, '']);
        expect(cellsOf(list, '措施')).toEqual(['', { date }]);
      });

      it('numbers and truth values stay what they are', async () => {
        const values = [0, -1.5, 12345678901, 0.1, true, false];
        const workbook = await written(samplePlan(values.map(() => ({ finding: '问题' }))));
        await workbook.setCells(
          LIST,
          values.map((value, index) => ({ row: BODY + index, column: column('措施'), value })),
        );
        expect(cellsOf(await listOf(workbook), '措施')).toEqual(values);
      });
    });

    describe('setCells', () => {
      it('changes the named cells only', async () => {
        const workbook = await written();
        const before = await listOf(workbook);
        await workbook.setCells(LIST, [
          { row: BODY, column: column('状态'), value: '已完成' },
          { row: BODY + 2, column: column('时限'), value: { date: '2026-01-15' } },
          { row: BODY + 1, column: column('责任单位'), value: '' },
        ]);
        const rows = before.rows.map((row) => [...row]);
        rows[0]![column('状态')] = '已完成';
        rows[2]![column('时限')] = { date: '2026-01-15' };
        rows[1]![column('责任单位')] = '';
        expect((await listOf(workbook)).rows).toEqual(rows);
      });

      it('takes the last of two values for one cell', async () => {
        const workbook = await written();
        const place = { row: BODY, column: column('状态') };
        await workbook.setCells(LIST, [
          { ...place, value: '未启动' },
          { ...place, value: '已完成' },
        ]);
        expect(cellsOf(await listOf(workbook), '状态')[0]).toBe('已完成');
      });

      it('makes a date of a word and a word of a date', async () => {
        const workbook = await written();
        await workbook.setCells(LIST, [
          { row: BODY, column: column('时限'), value: '长期坚持' },
          { row: BODY + 1, column: column('时限'), value: { date: '2025-06-30' } },
        ]);
        expect(cellsOf(await listOf(workbook), '时限')).toEqual(['长期坚持', { date: '2025-06-30' }, '']);
      });

      it('refuses a text that no cell can hold, and leaves everything as it was', async () => {
        const workbook = await written();
        const before = await workbook.read();
        const write = workbook.setCells(LIST, [
          { row: BODY, column: column('措施'), value: '先写的' },
          { row: BODY + 1, column: column('措施'), value: '字'.repeat(32_768) },
        ]);
        await expect(write).rejects.toMatchObject({ name: 'WorkbookError' });
        expect(await workbook.read()).toEqual(before);
      });

      it('refuses a sheet that is not there', async () => {
        const workbook = await written();
        await expect(workbook.setCells('没有', [{ row: 0, column: 0, value: 'x' }])).rejects.toMatchObject({
          code: 'host-failure',
        });
      });

      it('does nothing when there is nothing to do', async () => {
        const workbook = await written();
        const before = await workbook.read();
        await workbook.setCells(LIST, []);
        expect(await workbook.read()).toEqual(before);
      });
    });

    describe('the list is found', () => {
      it('after its headers were renamed to other usual words', async () => {
        const workbook = await written();
        const renamed = { 问题: '反馈问题', 措施: '整改措施', 时限: '完成时限' } as const;
        await workbook.setCells(
          LIST,
          Object.entries(renamed).map(([old, value]) => ({
            row: SAMPLE_HEADER_ROW,
            column: column(old as keyof typeof renamed),
            value,
          })),
        );
        const list = await listOf(workbook);
        expect(list.headers).toEqual([
          '序号',
          '反馈问题',
          '整改措施',
          '责任单位',
          '完成时限',
          '状态',
          '预警',
          '编号',
        ]);
        expect(list.tableName).toBe(LIST);
        expect(cellsOf(list, '问题')).toEqual(SAMPLE_ROWS.map((row) => row.finding));
      });

      it('with columns moved and deleted', async () => {
        const sheet = sampleListSheet();
        const order = [5, 1, 3];
        const headers = order.map((index) => SAMPLE_HEADERS[index]!);
        const plan = samplePlan();
        const workbook = await written({
          ...plan,
          sheets: [
            {
              ...sheet,
              columns: order.map(() => ({ width: 12 })),
              blocks: [
                {
                  row: SAMPLE_HEADER_ROW,
                  column: 1,
                  values: [headers, ['整改中', '1.甲', '党政办']],
                  style: { format: 'text' },
                },
              ],
              table: { ...sheet.table!, firstColumn: 1, headers, rowCount: 1, calculated: [] },
              validations: [],
              colorRules: [],
            },
            ...plan.sheets.slice(1),
          ],
        });
        const list = await listOf(workbook);
        expect(list).toMatchObject({ firstColumn: 1, headers, rows: [['整改中', '1.甲', '党政办']] });
      });

      it('as a plain range, with rows above and blank rows inside', async () => {
        const sheet = sampleListSheet();
        const plan = samplePlan();
        const workbook = await written({
          ...plan,
          sheets: [
            {
              ...sheet,
              name: '台账',
              blocks: [
                { row: 0, column: 2, values: [['某某单位台账']], style: { format: 'text' } },
                {
                  row: 4,
                  column: 2,
                  values: [['问题', '整改措施', '责任部门', '状态']],
                  style: { format: 'text' },
                },
                {
                  row: 5,
                  column: 2,
                  values: [
                    ['甲', '改', '财政所', '整改中'],
                    ['', '', '', ''],
                    ['乙', '', '', ''],
                  ],
                  style: { format: 'text' },
                },
              ],
              table: null,
              validations: [],
              colorRules: [],
            },
          ],
          names: [],
          activeSheet: '台账',
        });
        expect(await listOf(workbook)).toMatchObject({
          sheetName: '台账',
          tableName: null,
          headerRow: 4,
          firstColumn: 2,
          headers: ['问题', '整改措施', '责任部门', '状态'],
          rows: [
            ['甲', '改', '财政所', '整改中'],
            ['', '', '', ''],
            ['乙', '', '', ''],
          ],
        });
      });
    });

    describe('write into a workbook that holds something', () => {
      it('leaves foreign sheets, tables and names as they are', async () => {
        const workbook = await makeWorkbook();
        await workbook.putSheet(foreignSheet());
        const before = await workbook.read();
        await workbook.write(samplePlan(), []);
        const content = await workbook.read();
        expect(sheetNames(content)).toEqual([...sheetNames(before), LIST, '责任单位名录', '清单助手数据']);
        expect(content.list?.sheetName).toBe(LIST);
      });

      it('renames what stands in the way and writes beside it', async () => {
        const workbook = await written();
        await workbook.setCells(LIST, [{ row: BODY, column: column('措施'), value: '旧清单的措施' }]);
        await workbook.write(samplePlan([{ finding: '新的问题' }]), [
          { sheet: LIST, to: '整改清单 (旧)', tables: [{ name: LIST, to: '整改清单_旧' }] },
          { sheet: '责任单位名录', to: '责任单位名录 (旧)', tables: [] },
          { sheet: '清单助手数据', to: '清单助手数据 (旧)', tables: [] },
        ]);
        const content = await workbook.read();
        expect(sheetNames(content).slice(-6)).toEqual([
          '整改清单 (旧)',
          '责任单位名录 (旧)',
          '清单助手数据 (旧)',
          LIST,
          '责任单位名录',
          '清单助手数据',
        ]);
        expect(content.tables).toHaveLength(2);
        expect(content.tables).toContainEqual({ name: LIST, sheetName: LIST });
        expect(content.tables).toContainEqual({ name: '整改清单_旧', sheetName: '整改清单 (旧)' });
        expect(content.definedNames).toEqual(['单位名录']);
        expect(content.list).toMatchObject({ sheetName: LIST, tableName: LIST });
        expect(cellsOf(content.list!, '问题')).toEqual(['新的问题']);
      });

      it('refuses names that are taken, and leaves everything as it was', async () => {
        const workbook = await written();
        const before = await workbook.read();
        await expect(workbook.write(samplePlan(), [])).rejects.toMatchObject({ code: 'host-failure' });
        expect(await workbook.read()).toEqual(before);
      });

      it('refuses a renaming of a sheet that is not there', async () => {
        const workbook = await written();
        const before = await workbook.read();
        const renaming = { sheet: '没有', to: '别的', tables: [] };
        await expect(workbook.write(samplePlan(), [renaming])).rejects.toMatchObject({
          code: 'host-failure',
        });
        expect(await workbook.read()).toEqual(before);
      });

      it('tells its progress up to the end', async () => {
        const shares: number[] = [];
        await (await makeWorkbook()).write(samplePlan(), [], (share) => shares.push(share));
        expect(shares.length).toBeGreaterThan(0);
        expect(shares.at(-1)).toBe(1);
        expect([...shares].sort((a, b) => a - b)).toEqual(shares);
      });
    });

    describe('putSheet', () => {
      it('adds a sheet, then replaces its content', async () => {
        const workbook = await written();
        const page = { ...sampleUnitsSheet('校验结果'), links: [], role: 'checkResults' as const };
        await workbook.putSheet(page);
        const first = await workbook.read();
        expect(first.companions['校验结果']).toHaveLength(4);
        await workbook.putSheet({
          ...page,
          blocks: [{ row: 0, column: 0, values: [['没有问题']], style: { format: 'text' } }],
        });
        const second = await workbook.read();
        expect(sheetNames(second)).toEqual(sheetNames(first));
        expect(second.companions['校验结果']).toEqual([['没有问题']]);
        expect(second.list).toEqual(first.list);
      });
    });

    describe('repaint', () => {
      it('leaves every value alone, once and twice', async () => {
        const workbook = await written();
        const before = await workbook.read();
        await workbook.repaint(sampleListSheet());
        expect(await workbook.read()).toEqual(before);
        await workbook.repaint(sampleListSheet());
        expect(await workbook.read()).toEqual(before);
      });

      it('says so when the list is gone', async () => {
        const workbook = await written();
        await expect(workbook.repaint(sampleListSheet(SAMPLE_ROWS, '别处'))).rejects.toMatchObject({
          code: 'no-list',
        });
      });
    });

    describe('goTo and watch', () => {
      it('refuses a sheet that is not there', async () => {
        const workbook = await written();
        await expect(workbook.goTo({ sheetName: '没有', row: 0, column: 0 })).rejects.toMatchObject({
          code: 'host-failure',
        });
      });

      it('tells of the selection until the listener leaves', async () => {
        const workbook = await written();
        const events: WorkbookEvent[] = [];
        const stop = await workbook.watch((event) => void events.push(event));
        await workbook.goTo({ sheetName: LIST, row: BODY, column: 1 });
        await new Promise((resolve) => setTimeout(resolve, 0));
        await stop();
        await workbook.goTo({ sheetName: LIST, row: BODY + 1, column: 1 });
        await new Promise((resolve) => setTimeout(resolve, 0));
        expect(events).toEqual([{ kind: 'selected', sheetName: LIST, row: BODY, column: 1 }]);
      });
    });

    if (hands) describeUserEdits(written, listOf, hands);
  });
}

function describeUserEdits(
  written: () => Promise<ListWorkbook>,
  listOf: (workbook: ListWorkbook) => Promise<ListSheet>,
  hands: UserHands,
): void {
  describe('what users do', () => {
    it('merged cells of the list are named', async () => {
      const workbook = await hands(await written(), { kind: 'merge', sheet: LIST, address: 'B4:B5' });
      expect((await listOf(workbook)).mergedAreas).toEqual(['B4:B5']);
    });

    it('formulas in the list are named', async () => {
      const edit = {
        kind: 'formula',
        sheet: LIST,
        row: BODY,
        column: column('措施'),
        formula: '=1+1',
      } as const;
      const { formulas } = await listOf(await hands(await written(), edit));
      expect(formulas).toContainEqual({ row: BODY, column: column('措施'), formula: '=1+1' });
    });

    it('errors are errors', async () => {
      const edit = {
        kind: 'formula',
        sheet: LIST,
        row: BODY,
        column: column('措施'),
        formula: '=NA()',
      } as const;
      expect((await listOf(await hands(await written(), edit))).rows[0]![column('措施')]).toEqual({
        error: '#N/A',
      });
    });

    it('a value overwrites a formula', async () => {
      const edit = {
        kind: 'formula',
        sheet: LIST,
        row: BODY,
        column: column('措施'),
        formula: '=1+1',
      } as const;
      const workbook = await hands(await written(), edit);
      await workbook.setCells(LIST, [{ row: BODY, column: column('措施'), value: '=文字' }]);
      const list = await listOf(workbook);
      expect(list.rows[0]![column('措施')]).toBe('=文字');
      expect(list.formulas.map((each) => each.column)).not.toContain(column('措施'));
    });

    it('hidden rows are named', async () => {
      const workbook = await hands(await written(), { kind: 'hideRow', sheet: LIST, row: BODY + 1 });
      expect((await listOf(workbook)).hiddenRows).toEqual([1]);
    });

    it('an active filter is named', async () => {
      const workbook = await hands(await written(), {
        kind: 'filter',
        sheet: LIST,
        column: column('状态'),
        value: '整改中',
      });
      expect(await listOf(workbook)).toMatchObject({ filterActive: true, hiddenRows: [1, 2] });
    });

    it('a protected sheet is named and refuses cells', async () => {
      const workbook = await hands(await written(), { kind: 'protect', sheet: LIST });
      const before = await listOf(workbook);
      expect(before.isProtected).toBe(true);
      const write = workbook.setCells(LIST, [{ row: BODY, column: column('状态'), value: '已完成' }]);
      await expect(write).rejects.toMatchObject({ code: 'sheet-protected' });
      await expect(workbook.repaint(sampleListSheet())).rejects.toMatchObject({ code: 'sheet-protected' });
      expect(await listOf(workbook)).toEqual(before);
    });

    it('a protected structure refuses new sheets', async () => {
      const workbook = await hands(await written(), { kind: 'protectStructure' });
      const before = await workbook.read();
      const page = { ...sampleUnitsSheet('校验结果'), links: [] };
      await expect(workbook.putSheet(page)).rejects.toMatchObject({ code: 'workbook-protected' });
      expect(await workbook.read()).toEqual(before);
    });
  });
}
