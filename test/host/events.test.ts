import { createHost, type Host } from './index';
import { failure, onSheet } from './testing';

async function listen(host: Host): Promise<string[]> {
  const heard: string[] = [];
  await onSheet(host, (sheet) => {
    sheet.onChanged.add(async (event) => {
      heard.push(`${event.changeType} ${event.address} ${event.triggerSource}`);
    });
    sheet.onSelectionChanged.add(async (event) => {
      heard.push(`selected ${event.address}`);
    });
  });
  return heard;
}

test('what a person does is heard with its place', async () => {
  const host = createHost();
  const heard = await listen(host);
  host.user.type('Sheet1', 'B2', '甲');
  host.user.paste('Sheet1', 'A1', [
    ['甲', '乙'],
    ['丙', '丁'],
  ]);
  host.user.insertRows('Sheet1', '2:3');
  host.user.select('Sheet1', 'C4');
  await host.settled();
  expect(heard).toEqual([
    'RangeEdited B2 Unknown',
    'RangeEdited A1:B2 Unknown',
    'RowInserted 2:3 Unknown',
    'selected C4',
  ]);
});

test('own writes are marked as such', async () => {
  const host = createHost();
  const heard = await listen(host);
  await onSheet(host, (sheet) => (sheet.getRange('A1').values = [['甲']]));
  await host.settled();
  expect(heard).toEqual(['RangeEdited A1 ThisLocalAddin']);
});

test('formats are no change of data', async () => {
  const host = createHost();
  const heard = await listen(host);
  await onSheet(host, (sheet) => (sheet.getRange('A1').format.font.bold = true));
  await host.settled();
  expect(heard).toEqual([]);
});

test('the range of an event follows what happens later', async () => {
  const host = createHost();
  const events: Excel.WorksheetChangedEventArgs[] = [];
  await onSheet(host, (sheet) => {
    sheet.onChanged.add(async (event) => {
      events.push(event);
    });
  });
  host.user.type('Sheet1', 'B2', '甲');
  host.user.insertRows('Sheet1', '1:1');
  await host.settled();
  const address = await host.run(async (context) => {
    const range = events[0]?.getRange(context).load('address');
    await context.sync();
    return range?.address;
  });
  expect(address).toBe('Sheet1!B3');
});

test('a table hears what happens in it', async () => {
  const host = createHost();
  const heard: string[] = [];
  await onSheet(host, (sheet) => {
    sheet.tables.add('A1:B3', true).onChanged.add(async (event) => {
      heard.push(event.address);
    });
  });
  host.user.type('Sheet1', 'B2', '甲');
  host.user.type('Sheet1', 'D9', '乙');
  await host.settled();
  expect(heard).toEqual(['B2']);
});

test('who stopped listening hears nothing, and who switches events off neither', async () => {
  const host = createHost();
  const heard: string[] = [];
  const handler = await onSheet(host, (sheet) =>
    sheet.onChanged.add(async (event) => {
      heard.push(event.address);
    }),
  );
  await onSheet(host, (_sheet, context) => (context.runtime.enableEvents = false));
  host.user.type('Sheet1', 'A1', '甲');
  await onSheet(host, (_sheet, context) => (context.runtime.enableEvents = true));
  host.user.type('Sheet1', 'A2', '甲');
  await host.settled();
  await host.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  host.user.type('Sheet1', 'A3', '甲');
  await host.settled();
  expect(heard).toEqual(['A2']);
});

/** Requirement sets: learn.microsoft.com Excel.WorksheetCollection; onNameChanged came with ExcelApi 1.17. */
test('sorting, hidden rows, and sheets that come, go and change their names are heard', async () => {
  const host = createHost({ apiVersion: 17 });
  const heard: string[] = [];
  await onSheet(host, (sheet, context) => {
    sheet.tables.add('A1:B4', true).name = '清单';
    const { worksheets } = context.workbook;
    worksheets.onRowSorted.add(async (event) => void heard.push(`sorted ${event.address}`));
    worksheets.onRowHiddenChanged.add(
      async (event) => void heard.push(`${event.changeType} ${event.address}`),
    );
    worksheets.onAdded.add(async () => void heard.push('added'));
    worksheets.onDeleted.add(async () => void heard.push('deleted'));
    worksheets.onNameChanged.add(
      async (event) => void heard.push(`${event.nameBefore} → ${event.nameAfter}`),
    );
  });
  for (const row of [2, 3, 4]) host.user.type('Sheet1', `A${row}`, 5 - row);
  host.user.sort('清单', 0);
  host.user.hideRows('Sheet1', '3:3');
  host.user.filter('清单', 0, ['1']);
  host.user.renameSheet('Sheet1', '台账');
  host.user.copySheet('台账');
  host.user.deleteSheet('台账');
  await host.settled();
  expect(heard).toEqual(['sorted A2:B4', 'Hidden 3:3', 'Hidden 1:4', 'Sheet1 → 台账', 'added', 'deleted']);
});

test('an Excel before ExcelApi 1.17 refuses the event of changed names', async () => {
  const refused = await failure(createHost(), (context) => {
    context.workbook.worksheets.onNameChanged.add(() => Promise.resolve());
  });
  expect(refused?.code).toBe('ApiNotFound');
});
