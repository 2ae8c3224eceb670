import type { WorkbookEvent } from '../../../src/workbook/port';
import { createXlsxWorkbook } from '../../../src/workbook/xlsx';
import { changeOf } from '../editContract';
import { foreignSheet, samplePlan } from '../samplePlans';
import { changedParts, partsOf } from './xlsxFile';

it('tells of changed cells once a call, with the area that holds them', async () => {
  const workbook = await createXlsxWorkbook();
  await workbook.write(samplePlan(), []);
  const events: WorkbookEvent[] = [];
  await workbook.watch((event) => void events.push(event));
  await workbook.setCells('整改清单', [{ row: 3, column: 5, value: '已完成' }]);
  await workbook.setCells('整改清单', [
    { row: 5, column: 2, value: '甲' },
    { row: 3, column: 3, value: '乙' },
  ]);
  expect(events).toEqual([
    { kind: 'changed', sheetName: '整改清单', address: 'F4', isStructural: false },
    { kind: 'changed', sheetName: '整改清单', address: 'C4:D6', isStructural: false },
  ]);
});

it('tells of an edit of the list once, and whether places have moved', async () => {
  const workbook = await createXlsxWorkbook();
  await workbook.write(samplePlan(), []);
  const list = (await workbook.read()).list!;
  const events: WorkbookEvent[] = [];
  await workbook.watch((event) => void events.push(event));
  const cells = [
    { row: 1, column: 0, from: list.above[1]![0]!, to: '反馈单位：' },
    { row: 4, column: 5, from: '已完成', to: '已销号' },
  ];
  await workbook.edit({ sheets: [{ ...foreignSheet() }] });
  await workbook.edit({ list: changeOf(list, {}) });
  await workbook.edit({ list: changeOf(list, { cells }) });
  const now = (await workbook.read()).list!;
  await workbook.edit({
    list: changeOf(now, { inserts: [{ before: 1, rows: [now.headers.map(() => '')] }] }),
  });
  await workbook.edit({ list: changeOf((await workbook.read()).list!, { deletes: [2] }) });
  expect(events).toEqual([
    { kind: 'changed', sheetName: '整改清单', address: 'A2:F5', isStructural: false },
    { kind: 'changed', sheetName: '整改清单', address: 'A5:H7', isStructural: true },
    { kind: 'changed', sheetName: '整改清单', address: 'A6:H6', isStructural: true },
  ]);
});

it('remembers where it was sent', async () => {
  const workbook = await createXlsxWorkbook();
  await workbook.write(samplePlan(), []);
  expect(workbook.place()).toBeNull();
  await workbook.goTo({ sheetName: '整改清单', row: 4, column: 2 });
  expect(workbook.place()).toEqual({ sheetName: '整改清单', row: 4, column: 2 });
});

it('has no file without a sheet', async () => {
  await expect((await createXlsxWorkbook()).save()).rejects.toMatchObject({ code: 'no-list' });
});

it('writes the same bytes for the same plan', async () => {
  const [first, second] = await Promise.all(
    [0, 1].map(async () => {
      const workbook = await createXlsxWorkbook();
      await workbook.write(samplePlan(), []);
      return workbook.save();
    }),
  );
  expect(first).toEqual(second);
});

it('a failing verb leaves every byte', async () => {
  const workbook = await createXlsxWorkbook();
  await workbook.write(samplePlan(), []);
  const before = await workbook.save();
  const tooLong = '字'.repeat(32_768);
  const failing = [
    () =>
      workbook.setCells('整改清单', [
        { row: 3, column: 2, value: '先写的' },
        { row: 4, column: 2, value: tooLong },
      ]),
    () => workbook.write(samplePlan(), [{ sheet: '整改清单', to: '旧', tables: [] }]),
    () => workbook.putSheet({ ...foreignSheet('a/b') }),
    () =>
      workbook.putSheet({
        ...foreignSheet(),
        blocks: [{ row: 0, column: 0, values: [[tooLong]], style: { format: 'text' } }],
      }),
  ];
  for (const verb of failing) await expect(verb()).rejects.toMatchObject({ name: 'WorkbookError' });
  expect(changedParts(before, await workbook.save())).toEqual([]);
});

describe('the file of a new list', () => {
  const parts = async (): Promise<Record<string, string>> => {
    const workbook = await createXlsxWorkbook();
    await workbook.write(
      samplePlan([{ finding: '=SUM(1)', deadline: { date: '2025-12-31' }, status: '整改中' }]),
      [],
    );
    return partsOf(await workbook.save());
  };

  it('says in its own words what the plan asks for', async () => {
    const sheet = (await parts())['xl/worksheets/sheet1.xml']!;
    expect(sheet).toContain('<col min="8" max="8" width="12.625" hidden="1" customWidth="1"/>');
    expect(sheet).toContain(
      '<pane xSplit="2" ySplit="3" topLeftCell="C4" activePane="bottomRight" state="frozen"/>',
    );
    expect(sheet).toContain('<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/>');
    expect(sheet).toContain('<oddFooter>&amp;L内部资料&amp;C第&amp;P页 共&amp;N页&amp;R&amp;D</oddFooter>');
    expect(sheet).toContain('type="list" errorStyle="information"');
    expect(sheet).toContain('<formula1>单位名录</formula1>');
    expect(sheet).toContain('<formula1>"未启动,整改中,已完成"</formula1>');
    expect([...sheet.matchAll(/priority="(\d)"( stopIfTrue="1")?/g)].map(([all]) => all)).toEqual([
      'priority="1" stopIfTrue="1"',
      'priority="2" stopIfTrue="1"',
      'priority="3"',
    ]);
    // A fitted row has a height that Excel may change; a fixed one has not.
    expect(sheet).toMatch(/<row r="1" ht="36" customHeight="1">/);
    expect(sheet).toMatch(/<row r="4" ht="[\d.]+">/);
    expect([...sheet.matchAll(/<f>/g)]).toHaveLength(1);
  });

  it('keeps names, print titles and what is very hidden in the workbook part', async () => {
    const workbook = (await parts())['xl/workbook.xml']!;
    expect(workbook).toMatch(/name="清单助手数据" sheetId="3" state="veryHidden"/);
    expect(workbook).toContain(`<definedName name="单位名录">'责任单位名录'!$A$2:$A$501</definedName>`);
    expect(workbook).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'整改清单'!$3:$3</definedName>`,
    );
    expect(workbook).toContain('fullCalcOnLoad="1"');
  });

  it('centers the title across columns without merging them, and fills calculated columns by itself', async () => {
    const all = await parts();
    expect(all['xl/styles.xml']).toContain('horizontal="centerContinuous"');
    expect(all['xl/worksheets/sheet1.xml']).not.toContain('mergeCell');
    expect(all['xl/tables/table1.xml']).toContain('<calculatedColumnFormula>IF(ISNUMBER($E4)');
  });

  it('holds no name of a person or machine, no link out of the file and no date of writing', async () => {
    const all = await parts();
    expect(Object.keys(all).filter((name) => name.startsWith('docProps'))).toEqual([]);
    expect(Object.values(all).join('')).not.toMatch(/TargetMode="External"|dcterms|lastModifiedBy/);
  });
});
