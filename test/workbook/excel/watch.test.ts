import { createExcelWorkbook } from '../../../src/workbook/excel';
import type { ListWorkbook, WorkbookEvent } from '../../../src/workbook/port';
import { createHost, type Host } from '../../host';
import { changeOf, insertedRow } from '../editContract';
import { samplePlan } from '../samplePlans';

const LIST = '整改清单';

interface Watched {
  readonly host: Host;
  readonly workbook: ListWorkbook;
  readonly events: WorkbookEvent[];
  readonly stop: () => Promise<void>;
}

async function watched(apiVersion = 14): Promise<Watched> {
  const host = createHost({ apiVersion });
  const workbook = createExcelWorkbook(host.Excel);
  await workbook.write(samplePlan(), []);
  const events: WorkbookEvent[] = [];
  const stop = await workbook.watch((event) => events.push(event));
  host.stats.reset();
  return { host, workbook, events, stop };
}

/** A user types into a cell of the list. */
function type(host: Host, row: number, column: number, value: string): void {
  const sheet = host.model.at(LIST);
  sheet.setContent(row, column, { type: 'String', value, formula: null });
  host.model.emit({
    kind: 'changed',
    sheet,
    changeType: 'RangeEdited',
    area: { row, column, rows: 1, columns: 1 },
    trigger: 'Unknown',
  });
}

/** Messages of Excel and what the library does with them take a few turns. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

it('tells what a user changed, without asking Excel again', async () => {
  const { host, events } = await watched();
  type(host, 4, 2, '已整改');
  await settled();
  expect(events).toEqual([{ kind: 'changed', sheetName: LIST, address: 'C5', isStructural: false }]);
  expect(host.stats.syncs).toBe(0);
});

it('does not tell what this add-in wrote, sorted by filter, added, renamed or removed', async () => {
  const { host, workbook, events } = await watched(17);
  host.user.filter(LIST, 5, ['整改中']);
  await settled();
  events.length = 0;
  await workbook.setCells(LIST, [{ row: 4, column: 2, value: '已整改' }]);
  await workbook.putSheet({ ...samplePlan().sheets[1]!, name: '校验结果' });
  await workbook.putSheet({ ...samplePlan().sheets[1]!, name: '校验结果' });
  const { list } = await workbook.read();
  const change = changeOf(list!, {
    cells: [{ row: 3, column: 5, from: '整改中', to: '已完成' }],
    inserts: [{ before: 1, rows: [insertedRow('n-1', { finding: '新' })] }],
    deletes: [2],
  });
  await workbook.edit({ list: change, removals: ['校验结果'] });
  await workbook.repaint(samplePlan().sheets[0]!);
  await settled();
  expect(events.filter(({ kind }) => kind === 'changed')).toEqual([]);
});

it.each<[string, (user: Host['user']) => void]>([
  ['inserts rows', (user) => user.insertRows(LIST, '5:6')],
  ['deletes a row', (user) => user.deleteRows(LIST, '5:5')],
  ['inserts a column', (user) => user.insertColumns(LIST, 'C:C')],
  ['deletes a column', (user) => user.deleteColumns(LIST, 'C:C')],
  ['sorts', (user) => user.sort(LIST, 1, false)],
  ['filters', (user) => user.filter(LIST, 5, ['整改中'])],
  ['hides a row', (user) => user.hideRows(LIST, '5:5')],
  ['deletes the sheet', (user) => user.deleteSheet(LIST)],
])('a user who %s changes the places of the list', async (_, act) => {
  const { host, events } = await watched();
  act(host.user);
  await settled();
  expect(events).toContainEqual(
    expect.objectContaining({ kind: 'changed', sheetName: LIST, isStructural: true }),
  );
});

it('a copied sheet is told by its own name', async () => {
  const { host, events } = await watched();
  host.user.copySheet(LIST);
  await settled();
  expect(events).toEqual([{ kind: 'changed', sheetName: '整改清单 (2)', address: '', isStructural: true }]);
});

it('a new name is told where Excel knows the event, and known from then on', async () => {
  const { host, events } = await watched(17);
  host.user.renameSheet(LIST, '台账');
  host.user.type('台账', 'C5', '已整改');
  await settled();
  expect(events).toEqual([
    { kind: 'changed', sheetName: '台账', address: '', isStructural: true },
    { kind: 'changed', sheetName: '台账', address: 'C5', isStructural: false },
  ]);
});

it.each([
  ['B7', { row: 6, column: 1 }],
  ['B7:D9', { row: 6, column: 1 }],
  ['5:6', { row: 4, column: 0 }],
  ['C:D', { row: 0, column: 2 }],
])('tells that %s was selected', async (address, place) => {
  const { host, events } = await watched();
  await host.run(async (context) => {
    context.workbook.worksheets.getItem(LIST).getRange(address).select();
    await context.sync();
  });
  await settled();
  expect(events).toEqual([{ kind: 'selected', sheetName: LIST, ...place }]);
});

it('knows sheets that were added later', async () => {
  const { host, events } = await watched();
  await host.run(async (context) => {
    context.workbook.worksheets.add('新表').getRange('A1').select();
    await context.sync();
  });
  await settled();
  expect(events.filter(({ kind }) => kind === 'selected')).toEqual([
    { kind: 'selected', sheetName: '新表', row: 0, column: 0 },
  ]);
});

it('knows the new name of a renamed sheet after the next reading', async () => {
  const { host, workbook, events } = await watched();
  host.model.at(LIST).name = '台账';
  await workbook.read();
  host.model.select(host.model.at('台账'), { row: 3, column: 0, rows: 1, columns: 1 });
  await settled();
  expect(events).toEqual([{ kind: 'selected', sheetName: '台账', row: 3, column: 0 }]);
});

it('is silent once it was stopped, and can be stopped twice', async () => {
  const { host, events, stop } = await watched();
  await stop();
  await stop();
  type(host, 4, 2, '已整改');
  await settled();
  expect(events).toEqual([]);
});
