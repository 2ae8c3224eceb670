import { createHost } from './index';
import { failure, onSheet } from './testing';

/** support.microsoft.com "Protect a worksheet"; codes from learn.microsoft.com. */
describe('a protected sheet', () => {
  const REFUSED: readonly (readonly [what: string, change: (sheet: Excel.Worksheet) => unknown])[] = [
    ['values', (sheet) => (sheet.getRange('A1').values = [['甲']])],
    ['formats', (sheet) => (sheet.getRange('A1').format.font.bold = true)],
    ['drop-downs', (sheet) => sheet.getRange('A1').dataValidation.clear()],
    ['color rules', (sheet) => sheet.getRange('A1').conditionalFormats.clearAll()],
    ['rows that come', (sheet) => sheet.getRange('1:1').insert('Down')],
    ['rows that go', (sheet) => sheet.getRange('1:1').delete('Up')],
    ['row heights', (sheet) => (sheet.getRange('1:1').format.rowHeight = 30)],
    ['tables that grow', (sheet) => sheet.tables.getItem('清单').rows.add()],
    ['being protected again', (sheet) => sheet.protection.protect()],
  ];

  test.each(REFUSED)('refuses %s', async (_what, change) => {
    const host = createHost();
    await onSheet(host, (sheet) => {
      sheet.tables.add('A1:B2', true).name = '清单';
      sheet.protection.protect();
    });
    expect(await failure(host, (_context, sheet) => change(sheet))).toMatchObject({ code: 'AccessDenied' });
  });

  test('lets unlocked cells be written, and what its options allow', async () => {
    const host = createHost();
    await onSheet(host, (sheet) => {
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: true, allowInsertRows: true });
    });
    await onSheet(host, (sheet) => {
      sheet.getRange('B1').values = [['甲']];
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('2:2').insert('Down');
    });
    expect(host.model.at('Sheet1').value(0, 1)).toBe('甲');
  });

  test('is opened by its password only', async () => {
    const host = createHost();
    host.user.protect('Sheet1', '一二三');
    expect(await failure(host, (_context, sheet) => sheet.protection.unprotect('三二一'))).toMatchObject({
      code: 'AccessDenied',
    });
    expect(await failure(host, (_context, sheet) => sheet.protection.unprotect('一二三'))).toBeNull();
  });
});

test('the structure of a protected workbook stays', async () => {
  const host = createHost();
  await onSheet(host, (_sheet, context) => context.workbook.protection.protect());
  for (const change of [
    (sheet: Excel.Worksheet) => (sheet.name = '甲'),
    (sheet: Excel.Worksheet) => sheet.context.workbook.worksheets.add('乙'),
    (sheet: Excel.Worksheet) => sheet.copy(),
  ])
    expect(await failure(host, (_context, sheet) => change(sheet))).toMatchObject({ code: 'AccessDenied' });
});

test('a very hidden sheet must be shown before it is deleted (office-js issue 365)', async () => {
  const host = createHost({ sheets: ['Sheet1', '记忆'] });
  const hide = (visibility: 'VeryHidden' | 'Hidden') =>
    onSheet(host, (_sheet, context) => (context.workbook.worksheets.getItem('记忆').visibility = visibility));
  await hide('VeryHidden');
  const remove = (): Promise<unknown> =>
    failure(host, (context) => context.workbook.worksheets.getItem('记忆').delete());
  expect(await remove()).toMatchObject({ code: 'GeneralException' });
  await hide('Hidden');
  expect(await remove()).toBeNull();
  expect(host.model.sheets).toHaveLength(1);
});

/** learn.microsoft.com "Apply conditional formatting to Excel ranges": priority 0 is the first that is tried. */
test('a new color rule goes on top, and priorities can be set', async () => {
  const host = createHost();
  await onSheet(host, (sheet) => {
    for (const formula of ['=A1=1', '=A1=2', '=A1=3'])
      sheet.getRange('A1:A9').conditionalFormats.add('Custom').custom.rule.formula = formula;
  });
  const formulas = (): string[] => host.model.at('Sheet1').conditionalFormats.map((rule) => rule.formula);
  expect(formulas()).toEqual(['=A1=3', '=A1=2', '=A1=1']);
  await onSheet(host, (sheet) => (sheet.getRange('A1').conditionalFormats.getItemAt(2).priority = 0));
  expect(formulas()).toEqual(['=A1=1', '=A1=3', '=A1=2']);
});

test('inserted rows carry names, drop-downs, rules, heights, hidden rows and merged cells along', async () => {
  const host = createHost({ sheets: ['Sheet1', '名录'] });
  await onSheet(host, (sheet, context) => {
    sheet.getRange('A5').values = [['甲']];
    sheet.getRange('B5').formulas = [['=A5']];
    sheet.getRange('A5:A9').dataValidation.rule = { list: { inCellDropDown: true, source: '甲,乙' } };
    sheet.getRange('A5:B9').conditionalFormats.add('Custom').custom.rule.formula = '=$A5=""';
    sheet.getRange('5:5').format.rowHeight = 40;
    sheet.getRange('7:7').rowHidden = true;
    sheet.getRange('C5:D5').merge();
    context.workbook.names.add('单位', sheet.getRange('A5:A9'));
    context.workbook.worksheets.getItem('名录').getRange('A1').formulas = [['=Sheet1!A5']];
  });
  host.user.insertRows('Sheet1', '2:3');
  const sheet = host.model.at('Sheet1');
  expect(sheet.value(6, 0)).toBe('甲');
  expect(sheet.content(6, 1).formula).toBe('=A7');
  expect(sheet.validations[0]?.areas).toEqual([{ row: 6, column: 0, rows: 5, columns: 1 }]);
  expect(sheet.conditionalFormats[0]?.formula).toBe('=$A7=""');
  expect([sheet.rowHeight(6), sheet.isRowHidden(8)]).toEqual([40, true]);
  expect(sheet.merged).toEqual([{ row: 6, column: 2, rows: 1, columns: 2 }]);
  expect(host.model.names[0]?.formula).toBe('=Sheet1!$A$7:$A$11');
  expect(host.model.at('名录').content(0, 0).formula).toBe('=Sheet1!A7');
});

test('merging keeps the first value and drops the others', async () => {
  const host = createHost();
  await onSheet(host, (sheet) => {
    sheet.getRange('A1:B2').values = [
      ['', '乙'],
      ['丙', '丁'],
    ];
    sheet.getRange('A1:B2').merge();
  });
  const sheet = host.model.at('Sheet1');
  expect([sheet.value(0, 0), sheet.value(0, 1), sheet.value(1, 0)]).toEqual(['乙', '', '']);
  const merged = await onSheet(host, (one) =>
    one.getRange('A1:C9').getMergedAreasOrNullObject().load('address,areaCount'),
  );
  expect([merged.address, merged.areaCount]).toEqual(['Sheet1!A1:B2', 1]);
});

test('borders of a range and of its cells are one thing', async () => {
  const host = createHost();
  await onSheet(host, (sheet) => {
    const { borders } = sheet.getRange('A1:B2').format;
    borders.getItem('EdgeBottom').style = 'Continuous';
    borders.getItem('InsideVertical').color = '#808080';
  });
  const sheet = host.model.at('Sheet1');
  expect(sheet.format(1, 1)['border.bottom.style']).toBe('Continuous');
  expect(sheet.format(0, 1)['border.bottom.style']).toBeUndefined();
  expect([sheet.format(0, 0)['border.right.style'], sheet.format(0, 1)['border.left.color']]).toEqual([
    'Continuous',
    '#808080',
  ]);
});

test('formats of whole columns hold for cells that come later', async () => {
  const host = createHost();
  await onSheet(host, (sheet) => (sheet.getRange('B:B').format.wrapText = true));
  host.user.type('Sheet1', 'B9', '甲');
  const range = await onSheet(host, (sheet) => sheet.getRange('A9:B9').load('format/wrapText'));
  expect(host.model.at('Sheet1').format(8, 1)['wrapText']).toBe(true);
  expect(range.format.wrapText).toBeNull();
});

test('page set-up is kept as it was given', async () => {
  const host = createHost();
  await onSheet(host, (sheet) => {
    const { pageLayout } = sheet;
    pageLayout.orientation = 'Landscape';
    pageLayout.paperSize = 'A3';
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.setPrintTitleRows('$3:$3');
    pageLayout.setPrintArea('A1:H40');
    pageLayout.headersFooters.defaultForAllPages.centerFooter = '第&P页 共&N页';
  });
  const layout = host.model.at('Sheet1').pageLayout;
  expect(layout.settings).toMatchObject({
    orientation: 'Landscape',
    paperSize: 'A3',
    zoom: { horizontalFitToPages: 1 },
  });
  expect(layout.titleRows).toMatchObject({ row: 2, rows: 1 });
  expect(layout.headersFooters['defaultForAllPages']?.['centerFooter']).toBe('第&P页 共&N页');
});

test('properties of rows come in one reply', async () => {
  const host = createHost();
  host.user.hideRows('Sheet1', '3:4');
  const rows = await onSheet(host, (sheet) =>
    sheet.getRange('A2:A5').getRowProperties({ rowHidden: true, rowIndex: true }),
  );
  expect(rows.value.map((row) => [row.rowIndex, row.rowHidden])).toEqual([
    [1, false],
    [2, true],
    [3, true],
    [4, false],
  ]);
});

test('a workbook that is handed over is there as it was given', async () => {
  const host = createHost();
  await host.Excel.createWorkbook('UEsDBA==');
  expect(host.model.createdWorkbooks).toEqual(['UEsDBA==']);
});

test('ranges that the library tracked are released after the run', async () => {
  const host = createHost();
  await onSheet(host, (sheet) => sheet.getRange('A1:B2').load('values'));
  await host.settled();
  expect(host.excel.session.keptCount).toBe(0);
});
