import { importOpened, isForeign } from '../../src/app/adoptOpened';
import { asOpenedList, type OpenedList } from '../../src/app/openList';
import { sourceDocuments, traceOrWhy } from '../../src/app/traceSource';
import { writeRefusal } from '../../src/app/writeRefusal';
import type { CellValue } from '../../src/core/list/item';
import type { WorkbookContent } from '../../src/workbook/port';
import { openedExample } from '../taskpane/opened';

let list: OpenedList;
beforeAll(async () => {
  list = await openedExample();
});

const changed = (change: (workbook: WorkbookContent) => Partial<WorkbookContent>): OpenedList =>
  asOpenedList({ ...list.workbook, ...change(list.workbook) })!;
const withColumn = (header: string, value: CellValue): OpenedList => {
  const at = list.content.headers.indexOf(header);
  const rows = list.content.rows.map((row, index) =>
    index === 0 ? row.map((cell, column) => (column === at ? value : cell)) : row,
  );
  return changed(() => ({ list: { ...list.content, rows } }));
};
const without = (header: string): WorkbookContent['list'] => {
  const at = list.content.headers.indexOf(header);
  const cut = <T>(cells: readonly T[]): T[] => cells.filter((_, column) => column !== at);
  return { ...list.content, headers: cut(list.content.headers), rows: list.content.rows.map(cut) };
};
const source = (change: (cell: CellValue) => CellValue): OpenedList =>
  changed(({ companions }) => ({
    companions: { ...companions, 反馈原文: companions['反馈原文']!.map((row) => row.map(change)) },
  }));

test.each<[string, () => OpenedList, string]>([
  ['no memory', () => changed(() => ({ memory: null })), 'no-memory'],
  ['no 编号', () => withColumn('编号', ''), 'no-id'],
  ['no column of 编号', () => changed(() => ({ list: without('编号') })), 'no-id'],
  [
    'a row of the user’s own',
    () => {
      const row = list.content.headers.map((header) =>
        header === '编号' ? 'zg-own' : header === '具体表现' ? '自查发现' : '',
      );
      return changed(() => ({ list: { ...list.content, rows: [row, ...list.content.rows] } }));
    },
    'own-row',
  ],
  [
    '反馈原文 deleted',
    () =>
      changed(({ companions }) => ({
        companions: Object.fromEntries(Object.entries(companions).filter(([name]) => name !== '反馈原文')),
      })),
    'source-deleted',
  ],
  [
    '反馈原文 edited',
    () => source((cell) => (typeof cell === 'string' && cell.includes('水资源刚性') ? `${cell}改` : cell)),
    'source-edited',
  ],
])('why a row leads nowhere: %s', (_, make, why) => {
  const opened = make();
  expect(traceOrWhy(opened, sourceDocuments(opened), 0)).toBe(why);
});

test('a row that leads somewhere', () => {
  expect(traceOrWhy(list, sourceDocuments(list), 0)).toMatchObject({
    paragraphs: [{ marked: [expect.anything()] }],
  });
});

test.each<[string, () => OpenedList, string | null]>([
  ['ours', () => list, null],
  ['without memory', () => changed(() => ({ memory: null })), 'no-memory'],
  ['without 编号', () => changed(() => ({ list: without('编号') })), 'no-id-column'],
  [
    'of a newer version',
    () => changed(({ memory }) => ({ memory: memory!.replace('zhenggai;1;', 'zhenggai;2;') })),
    'newer-format',
  ],
])('may be written into: %s', (_, make, refusal) => {
  expect(writeRefusal(make())).toBe(refusal);
});

describe('a list made elsewhere in the open workbook', () => {
  const foreign = (): OpenedList =>
    asOpenedList({
      ...list.workbook,
      memory: null,
      list: {
        ...list.content,
        headerRow: 2,
        firstColumn: 1,
        headers: ['问题', '责任分工', '', '整改时限'],
        above: [['', '县林草局整改台账'], []],
        rows: [
          ['', '责任单位', '责任人', ''],
          ['台账不全', '办公室', '周远', { date: '2026-06-30' }],
          ['', '综合科', '', '立行立改'],
        ],
        mergedAreas: ['B3:B4', 'C3:D3', 'E3:E4', 'B5:B6'],
      },
    })!;

  test('is told from ours', () => {
    expect([isForeign(foreign()), isForeign(list)]).toEqual([true, false]);
  });

  test('is read with its title, its header of two rows and its merged cells', () => {
    const imported = importOpened(foreign())!;
    expect(imported.list?.list).toEqual({
      headers: ['问题', '责任单位', '责任人', '整改时限'],
      rows: [
        ['台账不全', '办公室', '周远', '2026-06-30'],
        ['台账不全', '综合科', '', '立行立改'],
      ],
      remarks: ['县林草局整改台账'],
    });
  });
});
