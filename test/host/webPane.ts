import type { Frame, Page } from 'playwright-core';
import { answer } from './browser';
import { actAsExcelOnTheWeb, type ParentSettings, type ParentSide } from './browser/parentPage';
import type { Host } from './index';
import { requirementSets } from './transport/requirements';

/** Under which names the two pages stand: both are answered here, nothing leaves the machine. */
const EXCEL = 'https://excel.officeapps.live.com';
const PANE = 'https://zhenggai.example';

/**
 * Opens the pane as Excel on the web does: a page of Microsoft's with the pane in a frame, talking over postMessage.
 * `origin` serves the pane's files. The library demands https and a host of Microsoft's, so both names are made up in
 * the browser.
 */
export async function openInExcelOnTheWeb(page: Page, host: Host, origin: string): Promise<Frame> {
  const settings: ParentSettings = {
    addInId: '00000000-0000-4000-8000-000000000001',
    conversation: '1a2b_3c4d_5',
    paneOrigin: PANE,
    locale: 'zh-CN',
    requirementMatrix: JSON.stringify(requirementSets(host.excel.apiVersion)),
    documentUrl: `https://zhenggai.sharepoint.com/${encodeURIComponent(host.model.name)}`,
  };
  const info = ['Excel', 'Web', '16.01', settings.locale, settings.conversation, '', 'disableLogging', '0'];
  const xdm = [settings.conversation, settings.addInId, EXCEL].join('|');
  const address = `${PANE}/taskpane.html?_host_Info=${info.join('$')}#&_serializer_version=1&_xdm_Info=${xdm}`;

  await page.exposeFunction('simulatedExcelExecute', (body: string, flags: number) =>
    answer(host.excel, body, flags),
  );
  host.excel.onEvents((entries) => {
    if (!page.isClosed())
      void page.evaluate(
        (all) => (window as unknown as ParentSide).simulatedExcelEvents?.(all),
        entries.map((one) => [...one]),
      );
  });
  await page.route(`${PANE}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    await route.fulfill({ response: await route.fetch({ url: origin + pathname + search }) });
  });
  await page.route(`${EXCEL}/**`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: '<!doctype html><title>Excel</title><body style="margin:0"><iframe title="pane" style="width:350px;height:760px;border:0"></iframe>',
    }),
  );
  await page.goto(`${EXCEL}/x/workbook`);
  await page.evaluate(actAsExcelOnTheWeb, settings);
  await page.evaluate((src) => {
    document.querySelector('iframe')!.src = src;
  }, address);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (!frame) throw new Error('the pane has no frame');
  await frame.waitForURL(`${PANE}/**`);
  return frame;
}
