import { createHost } from './index';
import { failure } from './testing';

const threeSyncs = async (context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> => {
  for (const row of [1, 2, 3]) {
    sheet.getRange(`A${row}`).values = [[row]];
    sheet.getRange(`B${row}`).values = [[row]];
    await context.sync();
  }
};

const written = (host: ReturnType<typeof createHost>): unknown[][] =>
  [0, 1, 2].map((row) => [host.model.at('Sheet1').value(row, 0), host.model.at('Sheet1').value(row, 1)]);

test('a sync that fails before its first action leaves what went before', async () => {
  const host = createHost();
  host.faults.failAt(2);
  expect(await failure(host, threeSyncs)).toMatchObject({ code: 'GeneralException' });
  expect(written(host)).toEqual([
    [1, 1],
    ['', ''],
    ['', ''],
  ]);
});

test('a sync that fails within leaves its earlier actions done, as Excel does', async () => {
  const host = createHost();
  let actions = 0;
  await failure(host, threeSyncs);
  actions = host.stats.log[1]?.actions ?? 0;
  const second = createHost();
  second.faults.failAt(2, { action: actions - 1, code: 'InvalidOperation' });
  expect(await failure(second, threeSyncs)).toMatchObject({ code: 'InvalidOperation' });
  expect(written(second)).toEqual([
    [1, 1],
    [2, ''],
    ['', ''],
  ]);
});

test('a lost connection loses nothing that was done before', async () => {
  const host = createHost();
  host.faults.refuseAt(3);
  expect(await failure(host, threeSyncs)).toMatchObject({ code: 'ConnectionFailure' });
  expect(written(host)).toEqual([
    [1, 1],
    [2, 2],
    ['', ''],
  ]);
});

test('a lost reply: everything was done, nobody knows', async () => {
  const host = createHost();
  host.faults.loseReplyAt(2);
  expect(await failure(host, threeSyncs)).toMatchObject({ code: 'ConnectionFailure' });
  expect(written(host)).toEqual([
    [1, 1],
    [2, 2],
    ['', ''],
  ]);
});

test('a connection that is lost for good carries nothing more', async () => {
  const host = createHost();
  host.faults.loseConnectionFrom(2);
  expect(await failure(host, threeSyncs)).toMatchObject({ code: 'ConnectionFailure' });
  expect(await failure(host, threeSyncs)).toMatchObject({ code: 'ConnectionFailure' });
  expect(written(host)).toEqual([
    [1, 1],
    ['', ''],
    ['', ''],
  ]);
  host.faults.clear();
  expect(await failure(host, threeSyncs)).toBeNull();
});

test('throttling has its own code', async () => {
  const host = createHost();
  host.faults.refuseAt(1, 'ActivityLimitReached');
  expect(await failure(host, threeSyncs)).toMatchObject({ code: 'ActivityLimitReached' });
});

test("while a person edits a cell, everything is refused, the library's clean-up too", async () => {
  const host = createHost();
  host.user.startEditing();
  expect(await failure(host, threeSyncs)).toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  host.user.stopEditing();
  expect(await failure(host, threeSyncs)).toBeNull();
});

test('delayForCellEdit waits until the person has finished', async () => {
  const host = createHost();
  host.user.startEditing();
  const done = host.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['甲']];
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(host.model.at('Sheet1').value(0, 0)).toBe('');
  host.user.stopEditing();
  await done;
  expect(host.model.at('Sheet1').value(0, 0)).toBe('甲');
});
