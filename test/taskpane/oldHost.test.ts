import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Script, createContext } from 'node:vm';

const source = readFileSync(path.resolve(__dirname, '../../src/taskpane/oldHost.js'), 'utf8');

const AGENTS = {
  ie11: 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko',
  edgeHtml:
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/64.0.3282.140 Safari/537.36 Edge/18.17763',
  webView2:
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0',
  safari:
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15',
} as const;

/** The few things of a page that the script uses; text and links are collected as they would be read. */
class FakeElement {
  readonly children: FakeElement[] = [];
  readonly attributes: Record<string, string> = {};
  href = '';
  constructor(
    readonly name: string,
    readonly own = '',
  ) {}
  get firstChild(): FakeElement | undefined {
    return this.children[0];
  }
  appendChild(child: FakeElement): void {
    this.children.push(child);
  }
  removeChild(): void {
    this.children.shift();
  }
  setAttribute(name: string, value: string): void {
    this.attributes[name] = value;
  }
  get text(): string {
    return this.own + this.children.map(({ text }) => text).join('');
  }
  all(name: string): FakeElement[] {
    return [...(this.name === name ? [this] : []), ...this.children.flatMap((child) => child.all(name))];
  }
}

interface Host {
  readonly agent: keyof typeof AGENTS;
  /** Office.js is on the page, and what it says; null in the workbench. */
  readonly office: { readonly host: string | null; readonly excelApi: number } | null;
  /** A global that this browser does not have. */
  readonly lacks?: string;
  readonly bodyIsLate?: boolean;
}

function open({ agent, office, lacks, bodyIsLate = false }: Host) {
  const page = new FakeElement('html');
  const place = new FakeElement('div');
  const late: (() => void)[] = [];
  let bodyStands = !bodyIsLate;
  const window: Record<string, unknown> = {
    navigator: { userAgent: AGENTS[agent] },
    location: { href: 'https://oa.example.cn/zhenggai/taskpane.html?_host_Info=Excel#top' },
    fetch: () => undefined,
    TextDecoder: () => undefined,
    Office: office && {
      onReady: (then: (info: { host: string | null }) => void) => then({ host: office.host }),
      context: {
        requirements: {
          isSetSupported: (set: string, version: string) =>
            set === 'ExcelApi' && Number(version.split('.')[1]) <= office.excelApi,
        },
      },
    },
  };
  const context = createContext({
    window,
    document: {
      documentElement: page,
      getElementById: () => (bodyStands ? place : null),
      createElement: (name: string) => new FakeElement(name),
      createTextNode: (text: string) => new FakeElement('#text', text),
      addEventListener: (_event: string, then: () => void) => late.push(then),
    },
  });
  if (lacks) new Script(lacks).runInContext(context);
  new Script(source).runInContext(context);
  bodyStands = true;
  for (const then of late) then();
  return {
    reason: page.attributes['data-host-reason'] ?? null,
    hidden: page.attributes['data-host'] === 'too-old',
    place,
  };
}

const excel = (excelApi: number) => ({ host: 'Excel', excelApi });

test.each<[string, Host, string | null]>([
  ['Excel LTSC 2021 with WebView2', { agent: 'webView2', office: excel(14) }, null],
  ['Microsoft 365', { agent: 'webView2', office: excel(20) }, null],
  ['Excel on a Mac', { agent: 'safari', office: excel(17) }, null],
  ['the workbench', { agent: 'webView2', office: null }, null],
  ['the pane in a plain browser', { agent: 'safari', office: { host: null, excelApi: 0 } }, null],
  ['Excel 2016', { agent: 'ie11', office: excel(1) }, 'old-web-view'],
  ['Excel 2019 with the old Edge', { agent: 'edgeHtml', office: excel(8) }, 'old-web-view'],
  ['a new Excel on a computer without WebView2', { agent: 'ie11', office: excel(14) }, 'old-web-view'],
  ['an Excel that lacks functions in a new web view', { agent: 'webView2', office: excel(13) }, 'old-excel'],
  ['Internet Explorer', { agent: 'ie11', office: null }, 'old-browser'],
  ['the page before its body stands', { agent: 'ie11', office: excel(1), bodyIsLate: true }, 'old-web-view'],
  [
    'a browser without promises',
    { agent: 'safari', office: null, lacks: 'Promise = undefined' },
    'old-browser',
  ],
  [
    'a browser without fetch',
    { agent: 'safari', office: null, lacks: 'window.fetch = undefined' },
    'old-browser',
  ],
  [
    'a browser without TextDecoder',
    { agent: 'safari', office: null, lacks: 'window.TextDecoder = undefined' },
    'old-browser',
  ],
  [
    'a browser without Object.fromEntries',
    { agent: 'safari', office: null, lacks: 'Object.fromEntries = undefined' },
    'old-browser',
  ],
  [
    'a browser without Array.prototype.at',
    { agent: 'safari', office: null, lacks: 'delete Array.prototype.at' },
    'old-browser',
  ],
  [
    'a browser without look-behind',
    { agent: 'safari', office: excel(17), lacks: 'RegExp = function () { throw new SyntaxError() }' },
    'old-browser',
  ],
])('%s', (_what, host, reason) => {
  const { place, ...seen } = open(host);
  expect(seen).toEqual({ reason, hidden: reason !== null });
  expect(place.text === '').toBe(reason === null);
});

test('in Excel the notice points to the workbench beside the pane', () => {
  const [link] = open({ agent: 'ie11', office: excel(1) }).place.all('a');
  expect(link?.href).toBe('https://oa.example.cn/zhenggai/index.html');
  expect(link?.text).toBe(link?.href);
});

test('an old browser is not sent to the page it already shows', () => {
  expect(open({ agent: 'ie11', office: null }).place.all('a')).toEqual([]);
});
