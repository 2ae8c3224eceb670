import { previewCollect, type CollectPreview } from '../../../src/app/collectReturns';
import { previewDispatch, rememberDispatch } from '../../../src/app/dispatchList';
import { openList, type OpenedList } from '../../../src/app/openList';
import { readReturned } from '../../../src/app/readReturned';
import { askedQuestions, takenCells } from '../../../src/taskpane/state/collectRows';
import { noDelivery, type Delivery } from '../../../src/taskpane/state/delivery';
import type { PaneAction } from '../../../src/taskpane/state/paneAction';
import { initialState, STEP_OF, type PaneState } from '../../../src/taskpane/state/paneState';
import { reduce } from '../../../src/taskpane/state/reducer';
import { createXlsxWorkbook } from '../../../src/workbook/xlsx';
import { fileDesk, generate, today, type } from '../../app/desk';

let list: OpenedList;
let preview: CollectPreview;
let pending: Delivery;

beforeAll(async () => {
  const desk = await fileDesk();
  await generate(desk);
  await type(desk, [
    [0, '责任单位', '供水科'],
    [1, '责任单位', '供水科'],
  ]);
  const services = { workbook: desk.workbook, today };
  const dispatch = await previewDispatch(services, { by: 'unit', due: null });
  await rememberDispatch(services, dispatch);
  await type(desk, [[0, '完成情况', '已摸底']]);
  const unit = await createXlsxWorkbook();
  await unit.write(dispatch.files.find((file) => file.unit === '供水科')!.plan(), []);
  await type({ workbook: unit, edit: () => Promise.reject(new Error('not here')) }, [
    [0, '完成情况', '已整改'],
    [1, '完成情况', '正在整改'],
  ]);
  const bytes = await unit.save();
  const read = await readReturned(createXlsxWorkbook, [
    { name: '供水科.xlsx', bytes: () => Promise.resolve(bytes) },
  ]);
  preview = await previewCollect(services, read);
  list = (await openList(services))!;
  pending = {
    ...noDelivery,
    dispatch,
    collect: { read, preview, decisions: { a: 'ours' } },
    comparison: { sentences: [], sections: [] },
    isAnew: true,
    shown: { label: '逾期', ids: ['zg-1'], isInSheet: true },
  };
});

const play = (from: PaneState, ...actions: readonly PaneAction[]): PaneState => actions.reduce(reduce, from);
const held = (): PaneState => ({ ...initialState, view: 'deliver', delivery: pending });

test('what is asked and what is taken, in the words of the list', () => {
  expect(askedQuestions(preview, list)).toMatchObject([
    {
      kind: 'changed',
      sequence: '1-1',
      unit: '供水科',
      file: '供水科.xlsx',
      cells: [{ header: '完成情况', base: '', ours: '已摸底', theirs: '已整改' }],
    },
  ]);
  expect(takenCells(preview, list)).toMatchObject([
    { sequence: '1-2', header: '完成情况', unit: '供水科', before: '', after: '正在整改' },
  ]);
});

test('分发汇总 and 报告 stand below the list', () =>
  expect([STEP_OF.deliver, STEP_OF.report]).toEqual(['list', 'list']));

test('a change of what is shown changes nothing else, and is told where there is something to tell', () => {
  const state = play(
    { ...held(), notice: '以前' },
    { type: 'deliveryChanged', change: { by: 'lead', dispatch: null } },
  );
  expect(state.delivery).toEqual({ ...pending, by: 'lead', dispatch: null });
  expect([state.view, state.notice, state.unsaved]).toEqual(['deliver', '以前', false]);
  expect(play(state, { type: 'deliveryChanged', change: {}, notice: '现在' }).notice).toBe('现在');
});

test.each<readonly [string, PaneAction, () => Partial<Delivery>]>([
  [
    'what was computed goes, returned files and the filter stay',
    { type: 'wrote', outcome: { kind: 'rowDeleted', count: 1 }, notice: '' },
    () => ({
      dispatch: null,
      collect: pending.collect,
      comparison: null,
      isAnew: false,
      shown: pending.shown,
    }),
  ],
  ['a new list begins without anything shown', { type: 'workbookReplaced' }, () => noDelivery],
  [
    'a file that was saved leaves what is shown',
    { type: 'savedFile', file: { name: '清单.csv', handOver: 'downloaded' }, notice: '' },
    () => pending,
  ],
])('after a write: %s', (_, action, expected) =>
  expect(play(held(), action).delivery).toMatchObject(expected()),
);

test('collected: the returned files are put away, the workbook is changed, the view stays', () => {
  const state = play(held(), { type: 'wrote', outcome: { kind: 'collected', preview }, notice: '已汇总' });
  expect([state.delivery.collect, state.unsaved, state.view, state.outcome?.kind]).toEqual([
    null,
    true,
    'deliver',
    'collected',
  ]);
});

test.each([
  ['in the sheet, and gone there', true, false, false],
  ['in the sheet, and still there', true, true, true],
  ['in the table of the pane', false, false, true],
])('a filter %s', (_, isInSheet, filterActive, stays) => {
  const shown = { label: '逾期', ids: ['zg-1'], isInSheet };
  const seen = { ...list, content: { ...list.content, filterActive } };
  const from = { ...held(), delivery: { ...pending, shown } };
  for (const action of [
    { type: 'followed', list: seen },
    { type: 'listRead', list: seen, unfinished: null },
  ] as const)
    expect(play(from, action).delivery.shown).toEqual(stays ? shown : null);
});

test('a saved file changes no workbook', () => {
  const file = { name: '报告.docx', handOver: 'offered' } as const;
  const state = play(held(), { type: 'savedFile', file, notice: '已生成' });
  expect([state.outcome, state.unsaved, state.revision]).toEqual([{ kind: 'fileSaved', file }, false, 0]);
  const account = ['共 1 份'];
  expect(play(held(), { type: 'savedFile', file, account, notice: '' }).outcome).toEqual({
    kind: 'fileSaved',
    file,
    account,
  });
});
