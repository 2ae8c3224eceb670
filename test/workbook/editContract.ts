import fc from 'fast-check';
import type { CellValue } from '../../src/core/list/item';
import type { CellValueRow, SheetPlan } from '../../src/core/sheet/workbookPlan';
import type { ListChange, ListSheet, ListWorkbook, WorkbookContent } from '../../src/workbook/port';
import { DANGEROUS_TEXTS, type UserHands } from './contract';
import {
  SAMPLE_HEADER_ROW,
  SAMPLE_HEADERS,
  SAMPLE_ROWS,
  sampleListSheet,
  sampleMemorySheet,
  samplePlan,
  sampleUnitsSheet,
  type SampleRow,
} from './samplePlans';

const LIST = '整改清单';
const BODY = SAMPLE_HEADER_ROW + 1;
type Header = (typeof SAMPLE_HEADERS)[number];
const column = (header: Header): number => SAMPLE_HEADERS.indexOf(header);
const at = (row: number, header: Header): { row: number; column: number } => ({
  row: BODY + row,
  column: column(header),
});

const warning = (row: number): string => `=IF(ISNUMBER($E${row}),IF($E${row}<TODAY(),"逾期","未到期"),"")`;
const WARNING: CellValueRow[number] = { formula: warning(0).replaceAll('0', '{row}'), value: '' };

/** A row as wide as the sample list. */
export const insertedRow = (id: string, { finding, ...row }: SampleRow): CellValueRow => [
  '',
  finding,
  row.measures ?? '',
  row.units ?? '',
  row.deadline ?? '',
  row.status ?? '',
  WARNING,
  id,
];

/** A change of a list as it was read; `part` says what changes. */
export function changeOf(
  list: ListSheet,
  part: Partial<Pick<ListChange, 'cells' | 'inserts' | 'deletes'>>,
): ListChange {
  const id = list.headers.indexOf('编号');
  return {
    sheetName: list.sheetName,
    headerRow: list.headerRow,
    firstColumn: list.firstColumn,
    columnCount: list.headers.length,
    rowCount: list.rows.length,
    ids:
      id < 0
        ? null
        : { column: list.firstColumn + id, values: list.rows.map((row) => String(row[id] ?? '')) },
    cells: [],
    inserts: [],
    deletes: [],
    ...part,
  };
}

/** The rows of a list after a change, without what formulas give. */
export function changedRows(list: ListSheet, change: ListChange): readonly (readonly CellValue[])[] {
  const plain = (cell: CellValueRow[number]): CellValue =>
    typeof cell === 'object' && 'formula' in cell ? '' : cell;
  const rows = list.rows.map((row) => [...row]);
  for (const { row, column: sheetColumn, to } of change.cells) {
    const body = rows[row - list.headerRow - 1];
    if (body) body[sheetColumn - list.firstColumn] = to;
  }
  return Array.from({ length: rows.length + 1 }, (_, index) => index).flatMap((index) => [
    ...change.inserts
      .filter(({ before }) => before === index)
      .flatMap((insert) => insert.rows.map((row) => row.map(plain))),
    ...(index < rows.length && !change.deletes.includes(index) ? [rows[index] ?? []] : []),
  ]);
}

/**
 * What holds of `edit`, `readArea` and the facts that `read` tells for repairs, for any adapter of the port. `hands`,
 * where the host has them, add what only a user can do.
 */
export function editContractSuite(
  name: string,
  makeWorkbook: () => Promise<ListWorkbook>,
  hands?: UserHands,
): void {
  const written = async (plan = samplePlan()): Promise<ListWorkbook> => {
    const workbook = await makeWorkbook();
    await workbook.write(plan, []);
    return workbook;
  };
  const withSheet = async (change: (sheet: SheetPlan) => SheetPlan): Promise<ListWorkbook> => {
    const plan = samplePlan();
    return written({ ...plan, sheets: [change(sampleListSheet()), ...plan.sheets.slice(1)] });
  };
  const listOf = async (workbook: ListWorkbook): Promise<ListSheet> => {
    const { list } = await workbook.read();
    if (!list) throw new Error('no list found');
    return list;
  };
  const withoutWarning = (rows: readonly (readonly CellValue[])[]): CellValue[][] =>
    rows.map((row) => row.map((cell, index) => (index === column('预警') ? '' : cell)));
  const cellsOf = (list: ListSheet, header: Header): CellValue[] =>
    list.rows.map((row) => row[list.headers.indexOf(header)] ?? '');
  const names = (content: WorkbookContent): string[] => content.sheets.map((sheet) => sheet.name);

  /** Makes a change and asserts that the list is what it should be then. */
  async function changed(
    workbook: ListWorkbook,
    part: Partial<Pick<ListChange, 'cells' | 'inserts' | 'deletes'>>,
  ): Promise<ListSheet> {
    const before = await listOf(workbook);
    const change = changeOf(before, part);
    await workbook.edit({ list: change });
    const after = await listOf(workbook);
    expect(withoutWarning(after.rows)).toEqual(withoutWarning(changedRows(before, change)));
    expect(after).toMatchObject({
      sheetName: before.sheetName,
      tableName: before.tableName,
      headerRow: before.headerRow,
      firstColumn: before.firstColumn,
      headers: before.headers,
    });
    return after;
  }

  /** Asserts that an edit is refused and that nothing has changed. */
  async function refused(
    workbook: ListWorkbook,
    edit: Parameters<ListWorkbook['edit']>[0],
    code: string,
  ): Promise<void> {
    const before = await workbook.read();
    await expect(workbook.edit(edit)).rejects.toMatchObject({ name: 'WorkbookError', code });
    expect(await workbook.read()).toEqual(before);
  }

  const NEW = insertedRow('n-1', { finding: '4.新增问题', measures: '新措施', status: '未启动' });

  describe(`${name} keeps the contract of changing a list`, () => {
    describe('readArea', () => {
      it('gives values, dates and formulas of an area as they are', async () => {
        const area = await (
          await written()
        ).readArea(LIST, { row: BODY, column: column('时限'), rows: 3, columns: 4 });
        expect(area.values.map((row) => row.filter((_, index) => index !== 2))).toEqual([
          [{ date: '2025-12-31' }, '整改中', 'r-1'],
          ['立行立改', '已完成', 'r-2'],
          ['', '', 'r-3'],
        ]);
        expect(area.formulas).toEqual(
          SAMPLE_ROWS.map((_, row) => ({
            row: BODY + row,
            column: column('预警'),
            formula: warning(BODY + row + 1),
          })),
        );
      });

      it('gives empty cells where nothing stands', async () => {
        const area = await (await written()).readArea(LIST, { row: 500, column: 30, rows: 2, columns: 2 });
        expect(area).toEqual({
          values: [
            ['', ''],
            ['', ''],
          ],
          formulas: [],
        });
      });

      it('gives texts that look like something else as texts', async () => {
        const texts = ['=1+1', '001', '#N/A', '2025-12-31'];
        const workbook = await written(samplePlan(texts.map((finding) => ({ finding }))));
        const area = await workbook.readArea(LIST, {
          row: BODY,
          column: column('问题'),
          rows: 4,
          columns: 1,
        });
        expect(area).toEqual({ values: texts.map((text) => [text]), formulas: [] });
      });

      it('refuses a sheet that is not there', async () => {
        const area = { row: 0, column: 0, rows: 1, columns: 1 };
        await expect((await written()).readArea('没有', area)).rejects.toMatchObject({
          name: 'WorkbookError',
        });
      });
    });

    describe('what read tells for repairs', () => {
      it('drop-downs of each column and the number of color rules', async () => {
        const list = await listOf(await written());
        const all = ['序号', '责任单位', '状态'];
        expect(list.validations).toEqual(
          SAMPLE_HEADERS.map((header) => (all.includes(header) ? 'all' : 'none')),
        );
        expect(list.colorRules).toHaveLength(3);
      });

      it('a column that has lost part of its drop-downs', async () => {
        const workbook = await withSheet((sheet) => ({
          ...sheet,
          validations: sheet.validations.map((each) =>
            each.area.column === column('状态') ? { ...each, area: { ...each.area, rows: 2 } } : each,
          ),
        }));
        expect((await listOf(workbook)).validations[column('状态')]).toBe('some');
        await workbook.repaint(sampleListSheet());
        expect((await listOf(workbook)).validations[column('状态')]).toBe('all');
      });

      it('none at all', async () => {
        const list = await listOf(
          await withSheet((sheet) => ({ ...sheet, validations: [], colorRules: [] })),
        );
        expect(list.validations).toEqual(SAMPLE_HEADERS.map(() => 'none'));
        expect(list.colorRules).toEqual([]);
      });

      it('other lists in the workbook, but no backups of ours', async () => {
        const workbook = await written();
        expect((await workbook.read()).otherLists).toEqual([]);
        const copy = { ...sampleListSheet(), validations: [], colorRules: [] };
        const named = (sheet: string, table: string): SheetPlan => ({
          ...copy,
          name: sheet,
          table: copy.table && { ...copy.table, name: table },
        });
        await workbook.putSheet(named('整改清单 (2)', '整改清单2'));
        await workbook.putSheet(named('整改清单备份2026-03-01', '备份'));
        const content = await workbook.read();
        expect(content.otherLists).toEqual(['整改清单 (2)']);
        expect(content.list?.sheetName).toBe(LIST);
      });
    });

    describe('cells', () => {
      it('of the body and above it are changed, and no others', async () => {
        const workbook = await written();
        const before = await workbook.read();
        const after = await changed(workbook, {
          cells: [
            { row: 1, column: 0, from: '反馈单位：云溪县委第二巡察组', to: '反馈单位：云溪县委第三巡察组' },
            { ...at(0, '状态'), from: '整改中', to: '已完成' },
            { ...at(0, '时限'), from: { date: '2025-12-31' }, to: '长期坚持' },
            { ...at(1, '时限'), from: '立行立改', to: { date: '2026-06-30' } },
            { ...at(2, '措施'), from: '', to: '补充措施' },
            { ...at(1, '责任单位'), from: '党政办', to: '' },
          ],
        });
        expect(after.above[1]?.[0]).toBe('反馈单位：云溪县委第三巡察组');
        expect(await workbook.read()).toEqual({ ...before, list: after });
        expect(after).toEqual({ ...before.list, rows: after.rows, above: after.above });
      });

      it('take every text as it is', async () => {
        const rows = DANGEROUS_TEXTS.map((_, index) => ({ finding: `${index + 1}.` }));
        const workbook = await written(samplePlan(rows));
        const list = await changed(workbook, {
          cells: DANGEROUS_TEXTS.flatMap((text, index) => [
            { ...at(index, '措施'), from: '', to: text },
            { ...at(index, '时限'), from: '', to: text },
          ]),
        });
        expect(list.formulas).toHaveLength(rows.length);
      });

      it('take numbers and truth values', async () => {
        const values = [0, -1.5, 12345678901, true, false];
        const workbook = await written(samplePlan(values.map(() => ({ finding: '问题' }))));
        await changed(workbook, {
          cells: values.map((to, index) => ({ ...at(index, '措施'), from: '', to })),
        });
      });
    });

    describe('inserted rows', () => {
      it.each([
        ['at the start', 0],
        ['in the middle', 1],
        ['before the last row', 2],
        ['at the end', 3],
      ])('come %s, look like their neighbors and calculate for themselves', async (_, before) => {
        const workbook = await written();
        const second = insertedRow('n-2', { finding: '5.再增', deadline: { date: '2026-05-01' } });
        const list = await changed(workbook, { inserts: [{ before, rows: [NEW, second] }] });
        expect(list.formulas).toEqual(
          Array.from({ length: 5 }, (__, row) => ({
            row: BODY + row,
            column: column('预警'),
            formula: warning(BODY + row + 1),
          })),
        );
        const all = ['序号', '责任单位', '状态'];
        expect(list.validations).toEqual(
          SAMPLE_HEADERS.map((header) => (all.includes(header) ? 'all' : 'none')),
        );
        expect(list.colorRules).toHaveLength(3);
        expect(list.hiddenRows).toEqual([]);
      });

      it('come in several places, with changed cells and deleted rows, all told by the places of before', async () => {
        const workbook = await written();
        const list = await changed(workbook, {
          cells: [
            { ...at(2, '状态'), from: '', to: '整改中' },
            { ...at(0, '措施'), from: '逐笔核对2021年以来的台账。', to: '逐笔核对。' },
          ],
          inserts: [
            { before: 0, rows: [insertedRow('n-1', { finding: '甲' })] },
            {
              before: 2,
              rows: [insertedRow('n-2', { finding: '乙' }), insertedRow('n-3', { finding: '丙' })],
            },
            { before: 3, rows: [insertedRow('n-4', { finding: '丁' })] },
          ],
          deletes: [1],
        });
        expect(cellsOf(list, '编号')).toEqual(['n-1', 'r-1', 'n-2', 'n-3', 'r-3', 'n-4']);
        expect(list.formulas.map(({ row, formula }) => [row, formula])).toEqual(
          list.rows.map((__, row) => [BODY + row, warning(BODY + row + 1)]),
        );
      });

      it('take every text as it is', async () => {
        const workbook = await written();
        const list = await changed(workbook, {
          inserts: [
            {
              before: 1,
              rows: DANGEROUS_TEXTS.map((text, index) =>
                insertedRow(`n-${index}`, { finding: text, measures: text, units: text, deadline: text }),
              ),
            },
          ],
        });
        expect(list.formulas).toHaveLength(SAMPLE_ROWS.length + DANGEROUS_TEXTS.length);
      });

      it('move what stands below the list down, and what stands beside a row with it', async () => {
        const workbook = await written();
        await workbook.setCells(LIST, [
          { row: BODY + 5, column: 1, value: '填表人：' },
          { row: BODY + 6, column: 12, value: '联系电话' },
          { row: BODY + 1, column: 12, value: '第二行旁注' },
          { row: BODY, column: 12, value: '第一行旁注' },
        ]);
        await changed(workbook, {
          inserts: [
            { before: 1, rows: [NEW] },
            { before: 3, rows: [NEW, NEW] },
          ],
        });
        const below = await workbook.readArea(LIST, { row: BODY, column: 1, rows: 10, columns: 12 });
        const placed = below.values.flatMap((row, index) => (row[11] === '' ? [] : [[index, row[11]]]));
        expect(placed).toEqual([
          [0, '第一行旁注'],
          [2, '第二行旁注'],
          [9, '联系电话'],
        ]);
        expect(below.values[8]?.[0]).toBe('填表人：');
      });

      it('come into a list without any row', async () => {
        const workbook = await written(samplePlan([]));
        const list = await listOf(workbook);
        await workbook.edit({
          list: changeOf(list, { inserts: [{ before: list.rows.length, rows: [NEW] }] }),
        });
        const after = await listOf(workbook);
        expect(cellsOf(after, '问题').filter((cell) => cell !== '')).toEqual(['4.新增问题']);
        expect(after.tableName).toBe(LIST);
      });
    });

    describe('deleted rows', () => {
      it.each([[[0]], [[1]], [[2]], [[0, 2]], [[0, 1]]])('%j go, the others stay', async (deletes) => {
        const list = await changed(await written(), { deletes });
        expect(list.formulas.map(({ row, formula }) => [row, formula])).toEqual(
          list.rows.map((_, row) => [BODY + row, warning(BODY + row + 1)]),
        );
      });

      it('may be all of them', async () => {
        const workbook = await written();
        const list = await listOf(workbook);
        await workbook.edit({ list: changeOf(list, { deletes: [0, 1, 2] }) });
        const after = await listOf(workbook);
        expect(after.headers).toEqual(list.headers);
        expect(cellsOf(after, '问题').filter((cell) => cell !== '')).toEqual([]);
      });

      it('may all be replaced', async () => {
        await changed(await written(), { inserts: [{ before: 1, rows: [NEW] }], deletes: [0, 1, 2] });
      });

      it('leave what stands below the list', async () => {
        const workbook = await written();
        await workbook.setCells(LIST, [{ row: BODY + 5, column: 1, value: '填表人：' }]);
        await changed(workbook, { deletes: [1] });
        const area = { row: BODY + 4, column: 1, rows: 1, columns: 1 };
        expect((await workbook.readArea(LIST, area)).values).toEqual([['填表人：']]);
      });
    });

    describe('lists of another shape', () => {
      const range = (firstColumn: number, headerRow: number, withIds: boolean): SheetPlan => {
        const headers = ['问题', '自加列', '整改措施', '状态', ...(withIds ? ['编号'] : [])];
        const row = (...cells: string[]): string[] => cells.slice(0, headers.length);
        return {
          ...sampleListSheet(),
          columns: [],
          blocks: [
            { row: 0, column: firstColumn, values: [['某某单位台账']], style: { format: 'text' } },
            {
              row: headerRow,
              column: firstColumn,
              values: [
                headers,
                row('甲', 'x', '改', '整改中', 'a'),
                row('乙', '', '', '', 'b'),
                row('丙', 'z', '', '已完成', 'c'),
              ],
              style: { format: 'text' },
            },
          ],
          table: null,
          validations: [],
          colorRules: [],
          freeze: null,
        };
      };

      it.each([
        ['with ids, from A1', 0, 2, true],
        ['without ids, from C', 2, 4, false],
        ['with ids, from D', 3, 1, true],
      ])('a plain range %s', async (_, firstColumn, headerRow, withIds) => {
        const workbook = await withSheet(() => range(firstColumn, headerRow, withIds));
        const width = withIds ? 5 : 4;
        const row = (...cells: string[]): string[] => cells.slice(0, width);
        const list = await changed(workbook, {
          cells: [
            { row: headerRow + 3, column: firstColumn + 3, from: '已完成', to: '已销号' },
            { row: headerRow + 1, column: firstColumn + 2, from: '改', to: '=改' },
          ],
          inserts: [
            { before: 0, rows: [row('子', '', '', '', 'n-1')] },
            { before: 2, rows: [row('丑', '', '001', '', 'n-2'), row('寅', 'y', '', '', 'n-3')] },
            { before: 3, rows: [row('卯', '', '', '', 'n-4')] },
          ],
          deletes: [1],
        });
        expect(list.tableName).toBeNull();
        expect(list.above[0]?.[firstColumn]).toBe('某某单位台账');
      });

      it('a table that a user has widened and that does not begin at A', async () => {
        const headers = ['编号', '状态', '自加列', '问题'];
        const workbook = await withSheet((sheet) => ({
          ...sheet,
          columns: [],
          blocks: [
            {
              row: 3,
              column: 2,
              values: [headers, ['a', '整改中', '1', '甲'], ['b', '', '', '乙']],
              style: { format: 'text' },
            },
          ],
          table: sheet.table && {
            ...sheet.table,
            headerRow: 3,
            firstColumn: 2,
            headers,
            rowCount: 2,
            calculated: [],
          },
          validations: [],
          colorRules: [],
        }));
        await changed(workbook, {
          cells: [{ row: 5, column: 4, from: '', to: '2' }],
          inserts: [
            { before: 1, rows: [['n-1', '未启动', '', '丙']] },
            { before: 2, rows: [['n-2', '', '3', '丁']] },
          ],
        });
      });
    });

    describe('sheets, names and renamings', () => {
      const PAGE: SheetPlan = { ...sampleUnitsSheet('校验结果'), links: [], role: 'checkResults' };

      it('come with a change of the list', async () => {
        const workbook = await written();
        const before = await workbook.read();
        await workbook.edit({
          list: changeOf(before.list!, {
            cells: [{ ...at(0, '状态'), from: '整改中', to: '已完成' }],
            inserts: [{ before: 3, rows: [NEW] }],
          }),
          sheets: [
            { ...sampleUnitsSheet(), blocks: [{ row: 0, column: 0, values: [['新名录']], style: { format: 'text' } }], links: [] },
            sampleMemorySheet(['|zhenggai;新的', '|续']),
            PAGE,
          ],
          names: [
            { name: '单位名录', formula: "='责任单位名录'!$A$1:$A$9" },
            { name: '状态词', formula: "='校验结果'!$A$1:$A$2" },
          ],
        }); // prettier-ignore
        const after = await workbook.read();
        expect(names(after)).toEqual([...names(before), '校验结果']);
        expect(after.sheets.map(({ visibility }) => visibility)).toEqual([
          ...before.sheets.map(({ visibility }) => visibility),
          'visible',
        ]);
        expect(after.memory).toBe('|zhenggai;新的\n|续');
        expect(after.companions['责任单位名录']).toEqual([['新名录']]);
        expect(after.companions['校验结果']).toHaveLength(4);
        expect([...after.definedNames].sort()).toEqual(['单位名录', '状态词'].sort());
        expect(after.tables).toEqual(before.tables);
        expect(cellsOf(after.list!, '编号')).toEqual(['r-1', 'r-2', 'r-3', 'n-1']);
        expect(cellsOf(after.list!, '状态')).toEqual(['已完成', '已完成', '', '未启动']);
        expect(after.list?.validations[column('责任单位')]).toBe('all');
        expect(after.unfinished).toBeUndefined();
      });

      it('take the place of what was renamed', async () => {
        const workbook = await written();
        const before = await workbook.read();
        await workbook.edit({
          renamings: [{ sheet: LIST, to: '整改清单 (旧)', tables: [{ name: LIST, to: '整改清单_旧' }] }],
          sheets: [sampleListSheet([{ finding: '新的问题' }])],
        });
        const after = await workbook.read();
        expect(names(after)).toEqual([
          ...names(before).map((each) => (each === LIST ? '整改清单 (旧)' : each)),
          LIST,
        ]);
        expect(after.tables).toContainEqual({ name: LIST, sheetName: LIST });
        expect(after.tables).toContainEqual({ name: '整改清单_旧', sheetName: '整改清单 (旧)' });
        expect(after.otherLists).toEqual(['整改清单 (旧)']);
        expect(cellsOf(after.list!, '问题')).toEqual(['新的问题']);
      });

      it('replace a sheet with a table by one with the same table', async () => {
        const workbook = await written();
        const before = await workbook.read();
        await workbook.edit({ sheets: [sampleListSheet([{ finding: '换了' }])] });
        const after = await workbook.read();
        expect(names(after)).toEqual(names(before));
        expect(after.tables).toEqual(before.tables);
        expect(cellsOf(after.list!, '问题')).toEqual(['换了']);
      });

      it('removes sheets, if they are there', async () => {
        const workbook = await written();
        const before = await workbook.read();
        await workbook.putSheet(PAGE);
        await workbook.edit({ removals: ['校验结果', '没有'] });
        expect(await workbook.read()).toEqual(before);
      });

      it('does nothing where nothing is to be done', async () => {
        const workbook = await written();
        const before = await workbook.read();
        await workbook.edit({});
        await workbook.edit({ list: changeOf(before.list!, {}) });
        expect(await workbook.read()).toEqual(before);
      });

      it('tells its progress up to the end', async () => {
        const workbook = await written();
        const list = changeOf(await listOf(workbook), { inserts: [{ before: 1, rows: [NEW] }] });
        const shares: number[] = [];
        await workbook.edit({ list, sheets: [PAGE] }, (share) => shares.push(share));
        expect(shares.at(-1)).toBe(1);
        expect([...shares].sort((a, b) => a - b)).toEqual(shares);
      });
    });

    describe('before anything is touched', () => {
      const CELL = { ...at(0, '状态'), from: '整改中', to: '已完成' } as const;

      it('a cell that holds something else by now is refused', async () => {
        const workbook = await written();
        const list = await listOf(workbook);
        await workbook.setCells(LIST, [{ ...at(1, '措施'), value: '刚刚填写' }]);
        const cells = [CELL, { ...at(1, '措施'), from: '', to: '程序的' }];
        await refused(workbook, { list: changeOf(list, { cells }) }, 'list-changed');
      });

      it.each([
        ['a date is not its text', at(0, '时限'), '2025-12-31'],
        ['a text is not a number', at(0, '序号'), 1],
        ['a word above the list', { row: 1, column: 0 }, '反馈单位：'],
      ])('%s', async (_, place, from) => {
        const workbook = await written();
        const cells = [{ ...place, from, to: '新' }];
        await refused(workbook, { list: changeOf(await listOf(workbook), { cells }) }, 'list-changed');
      });

      it('rows in another order, more of them or fewer are refused', async () => {
        const workbook = await written();
        const list = await listOf(workbook);
        const edit = { list: changeOf(list, { cells: [CELL] }) };
        await workbook.setCells(LIST, [
          { ...at(1, '编号'), value: 'r-3' },
          { ...at(2, '编号'), value: 'r-2' },
        ]);
        await refused(workbook, edit, 'list-changed');
        await workbook.setCells(LIST, [
          { ...at(1, '编号'), value: 'r-2' },
          { ...at(2, '编号'), value: 'r-3' },
          { ...at(3, '问题'), value: '4.刚刚新增' },
        ]);
        await refused(workbook, edit, 'list-changed');
        const longer = await listOf(workbook);
        await workbook.setCells(LIST, [{ ...at(3, '问题'), value: '' }]);
        const deletes = changeOf(longer, { inserts: [{ before: 4, rows: [NEW] }] });
        await refused(workbook, { list: { ...deletes, rowCount: 9 } }, 'list-changed');
      });

      it('a list that is gone is refused', async () => {
        const workbook = await written();
        const list = changeOf(await listOf(workbook), { cells: [CELL] });
        await refused(workbook, { list: { ...list, sheetName: '没有' } }, 'list-changed');
      });

      it.each([
        ['in a cell', { cells: [{ ...at(0, '措施'), from: '逐笔核对2021年以来的台账。', to: '字'.repeat(32_768) }] }],
        ['in a row', { inserts: [{ before: 1, rows: [insertedRow('n', { finding: '字'.repeat(32_768) })] }] }],
      ])('a text %s that no cell can hold is refused', async (_, part) => {
        const workbook = await written();
        await refused(workbook, { list: changeOf(await listOf(workbook), part) }, 'too-large');
      }); // prettier-ignore

      it('sheets that nobody could write are refused together with the rest', async () => {
        const workbook = await written();
        const list = changeOf(await listOf(workbook), { cells: [CELL] });
        const page = { ...sampleUnitsSheet('校验结果'), links: [] };
        const tooLong = { row: 0, column: 0, values: [['字'.repeat(32_768)]], style: { format: 'text' } } as const;
        await refused(workbook, { list, sheets: [{ ...page, blocks: [tooLong] }] }, 'too-large');
      }); // prettier-ignore
    });

    it('any change of any list gives the list that it says', async () => {
      const word = fc.constantFrom('', '甲', '=1', '001', '立行立改', '2026-01-01', '整改中');
      const value: fc.Arbitrary<CellValue> = fc.oneof(
        word,
        fc.constant({ date: '2026-03-31' }),
        fc.integer({ min: -9, max: 9 }),
      );
      const staff = fc.constantFrom<Header>('措施', '责任单位', '时限', '状态', '问题');
      const change = fc.record({
        cells: fc.uniqueArray(fc.record({ row: fc.nat(6), header: staff, to: value }), {
          maxLength: 8,
          selector: ({ row, header }) => `${row} ${header}`,
        }),
        inserts: fc.uniqueArray(fc.record({ before: fc.nat(7), values: fc.array(value, { minLength: 1, maxLength: 3 }) }), { maxLength: 4, selector: ({ before }) => before }),
        deletes: fc.uniqueArray(fc.nat(6), { maxLength: 6 }),
      }); // prettier-ignore
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
          const workbook = await written(
            samplePlan(
              Array.from({ length: 7 }, (_, index) => ({
                finding: `${index + 1}.`,
                deadline: index % 2 === 0 ? { date: '2025-12-31' } : '长期坚持',
              })),
            ),
          );
          let id = 0;
          for (const { cells, inserts, deletes } of changes) {
            const list = await listOf(workbook);
            const rows = list.rows.length;
            await changed(workbook, {
              cells: cells
                .filter(({ row }) => row < rows)
                .map(({ row, header, to }) => ({
                  ...at(row, header),
                  from: list.rows[row]?.[column(header)] ?? '',
                  to,
                })),
              inserts: inserts
                .filter(({ before }) => before <= rows)
                .sort((a, b) => a.before - b.before)
                .map(({ before, values }) => ({
                  before,
                  rows: values.map((deadline) => insertedRow(`n-${id++}`, { finding: '新', deadline })),
                })),
              deletes: deletes.filter((row) => row < rows && row > 0).sort((a, b) => a - b),
            });
          }
        }),
        { numRuns: 25 },
      );
    });

    if (hands) describeUserEdits(written, listOf, refused, changed, hands);
  });
}

type Part = Partial<Pick<ListChange, 'cells' | 'inserts' | 'deletes'>>;

function describeUserEdits(
  written: () => Promise<ListWorkbook>,
  listOf: (workbook: ListWorkbook) => Promise<ListSheet>,
  refused: (workbook: ListWorkbook, edit: Parameters<ListWorkbook['edit']>[0], code: string) => Promise<void>,
  changed: (workbook: ListWorkbook, part: Part) => Promise<ListSheet>,
  hands: UserHands,
): void {
  const filtered = async (): Promise<ListWorkbook> =>
    hands(await written(), { kind: 'filter', sheet: LIST, column: column('状态'), value: '整改中' });
  const CELLS = [{ ...at(0, '措施'), from: '逐笔核对2021年以来的台账。', to: '核对' }];

  describe('what users have done to the list', () => {
    it('a filter stays, and values of hidden rows come into their own cells', async () => {
      const list = await changed(await filtered(), {
        cells: [
          { ...at(0, '责任单位'), from: '财政所、水利站', to: '甲' },
          { ...at(1, '责任单位'), from: '党政办', to: '乙' },
          { ...at(2, '责任单位'), from: '', to: '丙' },
        ],
        inserts: [
          { before: 1, rows: [insertedRow('n-1', { finding: '看得见', status: '整改中' })] },
          { before: 2, rows: [insertedRow('n-2', { finding: '也看得见', status: '整改中' })] },
        ],
      });
      expect(list.filterActive).toBe(true);
      expect(list.hiddenRows).toEqual([2, 4]);
    });

    it('rows that a filter hides are deleted like others', async () => {
      const list = await changed(await filtered(), { deletes: [1] });
      expect(list).toMatchObject({ filterActive: true, hiddenRows: [1] });
    });

    it('rows that a person has hidden stay hidden, new ones are shown', async () => {
      const workbook = await hands(await written(), { kind: 'hideRow', sheet: LIST, row: BODY + 1 });
      const list = await changed(workbook, {
        cells: [{ ...at(1, '措施'), from: '', to: '藏着的行' }],
        inserts: [
          { before: 0, rows: [insertedRow('n-1', { finding: '甲' })] },
          { before: 2, rows: [insertedRow('n-2', { finding: '乙' })] },
        ],
      });
      expect(list.hiddenRows).toEqual([2]);
    });

    it('a formula of theirs moves with its row and is overwritten by a value only', async () => {
      const formula = { kind: 'formula', sheet: LIST, row: BODY + 1, column: column('措施') } as const;
      const workbook = await hands(await written(), { ...formula, formula: '=1+1' });
      const list = await changed(workbook, {
        inserts: [{ before: 1, rows: [insertedRow('n-1', { finding: '甲' })] }],
      });
      expect(list.formulas).toContainEqual({ row: BODY + 2, column: column('措施'), formula: '=1+1' });
      const after = await changed(workbook, { cells: [{ ...at(2, '措施'), from: 2, to: '两项' }] });
      expect(after.formulas.map((each) => each.column)).not.toContain(column('措施'));
    });

    it('a protected sheet is refused', async () => {
      const workbook = await hands(await written(), { kind: 'protect', sheet: LIST });
      const list = changeOf(await listOf(workbook), { cells: CELLS });
      await refused(workbook, { list }, 'sheet-protected');
    });

    it('a protected structure is refused', async () => {
      const workbook = await hands(await written(), { kind: 'protectStructure' });
      const list = changeOf(await listOf(workbook), { cells: CELLS });
      await refused(workbook, { list, sheets: [sampleMemorySheet(['|新'])] }, 'workbook-protected');
    });
  });
}
