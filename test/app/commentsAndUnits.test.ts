import { checkList } from '../../src/app/checkList';
import { acceptSuggestion } from '../../src/app/acceptSuggestion';
import { addUnits, proposedUnits } from '../../src/app/learnUnits';
import { openList } from '../../src/app/openList';
import { addCommentSheet, commentRows, writeComment } from '../../src/app/reviewComments';
import { undoLast } from '../../src/app/undoLast';
import type { CellValue } from '../../src/core/list/item';
import { createXlsxWorkbook } from '../../src/workbook/xlsx';
import { validationErrors } from '../workbook/xlsx/validate';
import { cells, DESKS, examplePlan, generate, listOf, today, type, workdays, type Desk } from './desk';

const at = ({ workbook }: Desk) => ({ workbook, today, workdays });
const opened = async (desk: Desk) => (await openList(at(desk)))!;
const codes = async (desk: Desk): Promise<string[]> =>
  (await checkList(at(desk), 'progress')).issues.map(({ code }) => code);

async function written(makeDesk: () => Promise<Desk>): Promise<Desk> {
  const desk = await makeDesk();
  await generate(desk);
  return desk;
}

const write = (desk: Desk, sheet: string, row: number, values: readonly CellValue[]): Promise<void> =>
  desk.workbook.setCells(
    sheet,
    values.map((value, column) => ({ row, column, value })),
  );

describe.each(DESKS)('a list that lives in %s', (_, makeDesk) => {
  it('审核意见 is added once, read row by row, and says what is not answered', async () => {
    const desk = await written(makeDesk);
    expect(commentRows(await opened(desk))).toBeNull();
    expect(await addCommentSheet(at(desk))).toBe(true);
    expect(await addCommentSheet(at(desk))).toBe(false);
    expect(commentRows(await opened(desk))).toEqual([]);
    expect(await codes(desk)).not.toContain('comment-unanswered');

    await write(desk, '审核意见', 3, ['督导组', '第1-2项', '措施不具体', '', '']);
    await write(desk, '审核意见', 4, ['督导组', '全文', '=请统一单位名称', '采纳', '已统一']);
    const rows = commentRows(await opened(desk))!;
    expect(rows).toMatchObject([
      { isAnswered: false, place: { sheetName: '审核意见', row: 3, column: 3 } },
      { isAnswered: true, about: null, rowId: null },
    ]);
    expect(rows[0]!.rowId).toBe((await opened(desk)).items[1]!.id);
    expect(rows[1]!.comment).toEqual({
      reviewer: '督导组',
      entry: '全文',
      opinion: '=请统一单位名称',
      adoption: '采纳',
      revised: '已统一',
    });
    expect((await codes(desk)).filter((code) => code === 'comment-unanswered')).toHaveLength(1);
    await write(desk, '审核意见', 3, ['督导组', '1-2', '措施不具体', '部分采纳', '补充了时间']);
    expect(await codes(desk)).not.toContain('comment-unanswered');
  });

  it('a comment is noted and answered without leaving the pane, on a sheet that is made for it', async () => {
    const desk = await written(makeDesk);
    await writeComment(at(desk), null, { reviewer: '督导组', entry: '1-2', opinion: '=措施不具体' });
    await writeComment(at(desk), null, { reviewer: '督导组', entry: '', opinion: '统一单位名称' });
    const [first, second] = commentRows(await opened(desk))!;
    expect([first!.place.row, second!.place.row, first!.comment.opinion]).toEqual([3, 4, '=措施不具体']);
    await writeComment(at(desk), first!.place.row, { adoption: '采纳', revised: '已补充' });
    expect(commentRows(await opened(desk))!.map(({ isAnswered }) => isAnswered)).toEqual([true, false]);
    expect(commentRows(await opened(desk))![0]!.comment).toMatchObject({ entry: '1-2', revised: '已补充' });
  });

  it('the first comment goes with its sheet, an answer goes alone, and one that was changed since stays', async () => {
    const desk = await written(makeDesk);
    const said = async () => commentRows(await opened(desk))?.map(({ comment }) => comment) ?? null;
    await writeComment(at(desk), null, { reviewer: '督导组', entry: '1-2', opinion: '=措施不具体' });
    expect(await undoLast(at(desk))).toMatchObject({ action: 'comment', left: [] });
    expect(await said()).toBeNull();

    await writeComment(at(desk), null, { reviewer: '督导组', entry: '1-2', opinion: '=措施不具体' });
    const before = await said();
    await writeComment(at(desk), 3, { adoption: '采纳', revised: '已补充' });
    expect(await codes(desk)).not.toContain('comment-unanswered');
    expect(await undoLast(at(desk))).toMatchObject({ action: 'comment', left: [] });
    expect(await said()).toEqual(before);
    expect(await codes(desk)).toContain('comment-unanswered');

    await writeComment(at(desk), null, { reviewer: '督导组', entry: '', opinion: '统一单位名称' });
    await writeComment(at(desk), 4, { adoption: '采纳' });
    await write(desk, '审核意见', 4, ['督导组', '', '统一单位名称', '不采纳', '名称有依据']);
    expect(await undoLast(at(desk))).toMatchObject({ left: ['审核意见'] });
    expect((await said())!.map(({ adoption }) => adoption)).toEqual(['', '不采纳']);
  });

  it('what is written into a sheet laid out in another way is not remembered, and keeps what stood above', async () => {
    const desk = await written(makeDesk);
    await addCommentSheet(at(desk));
    await write(desk, '审核意见', 2, ['送审单位：水务局', '', '', '', '']);
    await write(desk, '审核意见', 3, ['审核单位', '条目', '意见', '采纳情况', '修改后']);
    await write(desk, '审核意见', 4, ['督导组', '全文', '统一单位名称', '', '']);
    const undo = (await opened(desk)).memory!.undo;
    await writeComment(at(desk), 4, { adoption: '采纳' });
    expect(commentRows(await opened(desk))).toMatchObject([{ isAnswered: true }]);
    expect((await opened(desk)).memory!.undo).toEqual(undo);
  });

  it('an empty 审核意见 is taken back; one with a comment in it stays', async () => {
    const desk = await written(makeDesk);
    await addCommentSheet(at(desk));
    expect(await undoLast(at(desk))).toMatchObject({ action: 'comment', left: [] });
    expect((await desk.workbook.read()).sheets.map(({ name }) => name)).not.toContain('审核意见');
    await addCommentSheet(at(desk));
    await write(desk, '审核意见', 3, ['督导组', '', '意见', '', '']);
    expect(await undoLast(at(desk))).toMatchObject({ left: ['审核意见'] });
    expect(commentRows(await opened(desk))).toHaveLength(1);
  });

  it('names that the list uses are proposed, taken over where a person says so, and taken back', async () => {
    const desk = await written(makeDesk);
    await write(desk, '责任单位名录', 3, ['水资源管理科', '', '取水、超采']);
    await type(desk, [
      [0, '责任单位', '水资源管理课、办公室'],
      [1, '责任单位', '办公室、相关部门'],
      [2, '责任单位', '水资源管理科'],
    ]);
    expect(proposedUnits(await opened(desk))).toEqual([
      { name: '办公室', rows: 2, near: null },
      { name: '水资源管理课', rows: 1, near: '水资源管理科' },
    ]);
    const before = (await opened(desk)).units;
    expect(await addUnits(at(desk), ['办公室', '没有用到的单位'])).toBe(1);
    expect((await opened(desk)).units.units).toEqual([
      { name: '水资源管理科', aliases: [], duties: ['取水', '超采'] },
      { name: '办公室', aliases: [], duties: [] },
    ]);
    expect(await addUnits(at(desk), ['办公室'])).toBe(0);
    expect((await listOf(desk)).validations).toEqual((await listOf(desk)).validations);
    expect(await undoLast(at(desk))).toMatchObject({ action: 'units', left: [] });
    expect((await opened(desk)).units).toEqual(before);
  });

  it('a unit whose duties speak of the problem is suggested, never filled in', async () => {
    const desk = await written(makeDesk);
    await write(desk, '责任单位名录', 3, ['水资源管理科', '', '取水、超采']);
    await write(desk, '责任单位名录', 4, ['人事科', '', '人才']);
    const { issues } = await checkList(at(desk), 'progress');
    const missing = issues.filter(({ code }) => code === 'unit-missing');
    expect(missing[0]).toMatchObject({ suggestion: { from: '', to: '水资源管理科' }, isMendable: false });
    expect(missing.filter(({ suggestion }) => suggestion === undefined).length).toBeGreaterThan(0);
    await acceptSuggestion(at(desk), 'progress', missing[0]!, '水资源管理科');
    expect(cells(await listOf(desk), '责任单位')[0]).toBe('水资源管理科');
  });
});

test('files with 审核意见 and new units are valid', async () => {
  const workbook = await createXlsxWorkbook();
  await workbook.write(examplePlan(), []);
  const desk: Desk = { workbook, edit: () => Promise.reject(new Error('not here')) };
  await type(desk, [[0, '责任单位', '办公室']]);
  await addCommentSheet(at(desk));
  await addUnits(at(desk), ['办公室']);
  expect(await validationErrors(await workbook.save())).toEqual([]);
});

test('a list without a memory gets 审核意见 all the same, and no units', async () => {
  const workbook = await createXlsxWorkbook();
  const plan = examplePlan();
  await workbook.write({ ...plan, sheets: plan.sheets.filter(({ role }) => role === 'list'), names: [] }, []);
  await writeComment({ workbook, today }, null, { opinion: '统一单位名称' });
  await writeComment({ workbook, today }, 3, { adoption: '采纳' });
  const rows = commentRows((await openList({ workbook }))!);
  expect(rows).toMatchObject([{ comment: { opinion: '统一单位名称' }, isAnswered: true }]);
  await expect(addUnits({ workbook, today }, ['办公室'])).rejects.toMatchObject({ code: 'no-memory' });
});
