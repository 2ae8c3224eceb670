import type { OpenedList } from '../../../src/app/openList';
import { asOpenedList } from '../../../src/app/openList';
import type { CellValue } from '../../../src/core/list/item';
import { showCell, typedCell } from '../../../src/taskpane/workbench/cellText';
import {
  noEdits,
  recordEdit,
  redoEdit,
  sameValue,
  undoEdit,
  type CellEdit,
} from '../../../src/taskpane/workbench/edits';
import { gridColumns } from '../../../src/taskpane/workbench/gridColumns';
import { moveBy } from '../../../src/taskpane/workbench/gridMoves';
import { patchList } from '../../../src/taskpane/workbench/patchList';

describe('cells', () => {
  test.each<[CellValue | undefined, string]>([
    [{ date: '2025-12-01' }, '2025年12月1日'],
    [{ error: '#REF!' }, '#REF!'],
    ['甲、乙', '甲、乙'],
    [12, '12'],
    [undefined, ''],
  ])('%j shows as %s', (value, shown) => {
    expect(showCell(value)).toBe(shown);
  });

  test.each<[string, CellValue]>([
    ['2025年12月31日', { date: '2025-12-31' }],
    ['2025-1-5', { date: '2025-01-05' }],
    ['2025/12/31', { date: '2025-12-31' }],
    [' ２０２５．１２．３１ ', { date: '2025-12-31' }],
    ['2025年12月底前', '2025年12月底前'],
    ['2025-02-30', '2025-02-30'],
    ['立行立改', '立行立改'],
    ['', ''],
  ])('%s typed into a date column is %j', (text, value) => {
    expect(typedCell(text, 'dateOrWord')).toEqual(value);
  });

  test('other columns keep text as it is', () => {
    expect(typedCell('2025-12-31', 'text')).toBe('2025-12-31');
    expect(typedCell('=1+1', null)).toBe('=1+1');
  });

  test('what is shown and typed again is the same value', () => {
    expect(sameValue(typedCell(showCell({ date: '2026-02-28' }), 'date'), { date: '2026-02-28' })).toBe(true);
  });
});

describe('edit history', () => {
  const edit: CellEdit = { sheetName: '整改清单', row: 3, column: 4, before: '', after: '新' };
  test('undo writes the old value, redo the new one', () => {
    const undone = undoEdit(recordEdit(noEdits, edit));
    expect(undone?.write).toEqual({ ...edit, before: '新', after: '' });
    expect(redoEdit(undone!.history)).toEqual({ write: edit, history: { done: [edit], undone: [] } });
  });
  test('a new edit forgets what was undone', () => {
    expect(redoEdit(recordEdit(undoEdit(recordEdit(noEdits, edit))!.history, edit))).toBeNull();
  });
  test('nothing to undo', () => {
    expect([undoEdit(noEdits), redoEdit(noEdits)]).toEqual([null, null]);
  });
});

describe('moves', () => {
  const size = { rows: 30, columns: 5, pageRows: 10 };
  test.each([
    ['ArrowDown', false, { row: 5, column: 2 }, { row: 6, column: 2 }],
    ['ArrowUp', false, { row: 0, column: 2 }, { row: 0, column: 2 }],
    ['ArrowRight', true, { row: 5, column: 2 }, { row: 5, column: 4 }],
    ['Home', true, { row: 5, column: 2 }, { row: 0, column: 0 }],
    ['PageDown', false, { row: 25, column: 2 }, { row: 29, column: 2 }],
  ])('%s (ctrl %s) from %j to %j', (key, ctrlKey, from, to) => {
    expect(moveBy({ key, ctrlKey }, from, size)).toEqual(to);
  });
  test('other keys do not move', () => {
    expect(moveBy({ key: 'a', ctrlKey: false }, { row: 0, column: 0 }, size)).toBeNull();
  });
});

describe('the list in the grid', () => {
  const HEADERS = ['序号', '反馈问题', '整改措施', '状态', '联系电话', '编号'];
  const list = asOpenedList({
    sheets: [],
    tables: [],
    definedNames: [],
    companions: {},
    memory: null,
    otherLists: [],
    calculation: 'automatic',
    list: {
      sheetName: '台账',
      tableName: null,
      headerRow: 2,
      firstColumn: 1,
      headers: HEADERS,
      rows: [['1', '台账不全', '', '整改中', '', 'zg-1']],
      above: [],
      hiddenRows: [],
      filterActive: false,
      mergedAreas: [],
      isProtected: false,
      formulas: [],
      validations: [],
      colorRules: [],
    },
  }) as OpenedList;

  test('columns know their editor by meaning, not by header; the id is hidden', () => {
    expect(
      gridColumns(list, true).map(({ header, editor, stickyLeft }) => [header, editor, stickyLeft]),
    ).toEqual([
      ['序号', 'none', 0],
      ['反馈问题', 'none', expect.any(Number)],
      ['整改措施', 'text', null],
      ['状态', 'status', null],
      ['联系电话', 'text', null],
    ]);
  });

  test('an edit changes its cell and its item, and nothing else', () => {
    const edit: CellEdit = { sheetName: '台账', row: 3, column: 3, before: '', after: '建立台账' };
    const patched = patchList(list, edit);
    expect(patched.content.rows[0]).toEqual(['1', '台账不全', '建立台账', '整改中', '', 'zg-1']);
    expect(patched.items[0]?.cells.measures).toBe('建立台账');
    expect(list.content.rows[0]?.[2]).toBe('');
  });

  test.each([
    ['another sheet', { sheetName: '设置', row: 3, column: 3 }],
    ['a row above', { sheetName: '台账', row: 1, column: 3 }],
    ['a column beside', { sheetName: '台账', row: 3, column: 20 }],
  ])('an edit of %s leaves the list alone', (_, place) => {
    expect(patchList(list, { ...place, before: '', after: '甲' })).toBe(list);
  });
});
