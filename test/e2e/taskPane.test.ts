import { createExcelWorkbook } from '../../src/workbook/excel';
import { createHost, type Host } from '../host';
import { samplePlan } from '../workbook/samplePlans';
import { prepareTaskPane } from '../host/browser';
import { startSite, type Site, type WatchedPage } from './support/pane';
import {
  accessibilityFaults,
  generateExample,
  heading,
  pasteText,
  press,
  problemCode,
  tabTo,
  until,
} from './support/steps';

let site: Site;
let open: WatchedPage;
let host: Host;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

async function openPane(
  options: { readonly apiVersion?: number; readonly dark?: boolean; readonly host?: Host } = {},
): Promise<void> {
  host = options.host ?? createHost({ apiVersion: options.apiVersion ?? 14 });
  open = await site.open({
    viewport: { width: 350, height: 720 },
    colorScheme: options.dark ? 'dark' : 'light',
  });
  await prepareTaskPane(open.page, host);
  await open.page.goto('/taskpane.html');
}
afterEach(() => open.close());

const list = (): string[] => host.model.sheets.map(({ name }) => name);

test('the whole way in Excel: example, preview, list, check, cell, colors', async () => {
  await openPane();
  const { page } = open;
  await generateExample(page);
  expect(list()).toEqual(
    expect.arrayContaining([
      'Sheet1',
      '整改清单',
      '填表说明',
      '统计',
      '整改成效',
      '责任单位名录',
      '设置',
      '意见建议',
      '反馈原文',
    ]),
  );
  const table = host.model.at('整改清单').tables[0]!;
  expect(table.name).toBe('整改清单');
  await press(page, '检查');
  await page
    .getByText(/^提示 \d+ 处$/u)
    .first()
    .click();
  await page.getByText(/^缺少责任单位 \d+ 处$/u).click();
  await page
    .getByRole('button', { name: /没有责任单位/u })
    .first()
    .click();
  const selected = () => host.model.active.selection?.row;
  expect(await until(selected, (row) => row === 3)).toBe(3);
  host.model.at('整改清单').conditionalFormats.length = 0;
  await press(page, '刷新颜色');
  const rules = () => host.model.at('整改清单').conditionalFormats.length;
  expect(await until(rules, (count) => count > 5)).toBeGreaterThan(5);
  expect(open.offences).toEqual([]);
});

test('nothing of the document stays on the computer', async () => {
  await openPane();
  await generateExample(open.page);
  const kept = await open.page.evaluate(async () => ({
    session: Object.values(sessionStorage).join(''),
    local: Object.values(localStorage).join(''),
    databases: (await indexedDB.databases()).length,
  }));
  expect(kept.session + kept.local).not.toMatch(/[\u4e00-\u9fff]{6}/u);
  expect(kept.databases).toBe(0);
});

test('a second list stands beside the first, and the pane says so', async () => {
  await openPane();
  await generateExample(open.page);
  await press(open.page, '预览');
  await press(open.page, '另建清单');
  await open.page
    .getByText(/已改名为/u)
    .first()
    .waitFor();
  expect(list().filter((name) => name.startsWith('整改清单'))).toHaveLength(2);
});

test('Excel in cell-edit mode: said in words, nothing written, nothing lost', async () => {
  await openPane();
  const { page } = open;
  await press(page, '用示例试一试');
  await press(page, '识别并预览');
  await heading(page, '预览与核对').waitFor();
  host.model.cellEditMode = true;
  await press(page, '生成清单');
  expect(await problemCode(page)).toBe('cell-edit-mode');
  expect(list()).toEqual(['Sheet1']);
  host.model.cellEditMode = false;
  await press(page, '生成清单');
  await page.getByText('清单已生成').waitFor();
  expect(list()).toContain('整改清单');
});

test('a write that was cut off is told at the next opening, and taken back on demand', async () => {
  const before = createHost();
  const workbook = createExcelWorkbook(before.Excel);
  before.faults.failAt(2, { action: 300, code: 'GeneralException' });
  before.faults.refuseAt(3);
  await expect(workbook.write(samplePlan(), [])).rejects.toMatchObject({ data: { unfinished: 1 } });
  await openPane({ host: before });
  const { page } = open;
  await heading(page, '上次写入没有完成').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await press(page, '撤回没写完的部分');
  await heading(page, '上次写入没有完成').waitFor({ state: 'detached' });
  expect(list()).toEqual(['Sheet1']);
});

test('an Excel without the needed functions is told about the workbench', async () => {
  await openPane({ apiVersion: 13 });
  await open.page.locator('#old-host').waitFor();
  expect(await open.page.locator('#root').isVisible()).toBe(false);
});

test('the keyboard alone leads to a list', async () => {
  await openPane();
  const { page } = open;
  const button = (name: string) => page.getByRole('button', { name, exact: true }).first();
  for (const name of ['用示例试一试', '识别并预览', '生成清单', '检查']) {
    await tabTo(page, button(name));
    await page.keyboard.press('Enter');
    if (name === '识别并预览') await heading(page, '预览与核对').waitFor();
    if (name === '生成清单') await page.getByText('清单已生成').waitFor();
  }
  await page
    .getByText(/^提示 \d+ 处$/u)
    .first()
    .waitFor();
});

test.each([false, true])('no view breaks a rule of accessibility (dark: %s)', async (dark) => {
  await openPane({ dark });
  const { page } = open;
  const faults: string[] = [];
  const look = async (view: string): Promise<void> => {
    faults.push(...(await accessibilityFaults(page)).map((fault) => `${view} ${fault}`));
  };
  await heading(page, '导入反馈意见').waitFor();
  await look('import');
  await pasteText(page, '机密★10年\n关于巡察情况的反馈意见\n一、发现的问题\n1.学习不够。\n');
  await press(page, '识别并预览');
  await page.getByText('文件带有密级标志').waitFor();
  await look('secrecy');
  await press(page, '不处理，清除文字');
  await pasteText(page, '今天天气很好。');
  await press(page, '识别并预览');
  await page.waitForTimeout(500);
  await look('no findings');
  await press(page, '导入');
  await page.getByLabel('反馈意见全文').fill('');
  await press(page, '用示例试一试');
  await press(page, '识别并预览');
  await heading(page, '预览与核对').waitFor();
  await look('preview');
  await press(page, '生成清单');
  await page.getByText('清单已生成').waitFor();
  await look('list');
  await press(page, '检查');
  await page
    .getByText(/^提示 \d+ 处$/u)
    .first()
    .click();
  await look('check');
  expect(faults).toEqual([]);
  expect(open.offences).toEqual([]);
});
