import { listCondition } from '../../src/app/listCondition';
import { collectReturns, previewCollect } from '../../src/app/collectReturns';
import { previewDispatch } from '../../src/app/dispatchList';
import { deleteListRows } from '../../src/app/measureRows';
import { openList } from '../../src/app/openList';
import { readReturned } from '../../src/app/readReturned';
import { refreshStatistics } from '../../src/app/refreshStatistics';
import { isLeftBehind } from '../../src/app/statisticsSheets';
import { undoLast } from '../../src/app/undoLast';
import { updateList } from '../../src/app/updateList';
import { parseFeedback } from '../../src/core/findings/parseFeedback';
import { decideQuestions } from '../../src/core/list/collectTypes';
import type { CellValue } from '../../src/core/list/item';
import { OUTCOMES_LIMIT } from '../../src/core/sheet/planOutcomes';
import { planWorkbook } from '../../src/core/sheet/planWorkbook';
import { WorkbookError } from '../../src/workbook/port';
import { createXlsxWorkbook } from '../../src/workbook/xlsx';
import exampleText from '../../assets/example/example-feedback.txt';
import { snapshot } from '../workbook/excel/snapshot';
import { DESKS, EXAMPLE, excelDesk, fileDesk, generate, listOf, today, type, type Desk } from './desk';

const NAMES = ['统计', '整改成效'];
const FIRST = 3;

const LONGER = exampleText.replace(
  '二、意见建议',
  '3.档案管理不规范。合同未归档，借阅没有登记。\n\n二、意见建议',
);
/** The lines of problems that the list has. */
const lines = (page: readonly (readonly CellValue[])[]): (readonly CellValue[])[] =>
  page.filter((row) => /^\d+$/u.test(String(row[0])));

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
    expect(await refreshStatistics(services(desk))).toEqual({ sheets: NAMES, isTooLong: false });
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

  it('gain a line for a new problem in the write of the update itself, and keep what was typed', async () => {
    const desk = await made();
    await desk.workbook.setCells('整改成效', [{ row: FIRST, column: 4, value: 3 }]);
    const before = lines(await outcomes(desk)).map((line) => line[2]);
    await updateList(services(desk), { feedback: parseFeedback(LONGER), fileName: null });
    const after = lines(await outcomes(desk));
    expect(after.map((line) => line[2]).filter((text) => !before.includes(text))).toEqual([
      expect.stringContaining('档案管理不规范'),
    ]);
    expect(after).toHaveLength(before.length + 1);
    expect(after.find((line) => line[2] === before[0])![4]).toBe(3);
  });

  it('lose the line of a problem whose rows are gone, unless somebody typed into it', async () => {
    const desk = await made();
    const [kept, lost] = lines(await outcomes(desk)).map((line) => String(line[2]));
    await desk.workbook.setCells('整改成效', [{ row: FIRST, column: 4, value: 3 }]);
    const { items } = (await openList(desk))!;
    const gone = items.filter(({ cells }) => cells.finding === kept || cells.finding === lost);
    await deleteListRows(
      services(desk),
      gone.map(({ id }) => id),
      '已并入其他问题',
    );
    await refreshStatistics(services(desk));
    const texts = (await outcomes(desk)).slice(FIRST).map((line) => line[2]);
    expect([texts.includes(kept!), texts.includes(lost!)]).toEqual([true, false]);
    expect((await outcomes(desk)).find((line) => line[2] === kept)?.[4]).toBe(3);
  });

  it('gain a line for a problem that a unit added, in the write of collecting itself, and lose it by undo', async () => {
    const desk = await made();
    const { items } = (await openList(desk))!;
    await type(
      desk,
      items.map((_, row) => [row, '责任单位', '县水务局'] as const),
    );
    await desk.workbook.setCells('整改成效', [{ row: FIRST, column: 4, value: 3 }]);
    const before = lines(await outcomes(desk)).map((line) => line[2]);
    const { files } = await previewDispatch(services(desk), { by: 'unit', due: null });
    const file = await createXlsxWorkbook();
    await file.write(files[0]!.plan(), []);
    const { sheetName, headers, headerRow, firstColumn, rows } = (await file.read()).list!;
    await file.setCells(
      sheetName,
      [['问题', '档案管理不规范'] as const, ['措施', '补齐归档'] as const].map(([header, value]) => ({
        row: headerRow + 1 + rows.length,
        column: firstColumn + headers.indexOf(header),
        value,
      })),
    );
    const bytes = await file.save();
    const read = await readReturned(createXlsxWorkbook, [
      { name: '县水务局.xlsx', bytes: () => Promise.resolve(bytes) },
    ]);
    const { result } = await previewCollect(services(desk), read);
    const decisions = decideQuestions(result, 'theirs');
    expect(await collectReturns(services(desk), read, { decisions })).toMatchObject({ isLeftBehind: false });
    const after = (await outcomes(desk)).slice(FIRST).map((line) => line[2]);
    expect(after).toContain('档案管理不规范');
    expect((await outcomes(desk))[FIRST]![4]).toBe(3);
    await undoLast(services(desk));
    expect(lines(await outcomes(desk)).map((line) => line[2])).toEqual(before);
    expect((await outcomes(desk)).slice(FIRST).map((line) => line[2])).not.toContain('档案管理不规范');
    expect((await outcomes(desk))[FIRST]![4]).toBe(3);
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

describe('the update of a list in Excel with both sheets', () => {
  const revised = { feedback: parseFeedback(LONGER), fileName: null };
  const updated = async (without: readonly string[], failAt: number | null = null) => {
    const desk = excelDesk();
    await generate(desk);
    if (without.length > 0) await desk.workbook.edit({ removals: without });
    const before = JSON.stringify(snapshot(desk.host.model));
    desk.host.stats.reset();
    if (failAt !== null) desk.host.faults.failAt(failAt, { action: 3, code: 'InvalidOperation' });
    const isDone = await updateList(services(desk), revised).then(
      () => true,
      () => false,
    );
    return { isDone, before, after: JSON.stringify(snapshot(desk.host.model)), syncs: desk.host.stats.syncs };
  };

  it('costs no sync more than without them, and is all or nothing wherever one fails', async () => {
    const [bare, whole] = [await updated(NAMES), await updated([])];
    expect(whole.syncs).toBeLessThanOrEqual(bare.syncs);
    for (let sync = 1; sync <= whole.syncs; sync += 1) {
      const { isDone, before, after } = await updated([], sync);
      expect([sync, after === (isDone ? whole.after : before)]).toEqual([sync, true]);
    }
  });
});

it('of a list that is too long 整改成效 is left out, and that is said', async () => {
  const [first] = EXAMPLE.findings;
  const findings = Array.from({ length: OUTCOMES_LIMIT + 1 }, () => first!);
  const items = findings.map((_, index) => ({
    id: `zg-${index}`,
    cells: { sequence: String(index + 1), finding: `${index + 1}.问题`, status: '整改中' },
    extra: {},
  }));
  const desk = await fileDesk();
  const plan = planWorkbook({
    feedback: EXAMPLE,
    items,
    origins: [],
    profile: 'standard',
    grain: 'finding',
    today,
  });
  await desk.workbook.write(plan, []);
  expect(await refreshStatistics(services(desk))).toEqual({ sheets: ['统计'], isTooLong: true });
  expect((await namesOf(desk)).includes('整改成效')).toBe(false);
  const opened = (await openList(desk))!;
  const withSheet = {
    ...opened,
    workbook: {
      ...opened.workbook,
      sheets: [...opened.workbook.sheets, { name: '整改成效', visibility: 'visible' as const }],
    },
  };
  expect([
    isLeftBehind(withSheet, items),
    isLeftBehind(withSheet, items.slice(1)),
    isLeftBehind(withSheet, items.slice(2)),
    isLeftBehind(opened, items.slice(1)),
  ]).toEqual([false, false, false, false]);
  expect(isLeftBehind(withSheet, [...items, { ...items[0]!, cells: { finding: '新的问题' } }])).toBe(true);
});
