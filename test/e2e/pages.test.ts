import { startSite, type Site, type WatchedPage } from './support/pane';

let site: Site;
let open: WatchedPage;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  open = await site.open({ viewport: { width: 350, height: 700 } });
});
afterEach(() => open.close());

describe.each([
  '/',
  '/taskpane.html',
  '/help.html',
  '/notice.html#%E6%A3%80%E6%9F%A5%0A%E5%AE%8C%E6%88%90',
  '/commands.html',
])('%s', (address) => {
  test('loads from its own origin only and breaks no rule', async () => {
    const response = await open.page.goto(address, { waitUntil: 'networkidle' });
    expect(response?.status()).toBe(200);
    expect(open.offences).toEqual([]);
  });
});

test('the notice of a ribbon button shows its lines as text', async () => {
  await open.page.goto(`/notice.html#${encodeURIComponent('检查完成\n<b>没有</b>发现问题')}`);
  expect(await open.page.locator('p').allInnerTexts()).toEqual(['检查完成', '<b>没有</b>发现问题']);
});

test('an old web view is told what to do, by the built page', async () => {
  const agent = 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko';
  const old = await site.open({ userAgent: agent, viewport: { width: 350, height: 700 } });
  await old.page.goto('/taskpane.html');
  expect(await old.page.locator('#old-host').isVisible()).toBe(true);
  expect(await old.page.locator('#root').isVisible()).toBe(false);
  expect(await old.page.locator('#old-host a').getAttribute('href')).toBe(`${site.origin}/index.html`);
  await old.close();
});

test('a page that breaks the policy is noticed', async () => {
  await open.page.goto('/help.html');
  await open.page.evaluate(() => {
    const image = new Image();
    image.src = 'https://elsewhere.example/pixel.png';
    document.body.append(image);
  });
  await open.page.waitForTimeout(200);
  expect(open.offences.join()).toContain('policy: img-src blocked https://elsewhere.example');
});
