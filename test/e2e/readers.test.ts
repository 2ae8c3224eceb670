import { pdfFile, type PdfLine } from '../readers/pdfFile';
import { startSite, type Site, type WatchedPage } from './support/pane';
import { heading, problemCode, until } from './support/steps';

let site: Site;
let open: WatchedPage;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  open = await site.open({ viewport: { width: 1366, height: 820 } });
  await open.page.goto('/');
  await heading(open.page, '导入反馈意见').waitFor();
});
afterEach(() => open.close());

const LINES: readonly PdfLine[] = [
  '关于巡察云泽市水务局党组的反馈意见',
  '一、发现的主要问题',
  '（一）理论学习不够深入，联系实际不紧密。',
  '（二）执行财经纪律不严，超标准接待。',
].map((text, row) => ({ text, x: row === 0 ? 150 : 122, y: 760 - 28 * row }));

const choose = (name: string, bytes: Uint8Array): Promise<void> =>
  open.page
    .getByTestId('source-file')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });

// Neither says in the file which characters it prints: the tables beside our scripts do.
test.each(['GBK-EUC-H', 'UniGB-UCS2-H'] as const)('a PDF by %s is read on the page', async (font) => {
  await choose('反馈.pdf', pdfFile([LINES], font));
  await open.page.getByText('理论学习不够深入').first().waitFor();
});

test('a large PDF is read by its own worker', async () => {
  const rows = Array.from({ length: 30 }, (_, row) => ({
    text: `${row + 1}.${'制度执行不够严格'.repeat(4)}。`,
    x: 90,
    y: 780 - 24 * row,
  }));
  const pages = Array.from({ length: 60 }, () => rows);
  await choose('反馈.pdf', pdfFile([LINES, ...pages], 'UniGB-UCS2-H'));
  await open.page.getByText('理论学习不够深入').first().waitFor();
});

test('a scanned PDF is refused with the way out', async () => {
  await choose('扫描.pdf', pdfFile([[]]));
  expect(
    await until(
      () => problemCode(open.page),
      (code) => code !== null,
    ),
  ).toBe('scanned-pdf');
});

test('what Word puts on the clipboard keeps its numbers', async () => {
  await open.page
    .getByRole('textbox')
    .first()
    .evaluate((box) => {
      const data = new DataTransfer();
      data.setData('text/plain', '学习不深入');
      data.setData('text/html', '<ol><li>学习不深入</li></ol>');
      box.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
  const box = open.page.getByRole('textbox').first();
  expect(
    await until(
      () => box.inputValue(),
      (text) => text !== '',
    ),
  ).toBe('1.学习不深入');
});
