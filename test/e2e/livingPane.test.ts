import type { Page } from 'playwright-core';
import exampleText from '../../assets/example/example-feedback.txt';
import { createHost, type Host } from '../host';
import { excelWithList, listOf, openBesideExcel } from './support/excelPane';
import { startSite, type Site, type WatchedPage } from './support/pane';
import { accessibilityFaults, heading, pasteText, press, tabTo, until } from './support/steps';

const LIST = '整改清单';
const OURS = '对超许可取水企业查处不及时';
/** A revised version: one point reworded, one finding more, one point gone. */
const REVISED = exampleText
  .replace('3家企业超许可取水未及时查处', '4家企业超许可取水未及时查处')
  .replace('节水型机关创建进度缓慢', '节水型机关创建进度较慢')
  .replace('；“三会一课”记录不完整', '')
  .replace('2.干部培养使用统筹不够。', '2.档案管理不规范。3份会议记录缺失。\n\n3.干部培养使用统筹不够。');

let site: Site;
let open: WatchedPage;
let host: Host;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());
afterEach(async () => {
  await open.close();
});

async function start(options: { readonly host?: Host; readonly dark?: boolean } = {}): Promise<Page> {
  host = options.host ?? (await excelWithList());
  open = await openBesideExcel(site, host, options);
  await heading(open.page, '清单').waitFor();
  return open.page;
}
const tab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name, exact: true }).click();
const value = (header: string, row: number): unknown => listOf(host).value(header, row);

/** From the pasted new version to the preview of what would change. */
async function compare(page: Page, text: string): Promise<void> {
  await press(page, '导入');
  await pasteText(page, text);
  await press(page, '识别并预览');
  await press(page, '并入已有清单');
  await heading(page, '反馈意见有更新').waitFor();
}

test('a revised feedback: preview, a choice between two, the write, and 撤销', async () => {
  host = await excelWithList();
  host.user.type(LIST, listOf(host).address('具体表现', 0), OURS);
  host.user.type(LIST, listOf(host).address('措施', 1), '补测地下水位');
  const before = value('具体表现', 2);
  const page = await start({ host });
  await compare(page, REVISED);
  expect(value('具体表现', 2)).toBe(before);
  await page.getByRole('radio', { name: '用新稿的' }).check({ force: true });
  await press(page, '撤销');
  expect(await page.getByRole('radio', { name: '暂不选择' }).isChecked()).toBe(true);
  await press(page, '重做');
  expect(await page.getByRole('radio', { name: '用新稿的' }).isChecked()).toBe(true);
  await press(page, '写入');
  await heading(page, '清单已按新稿更新').waitFor();
  expect(value('具体表现', 0)).toContain('4家企业超许可取水');
  expect(value('具体表现', 2)).toContain('较慢');
  expect(value('措施', 1)).toBe('补测地下水位');
  await press(page, '撤销按新稿更新');
  await heading(page, '已撤销按新稿更新').waitFor();
  expect([value('具体表现', 0), value('具体表现', 2), value('措施', 1)]).toEqual([
    OURS,
    before,
    '补测地下水位',
  ]);
  expect(open.offences).toEqual([]);
});

test('what nobody chose stays as it is, and is asked about again', async () => {
  host = await excelWithList();
  host.user.type(LIST, listOf(host).address('具体表现', 0), OURS);
  const page = await start({ host });
  await compare(page, REVISED);
  await press(page, '写入');
  await heading(page, '清单已按新稿更新').waitFor();
  expect(value('具体表现', 0)).toBe(OURS);
  await press(page, '预览');
  await press(page, '并入已有清单');
  await page.getByRole('radio', { name: '留清单的' }).check({ force: true });
  await press(page, '写入');
  await heading(page, '清单已按新稿更新').waitFor();
  await press(page, '预览');
  await press(page, '并入已有清单');
  await page.getByText('没有需要写入的改动').waitFor();
  expect(await page.getByRole('radio', { name: '留清单的' }).count()).toBe(0);
  expect(value('具体表现', 0)).toBe(OURS);
});

test('a change of the list while the preview is open is taken into it', async () => {
  const page = await start();
  await compare(page, REVISED);
  expect(await page.getByRole('radio', { name: '用新稿的' }).count()).toBe(0);
  host.user.type(LIST, listOf(host).address('具体表现', 0), OURS);
  await page.getByRole('radio', { name: '用新稿的' }).waitFor({ state: 'attached' });
});

test('from a row to its sentence and back, after sorting', async () => {
  const page = await start();
  host.user.sort(LIST, listOf(host).column('具体表现'), false);
  await tab(page, '选中的行');
  const row = 3;
  host.user.select(LIST, listOf(host).address('措施', row));
  const words = String(value('具体表现', row)).replace(/[。；]$/u, '');
  await page.locator('mark', { hasText: words.slice(0, 12) }).waitFor();
  await press(page, '下一段');
  await press(page, '看全文');
  await heading(page, '反馈原文').waitFor();
  await page.getByRole('button', { name: /水利专业技术人才断层/u }).click();
  const chosen = await until(
    () => host.model.active.selection,
    (area) => area !== null && area.row !== listOf(host).headerRow + 1 + row,
  );
  expect(value('具体表现', chosen!.row - listOf(host).headerRow - 1)).toContain('水利专业技术人才断层');
  host.user.select('设置', 'B5');
  await tab(page, '选中的行');
  await page.getByText('请在清单中点选一行').waitFor();
});

test('a row for a further measure, and 删除 with a reason', async () => {
  const page = await start();
  await tab(page, '选中的行');
  host.user.select(LIST, listOf(host).address('措施', 1));
  await heading(page, '措施行').waitFor();
  const rows = listOf(host).rows;
  await press(page, '新增措施行');
  await heading(page, '已新增第 1-2-2 项').waitFor();
  expect(listOf(host).rows).toBe(rows + 1);
  expect(value('具体表现', 2)).toBe(value('具体表现', 1));
  const added = listOf(host).headerRow + 3;
  const chosen = await until(
    () => host.model.active.selection,
    (area) => area?.row === added,
  );
  expect(chosen?.row).toBe(added);
  await press(page, '删除这一行');
  expect(await page.getByRole('button', { name: '删除', exact: true }).isDisabled()).toBe(true);
  await page.getByRole('radio', { name: '措施已并入其他行' }).check({ force: true });
  await press(page, '删除');
  await heading(page, '已删除 1 行').waitFor();
  expect(listOf(host).rows).toBe(rows);
  await press(page, '撤销删除行');
  await heading(page, '已撤销删除行').waitFor();
  expect(listOf(host).rows).toBe(rows + 1);
});

test('results follow an edited cell, and the same issue stays chosen', async () => {
  const page = await start();
  await press(page, '检查');
  await page
    .getByText(/^提示 \d+ 处$/u)
    .first()
    .click();
  await page.getByText(/^缺少责任单位 23 处$/u).click();
  const issue = page.getByRole('button', { name: /没有责任单位/u }).nth(4);
  await issue.click();
  await issue.and(page.locator('[aria-current="true"]')).waitFor();
  const row = host.model.active.selection!.row - listOf(host).headerRow - 1;
  const syncs = host.stats.syncs;
  host.user.type(LIST, listOf(host).address('责任单位', row - 1), '水政科');
  await page.getByText(/^缺少责任单位 22 处$/u).waitFor();
  expect(host.stats.syncs - syncs).toBeLessThanOrEqual(2);
  await page
    .getByRole('button', { name: /没有责任单位/u })
    .nth(3)
    .and(page.locator('[aria-current="true"]'))
    .waitFor();
});

test('a paste that takes drop-downs away is noticed and repaired, without a word lost', async () => {
  const page = await start();
  host.user.paste(LIST, listOf(host).address('责任单位', 0), [['水政科'], ['水文中心'], ['办公室']]);
  await heading(page, '清单的下拉选项、颜色需要修复').waitFor();
  await press(page, '修复');
  await heading(page, '已修复，填写的内容没有改动').waitFor();
  expect(await heading(page, '清单的下拉选项、颜色需要修复').count()).toBe(0);
  expect([0, 1, 2].map((row) => value('责任单位', row))).toEqual(['水政科', '水文中心', '办公室']);
});

test('copied rows get a 编号 of their own, said in one line', async () => {
  const page = await start();
  const { area } = host.model.at(LIST).tables[0]!;
  const last = area.row + area.rows;
  const cells = Array.from({ length: area.columns }, (_, column) =>
    host.model.at(LIST).value(area.row + 1, column),
  );
  host.user.paste(LIST, `A${last + 1}`, [cells]);
  await page.getByText('已为 1 行新增或复制的行补上编号').first().waitFor();
  const { rows } = listOf(host);
  expect(rows).toBe(24);
  expect(value('编号', rows - 1)).not.toBe(value('编号', 0));
});

test('a copied sheet is asked about, once', async () => {
  const page = await start();
  const copy = host.user.copySheet(LIST);
  await page.evaluate(() => new Promise((done) => setTimeout(done, 3200)));
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await heading(page, '工作簿里有几张清单，哪一张正在使用？').waitFor();
  await page.getByRole('radio', { name: copy.name, exact: true }).check({ force: true });
  await press(page, '确定');
  await page.getByText(`工作表“${copy.name}”，23 行`).waitFor();
  expect(await heading(page, '工作簿里有几张清单，哪一张正在使用？').count()).toBe(0);
});

test('a list without memory is taken over, and what is lost is said', async () => {
  host = await excelWithList();
  host.user.deleteSheet('清单助手数据');
  const page = await start({ host });
  await press(page, '接管这份清单');
  await heading(page, '已接管这份清单').waitFor();
  await page.getByText('已接管 23 行，其中 23 行找到了原文出处。').first().waitFor();
  await tab(page, '选中的行');
  host.user.select(LIST, listOf(host).address('措施', 1));
  await page.locator('mark').first().waitFor();
});

test('a list of a newer version is only read', async () => {
  host = await excelWithList();
  const memory = host.model.at('清单助手数据');
  host.user.type('清单助手数据', 'A1', String(memory.value(0, 0)).replace('zhenggai;1;', 'zhenggai;2;'));
  const page = await start({ host });
  await heading(page, '只能查看和检查').waitFor();
  const repaint = page.getByRole('button', { name: '刷新颜色', exact: true });
  expect(await repaint.getAttribute('aria-disabled')).toBe('true');
  await press(page, '检查');
  await page
    .getByText(/^提示 \d+ 处$/u)
    .first()
    .waitFor();
});

test('a list made elsewhere in the open workbook becomes ours beside it', async () => {
  host = createHost();
  const theirs = [
    ['县林草局整改台账', '', '', ''],
    ['编序', '存在问题', '整改办法', '联系科室'],
    ['1', '台账不全', '补齐台账', '综合科'],
    ['2', '巡查不勤', '每周巡查', '护林科'],
  ];
  const headers = theirs[1]!.slice(0, 3);
  theirs.forEach((row, at) =>
    row.forEach((text, column) => host.user.type('Sheet1', `${'ABCD'[column]}${at + 1}`, text)),
  );
  host.user.type('Sheet1', 'E2', '责任部门');
  host.user.type('Sheet1', 'E3', '办公室');
  const page = await start({ host });
  await press(page, '转为整改清单');
  await heading(page, '请核对各列对应关系').waitFor();
  await page.getByLabel('“整改办法”转入哪一栏').selectOption({ label: '措施' });
  await press(page, '转为整改清单');
  await page.getByText('清单已生成').waitFor();
  expect([value('问题', 0), value('措施', 1), value('责任单位', 0), value('联系科室', 1)]).toEqual([
    '台账不全',
    '每周巡查',
    '办公室',
    '护林科',
  ]);
  const kept = headers.map((_, column) => host.model.at('Sheet1').value(1, column));
  expect(kept).toEqual(headers);
  expect(await heading(page, '工作簿里有几张清单，哪一张正在使用？').count()).toBe(0);
});

test('the keyboard alone goes to a sentence and adds a row', async () => {
  const page = await start();
  host.user.select(LIST, listOf(host).address('措施', 1));
  await tabTo(page, page.getByRole('tab', { name: '进展' }));
  await page.keyboard.press('ArrowRight');
  await heading(page, '措施行').waitFor();
  await page.keyboard.press('ArrowRight');
  await heading(page, '反馈原文').waitFor();
  await tabTo(page, page.getByRole('button', { name: /对取用水单位日常监管/u }).first());
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const selected = () => host.model.active.selection?.row;
  const expected = listOf(host).headerRow + 3;
  expect(await until(selected, (row) => row === expected)).toBe(expected);
  await tabTo(page, page.getByRole('tab', { name: '反馈原文' }));
  await page.keyboard.press('ArrowLeft');
  await heading(page, '措施行').waitFor();
  const rows = listOf(host).rows;
  await tabTo(page, page.getByRole('button', { name: '新增措施行' }));
  await page.keyboard.press('Enter');
  await heading(page, '已新增第 1-3-2 项').waitFor();
  expect(listOf(host).rows).toBe(rows + 1);
});

test.each([false, true])(
  'no view of a living list breaks a rule of accessibility (dark: %s)',
  async (dark) => {
    host = await excelWithList();
    host.user.type(LIST, listOf(host).address('具体表现', 0), OURS);
    const page = await start({ host, dark });
    const faults: string[] = [];
    const look = async (view: string): Promise<void> => {
      faults.push(...(await accessibilityFaults(page)).map((fault) => `${view} ${fault}`));
    };
    host.user.select(LIST, listOf(host).address('措施', 1));
    await tab(page, '选中的行');
    await page.locator('mark').first().waitFor();
    await look('row');
    await press(page, '删除这一行');
    await look('deletion');
    await tab(page, '反馈原文');
    await heading(page, '反馈原文').waitFor();
    await look('source');
    await compare(page, REVISED);
    await look('update');
    await press(page, '其余全部用新稿的');
    await press(page, '写入');
    await heading(page, '清单已按新稿更新').waitFor();
    await look('updated');
    host.user.paste(LIST, listOf(host).address('责任单位', 0), [['水政科'], ['水文中心']]);
    host.user.copySheet(LIST);
    await heading(page, '清单的下拉选项、颜色需要修复').waitFor();
    await look('condition');
    host.user.deleteSheet('清单助手数据');
    await press(page, '重新读取');
    await press(page, '接管这份清单');
    await heading(page, '已接管这份清单').waitFor();
    await look('restored');
    await press(page, '导入');
    await page.getByTestId('source-file').setInputFiles({
      name: '台账.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        '编序,反馈问题,整改措施,联系科室\n1,台账不全,补齐台账,综合科\n2,巡查不勤,每周巡查,综合科\n',
      ),
    });
    await heading(page, '请核对各列对应关系').waitFor();
    await look('adopt');
    expect(faults).toEqual([]);
    expect(open.offences).toEqual([]);
  },
);

/** One issue for each kind of card: a suggestion, a fix, words of the document, what can be confirmed. */
const FAULTY: readonly (readonly [header: string, row: number, text: string])[] = [
  ['措施', 0, '加强管理'],
  ['时限', 1, '2025.12.30底前'],
  ['状态', 2, '整该中'],
  ['具体表现', 4, '改写过的具体表现'],
];

/** Notes what breaks a rule of accessibility or the 350 px of the pane, state by state. */
function lookout(page: Page): { readonly faults: string[]; readonly look: (state: string) => Promise<void> } {
  const faults: string[] = [];
  const look = async (state: string): Promise<void> => {
    faults.push(...(await accessibilityFaults(page)).map((fault) => `${state} ${fault}`));
    const [width, shown] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(shown).toBe(350);
    if (width! > shown!) faults.push(`${state} is ${width} px wide`);
  };
  return { faults, look };
}

test.each([false, true])(
  'no card of a result breaks a rule of accessibility or the 350 px (dark: %s)',
  async (dark) => {
    host = await excelWithList();
    for (const [header, row, text] of FAULTY) host.user.type(LIST, listOf(host).address(header, row), text);
    const page = await start({ host, dark });
    const { faults, look } = lookout(page);
    await page.getByRole('radio', { name: '报进展' }).check({ force: true });
    await press(page, '检查');
    await page.getByText(/^待处理 \d+ 处$/u).waitFor();
    for (const filter of ['整该中', '改动', '时限是文字不是日期', '空泛']) {
      await page.getByLabel('筛选').fill(filter);
      await page.getByText(/^显示 [1-9]\d* 处，共 \d+ 处$/u).waitFor();
      await page.keyboard.press('F8');
      await page.locator('[id^="issue-"][aria-current="true"]').waitFor();
      await look(filter);
    }
    await press(page, '确认无误');
    await page.getByRole('radio', { name: '已与责任单位核对' }).check({ force: true });
    await look('reason');
    const reason = page.getByRole('group', { name: '确认无误并注明理由' });
    await reason.getByRole('button', { name: '确认无误' }).click();
    await page.getByText('已确认 1 处', { exact: true }).click();
    await page.getByText(/^理由：已与责任单位核对/u).waitFor();
    await look('confirmed');
    await page.getByLabel('筛选').fill('');
    await page.getByLabel('分组').selectOption('row');
    await page.getByRole('button', { name: /^全部修正（\d+ 处）$/u }).click();
    await look('fixes');
    expect(faults).toEqual([]);
    expect(open.offences).toEqual([]);
  },
);

test.each([false, true])(
  'no form of 审核意见 breaks a rule of accessibility or the 350 px (dark: %s)',
  async (dark) => {
    const page = await start({ dark });
    const { faults, look } = lookout(page);
    await tab(page, '报送');
    await press(page, '新建“审核意见”表');
    await press(page, '记一条意见');
    await page.getByLabel('审核单位').fill('督导组');
    await page.getByLabel('条目（清单的序号，如 3-2）').fill('1-2');
    await page.getByLabel('意见', { exact: true }).fill('措施不具体');
    await look('note');
    await press(page, '写入');
    await page.getByText('共 1 条，1 条没有答复').waitFor();
    await look('unanswered');
    await press(page, '答复');
    await page.getByLabel('采纳情况').selectOption('部分采纳');
    await page.getByLabel('修改后的内容，或不采纳的理由').fill('补充了时间');
    await look('answer');
    await press(page, '写入');
    await page.getByText('共 1 条，都已答复').waitFor();
    await look('answered');
    expect(faults).toEqual([]);
    expect(open.offences).toEqual([]);
  },
);
