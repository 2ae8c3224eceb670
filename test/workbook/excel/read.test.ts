import { createExcelWorkbook } from '../../../src/workbook/excel';
import type { ListSheet, WorkbookContent } from '../../../src/workbook/port';
import { createHost, type Host } from '../../host';
import { sampleListSheet, sampleMemorySheet, samplePlan, SAMPLE_ROWS } from '../samplePlans';
import { samplePlan as largePlan, sheetPlan, workbookPlan } from './plans';

const LIST = '整改清单';

async function written(plan = samplePlan(), options: Parameters<typeof createHost>[0] = {}): Promise<Host> {
  const host = createHost(options);
  await createExcelWorkbook(host.Excel).write(plan, []);
  host.stats.reset();
  return host;
}

const read = (host: Host): Promise<WorkbookContent> => createExcelWorkbook(host.Excel).read();

async function listOf(host: Host): Promise<ListSheet> {
  const { list } = await read(host);
  if (!list) throw new Error('no list');
  return list;
}

describe('replies that are too large', () => {
  it('are asked for again in smaller pieces', async () => {
    const plan = largePlan(600, 600);
    const file = await written(plan);
    const narrow = createHost({ model: file.model, payloadLimit: 150_000 });
    const { list, memory } = await read(narrow);
    expect(list?.rows).toHaveLength(600);
    expect(memory).not.toBeNull();
    expect(narrow.stats.log.some(({ replyBytes }) => replyBytes > 150_000)).toBe(true);
    expect(narrow.stats.log.at(-1)?.replyBytes).toBeLessThan(150_000);
    expect(list).toEqual(await listOf(file));
  });

  it('give up on a single row that does not fit', async () => {
    const file = await written();
    const narrow = createHost({ model: file.model, payloadLimit: 1_200 });
    await expect(read(narrow)).rejects.toMatchObject({ code: 'payload-too-large' });
  });
});

describe('which list', () => {
  const SECOND = {
    ...sampleListSheet(SAMPLE_ROWS.slice(0, 1), '另一清单', '另一清单'),
    validations: [],
    colorRules: [],
  };

  it('is the one our table name marks, though another comes first', async () => {
    const host = createHost();
    const workbook = createExcelWorkbook(host.Excel);
    await workbook.putSheet(SECOND);
    await workbook.write(samplePlan(), []);
    expect((await listOf(host)).sheetName).toBe(LIST);
  });

  it('is the one that the memory names, though its table bears another name', async () => {
    const sheets = largePlan(3).sheets.map((sheet) =>
      sheet.role === 'list' && sheet.table ? { ...sheet, table: { ...sheet.table, name: '改了名' } } : sheet,
    );
    const host = createHost();
    const workbook = createExcelWorkbook(host.Excel);
    await workbook.putSheet({ ...SECOND, table: SECOND.table && { ...SECOND.table, name: LIST } });
    await workbook.write({ ...largePlan(3), sheets }, []);
    expect(await listOf(host)).toMatchObject({ sheetName: LIST, tableName: '改了名' });
    expect((await listOf(host)).rows).toHaveLength(3);
  });
});

describe('what only some rows show', () => {
  const rowsOf = (count: number): readonly (readonly string[])[] =>
    Array.from({ length: count }, (_, index) => [`问题${index}`, '措施', '整改中']);

  async function longList(): Promise<Host> {
    const values = [['问题', '措施', '状态'], ...rowsOf(400)];
    return written(
      workbookPlan([
        sheetPlan({
          name: '台账',
          role: 'list',
          blocks: [{ row: 0, column: 0, values, style: { format: 'text' } }],
        }),
      ]),
    );
  }

  it('a date, a formula and an error far below are recognized', async () => {
    const host = await longList();
    const sheet = host.model.at('台账');
    sheet.setContent(350, 1, { type: 'Double', value: 46022, formula: null });
    sheet.patchFormat({ row: 350, column: 1, rows: 1, columns: 1 }, { numberFormat: 'yyyy-mm-dd' });
    sheet.setContent(360, 1, { type: 'Double', value: 7, formula: '=3+4' });
    sheet.setContent(370, 2, { type: 'Error', value: '#N/A', formula: null });
    sheet.setContent(380, 2, { type: 'String', value: '#N/A', formula: null });
    const { rows, formulas } = await listOf(host);
    expect(rows[349]?.[1]).toEqual({ date: '2025-12-31' });
    expect(rows[359]?.[1]).toBe(7);
    expect(formulas).toEqual([{ row: 360, column: 1, formula: '=3+4' }]);
    expect(rows[369]?.[2]).toEqual({ error: '#N/A' });
    expect(rows[379]?.[2]).toBe('#N/A');
  });

  it('hidden rows cost one more request, and none where no row is hidden', async () => {
    const host = await longList();
    await read(host);
    const usual = host.stats.syncs;
    host.model.at('台账').hiddenRows.add(5).add(300);
    host.stats.reset();
    expect((await listOf(host)).hiddenRows).toEqual([4, 299]);
    expect(host.stats.syncs).toBe(usual + 1);
  });
});

it('rows typed right below a table belong to the list', async () => {
  const host = await written();
  const sheet = host.model.at(LIST);
  sheet.setContent(6, 1, { type: 'String', value: '4.表外新增', formula: null });
  expect((await listOf(host)).rows.map((row) => row[1])).toEqual([
    ...SAMPLE_ROWS.map(({ finding }) => finding),
    '4.表外新增',
  ]);
});

it('a memory of many cells is read whole', async () => {
  const cells = Array.from({ length: 120 }, (_, index) => `|${index}${'忆'.repeat(29_000)}`);
  const host = await written({
    ...samplePlan(),
    sheets: [...samplePlan().sheets.slice(0, 2), sampleMemorySheet(cells)],
  });
  expect((await read(host)).memory).toBe(cells.join('\n'));
});
