import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { openList } from '../../src/app/openList';
import type { CellValue } from '../../src/core/list/item';
import { createXlsxWorkbook } from '../../src/workbook/xlsx';
import { createHost, type Host } from '../host';
import { listOf, openBesideExcel } from './support/excelPane';
import { startSite, type Site, type WatchedPage } from './support/pane';
import { accessibilityFaults, generateExample, heading, press, until } from './support/steps';

const LIST = '整改清单';
const UNITS = ['供水科', '建设科', '财务科'] as const;
const ENTRIES: Readonly<Record<string, readonly (readonly [row: number, text: string])[]>> = {
  责任单位: [
    [0, UNITS[0]],
    [1, UNITS[1]],
    [2, UNITS[2]],
  ],
  时限: [
    [0, '2027-03-31'],
    [1, '2027-02-10'],
  ],
};

let site: Site;
let open: WatchedPage;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());
afterEach(() => open.close());

const tab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name, exact: true }).click();
const day = (page: Page, date: string): Promise<void> =>
  page.clock.setFixedTime(new Date(`${date}T09:00:00`));

async function downloaded(page: Page, button: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, button)]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

/** The file of a unit as it comes back: headers and what the unit typed into its first row. */
async function answered(bytes: Uint8Array, words: Readonly<Record<string, CellValue>>): Promise<Buffer> {
  const workbook = await createXlsxWorkbook(bytes);
  const { sheetName, headerRow, firstColumn, headers } = (await workbook.read()).list!;
  await workbook.setCells(
    sheetName,
    Object.entries(words).map(([header, value]) => ({
      row: headerRow + 1,
      column: firstColumn + headers.indexOf(header),
      value,
    })),
  );
  return Buffer.from(await workbook.save());
}

/** A month, from the files that go out to the report; the list of the example stands with its units filled in. */
async function month(page: Page, type: (header: string, row: number, text: string) => Promise<void>) {
  await day(page, '2027-02-01');
  await tab(page, '分发汇总');
  await page.getByLabel('报回日期').fill('2027-02-20');
  await press(page, '预览下发文件');
  await page
    .getByText(/^共 4 个文件，填报 \d+ 行$/u)
    .first()
    .waitFor();
  await page.getByText('没有写明由谁负责，请补充').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  const sent = await downloaded(page, '生成下发文件（.zip）');
  expect(sent.name).toMatch(/任务分解下发20270201\.zip$/u);
  const files = unzipSync(sent.bytes);
  expect(Object.keys(files).sort()).toEqual(
    [...UNITS, '未明确责任单位的事项'].map((unit) => `${unit}.xlsx`).sort(),
  );
  await heading(page, `已生成“${sent.name}”`).waitFor();

  // The list goes on meanwhile: what a unit answers to the same cell is asked about.
  await type('完成情况', 0, '已摸底');

  await day(page, '2027-02-18');
  // As a browser does with a file that WPS keeps to itself, or that was moved since it was chosen.
  await page.evaluate(() => {
    const { arrayBuffer } = File.prototype;
    File.prototype.arrayBuffer = function (this: File) {
      return this.name === '财务科.xlsx'
        ? Promise.reject(new DOMException('The file could not be read', 'NotReadableError'))
        : arrayBuffer.call(this);
    };
  });
  const back = async (name: string, buffer: Buffer) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer,
  });
  await page
    .getByTestId('returned-files')
    .setInputFiles([
      await back(
        '供水科.xlsx',
        await answered(files['供水科.xlsx']!, { 状态: '已完成（自报）', 完成情况: '已整改到位' }),
      ),
      await back('财务科.xlsx', Buffer.from(files['财务科.xlsx']!)),
      await back('说明.xlsx', Buffer.from('不是工作簿')),
    ]);
  await page
    .getByText(/^财务科\.xlsx：现在读不出来/u)
    .first()
    .waitFor();
  await page
    .getByText(/^说明\.xlsx：/u)
    .first()
    .waitFor();
  await page.getByText('下发之后清单也改过').waitFor();
  await page
    .getByText(/供水科（供水科\.xlsx）下发1行：收回1行/u)
    .first()
    .waitFor();
  await page
    .getByText(/建设科下发1行：未收回1行/u)
    .first()
    .waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('radio', { name: '用报回的' }).check({ force: true });
  await press(page, '写入清单');
  await heading(page, '已汇总到清单').waitFor();

  // The second one is late; the third never answers.
  await day(page, '2027-02-25');
  const late = await answered(files['建设科.xlsx']!, { 完成情况: '正在招标' });
  await page.getByTestId('returned-files').setInputFiles([await back('建设科.xlsx', late)]);
  await page.getByText(/^将写入 \d+ 格$/u).waitFor();
  await page
    .getByText(/财务科下发1行：未收回1行/u)
    .first()
    .waitFor();
  await press(page, '写入清单');
  await until(
    () => page.getByRole('button', { name: '写入清单' }).count(),
    (count) => count === 0,
  );

  // The second one is urged: the first one is done, the third has no date.
  const urging = page.getByRole('region', { name: '催办', exact: true });
  await urging.getByText('共 1 份催办单：逾期 1 项。').waitFor();
  await urging.getByRole('radio', { name: '责任领导' }).check({ force: true });
  await urging.getByText('没有可以生成的催办单。').waitFor();
  await urging.getByRole('radio', { name: '责任单位' }).check({ force: true });
  await page.getByLabel('答复期限').fill('2027-03-05');
  const letter = await downloaded(page, '生成催办单（.docx）');
  expect(letter.name).toBe('催办单-建设科.docx');
  expect(textOf(letter.bytes)).toEqual(expect.stringContaining('逾期15天'));
  expect(textOf(letter.bytes)).toEqual(expect.stringContaining('2027年3月5日'));
  const told = heading(page, `已生成“${letter.name}”`);
  expect(
    await until(
      () => told.evaluate(isSeen),
      (seen) => seen,
    ),
  ).toBe(true);

  await tab(page, '进展');
  await page.getByRole('button', { name: /^逾期/u }).first().click();
  await page.getByText('只显示：逾期（1 行）').first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
}

/** Whether an element lies within the window. */
const isSeen = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
};

/** 检查, 本期存档, and the two reports: one as it is, one for the public with what a person confirms. */
async function closeMonth(page: Page): Promise<void> {
  await press(page, '显示全部');
  await page.getByRole('radio', { name: '报进展' }).check({ force: true });
  await press(page, '检查');
  await page.getByText(/^待处理 \d+ 处$/u).waitFor();
  await tab(page, '报告');
  await press(page, '预览报告');
  await page.getByText(/^待补充 \d+ 处$/u).waitFor();
  const report = await downloaded(page, '生成报告（.docx）');
  expect(report.name).toMatch(/整改进展情况的报告20270225\.docx$/u);
  expect(textOf(report.bytes)).toEqual(expect.stringContaining('待补充'));
  expect(textOf(report.bytes)).toEqual(expect.stringContaining('已整改到位'));
  await page.getByTestId('edited-report').setInputFiles({
    name: '报告.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(report.bytes),
  });
  await heading(page, '与台账一致').waitFor();
  const wrong = Buffer.from('整改进展情况的报告\n反馈问题共999个。', 'utf8');
  await page
    .getByTestId('edited-report')
    .setInputFiles({ name: '改过.txt', mimeType: 'text/plain', buffer: wrong });
  await page.getByText('原句：反馈问题共999个。').waitFor();
  await press(page, '本期存档');
  await heading(page, '已存档（2027年2月25日）').waitFor();
  await day(page, '2027-03-25');
  await press(page, '与上期比较');
  await page
    .getByText(/^与2027年2月25日的存档比较/u)
    .first()
    .waitFor();

  await page.getByRole('radio', { name: '社会公开稿' }).check({ force: true });
  await press(page, '预览报告');
  await page
    .getByRole('checkbox', { name: /王某某/u })
    .first()
    .waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  const notice = await downloaded(page, await page.getByRole('button', { name: /^确认删减/u }).innerText());
  expect(textOf(notice.bytes)).toEqual(expect.stringContaining('（略）'));
  expect(textOf(notice.bytes)).not.toEqual(expect.stringContaining('王某某'));
}

const textOf = (docx: Uint8Array): string =>
  strFromU8(unzipSync(docx)['word/document.xml']!).replace(/<[^>]+>/gu, '');

test('a month beside Excel: distributed, two units return, one late, collected, filtered, checked, reported', async () => {
  const host: Host = createHost();
  open = await openBesideExcel(site, host, { dark: true });
  const { page } = open;
  await day(page, '2027-02-01');
  await generateExample(page);
  for (const [header, entries] of Object.entries(ENTRIES))
    for (const [row, text] of entries) host.user.type(LIST, listOf(host).address(header, row), text);
  const value = (header: string, row: number): unknown => listOf(host).value(header, row);
  await month(page, (header, row, text) => {
    host.user.type(LIST, listOf(host).address(header, row), text);
    return Promise.resolve();
  });
  const sheet = host.model.at(LIST);
  const visible = (): number[] =>
    Array.from({ length: listOf(host).rows }, (_, row) => row).filter(
      (row) => !sheet.isRowHidden(listOf(host).headerRow + 1 + row),
    );
  expect(visible()).toEqual([1]);
  expect([0, 1].map((row) => [value('状态', row), value('完成情况', row)])).toEqual([
    ['已完成', '已整改到位'],
    [expect.any(String), '正在招标'],
  ]);
  host.user.type(LIST, listOf(host).address('完成情况', 1), '正在招标，王某某负责');
  await closeMonth(page);
  expect(visible()).toHaveLength(listOf(host).rows);

  await tab(page, '选中的行');
  host.user.select(LIST, listOf(host).address('状态', 0));
  await press(page, '销号');
  await page.getByLabel('核验人').fill('林默');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('group', { name: '销号' }).getByRole('button', { name: '销号' }).click();
  await heading(page, '第 1-1 项已销号').waitFor();
  expect(value('状态', 0)).toBe('已销号');
  await press(page, '回头看，重新整改');
  await page.getByLabel('理由（必填）').fill('回访发现反弹');
  await press(page, '重新整改');
  await heading(page, '第 1-1 项已重新整改').waitFor();
  expect(value('状态', 0)).toBe('整改中');
  await press(page, '撤销回头看');
  await heading(page, '已撤销回头看').waitFor();
  expect(value('状态', 0)).toBe('已销号');
  expect(open.offences).toEqual([]);
});

test('a month in the workbench', async () => {
  open = await site.open({ viewport: { width: 1366, height: 820 } });
  const { page } = open;
  await day(page, '2027-02-01');
  await page.goto('/');
  await generateExample(page);
  const grid = page.getByRole('grid').first();
  await grid.waitFor();
  const headers = await grid.locator('thead th').allInnerTexts();
  const type = async (header: string, row: number, text: string): Promise<void> => {
    await grid.locator('tbody tr').nth(row).locator('td').nth(headers.indexOf(header)).click();
    await page.keyboard.insertText(text);
    await page.keyboard.press('Enter');
  };
  for (const [header, entries] of Object.entries(ENTRIES))
    for (const [row, text] of entries) await type(header, row, text);
  await month(page, type);
  expect(await grid.locator('tbody tr').count()).toBe(1);
  await grid.getByText('正在招标').waitFor();
  await type('完成情况', 0, '正在招标，王某某负责');
  await closeMonth(page);
  expect(await grid.locator('tbody tr').count()).toBeGreaterThan(20);

  const csv = await downloaded(page, '导出 .csv');
  expect(csv.name).toMatch(/\.csv$/u);
  expect(new TextDecoder().decode(csv.bytes)).toContain('已整改到位');
  const saved = await createXlsxWorkbook((await downloaded(page, '保存 .xlsx')).bytes);
  const { memory, items } = (await openList({ workbook: saved }))!;
  expect(memory!.snapshots.map(({ kind }) => kind)).toEqual(['import', 'dispatch', 'period']);
  expect(memory!.returns.map(({ unit, collectedOn }) => [unit, collectedOn])).toEqual([
    ['供水科', '2027-02-18'],
    ['建设科', '2027-02-25'],
  ]);
  expect(items[0]!.cells).toMatchObject({ status: '已完成', progressNote: '已整改到位' });
  expect(open.offences).toEqual([]);
});
