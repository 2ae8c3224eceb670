import { createHost } from '../host';
import { openInExcelOnTheWeb } from '../host/webPane';
import { snapshot } from '../workbook/excel/snapshot';
import { listOf, openBesideExcel } from './support/excelPane';
import { startSite, type Site } from './support/pane';
import { generateExample, heading, press, until } from './support/steps';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

test('the pane in Excel on the web does what it does on Windows: write, check, follow, trace', async () => {
  const windows = createHost();
  const pane = await openBesideExcel(site, windows);
  await generateExample(pane.page);
  await pane.close();

  const host = createHost();
  const context = await site.browser.newContext({ locale: 'zh-CN', viewport: { width: 700, height: 800 } });
  const page = await context.newPage();
  const elsewhere: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (
      !/^https:\/\/(?:zhenggai\.example|excel\.officeapps\.live\.com)\/|^(?:data|blob):/u.test(request.url())
    )
      elsewhere.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const frame = await openInExcelOnTheWeb(page, host, site.origin);
  await generateExample(frame);
  expect(snapshot(host.model)).toEqual(snapshot(windows.model));

  await press(frame, '检查');
  await frame
    .getByText(/^提示 \d+ 处$/u)
    .first()
    .click();
  await frame.getByText(/^缺少责任单位 23 处$/u).waitFor();
  host.user.type('整改清单', listOf(host).address('责任单位', 2), '水政科');
  await frame.getByText(/^缺少责任单位 22 处$/u).waitFor();

  await frame.getByRole('tab', { name: '选中的行' }).click();
  host.user.select('整改清单', listOf(host).address('措施', 1));
  await frame.locator('mark', { hasText: '地下水超采区水位监测数据更新滞后' }).waitFor();
  await frame.getByRole('tab', { name: '反馈原文' }).click();
  await heading(frame, '反馈原文').waitFor();
  await frame.getByRole('button', { name: /水利专业技术人才断层/u }).click();
  const words = (): unknown => {
    const row = host.model.active.selection?.row ?? 0;
    return listOf(host).value('具体表现', row - listOf(host).headerRow - 1);
  };
  expect(await until(words, (text) => String(text).includes('人才断层'))).toContain('水利专业技术人才断层');

  expect(elsewhere).toEqual([]);
  // Microsoft's library looks for a storage that a browser may refuse to a framed page, and goes on without it.
  expect(errors.filter((text) => !/sessionStorage.*office-js/su.test(text))).toEqual([]);
  await context.close();
});
