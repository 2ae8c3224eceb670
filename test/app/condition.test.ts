import { chooseList } from '../../src/app/chooseList';
import { followList } from '../../src/app/followList';
import { listCondition } from '../../src/app/listCondition';
import { openList, type OpenedList } from '../../src/app/openList';
import { addMeasureRow } from '../../src/app/measureRows';
import { repairList } from '../../src/app/repairList';
import { restoreMemory } from '../../src/app/restoreMemory';
import { settleIds } from '../../src/app/settleIds';
import { rowAtCell, rowsOfSource, sourceDocuments, traceSentence } from '../../src/app/traceSource';
import { updateList } from '../../src/app/updateList';
import type { WorkbookPlan } from '../../src/core/sheet/workbookPlan';
import type { ListWorkbook } from '../../src/workbook/port';
import {
  cells,
  DESKS,
  type Desk,
  EXAMPLE,
  examplePlan,
  generate,
  listOf,
  rearranged,
  today,
  type,
  withoutSheets,
} from './desk';

const MEMORY = '清单助手数据';
const opened = async ({ workbook }: Desk): Promise<OpenedList> => (await openList({ workbook }))!;
const services = ({ workbook }: Desk) => ({ workbook, today });

describe.each(DESKS)('the condition of a list in %s', (_, makeDesk) => {
  async function desk(plan: WorkbookPlan = examplePlan()): Promise<Desk> {
    const made = await makeDesk();
    await made.workbook.write(plan, []);
    return made;
  }

  it('is fine after generating', async () => {
    expect(listCondition(await opened(await desk()))).toEqual({
      dropDowns: [],
      colorRulesLost: false,
      missingSheets: [],
      rowsWithoutId: 0,
      otherLists: [],
      memory: 'fine',
    });
  });

  it('tells of lost drop-downs and colors, and 修复 brings them back without touching a word', async () => {
    const pasted = await desk(rearranged(examplePlan(), {}));
    const before = await listOf(pasted);
    const condition = listCondition(await opened(pasted));
    expect(condition.dropDowns).toEqual(expect.arrayContaining(['责任单位', '时限', '状态']));
    expect(condition.colorRulesLost).toBe(true);
    await repairList(services(pasted));
    expect(listCondition(await opened(pasted))).toMatchObject({ dropDowns: [], colorRulesLost: false });
    expect((await listOf(pasted)).rows).toEqual(before.rows);
  });

  it('gives copied and new rows an id of their own', async () => {
    const copied = await desk(
      rearranged(examplePlan(), {
        rows: (rows) => [
          rows[0]!,
          ...rows,
          rows[1]!.map((cell, index) => (index === rows[1]!.length - 1 ? '' : cell)),
        ],
      }),
    );
    const list = await opened(copied);
    expect(listCondition(list).rowsWithoutId).toBe(2);
    expect(await settleIds(services(copied), list)).toBe(2);
    const ids = cells(await listOf(copied), '编号');
    expect(new Set(ids).size).toBe(ids.length);
    expect(await settleIds(services(copied), await opened(copied))).toBe(0);
  });

  it('puts 设置 and 责任单位名录 back where they were deleted', async () => {
    const plan = examplePlan();
    const bare = await desk({
      ...withoutSheets(plan, ['设置', '责任单位名录']),
      names: plan.names.map(({ name }) => ({ name, formula: '=#REF!' })),
    });
    expect(listCondition(await opened(bare)).missingSheets).toEqual(['设置', '责任单位名录']);
    const { sheets } = await repairList(services(bare));
    expect(sheets).toEqual(['设置', '责任单位名录']);
    expect(listCondition(await opened(bare)).missingSheets).toEqual([]);
  });

  it.each([
    ['was deleted', (plan: WorkbookPlan) => withoutSheets(plan, [MEMORY]), 'missing'],
    [
      'was damaged',
      (plan: WorkbookPlan) => ({
        ...plan,
        sheets: plan.sheets.map((sheet) =>
          sheet.name === MEMORY
            ? { ...sheet, blocks: [{ ...sheet.blocks[0]!, values: [['|zhenggai;1;99;00000000;x']] }] }
            : sheet,
        ),
      }),
      'damaged',
    ],
  ])('is taken over anew where the memory %s', async (_name, change, state) => {
    const lost = await desk(change(examplePlan()));
    await type(lost, [[0, '措施', '填过的']]);
    expect(listCondition(await opened(lost)).memory).toBe(state);
    await expect(updateList(services(lost), { feedback: EXAMPLE, fileName: null })).rejects.toMatchObject({
      code: 'no-memory',
    });
    const before = await listOf(lost);
    const report = await restoreMemory(services(lost));
    expect(report).toMatchObject({ rows: before.rows.length, traced: before.rows.length, newIds: 0 });
    expect(report.lost).not.toContain('source-lost');
    expect((await listOf(lost)).rows).toEqual(before.rows);
    const again = await updateList(services(lost), { feedback: EXAMPLE, fileName: null });
    expect(again.statement.account.list).toMatchObject({
      kept: before.rows.length,
      added: 0,
      updated: 0,
      vanished: 0,
    });
    expect((await listOf(lost)).rows).toEqual(before.rows);
  });

  it('says what cannot be known without 反馈原文', async () => {
    const lost = await desk(withoutSheets(examplePlan(), [MEMORY, '反馈原文']));
    const report = await restoreMemory(services(lost));
    expect(report).toMatchObject({ traced: 0 });
    expect(report.lost).toContain('source-lost');
  });

  it('is only read where a newer version made it', async () => {
    const plan = examplePlan();
    const memory = plan.sheets.find(({ name }) => name === MEMORY)!;
    const values = memory.blocks[0]!.values.map(([cell]) => [
      typeof cell === 'string' ? cell.replace('zhenggai;1;', 'zhenggai;2;') : cell!,
    ]);
    const newer = await desk({
      ...plan,
      sheets: plan.sheets.map((sheet) =>
        sheet === memory ? { ...sheet, blocks: [{ ...memory.blocks[0]!, values }] } : sheet,
      ),
    });
    expect(listCondition(await opened(newer)).memory).toBe('newer');
    const before = await newer.workbook.read();
    const id = String(cells(await listOf(newer), '编号')[0]);
    for (const work of [
      () => updateList(services(newer), { feedback: EXAMPLE, fileName: null }),
      () => addMeasureRow(services(newer), id),
      () => restoreMemory(services(newer)),
    ])
      await expect(work()).rejects.toMatchObject({ code: 'newer-format', data: { version: 2 } });
    expect((await newer.workbook.read()).list).toEqual(before.list);
  });

  it('asks which of two lists is meant, and remembers the answer', async () => {
    const plan = examplePlan();
    const list = plan.sheets[0]!;
    const copy = { ...list, name: '整改清单 (2)', table: { ...list.table!, name: '表_2' } };
    const twice = await desk({ ...plan, sheets: [list, copy, ...plan.sheets.slice(1)] });
    expect(listCondition(await opened(twice)).otherLists).toEqual(['整改清单 (2)']);
    await chooseList(services(twice), '整改清单 (2)');
    const { content, workbook } = await opened(twice);
    expect(content.sheetName).toBe('整改清单 (2)');
    expect(workbook.otherLists).toEqual(['整改清单']);
  });

  it('shows the sentence of a row, and the row of a sentence, wherever the rows stand', async () => {
    const sorted = await desk(rearranged(examplePlan(), { rows: (rows) => [...rows].reverse() }));
    const list = await opened(sorted);
    const documents = sourceDocuments(list);
    expect(documents.map(({ text }) => text)).toEqual([EXAMPLE.text]);
    for (const [row, item] of list.items.entries()) {
      const traced = traceSentence(list, documents, item.id)!;
      const said = traced.paragraphs
        .flatMap(({ text, marked }) => marked.map(([start, end]) => text.slice(start, end)))
        .join('');
      expect(said).toContain(String(item.cells.point || item.cells.finding).slice(-4));
      const { range, marked } = traced.paragraphs[0]!;
      const places = rowsOfSource(list, documents[0]!, range, range[0] + marked[0]![0]);
      expect(places.map((place) => place.row)).toContain(list.content.headerRow + 1 + row);
      expect(
        rowAtCell(list, {
          sheetName: list.content.sheetName,
          row: list.content.headerRow + 1 + row,
          column: 0,
        }),
      ).toBe(item.id);
    }
    expect(traceSentence(list, documents, 'zg-nobody')).toBeNull();
    expect(rowAtCell(list, { sheetName: '设置', row: 5, column: 0 })).toBeNull();
  });

  it('follows one edited cell with one look at it', async () => {
    const followed = await desk();
    const before = await opened(followed);
    const { sheetName, headerRow, headers } = before.content;
    const column = headers.indexOf('措施');
    await type(followed, [[2, '措施', '新写的']]);
    const calls: string[] = [];
    const watched = new Proxy(followed.workbook, {
      get: (target, name: keyof ListWorkbook) => {
        calls.push(name);
        return target[name];
      },
    });
    const address = `${String.fromCharCode(65 + column)}${headerRow + 4}`;
    const after = await followList({ workbook: watched }, before, [
      { kind: 'changed', sheetName, address, isStructural: false },
    ]);
    expect(calls).toEqual(['readArea']);
    expect(after?.items[2]?.cells.measures).toBe('新写的');
    expect(after).toEqual(await opened(followed));
    for (const [sheet, isStructural, where] of [
      [sheetName, true, address],
      ['设置', false, 'B5'],
      [sheetName, false, `${headerRow}:${headerRow}`],
      [sheetName, false, 'A9999'],
    ] as const) {
      calls.length = 0;
      await followList({ workbook: watched }, before, [
        { kind: 'changed', sheetName: sheet, address: where, isStructural },
      ]);
      expect(calls).toEqual(['read']);
    }
  });

  it('keeps 撤销 through giving ids', async () => {
    const made = await makeDesk();
    await generate(made);
    const id = String(cells(await listOf(made), '编号')[0]);
    await addMeasureRow(services(made), id);
    const list = await opened(made);
    await settleIds(services(made), list);
    expect((await opened(made)).memory?.undo?.action).toBe('addRow');
  });
});
