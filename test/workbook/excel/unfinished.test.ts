import { createExcelWorkbook } from '../../../src/workbook/excel';
import type { ListWorkbook, Renaming, WorkbookEdit } from '../../../src/workbook/port';
import { createHost, type Host, type Sheet } from '../../host';
import { changeOf, insertedRow } from '../editContract';
import { sampleMemorySheet, samplePlan } from '../samplePlans';
import { snapshot } from './snapshot';

const LIST = '整改清单';
const RENAMINGS: readonly Renaming[] = [
  { sheet: LIST, to: '整改清单 (旧)', tables: [{ name: LIST, to: '整改清单_旧' }] },
  { sheet: '责任单位名录', to: '责任单位名录 (旧)', tables: [] },
  { sheet: '清单助手数据', to: '清单助手数据 (旧)', tables: [] },
];

interface CutOff {
  readonly host: Host;
  readonly workbook: ListWorkbook;
  readonly list: Sheet;
  readonly before: unknown;
  readonly error: unknown;
}

/** A verb works on a workbook with a list when Excel is gone: in the middle of a sync, or from a sync on. */
async function cutOff(
  verb: (workbook: ListWorkbook) => Promise<void>,
  fault: (host: Host) => void,
  prepare: (host: Host) => void = () => undefined,
): Promise<CutOff> {
  const host = createHost();
  const workbook = createExcelWorkbook(host.Excel);
  await workbook.write(samplePlan(), []);
  prepare(host);
  const before = snapshot(host.model);
  fault(host);
  const error: unknown = await verb(workbook).catch((thrown: unknown) => thrown);
  host.faults.clear();
  return { host, workbook, list: host.model.at(LIST), before, error };
}

const writeAgain = (workbook: ListWorkbook): Promise<void> =>
  workbook.write(samplePlan([{ finding: '新' }]), RENAMINGS);

/** Stops in the second request and cannot be taken back at once. */
const inTheMiddle =
  (action: number) =>
  ({ faults }: Host): void => {
    faults.failAt(2, { action, code: 'GeneralException' });
    faults.loseConnectionFrom(3);
  };

describe('a write that was cut off and could not be taken back', () => {
  it('says so at once, and at the next reading', async () => {
    const { workbook, error } = await cutOff(writeAgain, inTheMiddle(300));
    expect(error).toMatchObject({ code: 'host-failure', data: { unfinished: 1 } });
    expect((await workbook.read()).unfinished).toEqual({
      kind: 'write',
      sheets: [LIST, '责任单位名录', '清单助手数据'],
      renamings: RENAMINGS,
    });
  });

  it('leaves the old list and its memory where they were', async () => {
    const { workbook } = await cutOff(writeAgain, inTheMiddle(300));
    const content = await workbook.read();
    expect(content.memory).toBe('|zhenggai;示例');
    expect(content.list).toMatchObject({ sheetName: LIST, tableName: LIST });
  });

  it('must be settled before anything else is changed', async () => {
    const { workbook } = await cutOff(writeAgain, inTheMiddle(300));
    for (const verb of [writeAgain, (each: ListWorkbook) => each.edit({ removals: ['责任单位名录'] })])
      await expect(verb(workbook)).rejects.toMatchObject({ code: 'list-changed', data: { unfinished: 1 } });
    await workbook.discardUnfinished?.();
    await writeAgain(workbook);
    expect((await workbook.read()).list?.rows).toHaveLength(1);
  });

  it('is not there after a write that was finished or taken back', async () => {
    const host = createHost();
    const workbook = createExcelWorkbook(host.Excel);
    host.faults.failAt(2, { action: 300, code: 'GeneralException' });
    await expect(workbook.write(samplePlan(), [])).rejects.toMatchObject({
      data: { hostCode: 'GeneralException' },
    });
    expect((await workbook.read()).unfinished).toBeUndefined();
    await workbook.write(samplePlan(), []);
    const before = snapshot(host.model);
    expect((await workbook.read()).unfinished).toBeUndefined();
    await workbook.discardUnfinished?.();
    expect(snapshot(host.model)).toEqual(before);
  });
});

describe('a journal that was not complete', () => {
  it('is told and goes, and is in nobody’s way', async () => {
    const { workbook, host, before } = await cutOff(writeAgain, inTheMiddle(8));
    expect((await workbook.read()).unfinished).toEqual({ kind: 'edit', sheets: [], renamings: [] });
    await workbook.edit({ sheets: [sampleMemorySheet()] });
    expect((await workbook.read()).unfinished).toBeUndefined();
    const again = await cutOff(writeAgain, inTheMiddle(8));
    await again.workbook.discardUnfinished?.();
    expect(snapshot(again.host.model)).toEqual(again.before);
    expect(host.model.sheets).toHaveLength((before as { sheets: unknown[] }).sheets.length);
  });
});

/** Cells, new rows at three places and a row that goes. */
async function change(workbook: ListWorkbook): Promise<void> {
  const { list } = await workbook.read();
  if (!list) throw new Error('no list');
  const edit: WorkbookEdit = {
    list: changeOf(list, {
      cells: [
        { row: 3, column: 5, from: '整改中', to: '已完成' },
        { row: 5, column: 2, from: '', to: '补充措施' },
      ],
      inserts: [
        { before: 0, rows: [insertedRow('n-1', { finding: '甲' })] },
        { before: 2, rows: [insertedRow('n-2', { finding: '乙' }), insertedRow('n-3', { finding: '丙' })] },
      ],
      deletes: [1],
    }),
    sheets: [sampleMemorySheet(['|zhenggai;新的'])],
  };
  await workbook.edit(edit);
}

/** Syncs of `change`: reading, looking twice and at models, building, the last steps. */
async function syncsOfChange(prepare: (host: Host) => void = () => undefined): Promise<number> {
  const host = createHost();
  const workbook = createExcelWorkbook(host.Excel);
  await workbook.write(samplePlan(), []);
  prepare(host);
  host.stats.reset();
  await change(workbook);
  return host.stats.syncs;
}

describe('a change that was cut off before its last steps', () => {
  const stopped = async (prepare?: (host: Host) => void): Promise<CutOff> => {
    const last = await syncsOfChange(prepare);
    return cutOff(change, ({ faults }) => faults.loseConnectionFrom(last), prepare);
  };

  const column = (list: Sheet, index: number, rows = 8): unknown[] =>
    Array.from({ length: rows }, (_, row) => list.value(3 + row, index));

  it('stands in the list, is told, and is taken back', async () => {
    const { workbook, host, list, before, error } = await stopped();
    expect(error).toMatchObject({ code: 'connection-lost', data: { unfinished: 1 } });
    expect(column(list, 7, 6)).toEqual(['n-1', 'r-1', 'r-2', 'n-2', 'n-3', 'r-3']);
    expect((await workbook.read()).unfinished).toEqual({
      kind: 'edit',
      sheets: ['清单助手数据'],
      renamings: [],
    });
    await workbook.discardUnfinished?.();
    expect(snapshot(host.model)).toEqual(before);
  });

  it('gives a suspended filter back', async () => {
    const { workbook, host, list, before } = await stopped(({ user }) => user.filter(LIST, 5, ['整改中']));
    expect([...list.filteredRows]).toEqual([]);
    await workbook.discardUnfinished?.();
    expect(snapshot(host.model)).toEqual(before);
  });

  it('leaves what a person has typed since into a changed cell', async () => {
    const { workbook, host, list } = await stopped();
    host.user.type(LIST, 'F5', '未启动');
    await workbook.discardUnfinished?.();
    expect(column(list, 7, 4)).toEqual(['r-1', 'r-2', 'r-3', '']);
    expect(column(list, 5, 3)).toEqual(['未启动', '已完成', '']);
    expect(list.value(5, 2)).toBe('');
  });

  it('leaves a new row in which a person has typed', async () => {
    const { workbook, host, list } = await stopped();
    host.user.type(LIST, 'C7', '人写的措施');
    await workbook.discardUnfinished?.();
    expect(column(list, 7, 5)).toEqual(['r-1', 'r-2', 'n-2', 'r-3', '']);
    expect(list.value(5, 2)).toBe('人写的措施');
    expect((await workbook.read()).unfinished).toBeUndefined();
  });

  it('finds its rows after the list was sorted', async () => {
    const { workbook, host, list } = await stopped();
    host.user.sort(LIST, 7, false);
    await workbook.discardUnfinished?.();
    expect(column(list, 7, 4)).toEqual(['r-3', 'r-2', 'r-1', '']);
    expect(column(list, 5, 3)).toEqual(['', '已完成', '整改中']);
    expect(list.value(3, 2)).toBe('');
  });

  it('finds its cells after rows and columns came before them and the sheet was renamed', async () => {
    const { workbook, host, list } = await stopped();
    host.user.insertRows(LIST, '1:2');
    host.user.insertColumns(LIST, 'A:A');
    host.user.insertColumns(LIST, 'D:D');
    host.user.renameSheet(LIST, '台账');
    await workbook.discardUnfinished?.();
    expect(list.name).toBe('台账');
    expect([5, 6, 7, 8].map((row) => list.value(row, 9))).toEqual(['r-1', 'r-2', 'r-3', '']);
    expect([5, 6, 7].map((row) => list.value(row, 7))).toEqual(['整改中', '已完成', '']);
    expect(list.value(7, 3)).toBe('');
  });

  it('lets go of a list that is gone', async () => {
    const { workbook, host } = await stopped();
    host.user.deleteSheet(LIST);
    await workbook.discardUnfinished?.();
    expect((await workbook.read()).unfinished).toBeUndefined();
    expect(host.model.sheets.map(({ name }) => name)).toEqual(['Sheet1', '责任单位名录', '清单助手数据']);
  });
});

describe('a change that was cut off in its last steps', () => {
  it.each([12, 15, 18, 21])('is finished, when it stopped before action %d', async (action) => {
    const last = await syncsOfChange();
    const { workbook, list } = await cutOff(change, ({ faults }) => {
      faults.failAt(last, { action, code: 'GeneralException' });
      faults.loseConnectionFrom(last + 1);
    });
    expect((await workbook.read()).unfinished).toMatchObject({ kind: 'edit' });
    await workbook.discardUnfinished?.();
    const content = await workbook.read();
    expect(content.unfinished).toBeUndefined();
    expect(content.memory).toBe('|zhenggai;新的');
    expect(content.list?.rows.map((row) => row[7])).toEqual(['n-1', 'r-1', 'n-2', 'n-3', 'r-3']);
    expect(list.value(4, 5)).toBe('已完成');
  });
});
