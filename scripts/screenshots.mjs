#!/usr/bin/env node
// node scripts/screenshots.mjs: makes docs/images/*.png from the fictional example, as it may look on one day of its
// rectification. The pane and the workbench are photographed in a browser; the sheet is printed by LibreOffice, where
// soffice and pdftoppm are installed.
import { createRequire } from 'node:module';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureInstalled, root } from './lib/install.mjs';

ensureInstalled();

const require = createRequire(import.meta.url);
const { strFromU8, strToU8, unzipSync, zipSync } = require('fflate');
const { chromium } = require('playwright-core');
const { requireBrowser } = require('./lib/browser.cjs');
const { freshDist } = require('./lib/distBuild.cjs');
const { startServer } = require('./lib/server.cjs');

const TODAY = '2025-11-20';
const IMAGES = path.join(root, 'docs/images');

/**
 * What the staff of the fictional office have entered by that day, row by row, under these headers.
 * @type {readonly string[]}
 */
const HEADERS = ['措施', '责任领导', '责任单位', '责任人', '时限', '状态', '完成情况'];
/** @type {Readonly<Record<string, readonly string[]>>} */
const ENTRIES = {
  '1-1': [
    '核查全部取水许可户，立案查处3家超许可取水企业，每季度通报一次',
    '沈明川',
    '水政水资源科',
    '许闻达',
    '2025-10-31',
    '已完成',
    '3家企业均已处罚到位',
  ],
  '1-2': [
    '更换6处监测井设备，水位数据按日更新并公布',
    '沈明川',
    '水文中心',
    '邵一鸣',
    '2025-11-10',
    '整改中',
    '已更换4处',
  ],
  '1-3': [
    '制定节水型机关创建计划，12月上旬申请验收',
    '罗佳禾',
    '办公室',
    '钟雨桐',
    '2025-12-05',
    '整改中',
    '已通过自评',
  ],
  '2-1': [
    '修订河长巡河办法，巡河记录附照片和定位，按月抽查',
    '罗佳禾',
    '河湖科',
    '岳子衡',
    '长期坚持',
    '已完成并长期坚持',
    '已抽查4次',
  ],
  '2-2': [
    '清理青石河、白鹭湖岸线乱占11处，落实网格管护',
    '罗佳禾',
    '河湖科、水政水资源科',
    '岳子衡',
    '2025-11-27',
    '整改中',
    '已清理9处',
  ],
  '3-1': [
    '倒排二期管网工期，周调度、月通报，确保12月19日前贯通',
    '郑怀远',
    '建设科',
    '白可立',
    '2025-12-19',
    '整改中',
    '已铺设31公里',
  ],
  '3-2': [
    '新建应急水源井4眼，入冬前为12个村接通备用水源',
    '郑怀远',
    '供水科',
    '倪安澜',
    '2025-11-14',
    '整改中',
    '9个村已接通',
  ],
  '4-1': [
    '供水报装材料由7件减为3件，办理时限压缩到5个工作日',
    '郑怀远',
    '供水科',
    '倪安澜',
    '2025-09-30',
    '已销号',
    '经核验予以销号',
  ],
  '4-2': [
    '热线转办件3个工作日内答复，超期一次即约谈',
    '郑怀远',
    '供水科',
    '倪安澜',
    '2025-10-31',
    '已完成',
    '9月以来无超期',
  ],
  '5-1': [
    '合并防汛报表5张，实行一次填报、多方共用',
    '沈明川',
    '防汛办',
    '齐望舒',
    '2026-03-31',
    '基本完成',
    '报表已合并',
  ],
  '5-2': [
    '制定年度督查检查计划，总量比上年减少三成',
    '罗佳禾',
    '办公室',
    '钟雨桐',
    '2026-01-31',
    '未启动',
    '',
  ],
  '6-1': [
    '党组每半年专题研究一次，班子成员每季度报告履责情况',
    '罗佳禾',
    '机关党委',
    '温静好',
    '长期坚持',
    '整改中',
    '已专题研究1次',
  ],
  '6-2': [
    '按岗位风险拟定谈话提纲，年内对重点岗位谈话全覆盖',
    '罗佳禾',
    '机关党委',
    '温静好',
    '2025-12-31',
    '整改中',
    '已谈话18人',
  ],
  '7-1': [
    '逐项核查4个项目变更程序，补办手续并追究责任',
    '郑怀远',
    '建设科',
    '白可立',
    '2025-12-10',
    '整改中',
    '3个项目已补办',
  ],
  '7-2': ['建立监理履职月度考评，结果与合同支付挂钩', '郑怀远', '相关科室', '', '2025-12-31', '未启动', ''],
  '7-3': ['', '郑怀远', '建设科', '白可立', '年底前', '整改中', '已结算2项'],
  '8-1': [
    '逐笔清理往来款项46.8万元，该收回的收回，该核销的报批',
    '沈明川',
    '财务科',
    '卜书言',
    '2025-12-15',
    '整改中',
    '已清理31.2万元',
  ],
  '8-2': [
    '公务用车实行定点维修，费用由两人审核、按季公示',
    '沈明川',
    '办公室',
    '钟雨桐',
    '2025-10-15',
    '已完成',
    '办法已印发并执行',
  ],
  '9-1': ['2个党支部完成换届', '罗佳禾', '机关党委', '温静好', '2025-09-20', '已完成', '9月18日完成换届'],
  '9-2': [
    '“三会一课”记录每季度互查一次',
    '罗佳禾',
    '机关党委',
    '温静好',
    '2025-12-20',
    '整改中',
    '已互查1次',
  ],
  '9-3': ['', '', '', '', '', '', ''],
  '10-1': [
    '制定三年人才引进计划，2026年上半年招录专业技术人员6名',
    '沈明川',
    '人事科',
    '封晓晴',
    '2026-06-30',
    '整改中',
    '计划已报批',
  ],
  '10-2': [
    '任职满五年的关键岗位干部分两批轮岗',
    '沈明川',
    '人事科',
    '封晓晴',
    '2026-03-31',
    '整改中',
    '首批已轮岗5人',
  ],
};

const work = mkdtempSync(path.join(tmpdir(), 'zhenggai-'));
mkdirSync(IMAGES, { recursive: true });
const server = await startServer(await freshDist(), { port: 0 });
const browser = await chromium.launch({
  executablePath: requireBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await openPage({ width: 1640, height: 860 }, 1);
  await generate(page);
  await fillIn(page);
  const list = await save(page);
  await photograph(page, 'workbench.png');
  await page.context().close();
  await photographPane(list);
  printSheet(list);
} finally {
  await browser.close();
  await server.close();
  rmSync(work, { recursive: true, force: true });
}

/**
 * A page of the workbench on the day of the pictures.
 * @param {{ width: number, height: number }} viewport
 * @param {number} deviceScaleFactor
 */
async function openPage(viewport, deviceScaleFactor) {
  const context = await browser.newContext({ locale: 'zh-CN', viewport, deviceScaleFactor });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(`${TODAY}T09:30:00`));
  await page.goto(`${server.origin}/`);
  await page.getByRole('heading', { name: '导入反馈意见' }).first().waitFor();
  return page;
}

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page @param {string} name */
function press(page, name) {
  return page.getByRole('button', { name, exact: true }).first().click();
}

/** @param {Page} page */
async function preview(page) {
  await press(page, '用示例试一试');
  await press(page, '识别并预览');
  await page.getByRole('heading', { name: '预览与核对' }).first().waitFor();
  await page.waitForTimeout(500);
}

/** @param {Page} page */
async function generate(page) {
  await preview(page);
  await press(page, '生成清单');
  await page.getByText('清单已生成').waitFor();
  await page.getByRole('grid').first().waitFor();
}

/** Types the entries into the table as a person does. @param {Page} page */
async function fillIn(page) {
  const grid = page.getByRole('grid').first();
  const headers = await grid.locator('thead th').allInnerTexts();
  const sequences = await grid.locator('tbody tr td:first-child').allInnerTexts();
  if (sequences.length !== Object.keys(ENTRIES).length)
    throw new Error('the example has rows without entries');
  for (const [sequence, texts] of Object.entries(ENTRIES)) {
    const at = sequences.findIndex((text) => text.trim() === sequence);
    if (at < 0) throw new Error(`the example has no row ${sequence} any more`);
    const row = grid.locator('tbody tr').nth(at);
    for (const [i, text] of texts.entries()) {
      if (text === '') continue;
      const header = HEADERS[i] ?? '';
      const cell = row.locator('td').nth(headers.indexOf(header));
      if (header === '状态') {
        await cell.dblclick();
        const choice = row.locator('select');
        if ((await choice.inputValue()) === text) await page.keyboard.press('Escape');
        else await choice.selectOption(text);
      } else {
        await cell.click();
        await page.keyboard.insertText(text);
        await page.keyboard.press('Enter');
      }
    }
  }
  await grid.locator('tbody tr td').first().click();
  await grid.locator('..').evaluate((scroll) => scroll.scrollTo(0, 0));
  await page.waitForTimeout(500);
}

/** @param {Page} page @returns {Promise<Buffer>} the list as .xlsx */
async function save(page) {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, '保存 .xlsx')]);
  await page.mouse.move(0, 0);
  await page.waitForTimeout(800);
  return readFileSync(await download.path());
}

/** Two views of the pane at its width in Excel. @param {Buffer} list */
async function photographPane(list) {
  const page = await openPage({ width: 350, height: 900 }, 1.5);
  await preview(page);
  await photograph(page, 'pane-preview.png');
  await page.reload();
  await page.getByRole('button', { name: '导入' }).first().click();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(page, '打开已有清单')]);
  await chooser.setFiles({ name: '整改清单.xlsx', mimeType: 'application/octet-stream', buffer: list });
  await page.getByRole('radio', { name: '报进展' }).check({ force: true });
  await press(page, '检查');
  await page.waitForTimeout(1200);
  await photograph(page, 'pane-check.png');
  await page.context().close();
}

/** @param {Page} page @param {string} name */
function photograph(page, name) {
  return page.screenshot({ path: path.join(IMAGES, name) });
}

/** The first printed page of the list, with TODAY() being the day of the pictures. @param {Buffer} list */
function printSheet(list) {
  const [year, month, day] = TODAY.split('-').map(Number);
  const parts = Object.entries(unzipSync(list)).map(([name, bytes]) => [
    name,
    name.endsWith('.xml')
      ? strToU8(strFromU8(bytes).replaceAll('TODAY()', `DATE(${year},${month},${day})`))
      : bytes,
  ]);
  writeFileSync(path.join(work, 'list.xlsx'), zipSync(Object.fromEntries(parts)));
  const steps = /** @type {const} */ ([
    [
      'soffice',
      [`-env:UserInstallation=file://${work}/profile`, '--headless', '--convert-to', 'pdf', 'list.xlsx'],
    ],
    ['pdftoppm', '-r 108 -f 1 -l 1 -x 35 -y 66 -W 1200 -H 774 -png -singlefile list.pdf sheet'.split(' ')],
  ]);
  for (const [program, words] of steps) {
    const { error, status } = spawnSync(program, [...words], { cwd: work, stdio: 'ignore' });
    if (error || status !== 0) return console.log(`sheet.png left as it is: ${program} is missing or failed`);
  }
  writeFileSync(path.join(IMAGES, 'sheet.png'), readFileSync(path.join(work, 'sheet.png')));
}
