import { createHost } from './index';
import { failure, onSheet } from './testing';

/** Sizes: learn.microsoft.com "Resource limits and performance optimization for Office Add-ins". */
test('a request above the limit is refused and changes nothing', async () => {
  const host = createHost({ payloadLimit: 20_000 });
  const refused = await failure(host, (_context, sheet) => {
    sheet.getRange('A1').values = [['甲']];
    sheet.getRange('A2').values = [['问'.repeat(7000)]];
  });
  expect(refused?.code).toBe('RequestPayloadSizeLimitExceeded');
  expect(host.model.at('Sheet1').usedArea(true)).toBeNull();
});

test('a reply above the limit is refused', async () => {
  const host = createHost({ payloadLimit: 20_000 });
  for (const row of [1, 2, 3]) host.user.type('Sheet1', `A${row}`, '问'.repeat(3000));
  const refused = await failure(host, (_context, sheet) => sheet.getRange('A1:A3').load('values'));
  expect(refused?.code).toBe('ResponsePayloadSizeLimitExceeded');
});

test('bytes are counted in UTF-8, as they go over the wire', async () => {
  const host = createHost();
  await onSheet(host, (sheet) => (sheet.getRange('A1').values = [['x'.repeat(3000)]]));
  const ascii = host.stats.largestRequest;
  host.stats.reset();
  await onSheet(host, (sheet) => (sheet.getRange('A1').values = [['问'.repeat(3000)]]));
  expect(host.stats.largestRequest - ascii).toBe(6000);
  expect(host.stats.cellsWritten).toBe(1);
});

test('an empty sync is none', async () => {
  const host = createHost();
  await host.run(async (context) => {
    await context.sync();
    await context.sync();
  });
  expect(host.stats.syncs).toBe(0);
});

test('an unbounded range is read as null', async () => {
  const host = createHost();
  const range = await onSheet(host, (sheet) => sheet.getRange('A:B').load('values,address,cellCount'));
  expect([range.values, range.address, range.cellCount]).toEqual([null, 'Sheet1!A:B', 2 * 1_048_576]);
});
