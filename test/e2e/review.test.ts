import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { openList } from '../../src/app/openList';
import { createXlsxWorkbook } from '../../src/workbook/xlsx';
import { startSite, type Site, type WatchedPage } from './support/pane';
import { accessibilityFaults, generateExample, heading, press, until } from './support/steps';

let site: Site;
let open: WatchedPage;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());
afterEach(() => open.close());

async function begin(options: Parameters<Site['open']>[0]): Promise<Page> {
  open = await site.open(options);
  await open.page.goto('/');
  await generateExample(open.page);
  return open.page;
}

const grid = (page: Page) => page.getByRole('grid').first();
async function typeInto(page: Page, header: string, row: number, text: string): Promise<void> {
  const headers = await grid(page).locator('thead th').allInnerTexts();
  await grid(page).locator('tbody tr').nth(row).locator('td').nth(headers.indexOf(header)).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}
const current = (page: Page) => page.locator('[id^="issue-"][aria-current="true"]');

async function downloaded(page: Page, button: string) {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, button)]);
  const file = new Uint8Array(readFileSync(await download.path()));
  return { name: download.suggestedFilename(), workbook: await createXlsxWorkbook(file) };
}

test('results of a check: from one to the next, mended, confirmed with a reason, taken back', async () => {
  const page = await begin({ viewport: { width: 1366, height: 820 } });
  await grid(page).waitFor();
  await typeInto(page, '措施', 0, '加强管理');
  await typeInto(page, '时限', 1, '2025.12.30底前');
  await page.getByRole('radio', { name: '报进展' }).check({ force: true });
  await press(page, '检查');
  await page.getByText(/^待处理 \d+ 处$/u).waitFor();

  await page.getByLabel('筛选').fill('空泛');
  await page.getByText(/^显示 1 处，共 \d+ 处$/u).waitFor();
  await page.keyboard.press('F8');
  await current(page).waitFor();
  expect(
    await until(
      () => page.locator('[data-active="true"]').innerText(),
      (text) => text === '加强管理',
    ),
  ).toBe('加强管理');
  await page.getByText('对取用水单位日常监管不到位').first().waitFor();
  await press(page, '确认无误');
  await page.getByRole('radio', { name: '已与责任单位核对' }).check({ force: true });
  await page
    .getByRole('group', { name: '确认无误并注明理由' })
    .getByRole('button', { name: '确认无误' })
    .click();
  await page.getByText('已确认 1 处', { exact: true }).click();
  await page.getByText(/^理由：已与责任单位核对/u).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.getByLabel('筛选').fill('');
  await page.getByLabel('分组').selectOption('row');
  await page.getByText(/^第 1-1 项（第 4 行） \d+ 处$/u).waitFor();
  await press(page, '全部修正（1 处）');
  await press(page, '修正');
  await heading(page, '已修正 1 处').waitFor();
  await grid(page).getByText('2025年12月30日').waitFor();
  await press(page, '撤销修正');
  await grid(page).getByText('2025.12.30底前').waitFor();

  await typeInto(page, '措施', 0, '强化管理');
  await until(
    () => page.getByText('已确认 1 处', { exact: true }).count(),
    (count) => count === 0,
  );
  expect(await page.getByText('已确认 1 处', { exact: true }).count()).toBe(0);
  await page.reload();
  await heading(page, '清单').waitFor();
  await press(page, '检查');
  expect(await page.getByLabel('分组').inputValue()).toBe('row');
  expect(open.offences).toEqual([]);
});

test.each(['light', 'dark'] as const)(
  '报送 at 350 px, %s: refused with errors, 送审稿 as a file',
  async (colorScheme) => {
    const page = await begin({ viewport: { width: 350, height: 800 }, colorScheme });
    await page.getByRole('tab', { name: '报送' }).click();
    await page.getByText(/^错误 \d+ 处须改正/u).waitFor();
    expect(await page.getByRole('button', { name: '生成报送稿' }).getAttribute('aria-disabled')).toBe('true');
    await page.getByText('版式和落款').click();
    await page.getByRole('radio', { name: '一张表' }).check({ force: true });
    await page.getByLabel('会签单位（不会签则留空）').fill('纪检组');
    expect(await accessibilityFaults(page)).toEqual([]);
    await press(page, '新建“审核意见”表');
    await heading(page, '已新建“审核意见”表。').waitFor();
    await page.getByRole('radio', { name: '送审稿' }).check({ force: true });
    const { name, workbook } = await downloaded(page, '生成送审稿');
    expect(name).toMatch(/送审稿\d{8}\.xlsx$/u);
    const content = await workbook.read();
    expect(content.sheets.map((sheet) => sheet.name)).toEqual(['整改清单', '待处理事项']);
    expect(JSON.stringify(content.list)).not.toContain('编号');
    await heading(page, `已生成“${name}”`).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(open.offences).toEqual([]);
  },
);

test('报送稿: warnings get their reasons, and what was handed in is the baseline', async () => {
  const page = await begin({ viewport: { width: 1366, height: 820 } });
  const { workbook: list } = await downloaded(page, '保存 .xlsx');
  const { sheetName, headers, headerRow, rows } = (await list.read()).list!;
  const values = (row: number) => ({
    措施: `第${row + 1}项问题逐户核查并建立台账，修订制度${row + 1}项，排查同类问题，追缴应收款项，每季度通报1次`,
    责任领导: ['柳启明', '郑言', '顾行舟'][row % 3]!,
    责任单位: '办公室',
    时限: { date: `2027-0${1 + (row % 9)}-${10 + (row % 18)}` },
  });
  await list.setCells(
    sheetName,
    rows.flatMap((_, row) =>
      Object.entries(values(row)).map(([header, value]) => ({
        row: headerRow + 1 + row,
        column: headers.indexOf(header),
        value,
      })),
    ),
  );
  await page.getByTestId('workbook-file').setInputFiles({
    name: '清单.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(await list.save()),
  });
  await page.getByRole('tab', { name: '报送' }).click();
  await page.getByText(/^警告 \d+ 项/u).waitFor();
  for (const reason of await page.getByPlaceholder('理由（随清单留存）').all()) await reason.fill('待任命');
  await page.getByText('没有错误，警告都有理由，可以报送。').waitFor();
  const { name, workbook } = await downloaded(page, '生成报送稿');
  await heading(page, `已生成“${name}”`).waitFor();
  expect((await workbook.read()).sheets.map((sheet) => sheet.name)).toEqual([
    '问题清单',
    '任务清单',
    '责任清单',
  ]);
  const { workbook: kept } = await downloaded(page, '保存 .xlsx');
  const { memory } = (await openList({ workbook: kept }))!;
  expect(memory!.snapshots.map(({ kind }) => kind)).toEqual(['import', 'period']);
  expect(new Set(memory!.confirmations!.map(({ reason }) => reason))).toEqual(new Set(['待任命']));
  expect(open.offences).toEqual([]);
});
