import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { requireBrowser } from '../../../scripts/lib/browser.cjs';
import { dist } from '../../../scripts/lib/distBuild.cjs';
import { startServer } from '../../../scripts/lib/server.cjs';

/** dist/ behind the production headers, and a browser that notes whatever must not happen. */
export interface Site {
  readonly origin: string;
  readonly browser: Browser;
  open(options?: BrowserContextOptions): Promise<WatchedPage>;
  close(): Promise<void>;
}

export interface WatchedPage {
  readonly page: Page;
  /** Content-Security-Policy violations, requests to other origins, failed requests, uncaught errors: all must stay empty. */
  readonly offences: string[];
  close(): Promise<void>;
}

export async function startSite(): Promise<Site> {
  const server = await startServer(dist, { port: 0 });
  const browser = await chromium.launch({
    executablePath: requireBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  return {
    origin: server.origin,
    browser,
    open: async (options = {}) => {
      const context = await browser.newContext({ locale: 'zh-CN', baseURL: server.origin, ...options });
      const page = await context.newPage();
      return { page, offences: await watch(page, server.origin), close: () => context.close() };
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

async function watch(page: Page, origin: string): Promise<string[]> {
  const offences: string[] = [];
  await page.exposeFunction('noteViolation', (text: string) => offences.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const note = (globalThis as unknown as { noteViolation: (text: string) => void }).noteViolation;
      note(`policy: ${event.effectiveDirective} blocked ${event.blockedURI} in ${event.sourceFile}`);
    });
  });
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${origin}/`)) {
      offences.push(`request: ${request.url()}`);
    }
  });
  page.on('response', (response) => {
    if (response.status() >= 400) offences.push(`status ${response.status()}: ${response.url()}`);
  });
  page.on('pageerror', (error) => offences.push(`error: ${error.message}`));
  return offences;
}
