import { strFromU8, unzipSync } from 'fflate';
import { refreshStatistics } from '../../../src/app/refreshStatistics';
import { createXlsxWorkbook, type XlsxWorkbook } from '../../../src/workbook/xlsx';
import { fileDesk, generate, today, type } from '../../app/desk';

const PAGES = ['统计', '整改成效'];

/** Results that the file holds beside the formulas of each page of figures. */
async function results(workbook: XlsxWorkbook): Promise<number[]> {
  const parts = unzipSync(await workbook.save());
  const { sheets } = await workbook.read();
  return PAGES.map((page) => {
    const at = sheets.findIndex(({ name }) => name === page);
    const xml = strFromU8(parts[`xl/worksheets/sheet${at + 1}.xml`]!);
    return xml.match(/(<\/f>|<f[^>]*\/>)<v>/gu)?.length ?? 0;
  });
}

const opened = async (): Promise<XlsxWorkbook> => {
  const desk = await fileDesk();
  await generate(desk);
  return createXlsxWorkbook(await (desk.workbook as XlsxWorkbook).save());
};
const deskOf = (workbook: XlsxWorkbook) => ({ workbook, edit: () => Promise.reject(new Error('not here')) });

it('pages of figures hold their results until the list is changed, and again when they are made anew', async () => {
  const workbook = await opened();
  const before = await results(workbook);
  expect(before.every((count) => count > 20)).toBe(true);
  await type(deskOf(workbook), [[0, '状态', '已完成']]);
  expect(await results(workbook)).toEqual([0, 0]);
  expect(await results(await createXlsxWorkbook(await workbook.save()))).toEqual([0, 0]);
  await refreshStatistics({ workbook, today });
  const after = await results(workbook);
  expect(after[0]).toBeGreaterThanOrEqual(before[0]! - 5);
  expect(after[1]).toBeGreaterThan(0);
});

it('a file that nothing was changed in is saved as it was', async () => {
  const workbook = await opened();
  const bytes = await workbook.save();
  expect(await (await createXlsxWorkbook(bytes)).save()).toEqual(bytes);
});
