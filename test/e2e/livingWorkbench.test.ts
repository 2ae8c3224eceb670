import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import exampleText from '../../assets/example/example-feedback.txt';
import { createXlsxWorkbook } from '../../src/workbook/xlsx';
import { generateExample as writeExample } from '../commands/exampleList';
import { startSite, type Site, type WatchedPage } from './support/pane';
import { accessibilityFaults, generateExample, heading, pasteText, press, until } from './support/steps';

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

const OURS = '对超许可取水企业查处不及时';
const REVISED = exampleText.replace('3家企业超许可取水', '4家企业超许可取水').replace('缓慢', '较慢');

const grid = (page: Page) => page.getByRole('grid').first();
async function cell(page: Page, header: string, row: number) {
  const headers = await grid(page).locator('thead th').allInnerTexts();
  return grid(page).locator('tbody tr').nth(row).locator('td').nth(headers.indexOf(header));
}

/** The example's list as a file in which somebody has reworded a sentence. */
async function editedFile(): Promise<Buffer> {
  const workbook = await createXlsxWorkbook();
  await writeExample(workbook);
  const { sheetName, headerRow, firstColumn, headers } = (await workbook.read()).list!;
  await workbook.setCells(sheetName, [
    { row: headerRow + 1, column: firstColumn + headers.indexOf('具体表现'), value: OURS },
  ]);
  return Buffer.from(await workbook.save());
}

async function openFile(page: Page, buffer: Buffer): Promise<void> {
  await page.getByTestId('workbook-file').setInputFiles({
    name: '清单.xlsx',
    mimeType: 'application/octet-stream',
    buffer,
  });
  await grid(page).waitFor();
}

async function saved(page: Page): Promise<Awaited<ReturnType<typeof createXlsxWorkbook>>> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, '保存 .xlsx')]);
  return createXlsxWorkbook(new Uint8Array(readFileSync(await download.path())));
}

async function compare(page: Page): Promise<void> {
  await press(page, '导入');
  await pasteText(page, REVISED);
  await press(page, '识别并预览');
  await press(page, '并入已有清单');
  await heading(page, '反馈意见有更新').waitFor();
}

test('a revised feedback in a file: chosen, reloaded, written, saved, taken back', async () => {
  const { page } = open;
  await openFile(page, await editedFile());
  await compare(page);
  await page.getByRole('radio', { name: '用新稿的' }).check({ force: true });
  await page.waitForTimeout(1500);
  await page.reload();
  await heading(page, '预览与核对').waitFor();
  await press(page, '并入已有清单');
  await heading(page, '反馈意见有更新').waitFor();
  expect(await page.getByRole('radio', { name: '用新稿的' }).isChecked()).toBe(true);
  await press(page, '写入');
  await heading(page, '清单已按新稿更新').waitFor();
  await (await cell(page, '具体表现', 0)).getByText('4家企业超许可取水').waitFor();
  const { list, sheets } = await (await saved(page)).read();
  expect(list!.rows[0]![list!.headers.indexOf('具体表现')]).toContain('4家企业');
  expect(sheets.some(({ name }) => name.startsWith('整改清单备份'))).toBe(true);
  await press(page, '撤销按新稿更新');
  await heading(page, '已撤销按新稿更新').waitFor();
  await (await cell(page, '具体表现', 0)).getByText(OURS).waitFor();
  expect(open.offences).toEqual([]);
});

test('a row of the table: its sentence, one more row for a measure, and 删除', async () => {
  const { page } = open;
  await generateExample(page);
  await grid(page).waitFor();
  await (await cell(page, '措施', 1)).click();
  await press(page, '对照原文');
  await page.locator('mark', { hasText: '地下水超采区水位监测数据更新滞后' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  const rows = await grid(page).locator('tbody tr').count();
  await press(page, '新增措施行');
  await heading(page, '已新增第 1-2-2 项').waitFor();
  expect(await grid(page).locator('tbody tr').count()).toBe(rows + 1);
  expect(
    await page.locator('[data-active="true"]').locator('xpath=..').locator('td').first().innerText(),
  ).toBe('1-2-2');
  await (await cell(page, '措施', 2)).click();
  await page.keyboard.type('更换6处设备');
  await page.keyboard.press('Enter');
  await (await cell(page, '措施', 2)).click();
  await press(page, '删除这一行');
  await page.getByRole('radio', { name: '与其他条目重复' }).check({ force: true });
  await press(page, '删除');
  await heading(page, '已删除 1 行').waitFor();
  await press(page, '撤销删除行');
  await heading(page, '已撤销删除行').waitFor();
  await grid(page).getByText('更换6处设备').waitFor();
  const { list } = await (await saved(page)).read();
  expect(list!.rows.map((row) => row[list!.headers.indexOf('措施')])).toContain('更换6处设备');
});

test('a sentence of the source leads to its row in the table', async () => {
  const { page } = open;
  await generateExample(page);
  await grid(page).waitFor();
  await page.getByRole('tab', { name: '反馈原文' }).first().click();
  await page.getByRole('button', { name: /水利专业技术人才断层/u }).click();
  const active = page.locator('[data-active="true"]');
  expect(
    await until(
      () => active.innerText(),
      (text) => text.includes('人才断层'),
    ),
  ).toContain('水利专业技术人才断层');
});

test('checks follow what is typed into the table', async () => {
  const { page } = open;
  await generateExample(page);
  await press(page, '检查');
  await page
    .getByText(/^提示 \d+ 处$/u)
    .first()
    .click();
  await page.getByText(/^缺少措施 23 处$/u).waitFor();
  await (await cell(page, '措施', 4)).click();
  await page.keyboard.type('按月抽查巡河记录');
  await page.keyboard.press('Enter');
  await page.getByText(/^缺少措施 22 处$/u).waitFor();
});

test('the columns of a list made elsewhere are put right before it is written', async () => {
  const { page } = open;
  const csv =
    '编序,存在问题,整改办法,责任部门,联系科室\n1,台账不全,补齐台账,办公室,综合科\n2,巡查不勤,每周巡查,保管科,综合科\n';
  await page.getByTestId('source-file').setInputFiles({
    name: '台账.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv),
  });
  await heading(page, '请核对各列对应关系').waitFor();
  await page.getByLabel('“整改办法”转入哪一栏').selectOption({ label: '措施' });
  await page.getByLabel('“联系科室”转入哪一栏').selectOption({ label: '责任单位' });
  await page.getByText('“责任部门”已改为保留自己的列。').waitFor();
  await press(page, '转为整改清单');
  await page.getByText('清单已生成').waitFor();
  const { list } = await (await saved(page)).read();
  const column = (header: string): unknown[] => list!.rows.map((row) => row[list!.headers.indexOf(header)]);
  expect([column('措施'), column('责任单位'), column('责任部门')]).toEqual([
    ['补齐台账', '每周巡查'],
    ['综合科', '综合科'],
    ['办公室', '保管科'],
  ]);
});

test('below 880 px the pane and the table take turns', async () => {
  const { page } = open;
  await page.setViewportSize({ width: 400, height: 820 });
  await generateExample(page);
  await page.getByRole('tab', { name: '清单', exact: true }).click();
  await (await cell(page, '措施', 1)).click();
  await press(page, '对照原文');
  await page.locator('mark', { hasText: '地下水超采区水位监测数据更新滞后' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('at 350 px a line of the board brings the table with its rows into view, and back', async () => {
  await open.close();
  open = await site.open({ viewport: { width: 350, height: 720 } });
  const { page } = open;
  await page.goto('/');
  await generateExample(page);
  await page.getByRole('tab', { name: '进展', exact: true }).click();
  await page.getByText('按状态', { exact: true }).click();
  await page.getByRole('button', { name: /^未启动/u }).click();
  await grid(page).waitFor();
  await page
    .getByText(/^只显示：未启动（\d+ 行）$/u)
    .filter({ visible: true })
    .waitFor();
  expect(await grid(page).evaluate((element) => element.contains(document.activeElement))).toBe(true);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '显示全部' }).filter({ visible: true }).click();
  await until(
    () => page.getByText(/^只显示：/u).count(),
    (count) => count === 0,
  );
  expect(open.offences).toEqual([]);
});

test('统计 reads what the list says now, though nothing in the browser calculates', async () => {
  const { page } = open;
  await generateExample(page);
  await grid(page).waitFor();
  const figures = async (): Promise<string[]> => {
    await page.getByRole('tab', { name: '统计', exact: true }).click();
    return page
      .getByRole('region', { name: '统计' })
      .locator('table')
      .first()
      .locator('tbody td')
      .allInnerTexts();
  };
  const before = await figures();
  expect(before[3]).toBe('0');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('tab', { name: '整改清单', exact: true }).click();
  const rows = await grid(page).locator('tbody tr').count();
  for (let row = 0; row < rows; row += 1) {
    const status = await cell(page, '状态', row);
    await status.dblclick();
    await status.locator('select').selectOption('已完成');
    await status.locator('select').waitFor({ state: 'detached' });
  }
  const after = await figures();
  expect([after[0], after[3], after[6]]).toEqual([before[0], before[0], '100.00%']);
});

test('a file is recorded as 佐证材料 by name and digest, held against it, and the record is taken back', async () => {
  const { page } = open;
  await press(page, '用示例试一试');
  await press(page, '识别并预览');
  await heading(page, '预览与核对').waitFor();
  await page.getByRole('radio', { name: '详细' }).check({ force: true });
  await press(page, '生成清单');
  await page.getByText('清单已生成').waitFor();
  await (await cell(page, '措施', 0)).click();
  await page.getByRole('tab', { name: '选中的行' }).click();
  const file = (name: string, text: string) => ({
    name,
    mimeType: 'application/pdf',
    buffer: Buffer.from(text),
  });
  await page.getByTestId('evidence-files').setInputFiles([file('=验收单.pdf', 'abc')]);
  await page.getByRole('heading', { name: /已记入 1 个文件/u }).waitFor();
  await page
    .getByTestId('evidence-check')
    .setInputFiles([file('改名.pdf', 'abc'), file('=验收单.pdf', 'abd')]);
  await page.getByText('“改名.pdf”：已记录（记为“=验收单.pdf”），内容没有变').waitFor();
  await page.getByText('“=验收单.pdf”：同名文件记录过，但内容不同').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  const { list } = await (await saved(page)).read();
  expect(list!.rows[0]![list!.headers.indexOf('佐证材料')]).toBe(
    '=验收单.pdf（SHA-256：ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad）',
  );
  await press(page, '撤销记入佐证材料');
  await heading(page, '已撤销记入佐证材料').waitFor();
});
