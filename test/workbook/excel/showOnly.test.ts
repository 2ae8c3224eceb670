import { showRows } from '../../../src/app/showRows';
import { openList } from '../../../src/app/openList';
import type { WorkbookError } from '../../../src/workbook/port';
import { excelDesk, fileDesk, generate, LIST, listOf, type, type ExcelDesk } from '../../app/desk';

const hidden = async (desk: ExcelDesk): Promise<readonly number[]> => (await listOf(desk)).hiddenRows;
const idsOf = async (desk: ExcelDesk): Promise<string[]> => (await openList(desk))!.items.map(({ id }) => id);

async function filled(): Promise<ExcelDesk> {
  const desk = excelDesk();
  await generate(desk);
  return desk;
}

test('shows only these rows, others in their place, all again', async () => {
  const desk = await filled();
  const ids = await idsOf(desk);
  const others = (...shown: readonly number[]): number[] =>
    ids.map((_, row) => row).filter((row) => !shown.includes(row));
  expect(await showRows(desk, [ids[1]!, ids[4]!])).toBe(true);
  expect(await hidden(desk)).toEqual(others(1, 4));
  expect((await listOf(desk)).filterActive).toBe(true);
  await showRows(desk, [ids[2]!]);
  expect(await hidden(desk)).toEqual(others(2));
  await showRows(desk, null);
  expect([await hidden(desk), (await listOf(desk)).filterActive]).toEqual([[], false]);
});

test('a filter that a person set on another column stays', async () => {
  const desk = await filled();
  await type(desk, [[0, '责任单位', '县水务局']]);
  const ids = await idsOf(desk);
  const { headers } = await listOf(desk);
  desk.host.user.filter(LIST, headers.indexOf('责任单位'), ['县水务局']);
  await showRows(desk, [ids[0]!, ids[1]!]);
  expect(await hidden(desk)).toEqual(ids.map((_, row) => row).slice(1));
  await showRows(desk, null);
  expect(await hidden(desk)).toEqual(ids.map((_, row) => row).slice(1));
});

test('a table that is gone is told, a workbook of the pane filters by itself', async () => {
  const { workbook } = await filled();
  await expect(workbook.showOnly!({ tableName: '没有', column: 0, values: null })).rejects.toMatchObject({
    code: 'no-list',
  } satisfies Partial<WorkbookError>);
  const file = await fileDesk();
  await generate(file);
  expect(file.workbook.showOnly).toBeUndefined();
  expect(await showRows(file, ['zg-1'])).toBe(true);
});
