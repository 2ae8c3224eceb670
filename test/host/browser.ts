import type { Page } from 'playwright-core';
import { installWindowExternal, type ExternalSettings, type PageSide } from './browser/windowExternal';
import type { ExcelHost } from './excelHost';
import type { Host } from './index';
import type { Request } from './protocol/batchTypes';
import { requirementSets } from './transport/requirements';

export interface TaskPaneOptions {
  readonly locale?: 'zh-CN' | 'en-US';
  /** Version in the names of office.js's files: 16.01 since Excel 2019, 16.00 before. */
  readonly fileVersion?: '16.01' | '16.00';
  /** Office allows diagnostic data: office.js then asks for telemetry/oteljs_agave.js beside itself. */
  readonly logging?: boolean;
}

/** Before the page is opened: it will find itself in the task pane of Excel on Windows with the host's workbook. */
export async function prepareTaskPane(page: Page, host: Host, options: TaskPaneOptions = {}): Promise<void> {
  const locale = options.locale ?? 'zh-CN';
  const settings: ExternalSettings = {
    hostInfo: `excel|win32|${options.fileVersion ?? '16.01'}|${locale}|00000000-0000-4000-8000-000000000002||${options.logging === true ? '' : 'disableLogging'}|0`,
    locale,
    loggingAllowed: options.logging === true,
    fullVersion: '16.0.17928.20000',
    requirementMatrix: JSON.stringify(requirementSets(host.excel.apiVersion)),
    documentUrl: `C:\\工作\\${host.model.name}`,
  };
  await page.exposeFunction('simulatedExcelExecute', (body: string, flags: number) =>
    answer(host.excel, body, flags),
  );
  host.excel.onEvents((entries) => {
    if (page.isClosed()) return;
    page
      .evaluate(
        (all) => (window as unknown as PageSide).simulatedExcelEvents?.(all),
        entries.map((one) => [...one]),
      )
      .catch((error: Error) => {
        // a page that is being closed hears nothing more
        if (!/closed|destroyed/.test(error.message)) throw error;
      });
  });
  await page.addInitScript(installWindowExternal, settings);
}

export async function openAsTaskPane(
  page: Page,
  host: Host,
  url: string,
  options?: TaskPaneOptions,
): Promise<void> {
  await prepareTaskPane(page, host, options);
  await page.goto(url);
}

/** Carries out a request of the pane: `[0, 200, null, reply]`, or the number and name of an error of the transport. */
export async function answer(excel: ExcelHost, body: string, flags: number): Promise<unknown[]> {
  const request: Request = JSON.parse(body);
  const outcome = await excel.execute(request, Buffer.byteLength(body), flags);
  return outcome.kind === 'reply' ? [0, 200, null, outcome.text] : [outcome.error.number, outcome.error.code];
}
