import type { ImportedDocument } from '../../../src/app/importDocument';
import { initialState, type PaneState } from '../../../src/taskpane/state/paneState';
import type { PaneAction } from '../../../src/taskpane/state/paneAction';
import { reduce } from '../../../src/taskpane/state/reducer';
import type { CellEdit } from '../../../src/taskpane/workbench/edits';
import { feedback, FEEDBACK_TEXT } from '../documents';

const play = (actions: readonly PaneAction[], from: PaneState = initialState): PaneState =>
  actions.reduce(reduce, from);
const document = (secrecyMark: string | null = null): ImportedDocument => ({
  feedback: feedback(),
  fileName: null,
  encoding: null,
  messages: [],
  list: null,
  secrecyMark,
});
const typed: PaneAction = { type: 'textTyped', text: FEEDBACK_TEXT };
const imported: PaneAction = { type: 'imported', document: document(), kind: null, notice: '识别完成' };
const exclude = { kind: 'exclude', node: 'f0', reason: '不是问题' } as const;
const join = { kind: 'join', node: 'f1p0' } as const;
const problem = { code: 'busy', happened: '甲', kept: '乙', todo: '丙' };

test('a failed generation leaves the preview and everything typed in place', () => {
  const before = play([
    typed,
    imported,
    { type: 'adjusted', adjustment: exclude },
    { type: 'factTyped', facts: { title: '新标题' } },
  ]);
  const after = play(
    [
      { type: 'started', task: 'generate' },
      { type: 'progressed', share: 0.5 },
      { type: 'failed', problem },
    ],
    before,
  );
  expect(after).toEqual({ ...before, problem, notice: '' });
});

test('a mark stops the preview until the user confirms', () => {
  const waiting = play([typed, { ...imported, document: document('机密★10年') }]);
  expect([waiting.view, waiting.imported, waiting.awaitingSecrecy?.secrecyMark]).toEqual([
    'import',
    null,
    '机密★10年',
  ]);
  const confirmed = reduce(waiting, { type: 'secrecyConfirmed' });
  expect([confirmed.view, confirmed.confirmedMark, confirmed.awaitingSecrecy]).toEqual([
    'preview',
    '机密★10年',
    null,
  ]);
  expect(play([{ ...imported, document: document('机密★10年') }], confirmed).awaitingSecrecy).toBeNull();
  expect(reduce(confirmed, { type: 'textTyped', text: '另一份' }).confirmedMark).toBeNull();
});

test('declined, nothing of the marked text is left', () => {
  const declined = play([
    typed,
    { ...imported, document: document('秘密★') },
    { type: 'secrecyDeclined', notice: '已清除' },
  ]);
  expect(declined).toEqual({ ...initialState, notice: '已清除' });
});

test('adjustments are undone, redone and taken back', () => {
  const two = play([
    imported,
    { type: 'adjusted', adjustment: exclude },
    { type: 'adjusted', adjustment: join },
  ]);
  const undone = reduce(two, { type: 'adjustmentUndone' });
  expect(undone.adjustments).toEqual([exclude]);
  expect(reduce(undone, { type: 'adjustmentRedone' }).adjustments).toEqual([exclude, join]);
  const back = reduce(two, { type: 'adjustmentTakenBack', adjustment: exclude });
  expect(back.adjustments).toEqual([join]);
  expect(reduce(back, { type: 'adjustmentUndone' }).adjustments).toEqual([exclude, join]);
  expect(
    reduce(reduce(undone, { type: 'adjusted', adjustment: join }), { type: 'adjustmentRedone' }).adjustments,
  ).toEqual([exclude, join]);
});

test('the same text read again keeps the corrections, another kind drops them', () => {
  const adjusted = play([
    imported,
    { type: 'adjusted', adjustment: exclude },
    { type: 'doubtSettled', key: 'x' },
  ]);
  expect(reduce(adjusted, imported).adjustments).toEqual([exclude]);
  const other = { ...document(), feedback: { ...feedback(), kind: 'audit' as const } };
  const again = reduce(adjusted, { ...imported, document: other });
  expect([again.adjustments, again.settled]).toEqual([[], []]);
});

describe('edits of the list', () => {
  const edit: CellEdit = { sheetName: '整改清单', row: 3, column: 7, before: '', after: '修订制度' };
  const edited = play([{ type: 'cellEdited', edit, step: 'new', notice: '' }]);

  test('are journaled and unsaved, also when undone', () => {
    const undo = { ...edit, before: '修订制度', after: '' };
    const undone = reduce(edited, { type: 'cellEdited', edit: undo, step: 'undo', notice: '' });
    expect([undone.journal, undone.history.done, undone.history.undone, undone.unsaved]).toEqual([
      [edit, undo],
      [],
      [edit],
      true,
    ]);
  });

  test('a snapshot takes the journal up to where it was taken', () => {
    const later = reduce(edited, { type: 'cellEdited', edit: { ...edit, row: 4 }, step: 'new', notice: '' });
    const taken = reduce({ ...later, snapshotDue: true }, { type: 'snapshotTaken', journalLength: 1 });
    expect([taken.journal.map(({ row }) => row), taken.snapshotDue]).toEqual([[4], false]);
  });

  test('another workbook forgets them and is saved', () => {
    const replaced = reduce(edited, { type: 'workbookReplaced' });
    expect([replaced.journal, replaced.history.done, replaced.unsaved, replaced.snapshotDue]).toEqual([
      [],
      [],
      false,
      true,
    ]);
  });
});

test('clearing leaves nothing but the notice', () => {
  const cleared = play([typed, imported, { type: 'cleared', notice: '已清除' }]);
  expect(cleared).toEqual({ ...initialState, notice: '已清除', revision: 1 });
});
