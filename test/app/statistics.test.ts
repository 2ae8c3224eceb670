import { listCondition } from '../../src/app/listCondition';
import { previewDispatch } from '../../src/app/dispatchList';
import { openList } from '../../src/app/openList';
import { refreshStatistics } from '../../src/app/refreshStatistics';
import { updateList } from '../../src/app/updateList';
import { parseFeedback } from '../../src/core/findings/parseFeedback';
import type { CellValue } from '../../src/core/list/item';
import { WorkbookError } from '../../src/workbook/port';
import exampleText from '../../assets/example/example-feedback.txt';
import { DESKS, EXAMPLE, generate, listOf, today, type, type Desk } from './desk';

const NAMES = ['统计', '整改成效'];
const FIRST = 3;

const services = ({ workbook }: Desk) => ({ workbook, today });
const namesOf = async ({ workbook }: Desk): Promise<readonly string[]> =>
  (await workbook.read()).sheets.map(({ name }) => name);
const outcomes = async ({ workbook }: Desk): Promise<readonly (readonly CellValue[])[]> =>
  (await workbook.read()).companions['整改成效'] ?? [];

describe.each(DESKS)('统计 and 整改成效 in %s', (_, makeDesk) => {
  const made = async (): Promise<Desk> => {
    const desk = await makeDesk();
    await generate(desk);
    return desk;
  };

  it('come with the list and are no lists', async () => {
    const desk = await made();
    expect(await namesOf(desk)).toEqual(expect.arrayContaining(NAMES));
    const content = await desk.workbook.read();
    expect(content.list?.sheetName).toBe('整改清单');
    expect(content.otherLists).toEqual([]);
    expect(content.companions['统计']).toBeUndefined();
    expect((await outcomes(desk)).filter((row) => /^\d+$/u.test(String(row[0])))).toHaveLength(
      EXAMPLE.findings.length,
    );
  });

  it('set aside by a second list they are no lists either', async () => {
    const desk = await made();
    await generate(desk);
    expect(await namesOf(desk)).toEqual(
      expect.arrayContaining([...NAMES, ...NAMES.map((name) => `${name}（旧1）`)]),
    );
    expect((await desk.workbook.read()).otherLists).toEqual(['整改清单（旧1）']);
  });

  it('may be removed without harm, stay away when the feedback is revised, and come back on demand', async () => {
    const desk = await made();
    await desk.workbook.edit({ removals: NAMES });
    const opened = (await openList(desk))!;
    expect(listCondition(opened)).toMatchObject({ missingSheets: [], dropDowns: [], colorRulesLost: false });
    await updateList(services(desk), {
      feedback: parseFeedback(exampleText.replace('巡河流于形式', '巡河走过场')),
      fileName: null,
    });
    expect((await namesOf(desk)).filter((name) => NAMES.includes(name))).toEqual([]);
    expect(await refreshStatistics(services(desk))).toEqual(NAMES);
    expect(await namesOf(desk)).toEqual(expect.arrayContaining(NAMES));
  });

  it('keep what was typed, also for a problem that is gone, beside columns that people added', async () => {
    const desk = await made();
    const [before] = (await outcomes(desk)).slice(FIRST);
    await desk.workbook.setCells('整改成效', [
      { row: FIRST, column: 4, value: 3 },
      { row: FIRST + 1, column: 5, value: 12.5 },
      { row: FIRST - 1, column: 12, value: '说明' },
      { row: FIRST, column: 12, value: '见附件' },
    ]);
    const finding = String(before![2]);
    const rows = (await listOf(desk)).rows.flatMap((row, index) => (row.includes(finding) ? [index] : []));
    await type(
      desk,
      rows.map((row) => [row, '问题', '改写过的问题'] as const),
    );
    await refreshStatistics(services(desk));
    const lines = (await outcomes(desk)).slice(FIRST);
    expect([lines[0]![2], lines[0]![4] ?? '']).toEqual(['改写过的问题', '']);
    expect(lines[1]!.slice(4, 6)).toEqual(['', 12.5]);
    const gone = lines.find((line) => line[2] === finding)!;
    expect([gone[4], gone[12]]).toEqual([3, '见附件']);
  });

  it('follow a revised feedback', async () => {
    const desk = await made();
    const count = async (): Promise<number> =>
      (await outcomes(desk)).filter((row) => /^\d+$/u.test(String(row[0]))).length;
    const before = await count();
    await updateList(services(desk), {
      feedback: parseFeedback(exampleText.replace('巡河流于形式', '巡河走过场')),
      fileName: null,
    });
    expect(await count()).toBe(before);
    expect(await namesOf(desk)).toEqual(expect.arrayContaining(NAMES));
  });

  it('do not go out with the files of units', async () => {
    const desk = await made();
    await type(desk, [[0, '责任单位', '县水务局']]);
    const { files } = await previewDispatch(services(desk), { by: 'unit', due: null });
    for (const file of files)
      expect(file.plan().sheets.filter(({ name }) => NAMES.includes(name))).toEqual([]);
  });

  it('need a list', async () => {
    const desk = await makeDesk();
    await expect(refreshStatistics(services(desk))).rejects.toThrow(WorkbookError);
  });
});
