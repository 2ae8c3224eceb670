import { createHost } from './index';

test('sheets are added, found and not found', async () => {
  const host = createHost();
  const seen = await host.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load('items/name');
    const missing = sheets.getItemOrNullObject('整改清单');
    const added = sheets.add('整改清单');
    added.activate();
    await context.sync();
    return { names: sheets.items.map((sheet) => sheet.name), missing: missing.isNullObject };
  });
  expect(seen).toEqual({ names: ['Sheet1'], missing: true });
  expect(host.model.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1', '整改清单']);
  expect(host.model.active.name).toBe('整改清单');
  expect(host.stats.syncs).toBe(1);
});

test('values are written and read, in one sync', async () => {
  const host = createHost();
  const range = await host.run(async (context) => {
    const cells = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
    cells.values = [
      ['序号', '问题'],
      [1, '临边'],
    ];
    cells.load('values,address');
    await context.sync();
    return { values: cells.values, address: cells.address };
  });
  expect(range).toEqual({
    values: [
      ['序号', '问题'],
      [1, '临边'],
    ],
    address: 'Sheet1!A1:B2',
  });
  expect(host.stats.syncs).toBe(1);
  expect(host.stats.requests).toBe(2);
  expect(host.excel.session.keptCount).toBe(0);
});

test('a large write is cut by the library and put together by the host', async () => {
  const host = createHost();
  const rows = Array.from({ length: 1000 }, (_, i) => [i, `第${i}行`, '']);
  await host.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1:C1000').values = rows;
    await context.sync();
  });
  expect(host.model.at('Sheet1').value(999, 1)).toBe('第999行');
  expect(host.stats.cellsWritten).toBe(3000);
});

test('formats, a table, a drop-down and a color rule', async () => {
  const host = createHost();
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const header = sheet.getRange('A1:B1');
    header.numberFormat = [['@', '@']];
    header.values = [['001', '问题']];
    header.format.fill.color = '#1f4e79';
    header.format.font.bold = true;
    header.format.borders.getItem('EdgeBottom').style = 'Continuous';
    const table = sheet.tables.add('A1:B3', true);
    table.name = '整改清单';
    const body = table.getDataBodyRange();
    body.dataValidation.rule = { list: { inCellDropDown: true, source: '未启动,已完成' } };
    const rule = body.conditionalFormats.add('Custom');
    rule.custom.rule.formula = '=$B2=""';
    rule.custom.format.fill.color = '#FFC7CE';
    sheet.freezePanes.freezeRows(1);
    await context.sync();
  });
  const sheet = host.model.at('Sheet1');
  expect(sheet.value(0, 0)).toBe('001');
  expect(sheet.format(0, 0)).toMatchObject({
    'fill.color': '#1F4E79',
    'font.bold': true,
    'border.bottom.style': 'Continuous',
  });
  expect(sheet.tables[0]?.name).toBe('整改清单');
  expect(sheet.validations).toHaveLength(1);
  expect(sheet.conditionalFormats[0]).toMatchObject({
    formula: '=$B2=""',
    format: { 'fill.color': '#FFC7CE' },
  });
  expect(sheet.freeze).toEqual({ rows: 1, columns: 0 });
});

test('what is missing is ItemNotFound, and what went before stays done', async () => {
  const host = createHost();
  const failed = host.run(async (context) => {
    context.workbook.worksheets.add('先');
    context.workbook.worksheets.getItem('没有').load('name');
    await context.sync();
  });
  await expect(failed).rejects.toMatchObject({
    code: 'ItemNotFound',
    debugInfo: { errorLocation: 'WorksheetCollection.getItem' },
  });
  expect(host.model.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1', '先']);
});
