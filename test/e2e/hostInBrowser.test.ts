import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { requireBrowser } from '../../scripts/lib/browser.cjs';
import { createHost, type Host } from '../host';
import { openAsTaskPane, type TaskPaneOptions } from '../host/browser';
import { libraryFolder } from '../host/transport/loadOffice';

const PAGE = `<!doctype html><html><head><meta charset="utf-8"><script src="office.js"></script></head><body></body></html>`;

/** What the page loads is Microsoft's files as published, from our own server. */
let server: Server;
let browser: Browser;
let origin: string;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/').slice(1);
    asked.push(path);
    if (path === '') response.setHeader('content-type', 'text/html').end(PAGE);
    else
      readFile(join(libraryFolder(), path)).then(
        (content) => response.setHeader('content-type', 'text/javascript').end(content),
        () => response.writeHead(404).end(),
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch({
    executablePath: requireBrowser(),
    args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
});

afterAll(async () => {
  await browser.close();
  await new Promise((resolve) => server.close(resolve));
});

async function open(host: Host, options: TaskPaneOptions = {}): Promise<{ page: Page; elsewhere: string[] }> {
  const page = await browser.newPage();
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) elsewhere.push(request.url());
  });
  asked.length = 0;
  await openAsTaskPane(page, host, `${origin}/`, options);
  return { page, elsewhere };
}

test('office.js boots as on Windows, and Excel.run writes a cell', async () => {
  const host = createHost();
  const { page, elsewhere } = await open(host);
  const ready = await page.evaluate(async () => {
    const info = await Office.onReady();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      range.values = [['临边防护']];
      await context.sync();
    });
    return {
      ...info,
      supported: ['1.14', '1.15'].map((version) =>
        Office.context.requirements.isSetSupported('ExcelApi', version),
      ),
    };
  });
  expect(ready).toMatchObject({ host: 'Excel', platform: 'PC', supported: [true, false] });
  expect(host.model.at('Sheet1').value(0, 0)).toBe('临边防护');
  expect(asked).toEqual(
    expect.arrayContaining(['office.js', 'excel-win32-16.01.js', 'zh-cn/office_strings.js']),
  );
  expect(elsewhere).toEqual([]);
  await page.close();
}, 60_000);

test('where Office allows diagnostic data, office.js asks its own server only', async () => {
  const { page, elsewhere } = await open(createHost(), { logging: true });
  await page.evaluate(() => Office.onReady());
  await page.waitForRequest(/oteljs/, { timeout: 2000 }).catch(() => null);
  expect(asked.filter((path) => path.startsWith('telemetry/'))).toEqual(['telemetry/oteljs_agave.js']);
  expect(elsewhere).toEqual([]);
  await page.close();
}, 60_000);

test('a user who types is heard in the page', async () => {
  const host = createHost();
  const { page } = await open(host);
  const heard = page.evaluate(async () => {
    await Office.onReady();
    return Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const event = new Promise<{ address: string; triggerSource: string | undefined }>((resolve) => {
        sheet.onChanged.add(async ({ address, triggerSource }) => resolve({ address, triggerSource }));
      });
      await context.sync();
      document.title = 'listening';
      return event;
    });
  });
  await page.waitForFunction(() => document.title === 'listening');
  host.user.type('Sheet1', 'B2', '已完成');
  expect(await heard).toEqual({ address: 'B2', triggerSource: 'Unknown' });
  await page.close();
}, 60_000);

test('an error of the transport reaches the page by its name', async () => {
  const host = createHost();
  const { page } = await open(host);
  host.faults.refuseAt(1, 'RequestPayloadSizeLimitExceeded');
  const code = await page.evaluate(async () => {
    await Office.onReady();
    try {
      await Excel.run(async (context) => {
        context.workbook.worksheets.add('甲');
        await context.sync();
      });
      return null;
    } catch (error) {
      return (error as { code: string }).code;
    }
  });
  expect(code).toBe('RequestPayloadSizeLimitExceeded');
  await page.close();
}, 60_000);
