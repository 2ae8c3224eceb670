import { encodeMemory } from '../../src/core/sheet/memory';
import type { Memory } from '../../src/core/sheet/memoryTypes';
import { findList, isCompanion, isMemory, memoryText, type SheetSketch } from '../../src/workbook/findList';

const HEADERS = ['问题', '整改措施', '责任单位', '状态'];

const sheet = (name: string, sketch: Partial<SheetSketch> = {}): SheetSketch => ({
  name,
  isVisible: true,
  tables: [],
  top: () => [],
  ...sketch,
});

const withTable = (name: string, table: string, headers: readonly string[] = HEADERS): SheetSketch =>
  sheet(name, { tables: [{ name: table, headers }] });

const memory = (listSheet: string): string =>
  encodeMemory({
    formatVersion: 1,
    revision: 1,
    listId: '',
    listSheet,
    profile: 'standard',
    grain: 'point',
    documents: [],
    snapshots: [],
    removed: [],
    returns: [],
    undo: null,
  } satisfies Memory).join('\n');

const range = (name: string): SheetSketch => sheet(name, { top: () => [['台账'], [], ['', ...HEADERS]] });

it.each<[string, SheetSketch[], string | null, unknown]>([
  ['nothing in an empty workbook', [sheet('Sheet1')], null, null],
  [
    'no list where columns only look alike',
    [withTable('人员', '表1', ['姓名', '状态', '责任单位'])],
    null,
    null,
  ],
  [
    'any table with the columns of a list',
    [sheet('a'), withTable('b', '表1')],
    null,
    { kind: 'table', sheet: 'b', table: '表1' },
  ],
  [
    'the table that bears our name before others',
    [withTable('旧', '表1'), withTable('改名的表', '整改清单')],
    null,
    { kind: 'table', sheet: '改名的表', table: '整改清单' },
  ],
  [
    'the sheet that the memory names before all others',
    [withTable('整改清单', '整改清单'), withTable('第二批', '整改清单_2')],
    memory('第二批'),
    { kind: 'table', sheet: '第二批', table: '整改清单_2' },
  ],
  [
    'the sheet that the memory names, its table converted to a range',
    [withTable('整改清单 (副本)', '整改清单3'), range('整改清单')],
    memory('整改清单'),
    { kind: 'range', sheet: '整改清单', headerRow: 2, firstColumn: 1, lastColumn: 4 },
  ],
  [
    'another list where the named sheet is gone',
    [withTable('改名的表', '整改清单')],
    memory('整改清单'),
    { kind: 'table', sheet: '改名的表', table: '整改清单' },
  ],
  [
    'what is visible where the memory is damaged',
    [withTable('a', '表1')],
    '|zhenggai;1;99',
    { kind: 'table', sheet: 'a', table: '表1' },
  ],
  [
    'a visible sheet before a hidden one',
    [{ ...withTable('a', '表1'), isVisible: false }, range('b')],
    null,
    { kind: 'range', sheet: 'b', headerRow: 2, firstColumn: 1, lastColumn: 4 },
  ],
  [
    'no companion of ours',
    [range('反馈原文'), range('审阅')],
    null,
    { kind: 'range', sheet: '审阅', headerRow: 2, firstColumn: 1, lastColumn: 4 },
  ],
])('finds %s', (_, sheets, text, expected) => {
  expect(findList(sheets, text)).toEqual(expected);
});

it('knows what is ours', () => {
  expect(['填表说明', '设置', '反馈原文', '清单助手数据', '整改清单', 'Sheet1'].map(isCompanion)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(['清单助手数据', '设置'].map(isMemory)).toEqual([true, false]);
});

it('reads the memory from the first column', () => {
  expect(memoryText([['|a', 'x'], ['|b']])).toBe('|a\n|b');
  expect(memoryText([])).toBeNull();
  expect(memoryText([[5], ['']])).toBeNull();
});
