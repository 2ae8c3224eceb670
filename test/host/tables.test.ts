import { createHost, type Host } from './index';
import { failure, onSheet } from './testing';

const HEADER = ['序号', '问题', '状态'];

async function withTable(rows: readonly (readonly (string | number)[])[], undo = false): Promise<Host> {
  const host = createHost({ undo });
  await onSheet(host, (sheet) => {
    const range = sheet.getRangeByIndexes(0, 0, rows.length + 1, 3);
    range.values = [HEADER, ...rows.map((row) => [...row])];
    sheet.tables.add(range, true).name = '整改清单';
  });
  return host;
}

const LIST = [
  [1, '丙', '已完成'],
  [2, '甲', '整改中'],
  [3, '乙', '已完成'],
] as const;

const column = (host: Host, index: number, rows = 4): unknown[] =>
  Array.from({ length: rows }, (_, row) => host.model.at('Sheet1').value(row, index));

test('headers are texts, never empty and never twice the same', async () => {
  const host = createHost();
  const names = await onSheet(host, (sheet) => {
    sheet.getRange('A1:D1').values = [['问题', '问题', 2025, '']];
    const columns = sheet.tables.add('A1:D2', true).columns;
    return columns.load('items/name,items/id');
  });
  expect(names.items.map((one) => one.name)).toEqual(['问题', '问题2', '2025', '列1']);
  expect(names.items.map((one) => one.id)).toEqual([1, 2, 3, 4]);
});

test('a table without rows gets one', async () => {
  const host = await withTable([]);
  expect(host.model.tables[0]?.area.rows).toBe(2);
});

test('added rows push down what stands below', async () => {
  const host = await withTable(LIST);
  host.user.type('Sheet1', 'A7', '备注');
  await onSheet(host, (sheet) =>
    sheet.tables.getItem('整改清单').rows.add(undefined, [
      [4, '丁', ''],
      [5, '戊', ''],
    ]),
  );
  expect(column(host, 0, 9)).toEqual(['序号', 1, 2, 3, 4, 5, '', '', '备注']);
  expect(host.model.tables[0]?.body.rows).toBe(5);
});

test('a row in the middle, and its index', async () => {
  const host = await withTable(LIST);
  const index = await onSheet(host, (sheet) =>
    sheet.tables
      .getItem('整改清单')
      .rows.add(1, [[9, '新', '']])
      .load('index'),
  );
  expect(index.index).toBe(1);
  expect(column(host, 1, 5)).toEqual(['问题', '丙', '新', '甲', '乙']);
});

test('sorting moves whole rows, formats and formulas with them', async () => {
  const host = await withTable(LIST);
  host.user.type('Sheet1', 'E2', '旁');
  await onSheet(host, (sheet) => {
    sheet.getRange('B2').format.fill.color = '#FF0000';
    sheet.getRange('C2').formulas = [['=A2&B2']];
    sheet.tables.getItem('整改清单').sort.apply([{ key: 0, ascending: false }]);
  });
  const sheet = host.model.at('Sheet1');
  expect(column(host, 0)).toEqual(['序号', 3, 2, 1]);
  expect(sheet.format(3, 1)['fill.color']).toBe('#FF0000');
  expect(sheet.content(3, 2).formula).toBe('=A4&B4');
  expect(sheet.value(1, 4)).toBe('旁');
});

test('a filter hides rows; under it a write goes wrong and deleting fails', async () => {
  const host = await withTable(LIST);
  host.user.filter('整改清单', 2, ['已完成']);
  const range = await onSheet(host, (sheet) => {
    const filter = sheet.tables.getItem('整改清单').autoFilter;
    return { hidden: sheet.getRange('A3').load('rowHidden'), filter: filter.load('isDataFiltered') };
  });
  expect([range.hidden.rowHidden, range.filter.isDataFiltered]).toEqual([true, true]);
  await onSheet(host, (sheet) => (sheet.getRange('A2:A4').values = [[10], [20], [30]]));
  expect(column(host, 0)).toEqual(['序号', 10, 2, 10]);
  const deleted = await failure(host, (_context, sheet) =>
    sheet.tables.getItem('整改清单').rows.getItemAt(0).delete(),
  );
  expect(deleted?.code).toBe('GeneralException');
  host.user.clearFilter('整改清单');
  await onSheet(host, (sheet) => (sheet.getRange('A2:A4').values = [[10], [20], [30]]));
  expect(column(host, 0)).toEqual(['序号', 10, 20, 30]);
});

test('typing below extends the table, calculated columns fill themselves', async () => {
  const host = await withTable(LIST);
  await onSheet(host, (sheet) => (sheet.getRange('C2:C4').formulas = [['=A2'], ['=A3'], ['=A4']]));
  host.user.type('Sheet1', 'B5', '丁');
  expect(host.model.tables[0]?.body.rows).toBe(4);
  expect(host.model.at('Sheet1').content(4, 2).formula).toBe('=A5');
});

test('an inserted column gets a name and an id, the others keep theirs', async () => {
  const host = await withTable(LIST);
  host.user.insertColumns('Sheet1', 'B:B');
  const table = host.model.tables[0];
  expect(table?.columnNames()).toEqual(['序号', '列1', '问题', '状态']);
  expect(table?.columns.map((one) => one.id)).toEqual([1, 4, 2, 3]);
});

test('a deleted column goes with its id', async () => {
  const host = await withTable(LIST);
  host.user.deleteColumns('Sheet1', 'B:B');
  expect(host.model.tables[0]?.columns.map((one) => one.id)).toEqual([1, 3]);
});

test('a copied sheet has a copied table of another name', async () => {
  const host = await withTable(LIST);
  const copy = host.user.copySheet('Sheet1');
  expect([copy.name, copy.tables[0]?.name]).toEqual(['Sheet1 (2)', '整改清单2']);
  host.user.type(copy.name, 'B2', '改');
  expect(host.model.at('Sheet1').value(1, 1)).toBe('丙');
});

test('pasting takes drop-downs away and brings General', async () => {
  const host = await withTable(LIST);
  await onSheet(host, (sheet) => {
    sheet.getRange('C2:C4').dataValidation.rule = { list: { inCellDropDown: true, source: '已完成,整改中' } };
    sheet.getRange('B2:B4').numberFormat = [['@'], ['@'], ['@']];
  });
  host.user.paste('Sheet1', 'B3', [['1-2', '办结']]);
  const sheet = host.model.at('Sheet1');
  expect(sheet.content(2, 1).type).toBe('Double');
  expect(sheet.validations.flatMap((one) => one.areas)).toEqual([
    { row: 1, column: 2, rows: 1, columns: 1 },
    { row: 3, column: 2, rows: 1, columns: 1 },
  ]);
});

test('Ctrl+Z takes back one step: an action of the person, or one sync of the add-in', async () => {
  const host = await withTable(LIST, true);
  host.user.sort('整改清单', 1);
  host.user.deleteRows('Sheet1', '2:2');
  expect(column(host, 1)).toEqual(['问题', '甲', '乙', '']);
  expect(host.user.undo()).toBe(true);
  expect(host.user.undo()).toBe(true);
  expect(column(host, 1)).toEqual(['问题', '丙', '甲', '乙']);
  await onSheet(host, (sheet) => (sheet.getRange('B2').values = [['改']]));
  expect(host.user.undo()).toBe(true);
  expect(column(host, 1)).toEqual(['问题', '丙', '甲', '乙']);
});
