import type { CellBlock, WorkbookPlan } from '../../../src/core/sheet/workbookPlan';
import { createExcelWorkbook } from '../../../src/workbook/excel';
import type { ListWorkbook } from '../../../src/workbook/port';
import { createHost, PAYLOAD_LIMIT, type Host } from '../../host';
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
});
