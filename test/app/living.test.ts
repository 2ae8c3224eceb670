import exampleText from '../../assets/example/example-feedback.txt';
import { openList, type OpenedList } from '../../src/app/openList';
import { addMeasureRow, deleteListRows } from '../../src/app/measureRows';
import { undoLast, undoableAction } from '../../src/app/undoLast';
import { previewUpdate, updateList, type UpdateOptions, type UpdatePreview } from '../../src/app/updateList';
import { isBackup } from '../../src/core/sheet/backup';
import { parseFeedback } from '../../src/core/findings/parseFeedback';
import { decideAll } from '../../src/core/list/mergeTypes';
import { VANISHED_MARK } from '../../src/core/list/vanishedMark';
import type { WorkbookContent } from '../../src/workbook/port';
import { cells, DESKS, type Desk, generate, listOf, today, type } from './desk';

const opened = async ({ workbook }: Desk): Promise<OpenedList> => (await openList({ workbook }))!;

const update = ({ workbook }: Desk, text: string, options: UpdateOptions = {}): Promise<UpdatePreview> =>
  updateList({ workbook, today }, { feedback: parseFeedback(text), fileName: '新稿.txt' }, options);

/** The example without its n-th line that holds the words. */
const without = (text: string, words: string): string =>
  text
    .split('\n')
    .filter((line) => !line.includes(words))
    .join('\n');

/** What a person sees, cell by cell, of the sheets that an update may touch. */
function visible(content: WorkbookContent): unknown {
  const { list, companions, sheets } = content;
  return {
    rows: list!.rows,
    headers: list!.headers,
    source: companions['反馈原文'],
    recommendations: companions['意见建议'],
    sheets: sheets.map(({ name }) => name).filter((name) => !isBackup(name)),
  };
}

const REVISED = exampleText.replace('巡河流于形式', '巡河走过场').replace('更新滞后', '很不及时');
const OTHER = [
  '关于消防安全专项检查的反馈',
  '一、发现的主要问题',
  '1.消防通道被占用。仓库门口长期堆放纸箱，未及时清理。',
  '2.灭火器过期。三层走廊灭火器压力不足，未按期更换。',
  '二、整改建议',
  '1.立即清理消防通道。',
].join('\n');

describe.each(DESKS)('a list that lives in %s', (_, makeDesk) => {
  async function filled(): Promise<Desk> {
    const desk = await makeDesk();
    await generate(desk);
    await type(desk, [
      [0, '措施', '=1+1 是文字'],
      [0, '时限', { date: '2025-12-31' }],
      [1, '责任单位', '办公室、财务科'],
      [2, '状态', '已完成'],
    ]);
    return desk;
  }

  it('is not touched by the same document, however it is laid out', async () => {
    const desk = await filled();
    for (const text of [exampleText, exampleText.replaceAll('\n', '\r\n')]) {
      const before = await desk.workbook.read();
      const { edit, statement } = await update(desk, text);
      if (text === exampleText) expect(edit).toBeNull();
      expect(statement.account.list).toMatchObject({ updated: 0, added: 0, conflict: 0, vanished: 0 });
      expect((await desk.workbook.read()).list!.rows).toEqual(before.list!.rows);
    }
  });

  it('follows the document in its columns and keeps what staff wrote', async () => {
    const desk = await filled();
    const before = await listOf(desk);
    const { statement, result } = await update(desk, REVISED);
    const after = await listOf(desk);
    expect(statement.account.list.updated).toBeGreaterThan(0);
    for (const header of ['措施', '责任单位', '时限', '状态', '编号'])
      expect(cells(after, header)).toEqual(cells(before, header));
    expect(cells(after, '具体表现')).toEqual(result.rows.map(({ item }) => item.cells.point ?? ''));
    expect(cells(after, '具体表现')).not.toEqual(cells(before, '具体表现'));
    const { memory, workbook } = await opened(desk);
    expect(memory?.documents).toHaveLength(1);
    expect(memory?.documents[0]?.facts.fileName).toBe('新稿.txt');
    expect(workbook.companions['反馈原文']!.flat().join('')).toContain('很不及时');
  });

  it('gets new problems in their place and marks what vanished', async () => {
    const desk = await filled();
    const all = exampleText.split('\n');
    const at = all.findIndex((line) => /^1\./u.test(line.trim()));
    const text = [
      ...all.slice(0, at + 1),
      '2.值班制度形同虚设。上半年夜间值班脱岗6次，未作处理。',
      ...all.slice(at + 1),
    ].join('\n');
    const { statement } = await update(desk, text);
    const list = await listOf(desk);
    expect(statement.account.list.added).toBeGreaterThan(0);
    expect(list.rows).toHaveLength(statement.account.list.after);
    const place = cells(list, '问题').findIndex((value) => String(value).includes('值班制度形同虚设'));
    expect(place).toBeGreaterThan(0);
    expect(place).toBeLessThan(list.rows.length - 1);
    expect(new Set(cells(list, '编号')).size).toBe(list.rows.length);
    const back = await update(desk, exampleText);
    expect(back.statement.account.list.vanished).toBe(statement.account.list.added);
    expect(cells(await listOf(desk), '备注').filter((value) => value === VANISHED_MARK)).toHaveLength(
      statement.account.list.added,
    );
  });

  it('shows what both sides changed and writes it only when it is decided', async () => {
    const desk = await filled();
    await type(desk, [[0, '具体表现', '我们改过的一句']]);
    const words = String((await opened(desk)).memory!.snapshots[0]!.rows[0]!.cells.point);
    const text = exampleText.replace(words.slice(0, 12), `经核查，${words.slice(0, 12)}`);
    const first = await update(desk, text);
    expect(first.conflicts).toMatchObject([{ column: 'point', ours: '我们改过的一句' }]);
    expect(cells(await listOf(desk), '具体表现')[0]).toBe('我们改过的一句');
    const preview = await previewUpdate(
      { workbook: desk.workbook, today },
      { feedback: parseFeedback(text), fileName: null },
    );
    expect(preview.conflicts).toHaveLength(1);
    await update(desk, text, { decisions: decideAll(preview.result, 'theirs') });
    expect(cells(await listOf(desk), '具体表现')[0]).toContain('经核查');
  });

  it('takes a further document beside the first one', async () => {
    const desk = await filled();
    const before = await listOf(desk);
    const { revised } = await update(desk, OTHER);
    expect(revised).toBeNull();
    const after = await listOf(desk);
    expect(after.rows.length).toBe(before.rows.length + 2);
    expect(after.rows.slice(0, before.rows.length).map((row) => row[3])).toEqual(
      before.rows.map((row) => row[3]),
    );
    const { memory, workbook } = await opened(desk);
    expect(memory?.documents.map(({ sheets }) => sheets.source)).toEqual(['反馈原文', '反馈原文2']);
    expect(Object.keys(workbook.companions)).toEqual(expect.arrayContaining(['反馈原文2', '意见建议2']));
    expect((await update(desk, OTHER)).edit).toBeNull();
    expect((await update(desk, OTHER)).revised?.id).toBe('import-2');
    await undoLast({ workbook: desk.workbook, today });
    expect((await listOf(desk)).rows).toEqual(before.rows);
    expect((await opened(desk)).memory?.documents).toHaveLength(1);
    expect((await desk.workbook.read()).sheets.map(({ name }) => name)).not.toContain('反馈原文2');
  });

  it('is as before after 撤销, and has nothing more to take back', async () => {
    const desk = await filled();
    const before = visible(await desk.workbook.read());
    await update(desk, without(REVISED, '2.'));
    expect(undoableAction(await opened(desk))?.action).toBe('update');
    const report = await undoLast({ workbook: desk.workbook, today });
    expect(report).toMatchObject({ action: 'update', left: [] });
    expect(visible(await desk.workbook.read())).toEqual(before);
    await expect(undoLast({ workbook: desk.workbook, today })).rejects.toMatchObject({
      code: 'nothing-to-undo',
    });
  });

  it('keeps what was typed after the write through 撤销', async () => {
    const desk = await filled();
    await update(desk, REVISED);
    const changed = undoableAction(await opened(desk))!.list.cells.find(({ column }) => column === 'point')!;
    const list = await listOf(desk);
    const row = cells(list, '编号').indexOf(changed.id);
    await type(desk, [[row, '具体表现', '之后又改']]);
    const { left } = await undoLast({ workbook: desk.workbook, today });
    expect(left).toContain(changed.id);
    expect(cells(await listOf(desk), '具体表现')[row]).toBe('之后又改');
  });

  it('keeps the newest three backups', async () => {
    const desk = await filled();
    for (const text of [REVISED, exampleText, REVISED, exampleText, REVISED]) await update(desk, text);
    const names = (await desk.workbook.read()).sheets.map(({ name }) => name).filter(isBackup);
    expect(names).toEqual([`整改清单备份${today}_3`, `整改清单备份${today}_4`, `整改清单备份${today}_5`]);
  });

  it('gives a problem one more row, and takes it back', async () => {
    const desk = await filled();
    const before = await listOf(desk);
    const id = String(cells(before, '编号')[1]);
    const { id: added } = await addMeasureRow({ workbook: desk.workbook, today }, id);
    const after = await listOf(desk);
    expect(cells(after, '编号')[2]).toBe(added);
    expect(cells(after, '具体表现')[2]).toBe(cells(before, '具体表现')[1]);
    expect(cells(after, '责任单位')[2]).toBe('');
    expect(after.formulas.filter(({ row }) => row === after.headerRow + 3)).toHaveLength(1);
    expect((await update(desk, exampleText)).statement.account).toMatchObject({ shared: 1 });
    expect((await listOf(desk)).rows).toEqual(after.rows);
    await undoLast({ workbook: desk.workbook, today });
    expect((await listOf(desk)).rows).toEqual(before.rows);
  });

  it('deletes a row with a reason; it stays deleted and is named', async () => {
    const desk = await filled();
    const before = await listOf(desk);
    const id = String(cells(before, '编号')[3]);
    await deleteListRows({ workbook: desk.workbook, today }, [id], '与上一条重复');
    const { memory, workbook, items } = await opened(desk);
    expect(items.map((item) => item.id)).not.toContain(id);
    expect(memory?.removed).toMatchObject([{ id, reason: '与上一条重复' }]);
    expect(workbook.companions['反馈原文']!.flat().join('')).toContain('与上一条重复');
    const { result } = await update(desk, REVISED);
    expect(result.changes.filter(({ kind }) => kind === 'deletedByUser').map(({ rowId }) => rowId)).toEqual([
      id,
    ]);
    expect(cells(await listOf(desk), '编号')).not.toContain(id);
    await expect(deleteListRows({ workbook: desk.workbook, today }, [id], '再删')).rejects.toMatchObject({
      code: 'row-gone',
    });
  });
});
