import { checkFromRibbon, repaintFromRibbon, runForRibbon } from '../../src/commands/ribbonActions';
import { createXlsxWorkbook } from '../../src/workbook/xlsx';
import { WorkbookError } from '../../src/workbook/port';
import { workdays } from '../app/desk';
import { generateExample, today } from './exampleList';

const RESULTS = '校验结果';

async function listed() {
  const workbook = await createXlsxWorkbook();
  await generateExample(workbook);
  return workbook;
}

const sheetNames = async (workbook: Awaited<ReturnType<typeof listed>>) =>
  (await workbook.read()).sheets.map(({ name }) => name);

test('检查 writes what it found beside the list and brings it to the front', async () => {
  const workbook = await listed();
  expect(await runForRibbon(checkFromRibbon, () => ({ workbook, today, workdays }))).toBeNull();
  expect(await sheetNames(workbook)).toContain(RESULTS);
  expect(workbook.place()).toEqual({ sheetName: RESULTS, row: 0, column: 0 });
});

test('刷新颜色 says nothing and changes no cell', async () => {
  const workbook = await listed();
  const before = (await workbook.read()).list?.rows;
  expect(await runForRibbon(repaintFromRibbon, () => ({ workbook, today, workdays }))).toBeNull();
  expect((await workbook.read()).list?.rows).toEqual(before);
  expect(await sheetNames(workbook)).not.toContain(RESULTS);
});

test.each([
  ['检查', checkFromRibbon],
  ['刷新颜色', repaintFromRibbon],
])('%s without a list says what happened, what was kept and what to do', async (_name, action) => {
  const workbook = await createXlsxWorkbook();
  const before = await workbook.read();
  const notice = await runForRibbon(action, () => ({ workbook, today, workdays }));
  expect(notice).toHaveLength(3);
  expect(notice?.[0]).toContain('没有找到整改清单');
  expect(await workbook.read()).toEqual(before);
});

test('a host that is too old is told so before anything is read', async () => {
  const notice = await runForRibbon(checkFromRibbon, () => {
    throw new WorkbookError('host-too-old');
  });
  expect(notice?.[2]).toContain('浏览器工作台');
});
