import type { CellBlock, WorkbookPlan } from '../../../src/core/sheet/workbookPlan';
import { createExcelWorkbook } from '../../../src/workbook/excel';
import type { ListWorkbook } from '../../../src/workbook/port';
import { createHost, PAYLOAD_LIMIT, type Host } from '../../host';
import { changeOf } from '../editContract';
import { samplePlan } from './plans';

interface Written {
  readonly host: Host;
  readonly workbook: ListWorkbook;
  readonly plan: WorkbookPlan;
}

async function written(rows: number, bytes: number): Promise<Written> {
  const host = createHost();
  const workbook = createExcelWorkbook(host.Excel);
  const plan = samplePlan(rows, bytes);
  await workbook.write(plan, []);
  return { host, workbook, plan };
}

const textBytes = ({ values }: CellBlock): number =>
  values
    .flat()
    .reduce<number>((sum, cell) => sum + (typeof cell === 'string' ? Buffer.byteLength(cell) : 0), 0);

describe('a list of 32 rows', () => {
  let it32: Written;
  beforeAll(async () => {
    it32 = await written(32, 240);
  });

  it('is written in at most 6 syncs', () => {
    expect(it32.host.stats.syncs).toBeLessThanOrEqual(6);
  });

  it('leaves nothing for the library to clean up', () => {
    expect(it32.host.stats.requests).toBe(it32.host.stats.syncs);
    expect(it32.host.excel.session.keptCount).toBe(0);
  });

  it('is read in at most 4', async () => {
    it32.host.stats.reset();
    await it32.workbook.read();
    expect(it32.host.stats.syncs).toBeLessThanOrEqual(4);
  });
});

describe('a list of 10,000 rows with 600 bytes of text each', () => {
  let large: Written;
  beforeAll(async () => {
    large = await written(10_000, 600);
  }, 120_000);

  it('is written in at most 30 syncs, none above 5 MB', () => {
    expect(large.host.stats.syncs).toBeLessThanOrEqual(30);
    expect(large.host.stats.largestRequest).toBeLessThan(PAYLOAD_LIMIT);
    expect(large.host.stats.largestReply).toBeLessThan(PAYLOAD_LIMIT);
  });

  it('costs at most 8 bytes a cell and 2 KB a chunk more than its text', () => {
    const blocks = large.plan.sheets.flatMap((sheet) => sheet.blocks);
    const text = blocks.reduce((sum, block) => sum + textBytes(block), 0);
    const cells = blocks.reduce((sum, block) => sum + block.values.flat().length, 0);
    const { requestBytes, syncs } = large.host.stats;
    expect(requestBytes - text).toBeLessThanOrEqual(8 * cells + 2048 * syncs);
  });

  it('is read in at most 8 syncs, none above 5 MB, as it was written', async () => {
    large.host.stats.reset();
    const { list, memory } = await large.workbook.read();
    expect(large.host.stats.syncs).toBeLessThanOrEqual(8);
    expect(large.host.stats.largestReply).toBeLessThan(PAYLOAD_LIMIT);
    const body = large.plan.sheets[0]?.blocks.at(-1)?.values ?? [];
    const plain = body.map((row) => row.filter((cell) => typeof cell !== 'object' || 'date' in cell));
    const warning = list?.headers.indexOf('预警') ?? -1;
    expect(list?.rows.map((row) => row.filter((_, column) => column !== warning))).toEqual(plain);
    expect(memory?.split('\n')).toEqual(large.plan.sheets.at(-1)?.blocks[0]?.values.map((row) => row[0]));
  }, 60_000);

  it('is repainted in at most 4 syncs', async () => {
    large.host.stats.reset();
    const sheet = large.plan.sheets[0];
    if (!sheet) throw new Error('a plan without a list');
    await large.workbook.repaint(sheet);
    expect(large.host.stats.syncs).toBeLessThanOrEqual(4);
  });

  it('takes 500 changed rows in at most 4 syncs', async () => {
    large.host.stats.reset();
    const edits = Array.from({ length: 500 }, (_, index) => ({
      row: 3 + index * 7,
      column: 4,
      value: `措施${index}`,
    }));
    await large.workbook.setCells('整改清单', edits);
    expect(large.host.stats.syncs).toBeLessThanOrEqual(4);
    expect(large.host.model.at('整改清单').value(3 + 499 * 7, 4)).toBe('措施499');
  });

  it('takes 500 changed and 20 new rows, the memory and two sheets in at most 20 syncs, none above 5 MB', async () => {
    const { list } = await large.workbook.read();
    if (!list) throw new Error('no list');
    const columns = ['问题', '措施', '状态', '时限要求'].map((header) => list.headers.indexOf(header));
    const cells = Array.from({ length: 500 }, (_, index) => index * 19).flatMap((row) =>
      columns.map((column) => ({
        row: list.headerRow + 1 + row,
        column,
        from: list.rows[row]?.[column] ?? '',
        to: `改${row}：${'文字'.repeat(100)}`,
      })),
    );
    const model = large.plan.sheets[0]?.blocks.at(-1)?.values[0] ?? [];
    const inserts = Array.from({ length: 20 }, (_, index) => ({ before: index * 499, rows: [model] }));
    const sheets = large.plan.sheets.filter(({ role }) => ['memory', 'source', 'settings'].includes(role));
    large.host.stats.reset();
    await large.workbook.edit({ list: changeOf(list, { cells, inserts }), sheets });
    const { syncs, largestRequest, largestReply } = large.host.stats;
    expect(syncs).toBeLessThanOrEqual(20);
    expect(Math.max(largestRequest, largestReply)).toBeLessThan(PAYLOAD_LIMIT);
    const after = await large.workbook.read();
    expect(after.list?.rows).toHaveLength(10_020);
    expect(after.list?.rows[10]?.[columns[1] ?? 0]).toBe(list.rows[9]?.[columns[1] ?? 0]);
    expect(after.memory).not.toBeNull();
  }, 120_000);

  it('takes a change of every row in few ranges and no request above 5 MB', async () => {
    const { list } = await large.workbook.read();
    if (!list) throw new Error('no list');
    const [first, second] = ['序号', '状态'].map((header) => list.headers.indexOf(header));
    const cells = list.rows.flatMap((row, index) =>
      [first ?? 0, second ?? 0].map((column) => ({
        row: list.headerRow + 1 + index,
        column,
        from: row[column] ?? '',
        to: `新${index}`,
      })),
    );
    large.host.stats.reset();
    await large.workbook.edit({ list: changeOf(list, { cells }) });
    const { log, syncs, largestRequest, largestReply } = large.host.stats;
    expect(syncs).toBeLessThanOrEqual(10);
    expect(Math.max(largestRequest, largestReply)).toBeLessThan(PAYLOAD_LIMIT);
    expect(log.reduce((sum, { actions }) => sum + actions, 0)).toBeLessThan(2000);
  }, 120_000);
});
