import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { createXlsxWorkbook } from '../../src/workbook/xlsx';
import { docxFile, list, num, p } from '../readers/docxFile';
import { startSite, type Site, type WatchedPage } from './support/pane';
import {
  accessibilityFaults,
  generateExample,
  heading,
  pasteText,
  press,
  problemCode,
  until,
} from './support/steps';

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

const grid = (page: Page) => page.getByRole('grid').first();
/** Types over a cell of the table as a person does: click, type, Enter. Rows count from 1. */
async function edit(page: Page, header: string, row: number, text: string): Promise<void> {
  await grid(page).waitFor();
  const headers = await grid(page).locator('thead th').allInnerTexts();
  await grid(page)
    .locator('tbody tr')
    .nth(row - 1)
    .locator('td')
    .nth(headers.indexOf(header))
    .click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await grid(page).getByText(text).first().waitFor();
}

async function save(page: Page): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, '保存 .xlsx')]);
  return new Uint8Array(readFileSync(await download.path()));
}

const choose = (page: Page, name: string, bytes: Uint8Array): Promise<void> =>
  page
    .getByTestId('source-file')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });

test('the whole way in a browser: example, list, an entry, a file that holds it', async () => {
  const { page } = open;
  await generateExample(page);
  await grid(page).waitFor();
  await edit(page, '措施', 1, '修订取用水监督检查办法，每季度检查1次');
  const workbook = await createXlsxWorkbook(await save(page));
  const { list: saved } = await workbook.read();
  const at = saved!.headers.indexOf('措施');
  expect(saved!.rows[0]![at]).toBe('修订取用水监督检查办法，每季度检查1次');
  expect(open.offences).toEqual([]);
});

test('a saved file is opened again with its entries', async () => {
  const { page } = open;
  await generateExample(page);
  await edit(page, '措施', 2, '补测地下水位');
  const bytes = await save(page);
  const again = await site.open({ viewport: { width: 1366, height: 820 } });
  await again.page.goto('/');
  await heading(again.page, '导入反馈意见').waitFor();
  const [chooser] = await Promise.all([
    again.page.waitForEvent('filechooser'),
    press(again.page, '打开已有清单'),
  ]);
  await chooser.setFiles({
    name: '清单.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  });
  await grid(again.page).waitFor();
  expect(
    await until(
      () => grid(again.page).innerText(),
      (text) => text.includes('补测地下水位'),
    ),
  ).toContain('补测地下水位');
  expect(again.offences).toEqual([]);
  await again.close();
});

test('a reload loses nothing: neither the pasted text nor an entry in the table', async () => {
  const { page } = open;
  await pasteText(page, '一、巡察发现的问题\n1.学习制度落实不严。');
  await page.waitForTimeout(900);
  await page.reload();
  expect(
    await until(
      () => page.getByLabel('反馈意见全文').inputValue(),
      (text) => text.includes('学习制度落实不严'),
    ),
  ).toContain('学习制度落实不严');
  await page.getByLabel('反馈意见全文').fill('');
  await generateExample(page);
  await edit(page, '措施', 1, '重载前填写的措施');
  await page.waitForTimeout(1500);
  await page.reload();
  await grid(page).waitFor();
  expect(
    await until(
      () => grid(page).innerText(),
      (text) => text.includes('重载前填写的措施'),
    ),
  ).toContain('重载前填写的措施');
});

test('清除本机数据 leaves nothing behind', async () => {
  const { page } = open;
  await generateExample(page);
  await page.waitForTimeout(1200);
  await press(page, '清除本机数据');
  await press(page, '清除');
  await heading(page, '导入反馈意见').waitFor();
  const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
  expect(kept).not.toMatch(/[\u4e00-\u9fff]{6}/u);
  await page.reload();
  expect(await page.getByLabel('反馈意见全文').inputValue()).toBe('');
});

test('a Word document brings its automatic numbers along', async () => {
  const { page } = open;
  const numbering = list('1', [
    ['chineseCounting', '%1、'],
    ['chineseCounting', '（%2）'],
    ['decimal', '%3.'],
  ]);
  await choose(
    page,
    '反馈意见.docx',
    docxFile({
      numbering: numbering + num('1', '1'),
      body: [
        p('关于巡察芦汀县档案馆党支部的反馈意见'),
        p('巡察发现的主要问题', { num: '1/0' }),
        p('政治建设方面', { num: '1/1' }),
        p('学习制度落实不严。上半年仅集中学习2次。', { num: '1/2' }),
        p('档案开放审核把关不严。37件到期档案未开放。', { num: '1/2' }),
      ].join(''),
    }),
  );
  await heading(page, '预览与核对').waitFor();
  await page.getByText(/^2 个问题，2 个具体表现$/u).waitFor();
});

test.each<readonly [string, string, () => Uint8Array, string]>([
  [
    'a program with a .txt name',
    '反馈.txt',
    () => Uint8Array.from({ length: 4096 }, (_, i) => (i * 7) % 32),
    'binary-file',
  ],
  ['a broken .docx', '反馈.docx', () => docxFile({ body: p('甲') }).subarray(0, 150), 'broken-file'],
  [
    'an old .doc',
    '反馈.doc',
    () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
    'old-word-format',
  ],
  ['nothing', '反馈.txt', () => new Uint8Array(), 'empty-file'],
])('%s is refused in words', async (_, name, bytes, code) => {
  await choose(open.page, name, bytes());
  expect(await problemCode(open.page)).toBe(code);
  expect(open.offences).toEqual([]);
});

test('a document of megabytes is read beside the page, in a worker of its own origin', async () => {
  const { page } = open;
  const item = (n: number): string =>
    `${n}.台账登记不完整。第${n}号档案盒未登记入库日期；第${n}号库房温湿度记录缺失。`;
  const items = Array.from({ length: 12_000 }, (_, i) =>
    i % 500 === 0 ? `（${'一二三四五六七八九十'[(i / 500) % 10]}）管理方面\n${item(1)}` : item((i % 500) + 1),
  );
  const worker = page.waitForEvent('worker');
  await choose(page, '反馈.txt', new TextEncoder().encode(`一、巡察发现的主要问题\n${items.join('\n')}\n`));
  await page
    .getByText(/^12,?000 个问题/u)
    .first()
    .waitFor({ timeout: 60_000 });
  expect(await worker).toBeTruthy();
  expect(open.offences).toEqual([]);
});

test('a text without problems makes no list', async () => {
  const { page } = open;
  await pasteText(page, '各单位：\n定于周五召开会议，请准时参加。\n办公室');
  await press(page, '识别并预览');
  await page
    .getByText(/没有(?:认出|识别出|从文字中认出)/u)
    .first()
    .waitFor();
  const generate = page.getByRole('button', { name: '生成清单', exact: true });
  if (await generate.isEnabled()) {
    await generate.click();
    expect(await problemCode(page)).toBe('no-findings');
  }
});

test('the workbench breaks no rule of accessibility', async () => {
  const { page } = open;
  await generateExample(page);
  await grid(page).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('a list made elsewhere becomes ours, row by row', async () => {
  const { page } = open;
  const csv =
    '编序,反馈问题,整改措施,责任部门,整改时限,联系科室\n1,台账不全,补齐台账,办公室,2026年6月30日前,综合科\n2,巡查不勤,每周巡查,保管科,立行立改,综合科\n';
  await choose(page, '台账.csv', new TextEncoder().encode(csv));
  await heading(page, '这份文件本身是一张清单，共 2 行').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await press(page, '转为整改清单');
  await page.getByText('清单已生成').waitFor();
  const { list: saved } = await (await createXlsxWorkbook(await save(page))).read();
  const at = (header: string): unknown[] => saved!.rows.map((row) => row[saved!.headers.indexOf(header)]);
  expect(at('问题')).toEqual(['台账不全', '巡查不勤']);
  expect(at('时限')).toEqual([{ date: '2026-06-30' }, '立行立改']);
  expect(at('联系科室')).toEqual(['综合科', '综合科']);
  expect(open.offences).toEqual([]);
});
