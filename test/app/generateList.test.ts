import { checkList } from '../../src/app/checkList';
import { openList } from '../../src/app/openList';
import type { WorkbookContent } from '../../src/workbook/port';
import { sampleListSheet } from '../workbook/samplePlans';
import { sheetPlan, workbookPlan } from '../workbook/excel/plans';
import { snapshot } from '../workbook/excel/snapshot';
import {
  cells,
  DESKS,
  type Desk,
  EXAMPLE,
  excelDesk,
  generate,
  LIST,
  listOf,
  POINTS,
  today,
  workdays,
  type,
} from './desk';

const MEMORY = '清单助手数据';
const OURS = [LIST, '填表说明', '统计', '整改成效', '责任单位名录', '设置', '意见建议', '反馈原文', MEMORY];
const names = ({ sheets }: WorkbookContent): string[] => sheets.map(({ name }) => name);

/** A sheet of somebody else, with or without a table of a name. */
const foreign = (name: string, table?: string) => {
  const headers = ['品名', '数量'];
  const values = [headers, ['椅子', 12], ['桌子', 3]];
  return sheetPlan({
    name,
    blocks: [{ row: 0, column: 0, values, style: { format: 'general' } }],
    table: table
      ? {
          name: table,
          headerRow: 0,
          firstColumn: 0,
          headers,
          rowCount: 2,
          filterButtons: true,
          calculated: [],
        }
      : null,
  });
};

describe.each(DESKS)('generateList in %s', (_, makeDesk) => {
  it('writes the list and says what it did', async () => {
    const desk = await makeDesk();
    const report = await generate(desk);
    expect(report).toMatchObject({
      sheetName: LIST,
      findings: 10,
      points: POINTS,
      rows: POINTS,
      recommendations: 4,
      renamed: [],
      kept: [],
    });
    const content = await desk.workbook.read();
    expect(names(content).slice(-OURS.length)).toEqual(OURS);
    const list = await openList(desk);
    expect(list?.memory?.listSheet).toBe(LIST);
    expect(list?.messages).toEqual([]);
    expect(list?.items).toHaveLength(POINTS);
  });

  it.each([
    ['finding', 'standard', 10],
    ['point', 'standard', POINTS],
    ['measure', 'standard', 10],
    ['finding', 'detailed', 10],
    ['point', 'detailed', POINTS],
    ['measure', 'detailed', 10],
  ] as const)('a row for each %s, %s', async (grain, profile, rows) => {
    const desk = await makeDesk();
    expect(await generate(desk, { grain, profile })).toMatchObject({ rows });
    expect(await openList(desk)).toMatchObject({ grain, profile });
    const list = await listOf(desk);
    expect(list.rows).toHaveLength(rows);
    expect(new Set(cells(list, '编号')).size).toBe(rows);
    for (const header of ['问题', '措施', '责任单位', '时限', '状态']) expect(list.headers).toContain(header);
  });

  it('loses nothing when pressed twice, and says so', async () => {
    const desk = await makeDesk();
    await generate(desk);
    await type(desk, [[0, '措施', '旧清单里填好的措施']]);
    await desk.workbook.setCells('责任单位名录', [{ row: 4, column: 0, value: '云泽市水政监察支队' }]);
    const before = await desk.workbook.read();
    const report = await generate(desk);
    expect(report.kept).toEqual(['责任单位名录']);
    expect(report.renamed).toEqual(
      [LIST, '填表说明', '统计', '整改成效', '设置', '意见建议', '反馈原文'].map((from) => ({
        from,
        to: `${from}（旧1）`,
      })),
    );
    const after = await desk.workbook.read();
    expect([...after.tables].sort((a, b) => a.name.localeCompare(b.name))).toEqual([
      { name: LIST, sheetName: LIST },
      { name: `${LIST}_旧1`, sheetName: `${LIST}（旧1）` },
    ]);
    expect(names(after)).toHaveLength(names(before).length + OURS.length - 1);
    expect(cells(after.list!, '措施')[0]).toBe('');
    expect(after.companions['责任单位名录']).toEqual(before.companions['责任单位名录']);
    const old = await oldList(desk, after);
    expect(old).toContain('旧清单里填好的措施');
  });

  it('a third time too', async () => {
    const desk = await makeDesk();
    for (let time = 0; time < 3; time += 1) await generate(desk);
    const content = await desk.workbook.read();
    expect(new Set(names(content)).size).toBe(names(content).length);
    expect(names(content)).toEqual(expect.arrayContaining([LIST, `${LIST}（旧1）`, `${LIST}（旧2）`]));
    expect(content.list?.sheetName).toBe(LIST);
    expect((await checkList({ ...desk, today, workdays }, 'draft')).sheetName).toBe(LIST);
  });

  it.each([
    [
      'other sheets',
      [foreign('食堂采购'), foreign('二〇二五年度固定资产盘点情况汇总表（第一至第三季度）全')],
      [],
    ],
    ['a sheet of that name', [foreign(LIST)], [LIST]],
    ['a sheet and a table of that name', [foreign(LIST, LIST)], [LIST]],
    ['a table of that name on another sheet', [foreign('往年台账', LIST)], []],
    ['both, on different sheets', [foreign('往年台账', LIST), foreign(LIST, '采购')], [LIST]],
    ['sheets named like our others', [foreign('设置'), foreign('反馈原文')], ['设置', '反馈原文']],
    ['a foreign 责任单位名录', [foreign('责任单位名录')], ['责任单位名录']],
    ['a list made elsewhere', [sampleListSheet(undefined, '2024年台账', '台账')], []],
  ])('stands beside %s', async (_case, sheets, moved) => {
    const desk = await makeDesk();
    await desk.workbook.write({ ...workbookPlan(sheets), activeSheet: sheets[0]!.name }, []);
    const before = await desk.workbook.read();
    const report = await generate(desk);
    expect(report.renamed.map(({ from }) => from)).toEqual(moved);
    expect(report.kept).toEqual([]);
    const after = await desk.workbook.read();
    const old = (name: string): string => report.renamed.find(({ from }) => from === name)?.to ?? name;
    expect(names(after)).toEqual([...names(before).map(old), ...OURS]);
    for (const { name } of after.sheets) expect([...name].length).toBeLessThanOrEqual(31);
    expect(after.list).toMatchObject({ sheetName: LIST, tableName: expect.stringContaining(LIST) });
    expect(after.list?.rows).toHaveLength(POINTS);
    // Every table that stood there still stands on the sheet it stood on.
    for (const { sheetName } of before.tables)
      expect(after.tables.map((table) => table.sheetName)).toContain(old(sheetName));
    expect(after.tables).toHaveLength(before.tables.length + 1);
    expect(new Set(after.tables.map(({ name }) => name)).size).toBe(after.tables.length);
  });

  it('a defined name of the user keeps the table from its name', async () => {
    const desk = await makeDesk();
    await desk.workbook.write(
      { ...workbookPlan([foreign('采购')]), names: [{ name: LIST, formula: "='采购'!$A$1:$B$3" }] },
      [],
    );
    await generate(desk);
    const { list, definedNames } = await desk.workbook.read();
    expect(definedNames).toContain(LIST);
    expect(list).toMatchObject({ sheetName: LIST, tableName: `${LIST}_2` });
  });

  it('hidden sheets stay hidden', async () => {
    const desk = await makeDesk();
    const secret = { ...foreign('内部参数'), visibility: 'veryHidden' as const };
    await desk.workbook.write(workbookPlan([foreign('封面'), secret]), []);
    expect((await generate(desk)).renamed).toEqual([]);
    const { sheets } = await desk.workbook.read();
    expect(sheets).toContainEqual({ name: '内部参数', visibility: 'veryHidden' });
  });

  it('refuses a protected workbook and leaves it as it was', async () => {
    const desk = await makeDesk();
    await generate(desk);
    await desk.edit({ kind: 'protectStructure' });
    const before = await desk.workbook.read();
    await expect(generate(desk)).rejects.toMatchObject({ code: 'workbook-protected' });
    expect(await desk.workbook.read()).toEqual(before);
  });

  it('does not mind the protection of a sheet that stays', async () => {
    const desk = await makeDesk();
    await desk.workbook.write(workbookPlan([foreign('往年台账', LIST)]), []);
    await desk.edit({ kind: 'protect', sheet: '往年台账' });
    await generate(desk);
    expect((await desk.workbook.read()).tables).toContainEqual({ name: LIST, sheetName: '往年台账' });
  });

  it('does it all, or nothing, where the old list is protected', async () => {
    const desk = await makeDesk();
    await generate(desk);
    await desk.edit({ kind: 'protect', sheet: LIST });
    const before = await desk.workbook.read();
    const error: unknown = await generate(desk).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    const after = await desk.workbook.read();
    if (error === null) expect(names(after)).toContain(`${LIST}（旧1）`);
    else {
      expect(error).toMatchObject({ code: 'sheet-protected', data: { sheet: LIST } });
      expect(after).toEqual(before);
    }
  });

  it('writes nothing without a problem', async () => {
    const desk = await makeDesk();
    const before = await desk.workbook.read();
    const adjustments = EXAMPLE.findings.map((__, index) => ({
      kind: 'exclude' as const,
      node: `f${index}`,
      reason: '不列入',
    }));
    await expect(generate(desk, { adjustments })).rejects.toMatchObject({ code: 'no-findings' });
    expect(await desk.workbook.read()).toEqual(before);
  });

  it('leaves out what was excluded, with its reason', async () => {
    const desk = await makeDesk();
    const report = await generate(desk, { adjustments: [{ kind: 'exclude', node: 'f0', reason: '已移交' }] });
    expect(report).toMatchObject({ findings: 9, rows: POINTS - EXAMPLE.findings[0]!.points.length });
    expect(report.coverage.leftOut.map(({ reason }) => reason)).toContain('user');
    const { coverage } = report;
    const leftOut = coverage.leftOut.reduce((sum, { start, end }) => sum + end - start, 0);
    expect(coverage.rows + coverage.headings + leftOut).toBe(coverage.total);
  });
});

/** All texts of the list that was moved away: the workbook without its new list. */
async function oldList(desk: Desk, { sheets }: WorkbookContent): Promise<string> {
  const old = sheets.find(({ name }) => name === `${LIST}（旧1）`)!.name;
  if ('host' in desk) {
    const { model } = (desk as ReturnType<typeof excelDesk>).host;
    return JSON.stringify(snapshot(model));
  }
  await desk.workbook.setCells(old, [{ row: 0, column: 40, value: '' }]);
  const bytes = await (desk.workbook as unknown as { save(): Promise<Uint8Array> }).save();
  const { partsOf } = await import('../workbook/xlsx/xlsxFile');
  return Object.values(partsOf(bytes)).join('\n');
}

describe('generateList in a living Excel', () => {
  it('writes the example in at most 6 syncs', async () => {
    const desk = excelDesk();
    await generate(desk);
    expect(desk.host.stats.syncs).toBeLessThanOrEqual(6);
  });

  it('waits for nobody who types in a cell, and says so', async () => {
    const desk = excelDesk();
    const before = snapshot(desk.host.model);
    desk.host.user.startEditing();
    const outcome = generate(desk).then(
      () => 'done',
      (error: { readonly code?: string }) => error.code,
    );
    const first = await Promise.race([
      outcome,
      new Promise((resolve) => setTimeout(() => resolve('waits'), 300)),
    ]);
    expect(['cell-edit-mode', 'waits']).toContain(first);
    expect(snapshot(desk.host.model)).toEqual(before);
    desk.host.user.stopEditing();
    expect(await outcome).toBe(first === 'waits' ? 'done' : 'cell-edit-mode');
  });

  it('leaves everything as it was, or does all, when a sync fails, wherever', async () => {
    const probe = excelDesk(['会议安排']);
    await generate(probe);
    const whole = snapshot(probe.host.model);
    const { syncs } = probe.host.stats;
    for (let sync = 1; sync <= syncs; sync += 1) {
      const desk = excelDesk(['会议安排']);
      const before = snapshot(desk.host.model);
      desk.host.faults.failAt(sync, { action: 3, code: 'InvalidOperation' });
      const outcome = await generate(desk).then(
        () => 'done',
        (error: { readonly code?: string }) => error.code,
      );
      expect(['done', 'host-failure']).toContain(outcome);
      expect(snapshot(desk.host.model)).toEqual(outcome === 'done' ? whole : before);
    }
  });

  it('brings the new list to the front', async () => {
    const desk = excelDesk(['会议安排']);
    await generate(desk);
    expect(desk.host.model.active.name).toBe(LIST);
  });
});
