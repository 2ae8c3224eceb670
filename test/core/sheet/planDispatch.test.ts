import type { CalendarDate } from '../../../src/core/basics/calendarDate';
import { findColumns } from '../../../src/core/list/columnMap';
import { COLUMNS, columnHeader } from '../../../src/core/list/columns';
import { dispatchRows } from '../../../src/core/list/dispatchRows';
import type { RectificationItem } from '../../../src/core/list/item';
import { DEFAULT_SETTINGS } from '../../../src/core/list/settings';
import { decodeDispatch } from '../../../src/core/sheet/dispatchRecord';
import { decodeMemory } from '../../../src/core/sheet/memory';
import { planDispatch, type Dispatch } from '../../../src/core/sheet/planDispatch';
import type { SheetPlan, WorkbookPlan } from '../../../src/core/sheet/workbookPlan';

const row = (
  id: string,
  cells: RectificationItem['cells'],
  extra: RectificationItem['extra'] = {},
): RectificationItem => ({ id, cells, extra });

const ITEMS = [
  row(
    'zg-1',
    {
      sequence: '1-1',
      category: '（一）学习',
      finding: '1.学习不深入',
      point: '集体学习不足',
      measures: '每月一次',
      responsibleUnits: '县林业局、县水务局',
      deadline: { date: '2025-08-01' },
      status: '已完成',
      verifiedBy: '核验人甲',
      closedOn: { date: '2025-07-30' },
    },
    { 领导批示: '内部批示一' },
  ),
  row('zg-2', {
    sequence: '1-2',
    category: '（一）学习',
    finding: '1.学习不深入',
    point: '学用脱节',
    responsibleUnits: '县水务局',
    deadline: { date: '2025-09-10' },
    status: '整改中',
  }),
  row('zg-3', { sequence: '2', finding: '2.造林未完成', point: '只完成六成', status: '未启动' }),
];
const HEADERS = COLUMNS.map(({ header }) => header);
const NO_UNITS = { units: [] };

const dispatch = (by: 'unit' | 'lead' = 'unit', due: CalendarDate | null = '2025-09-15'): Dispatch =>
  planDispatch({
    listId: 'list-1',
    title: '云泽县整改清单',
    profile: 'detailed',
    columns: findColumns(HEADERS),
    items: ITEMS,
    parts: dispatchRows(ITEMS, by, NO_UNITS),
    by,
    settings: DEFAULT_SETTINGS,
    today: '2025-09-01',
    due,
  });

const planOf = (unit: string, made = dispatch()): WorkbookPlan =>
  made.files.find((file) => file.unit === unit)!.plan();
const sheetOf = (plan: WorkbookPlan, name: string): SheetPlan =>
  plan.sheets.find((sheet) => sheet.name === name)!;
const bodyOf = ({ table, blocks }: SheetPlan): Record<string, unknown>[] =>
  blocks
    .filter(({ row: at }) => at > table!.headerRow)
    .flatMap(({ values }) => values)
    .map((values) => Object.fromEntries(values.map((value, index) => [table!.headers[index]!, value])));
const recordOf = (plan: WorkbookPlan) => {
  const memory = plan.sheets.find(({ role }) => role === 'memory')!;
  return decodeDispatch(memory.blocks.flatMap(({ values }) => values.flat()).join('\n'));
};

test('every row goes to exactly one file; rows that name nobody have a file of their own', () => {
  expect(
    dispatch().files.map(({ unit, fileName, rowIds, supportIds }) => [unit, fileName, rowIds, supportIds]),
  ).toEqual([
    ['县林业局', '县林业局.xlsx', ['zg-1'], []],
    ['县水务局', '县水务局.xlsx', ['zg-2'], ['zg-1']],
    ['', '未明确责任单位的事项.xlsx', ['zg-3'], []],
  ]);
});

test('a file holds its rows in the words of a unit, without 核验, 销号 and the columns of the owner of the list', () => {
  const plan = planOf('县林业局');
  const list = sheetOf(plan, '整改清单');
  expect(list.table!.headers).toEqual(
    HEADERS.filter((header) => header !== '核验人' && header !== '销号时间'),
  );
  expect(bodyOf(list)).toMatchObject([
    { 序号: '1-1', 问题: '1.学习不深入', 措施: '每月一次', 状态: '已完成（自报）', 编号: 'zg-1' },
  ]);
  expect(list.columns.at(-1)).toMatchObject({ hidden: true });
  expect(plan.sheets.map(({ name }) => name)).toEqual(['整改清单', '填表说明', '清单助手数据']);
  expect(
    plan.sheets.every(({ visibility, role }) => (visibility === 'veryHidden') === (role === 'memory')),
  ).toBe(true);
});

test('no part of a file says a word of another row or of the owner of the list', () => {
  const secret = [
    '县水务局',
    '学用脱节',
    '只完成六成',
    '造林',
    '内部批示一',
    '领导批示',
    '核验人甲',
    '2025-07-30',
    'zg-2',
    'zg-3',
  ];
  const text = JSON.stringify(planOf('县林业局')).replaceAll('县林业局、县水务局', '');
  for (const word of secret) expect(text).not.toContain(word);
  const support = JSON.stringify(planOf('县水务局'));
  for (const word of ['只完成六成', '造林', '内部批示一', '核验人甲', 'zg-3'])
    expect(support).not.toContain(word);
  expect(support).toContain('集体学习不足');
});

test('配合事项 shows what the unit has a part in, and cannot be taken for its own rows', () => {
  const plan = planOf('县水务局');
  const support = sheetOf(plan, '配合事项');
  expect(support.table).toBeNull();
  expect(JSON.stringify(support)).toContain('已完成（自报）');
  expect(bodyOf(sheetOf(plan, '整改清单'))).toMatchObject([{ 编号: 'zg-2' }]);
  expect(recordOf(plan).value!.beside).toEqual(expect.arrayContaining(['集体学习不足', '2025-08-01']));
});

test('the hidden record says what was sent, in the words of the list', () => {
  const { id, snapshot, files } = dispatch();
  expect(recordOf(files[0]!.plan())).toMatchObject({
    value: {
      list: 'list-1',
      id,
      date: '2025-09-01',
      by: 'unit',
      unit: '县林业局',
      total: { files: 3, rows: 3 },
      rows: [{ id: 'zg-1', cells: { point: '集体学习不足', status: '已完成' } }],
    },
    messages: [],
  });
  expect(snapshot.rows.map(({ id: row, unit }) => [row, unit])).toEqual([
    ['zg-1', '县林业局'],
    ['zg-2', '县水务局'],
    ['zg-3', ''],
  ]);
  expect(snapshot.rows[0]!.cells).toEqual({
    measures: '每月一次',
    responsibleUnits: '县林业局、县水务局',
    deadline: { date: '2025-08-01' },
    status: '已完成',
  });
});

test('a record is no memory, and what is damaged says so', () => {
  const cells = planOf('县林业局').sheets.at(-1)!.blocks[0]!.values.flat() as string[];
  const text = cells.join('\n');
  expect(decodeMemory(text).messages).toEqual([{ code: 'dispatch-file' }]);
  expect(decodeDispatch(text.replace('1-1', '1-2')).messages).toEqual([{ code: 'record-damaged' }]);
  expect(decodeDispatch(text.replace(';1;', ';2;')).messages).toEqual([{ code: 'record-newer' }]);
  expect(decodeDispatch('')).toEqual({ value: null, messages: [] });
  expect(decodeDispatch('zhenggai;1;2;3')).toEqual({ value: null, messages: [] });
});

test('the same rows of the same day are the same dispatch; another word, another one', () => {
  expect(dispatch().id).toBe(dispatch('unit', null).id);
  const changed = ITEMS.map((item) =>
    item.id === 'zg-3' ? { ...item, cells: { ...item.cells, remarks: '新' } } : item,
  );
  const other = planDispatch({
    listId: 'list-1',
    title: '',
    profile: 'standard',
    columns: findColumns(HEADERS),
    items: changed,
    parts: dispatchRows(changed, 'unit', NO_UNITS),
    by: 'unit',
    settings: DEFAULT_SETTINGS,
    today: '2025-09-01',
    due: null,
  });
  expect(other.id).not.toBe(dispatch().id);
});

test('names of drop-downs and colors read the guide of the file itself; nothing refers to a sheet that is not there', () => {
  const plan = planOf('县水务局');
  const guide = sheetOf(plan, '填表说明');
  const cellAt = (row: number): unknown =>
    guide.blocks
      .find(({ row: first, values }) => first <= row && row < first + values.length)!
      .values.at(
        row - guide.blocks.find(({ row: first, values }) => first <= row && row < first + values.length)!.row,
      )![0];
  const read = (name: string): unknown[] => {
    const { formula } = plan.names.find((each) => each.name === name)!;
    const [, first, last = first] = /^='填表说明'!\$A\$(\d+)(?::\$A\$(\d+))?$/u.exec(formula)!;
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) =>
      cellAt(Number(first) - 1 + index),
    );
  };
  expect(read('状态词')).toEqual(['未启动', '整改中', '基本完成', '已完成（自报）', '未完成']);
  expect(read('状态_已完成')).toEqual(['已完成（自报）']);
  expect(read('状态_已销号')).toEqual(['已销号']);
  expect(read('时限用语')).toEqual(DEFAULT_SETTINGS.deadlineWords);
  expect([...read('临期天数_紧'), ...read('临期天数')]).toEqual([10, 30]);
  const used = JSON.stringify([sheetOf(plan, '整改清单').validations, sheetOf(plan, '整改清单').colorRules]);
  for (const [name] of used.matchAll(/(?:状态|时限|临期|单位)[\p{Script=Han}_]*(?=[)"=,])/gu))
    if (/_|词|用语|名录|天数/u.test(name)) expect(plan.names.map((each) => each.name)).toContain(name);
});

test.each([
  ['2025-09-15', '报回时间：2025年9月15日'],
  [null, '报回时间：（待填）'],
] as const)('the cover line says what to fill in and by when (%s)', (due, words) => {
  const list = sheetOf(planOf('县水务局', dispatch('unit', due)), '整改清单');
  expect(list.blocks[0]!.values[0]![0]).toBe('云泽县整改清单（县水务局）');
  expect(list.blocks[1]!.values[0]![0]).toContain(words);
  expect(list.blocks[1]!.values[0]![0]).toContain('30天内到期1行');
  expect(list.blocks[1]!.values[0]![0]).toContain(columnHeader('progressNote'));
});
