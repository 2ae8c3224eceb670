import type { Page } from 'playwright-core';
import { createExcelWorkbook } from '../../src/workbook/excel';
import { generateExample } from '../commands/exampleList';
import { createHost, type Host } from '../host';
import { prepareTaskPane } from '../host/browser';
import { startSite, type Site, type WatchedPage } from './support/pane';

let site: Site;
let open: WatchedPage;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  open = await site.open();
});
afterEach(() => open.close());

interface Pressed {
  /** Lines of the dialog the button opened, in order; null where it opened none. */
  readonly notice: string | null;
}

/** Presses a button of the ribbon: Excel loads commands.html out of sight and calls the function of that name. */
async function press(page: Page, host: Host, action: 'checkList' | 'repaintList'): Promise<Pressed> {
  await prepareTaskPane(page, host);
  await page.goto('/commands.html');
  await page.evaluate(() => Office.onReady());
  return page.evaluate(async (name) => {
    let notice: string | null = null;
    // The simulated Excel opens no windows; what matters is what would stand in this one.
    const ui = {
      displayDialogAsync: (address: string, _options: unknown, then: () => void) => {
        notice = decodeURIComponent(new URL(address).hash.slice(1));
        then();
      },
    };
    const context = Object.create(Office.context, { ui: { value: ui } });
    Object.assign(globalThis, { Office: Object.create(Office, { context: { value: context } }) });
    const { _association } = Office.actions as unknown as {
      _association: { mappings: Record<string, (event: { completed: () => void }) => void> };
    };
    await new Promise<void>((completed) => _association.mappings[name.toUpperCase()]!({ completed }));
    return { notice };
  }, action);
}

async function hostWithList(): Promise<Host> {
  const host = createHost();
  await generateExample(createExcelWorkbook(host.Excel));
  return host;
}

test('检查 puts its results in front', async () => {
  const host = await hostWithList();
  expect(await press(open.page, host, 'checkList')).toEqual({ notice: null });
  expect(host.model.active.name).toBe('校验结果');
  expect(open.offences).toEqual([]);
});

test('刷新颜色 restores the rules that a user deleted', async () => {
  const host = await hostWithList();
  const list = host.model.at('整改清单');
  const planned = list.conditionalFormats.map(({ formula }) => formula);
  expect(planned.length).toBeGreaterThan(0);
  list.conditionalFormats.length = 0;
  expect(await press(open.page, host, 'repaintList')).toEqual({ notice: null });
  expect(host.model.at('整改清单').conditionalFormats.map(({ formula }) => formula)).toEqual(planned);
});

test('a workbook without a list is left alone, and the user is told', async () => {
  const host = createHost();
  const { notice } = await press(open.page, host, 'checkList');
  expect(notice).toContain('没有找到整改清单');
  expect(host.model.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
});

test('an Excel that lacks functions is told what to do', async () => {
  const { notice } = await press(open.page, createHost({ apiVersion: 13 }), 'repaintList');
  expect(notice).toContain('浏览器工作台');
});
