import { decideQuestions, openQuestions, type CollectResult } from '../../../src/core/list/collectTypes';
import type { CellValue, RectificationItem } from '../../../src/core/list/item';
import { applyWrites } from '../../../src/core/list/listWrites';
import { accountByUnit } from '../../../src/core/list/returnedRows';
import { collectStatement } from '../../../src/core/report/collectStatement';
import { collected, dispatchOf, fileOf, newRow, row, typed, withRows } from './unitFiles';

const LIST: readonly RectificationItem[] = [
  row('zg-1', {
    sequence: '1-1',
    category: '（一）学习',
    finding: '1.学习不深入',
    point: '集体学习不足，全年只有两次',
    measures: '每月一次集体学习',
    responsibleUnits: '县林业局、县水务局',
    deadline: { date: '2025-10-31' },
    status: '未启动',
  }),
  row('zg-2', {
    sequence: '1-2',
    category: '（一）学习',
    finding: '1.学习不深入',
    point: '学用脱节，交流发言照抄照搬',
    responsibleUnits: '县林业局',
    deadline: '立行立改',
    status: '整改中',
  }),
  row('zg-3', {
    sequence: '2',
    finding: '2.造林任务未完成',
    point: '年度造林只完成六成',
    responsibleUnits: '县水务局',
    status: '已销号',
    remarks: '年初已验收',
  }),
];

const SENT = dispatchOf(LIST);
const FORESTRY = fileOf(SENT, '县林业局');
const WATER = fileOf(SENT, '县水务局');

const cellsOf = ({ cells }: CollectResult): unknown[] =>
  cells.map(({ rowId, column, value }) => [rowId, column, value]);
const kindsOf = (result: CollectResult): string[] => openQuestions(result).map(({ kind }) => kind);
const notesOf = ({ notes }: CollectResult): unknown[] =>
  notes.map(({ kind, rowId, column, to }) => [kind, rowId, column, to]);
const at = (list: readonly RectificationItem[], id: string, change: RectificationItem['cells']) =>
  list.map((item) => (item.id === id ? { ...item, cells: { ...item.cells, ...change } } : item));

test('a new row that slipped beside the 编号 of a deleted one is no answer to it without asking', () => {
  const slipped = withRows(WATER, () => [newRow(WATER, { 措施: '补种三千亩', 编号: 'zg-3' })]);
  const result = collected(LIST, [slipped]);
  expect(result.writes.cells).toEqual([]);
  expect(openQuestions(result).length).toBeGreaterThan(0);
});

test('files that nobody touched change nothing, and all of it is accounted for', () => {
  const result = collected(LIST, [FORESTRY, WATER]);
  expect([cellsOf(result), result.questions, result.notes, result.refused]).toEqual([[], [], [], []]);
  expect(result.writes).toEqual({ cells: [], inserts: [], deletes: [] });
  expect(accountByUnit(result.sent)).toEqual([
    { unit: '县林业局', sent: 2, returned: 2, missing: 0 },
    { unit: '县水务局', sent: 1, returned: 1, missing: 0 },
  ]);
});

test.each<[string, string, CellValue, unknown]>([
  ['a text', '完成情况', '已学习三次', ['zg-1', 'progressNote', '已学习三次']],
  ['a status, self-reported', '状态', '已完成（自报）', ['zg-1', 'status', '已完成']],
  ['a synonym', '状态', '整改到位(自报)', ['zg-1', 'status', '已完成']],
  ['a date typed as text', '时限', '2025.9.30', ['zg-1', 'deadline', { date: '2025-09-30' }]],
  ['a date as its serial', '时限', 45930, ['zg-1', 'deadline', { date: '2025-09-30' }]],
  ['a number in a column of texts', '佐证材料', 3, ['zg-1', 'evidence', '3']],
  ['a cell that was cleared', '措施', '', ['zg-1', 'measures', '']],
  ['a text that looks like a formula', '备注', '=1+1', ['zg-1', 'remarks', '=1+1']],
])('%s is taken', (_, header, value, cell) => {
  const result = collected(LIST, [typed(FORESTRY, 'zg-1', header, value)]);
  expect([cellsOf(result), result.questions, result.notes]).toEqual([[cell], [], []]);
});

test.each<[string, string, CellValue]>([
  ['the same day as text', '时限', '2025年10月31日'],
  ['the same words laid out anew', '措施', '每月一次\n集体学习'],
  ['full-width letters', '措施', '每月一次集体学习　'],
  ['a synonym of the status that was sent', '状态', '尚未启动'],
])('%s is no change', (_, header, value) => {
  const result = collected(LIST, [typed(FORESTRY, 'zg-1', header, value)]);
  expect([cellsOf(result), result.questions, result.notes]).toEqual([[], [], []]);
});

test.each<[string, string, string, CellValue, unknown]>([
  ['a column of the document', 'zg-1', '问题', '1.学习较好', ['document', 'zg-1', '问题', '1.学习较好']],
  ['序号', 'zg-1', '序号', '9', ['document', 'zg-1', '序号', '9']],
  ['销号', 'zg-1', '状态', '已销号', ['closure', 'zg-1', '状态', '已销号']],
  ['an error', 'zg-1', '备注', { error: '#REF!' }, ['error', 'zg-1', '备注', { error: '#REF!' }]],
])('%s is shown and not taken', (_, id, header, value, note) => {
  const result = collected(LIST, [typed(FORESTRY, id, header, value)]);
  expect([cellsOf(result), result.questions, notesOf(result)]).toEqual([[], [], [note]]);
});

describe('questions: nothing is written until they are decided', () => {
  const cases: readonly (readonly [string, () => CollectResult, string])[] = [
    [
      'the list was changed since as well',
      () =>
        collected(at(LIST, 'zg-1', { measures: '改为每周一次' }), [
          typed(FORESTRY, 'zg-1', '措施', '每季度一次'),
        ]),
      'changed',
    ],
    [
      'the row is closed in the list',
      () => collected(LIST, [typed(WATER, 'zg-3', '状态', '整改中')]),
      'closed',
    ],
    ['the word is no status', () => collected(LIST, [typed(FORESTRY, 'zg-1', '状态', '差不多')]), 'status'],
    [
      'the 编号 is gone',
      () => collected(LIST, [typed(typed(FORESTRY, 'zg-1', '完成情况', '做了'), 'zg-1', '编号', '')]),
      'byText',
    ],
    [
      'the row was sent to another unit',
      () =>
        collected(LIST, [
          withRows(FORESTRY, (rows) => [...rows, ...typed(WATER, 'zg-3', '备注', '复核').rows]),
        ]),
      'foreign',
    ],
  ];
  test.each(cases)('%s', (_, make, kind) => {
    const result = make();
    expect(kindsOf(result)).toEqual([kind]);
    expect(result.writes.cells).toEqual([]);
  });

  test('a decision writes the one or the other', () => {
    const now = at(LIST, 'zg-1', { measures: '改为每周一次' });
    const files = [typed(FORESTRY, 'zg-1', '措施', '每季度一次')];
    const open = collected(now, files);
    const ours = collected(now, files, { decisions: decideQuestions(open, 'ours') });
    const theirs = collected(now, files, { decisions: decideQuestions(open, 'theirs') });
    expect([cellsOf(ours), openQuestions(ours)]).toEqual([[], []]);
    expect([cellsOf(theirs), openQuestions(theirs)]).toEqual([[['zg-1', 'measures', '每季度一次']], []]);
  });
});

describe('several files', () => {
  const both = dispatchOf(LIST, { today: '2025-09-02' });

  test('two units answer the same row differently: shown, not taken', () => {
    const moved = at(LIST, 'zg-1', { responsibleUnits: '县水务局' });
    const again = fileOf(dispatchOf(moved, { today: '2025-09-01' }), '县水务局');
    const result = collected(moved, [
      typed(FORESTRY, 'zg-1', '完成情况', '林业写的'),
      typed(typed(again, 'zg-1', '完成情况', '水务写的'), 'zg-1', '责任人', '岑舟'),
    ]);
    expect(openQuestions(result).map(({ kind, unit, cells }) => [kind, unit, cells[0]!.theirs])).toEqual([
      ['answers', '县林业局', '林业写的'],
      ['answers', '县水务局', '水务写的'],
    ]);
    expect(cellsOf(result)).toEqual([['zg-1', 'responsiblePersons', '岑舟']]);
  });

  test('a file that comes twice is taken once; one that was collected before is named', () => {
    const file = typed(FORESTRY, 'zg-1', '完成情况', '已学习');
    const result = collected(LIST, [file, { ...file, file: '副本.xlsx' }]);
    expect(result.refused).toEqual([{ file: '副本.xlsx', why: 'repeated', data: { as: '县林业局.xlsx' } }]);
    expect(accountByUnit(result.sent)[0]).toEqual({ unit: '县林业局', sent: 2, returned: 2, missing: 0 });
    const later = collected(applyWrites(LIST, result.writes), [file], { earlier: result.returns });
    expect(later.refused).toMatchObject([{ why: 'repeated', data: { on: '2025-10-01' } }]);
    expect(later.sent.map(({ unit, fate }) => [unit, fate])).toEqual([
      ['县林业局', 'returned'],
      ['县林业局', 'returned'],
      ['县水务局', 'missing'],
    ]);
  });

  test('an older file beside or after a newer one only asks', () => {
    const older = typed(FORESTRY, 'zg-1', '完成情况', '旧的');
    const newer = typed(fileOf(both, '县林业局'), 'zg-1', '完成情况', '新的');
    for (const files of [
      [older, newer],
      [newer, older],
    ]) {
      const result = collected(LIST, files);
      expect(cellsOf(result)).toEqual([['zg-1', 'progressNote', '新的']]);
      expect(kindsOf(result)).toEqual(['older']);
      const theirs = collected(LIST, files, { decisions: decideQuestions(result, 'theirs') });
      expect(cellsOf(theirs)).toEqual([['zg-1', 'progressNote', '新的']]);
    }
    const first = collected(LIST, [newer]);
    const second = collected(LIST, [older], { earlier: first.returns });
    expect([cellsOf(second), kindsOf(second)]).toEqual([[], ['older']]);
  });

  test('another list is refused; a file without its record is known by its rows', () => {
    const other = fileOf(dispatchOf(LIST, { listId: 'list-2' }), '县林业局');
    const stranger = fileOf(dispatchOf([row('zg-9', { finding: '别的问题', responsibleUnits: '甲' })]), '甲');
    const bare = { ...typed(FORESTRY, 'zg-1', '完成情况', '写了'), record: null };
    const result = collected(LIST, [other, stranger, { ...stranger, record: null }, bare]);
    expect(result.refused.map(({ why }) => why)).toEqual(['other-list', 'other-list', 'unknown-file']);
    expect(result.files.map(({ unit }) => unit)).toEqual(['县林业局']);
    expect(cellsOf(result)).toEqual([['zg-1', 'progressNote', '写了']]);
    const changed = { ...typed(FORESTRY, 'zg-1', '措施', '另一条'), record: null };
    expect(kindsOf(collected(LIST, [changed]))).toEqual(['noBase']);
    expect(kindsOf(collected(LIST, [changed], { dispatches: [SENT.snapshot] }))).toEqual([]);
  });

  test('the memory of the list goes before the record of the file', () => {
    const snapshot = {
      ...SENT.snapshot,
      rows: SENT.snapshot.rows.map((each) =>
        each.id === 'zg-1' ? { ...each, cells: { ...each.cells, measures: '别的' } } : each,
      ),
    };
    expect(kindsOf(collected(LIST, [FORESTRY], { dispatches: [snapshot] }))).toEqual([]);
    expect(
      kindsOf(collected(at(LIST, 'zg-1', { measures: '又一条' }), [FORESTRY], { dispatches: [snapshot] })),
    ).toEqual(['changed']);
  });
});

describe('what units do to rows and columns', () => {
  const edited = typed(FORESTRY, 'zg-2', '完成情况', '已改');
  const taken = [['zg-2', 'progressNote', '已改']];
  const columnsMoved = {
    ...edited,
    headers: [...edited.headers].reverse(),
    rows: edited.rows.map((values) => [...values].reverse()),
  };
  const withoutColumn = (name: string) => {
    const place = edited.headers.indexOf(name);
    return {
      ...edited,
      headers: edited.headers.filter((_, index) => index !== place),
      rows: edited.rows.map((values) => values.filter((_, index) => index !== place)),
    };
  };
  const renamed = (from: string, to: string) => ({
    ...edited,
    headers: edited.headers.map((name) => (name === from ? to : name)),
  });

  test.each([
    ['sorted', withRows(edited, (rows) => [...rows].reverse()), [], []],
    ['blank rows', withRows(edited, (rows) => [newRow(edited, {}), ...rows, newRow(edited, {})]), [], []],
    ['columns moved', columnsMoved, [], []],
    ['a column deleted', withoutColumn('措施'), [], ['columnMissing']],
    ['a column renamed, known by an alias', renamed('措施', '整改措施'), [], []],
    ['a column renamed, known by what it holds', renamed('措施', '我们怎么做'), [], ['columnRenamed']],
    ['a column renamed, known by its place', renamed('完成情况', '做了什么'), ['renamed'], ['columnRenamed']],
  ])('%s', (_, file, questions, notes) => {
    const result = collected(LIST, [file]);
    expect(kindsOf(result)).toEqual(questions);
    expect(cellsOf(result)).toEqual(questions.length > 0 ? [] : taken);
    expect(result.notes.map(({ kind }) => kind)).toEqual(notes);
    expect(accountByUnit(result.sent)[0]).toMatchObject({ sent: 2, returned: 2 });
  });

  test('merged cells: the first one is taken, the hidden ones keep what the list says', () => {
    const place = FORESTRY.headers.indexOf('责任人');
    const finding = FORESTRY.headers.indexOf('问题');
    const merged = typed(typed(FORESTRY, 'zg-1', '责任人', '岑舟'), 'zg-2', '问题', '');
    const now = at(LIST, 'zg-2', { responsiblePersons: '林默' });
    const result = collected(now, [
      {
        ...merged,
        covered: [
          [1, place],
          [1, finding],
        ],
      },
    ]);
    expect([cellsOf(result), result.questions]).toEqual([[['zg-1', 'responsiblePersons', '岑舟']], []]);
    expect(notesOf(result)).toEqual([
      ['merged', 'zg-2', '责任人', ''],
      ['merged', 'zg-2', '问题', ''],
    ]);
  });

  test('a row that is not in the file any more is missing and stays in the list', () => {
    const result = collected(LIST, [withRows(edited, (rows) => rows.slice(1))]);
    expect(result.sent.filter(({ unit }) => unit === '县林业局').map(({ fate }) => fate)).toEqual([
      'deleted',
      'returned',
    ]);
    expect(collectStatement(LIST, result).account).toMatchObject({
      kept: 1,
      updated: 1,
      vanished: 1,
      before: 3,
    });
  });

  test('rows sorted without their 编号 are known by their words, to be confirmed', () => {
    const place = edited.headers.indexOf('编号');
    const ids = edited.rows.map((values) => values[place]!).reverse();
    const result = collected(LIST, [
      withRows(edited, (rows) =>
        rows.map((values, index) => values.map((value, at) => (at === place ? ids[index]! : value))),
      ),
    ]);
    expect(openQuestions(result).map(({ kind, rowId, cells }) => [kind, rowId, cells.length])).toEqual([
      ['byText', 'zg-2', 1],
    ]);
    expect(result.cells).toEqual([]);
  });

  test('words in a column of its own, beside the list and on other sheets are shown', () => {
    const file = {
      ...edited,
      headers: [...edited.headers, '联系电话'],
      rows: edited.rows.map((values, index) => [...values, index === 0 ? '8001' : '']),
      beside: [...edited.beside, '填表人：岑舟'],
      otherSheets: ['附件'],
    };
    expect(notesOf(collected(LIST, [file]))).toEqual([
      ['ownColumn', 'zg-1', '联系电话', '8001'],
      ['beside', null, '', '填表人：岑舟'],
      ['otherSheet', null, '附件', ''],
    ]);
  });

  test('a row that was deleted from the list since stays deleted, the words are shown', () => {
    const result = collected(LIST.slice(0, 1), [edited], { knownIds: ['zg-2'] });
    expect([cellsOf(result), notesOf(result)]).toEqual([[], [['rowGone', 'zg-2', '完成情况', '已改']]]);
    expect(collectStatement(LIST.slice(0, 1), result).account.deletedByUser).toBe(1);
  });
});

describe('rows that units add', () => {
  const cases = [
    ['below its row, without a problem', { 措施: '再补一条' }, 1],
    [
      'with the words of its row',
      { 问题: '1.学习不深入', 具体表现: '集体学习不足，全年只有两次', 措施: '再补一条' },
      0,
    ],
    [
      'a copy of its row, 编号 and all',
      {
        编号: 'zg-1',
        问题: '1.学习不深入',
        具体表现: '集体学习不足，全年只有两次',
        序号: '1-1',
        措施: '再补一条',
      },
      2,
    ],
  ] as const;
  test.each(cases)('%s', (_, cells, where) => {
    const file = withRows(FORESTRY, (rows) => [
      ...rows.slice(0, where),
      newRow(FORESTRY, cells),
      ...rows.slice(where),
    ]);
    const open = collected(LIST, [file]);
    expect(openQuestions(open).map(({ kind, rowId }) => [kind, rowId])).toEqual([['added', 'zg-1']]);
    expect(open.writes.inserts).toEqual([]);
    const { writes } = collected(LIST, [file], { decisions: decideQuestions(open, 'theirs') });
    const list = applyWrites(LIST, writes);
    expect(list.map(({ cells: { sequence, measures, point } }) => [sequence, measures, point])).toEqual([
      ['1-1-1', '每月一次集体学习', LIST[0]!.cells.point],
      ['1-1-2', '再补一条', LIST[0]!.cells.point],
      ['1-2', undefined, LIST[1]!.cells.point],
      ['2', undefined, LIST[2]!.cells.point],
    ]);
    expect(new Set(list.map(({ id }) => id)).size).toBe(4);
    expect(list[1]!.cells.status).toBe('未启动');
    expect(openQuestions(collected(list, [file], { earlier: [] }))).toEqual([]);
  });

  test('a problem of its own goes behind the last row of the unit, with every word', () => {
    const own = { 问题: '自查发现台账不全', 措施: '补齐', 状态: '已销号' };
    const file = withRows(FORESTRY, (rows) => [newRow(FORESTRY, own), ...rows]);
    const open = collected(LIST, [file]);
    const result = collected(LIST, [file], { decisions: decideQuestions(open, 'theirs') });
    expect(applyWrites(LIST, result.writes)[2]).toMatchObject({
      cells: { finding: '自查发现台账不全', measures: '补齐', status: '未启动' },
    });
    expect(notesOf(result)).toEqual([['closure', null, '状态', '已销号']]);
  });
});

describe('延期', () => {
  const later = typed(FORESTRY, 'zg-1', '时限', { date: '2025-12-31' });

  test('keeps 原定时限 and tells whether a reason was given', () => {
    const result = collected(LIST, [later]);
    expect(cellsOf(result)).toEqual([
      ['zg-1', 'deadline', { date: '2025-12-31' }],
      ['zg-1', 'originalDeadline', { date: '2025-10-31' }],
    ]);
    expect(result.extensions).toEqual([
      { rowId: 'zg-1', unit: '县林业局', from: '2025-10-31', to: '2025-12-31', reason: '' },
    ]);
    const reasoned = collected(LIST, [typed(later, 'zg-1', '延期原因', '资金未到位')]);
    expect(reasoned.extensions[0]!.reason).toBe('资金未到位');
  });

  test('an earlier day is no 延期; 原定时限 that stands is kept', () => {
    expect(collected(LIST, [typed(FORESTRY, 'zg-1', '时限', { date: '2025-09-30' })]).extensions).toEqual([]);
    const now = at(LIST, 'zg-1', { originalDeadline: { date: '2025-08-31' } });
    expect(cellsOf(collected(now, [later]))).toEqual([['zg-1', 'deadline', { date: '2025-12-31' }]]);
  });
});

test('the statement adds up and names every file and question', () => {
  const files = [
    typed(FORESTRY, 'zg-1', '状态', '已完成（自报）'),
    fileOf(dispatchOf(LIST, { listId: 'list-2' }), '县水务局'),
  ];
  const statement = collectStatement(LIST, collected(LIST, files));
  expect(statement).toMatchObject({ sent: 3, returned: 2, missing: 1 });
  expect(statement.units).toEqual([
    { unit: '县林业局', sent: 2, returned: 2, missing: 0, files: ['县林业局.xlsx'] },
    { unit: '县水务局', sent: 1, returned: 0, missing: 1, files: [] },
  ]);
  expect(statement.sections.map(({ code, lines }) => [code, lines.length])).toEqual([['refused', 1]]);
  const { account } = statement;
  expect(account.kept + account.updated + account.vanished).toBe(account.before);
});
