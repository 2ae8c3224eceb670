import type { CheckReport } from '../../../src/app/checkList';
import type { OpenedList } from '../../../src/app/openList';
import type { UpdatePreview } from '../../../src/app/updateList';
import type { LivingAction } from '../../../src/taskpane/state/livingAction';
import { initialState, type PaneState } from '../../../src/taskpane/state/paneState';
import { reduce } from '../../../src/taskpane/state/reducer';
import { conflictCells, updatedRows } from '../../../src/taskpane/state/updateRows';
import { openedExample, OURS, updateOf } from '../opened';

let list: OpenedList;
let preview: UpdatePreview;
beforeAll(async () => {
  list = await openedExample([[0, '具体表现', OURS]]);
  preview = updateOf(list);
});

const play = (from: PaneState, ...actions: readonly LivingAction[]): PaneState =>
  actions.reduce(reduce, from);
const compared = (): LivingAction => ({
  type: 'compared',
  preview,
  list,
  document: null,
  notice: '比对完成',
});

describe('反馈意见有更新', () => {
  test('a comparison opens its view; one made anew keeps the choices', () => {
    const key = conflictCells(preview)[0]!.key;
    const chosen = play(initialState, compared(), { type: 'decided', decisions: { [key]: 'theirs' } });
    expect([chosen.view, chosen.update?.list, chosen.choices.decisions]).toEqual([
      'update',
      list,
      { [key]: 'theirs' },
    ]);
    expect(play(chosen, compared()).choices).toEqual(chosen.choices);
  });

  test('choices are undone and redone, and forgotten once they are written', () => {
    const one = play(initialState, compared(), { type: 'decided', decisions: { a: 'ours' } });
    const two = play(one, { type: 'decided', decisions: { a: 'ours', b: 'theirs' } });
    const back = play(two, { type: 'decisionUndone' });
    expect(back.choices).toEqual({
      decisions: { a: 'ours' },
      past: [{}],
      future: [{ a: 'ours', b: 'theirs' }],
    });
    expect(play(back, { type: 'decisionRedone' }).choices).toEqual(two.choices);
    const none = play(back, { type: 'decisionUndone' }, { type: 'decisionUndone' });
    expect([none.choices.decisions, none.choices.future.length]).toEqual([{}, 2]);
    expect(play(back, { type: 'decided', decisions: { c: 'ours' } }).choices.future).toEqual([]);
    const written = play(two, { type: 'wrote', outcome: { kind: 'updated', preview }, notice: '' });
    expect([written.choices, written.update, written.view, written.unsaved]).toEqual([
      initialState.choices,
      null,
      'list',
      true,
    ]);
  });

  test('every conflict and every changed word is shown, with its row', () => {
    expect(conflictCells(preview)).toMatchObject([{ sequence: '1-1', header: '具体表现', ours: OURS }]);
    const rows = updatedRows(preview).map(({ sequence, cells }) => [
      sequence,
      ...cells.map(({ header, before, after }) => `${header}:${before}→${after}`),
    ]);
    expect(rows).toContainEqual(['1-3', expect.stringMatching(/^具体表现:.*缓慢.*→.*较慢/u)]);
    const decided = preview.decide({ [conflictCells(preview)[0]!.key]: 'theirs' });
    expect(updatedRows(decided).map(({ sequence }) => sequence)).toContain('1-1');
    expect(decided.statement.account.list.conflict).toBe(0);
  });

  test('what the list knows of a document is taken over once', () => {
    const exclude = { kind: 'exclude', node: 'f0', reason: '不是问题' } as const;
    const known = { adjustments: [exclude], revised: null };
    const recalled = play(initialState, { type: 'recalled', recalled: known });
    expect([recalled.adjustments, recalled.past]).toEqual([[exclude], [[]]]);
    const begun = reduce(initialState, { type: 'adjusted', adjustment: { kind: 'join', node: 'f1' } });
    expect(play(begun, { type: 'recalled', recalled: known }).adjustments).toEqual(begun.adjustments);
  });
});

describe('the selected row', () => {
  const place = { sheetName: '整改清单', row: 5, column: 3 };

  test.each([
    ['another row closes the form for deleting', { ...place, row: 6 }, false],
    ['another cell of the row leaves it open', { ...place, column: 4 }, true],
  ])('%s', (_, next, open) => {
    const asked = play(initialState, { type: 'selected', place }, { type: 'deletionAsked', open: true });
    expect([asked.view, play(asked, { type: 'selected', place: next }).deleting]).toEqual(['row', open]);
  });

  test('the same cell again changes nothing', () => {
    const selected = play(initialState, { type: 'selected', place });
    expect(play(selected, { type: 'selected', place: { ...place } })).toBe(selected);
  });
});

describe('results that follow', () => {
  const report = (stage: CheckReport['stage']): CheckReport => ({
    stage,
    sheetName: '整改清单',
    rows: 1,
    issues: [],
    confirmed: [],
    counts: { error: 0, warning: 0, hint: 0, review: 0 },
  });

  test.each<[string, PaneState['check'], boolean]>([
    ['those of the same stage are replaced', report('draft'), true],
    ['those of another stage come too late', report('plan'), false],
    ['where nothing was checked, nothing is shown', null, false],
  ])('%s', (_, check, taken) => {
    const fresh = report('draft');
    const after = play({ ...initialState, check }, { type: 'rechecked', report: fresh, list });
    expect(after.check === fresh).toBe(taken);
    expect(after.checkedList).toBe(taken ? list : null);
  });

  test('the issue that was gone to stays chosen', () => {
    const went = play(
      { ...initialState, check: report('draft') },
      { type: 'wentTo', issue: 'unit-missing/zg-1/' },
    );
    expect(play(went, { type: 'rechecked', report: report('draft'), list }).issue).toBe('unit-missing/zg-1/');
  });
});

test.each<[LivingAction & { type: 'wrote' }, PaneState['view']]>([
  [{ type: 'wrote', outcome: { kind: 'rowAdded', sequence: '3-2-2' }, notice: '' }, 'row'],
  [{ type: 'wrote', outcome: { kind: 'rowDeleted', count: 1 }, notice: '' }, 'row'],
  [
    {
      type: 'wrote',
      outcome: { kind: 'repaired', report: { newIds: 0, sheets: [], dropDowns: [] } },
      notice: '',
    },
    'source',
  ],
])('the record of $outcome.kind is read in its place', (action, view) => {
  expect(reduce({ ...initialState, view: 'source' }, action).view).toBe(view);
});
