import { createHost, type Host } from './index';
import { onSheet } from './testing';

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
