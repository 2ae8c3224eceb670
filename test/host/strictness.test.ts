import { createHost } from './index';
import { failure } from './testing';

type Batch = (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown;

/** Source of the codes: learn.microsoft.com "Error handling with the application-specific JavaScript APIs". */
const REFUSED: readonly (readonly [what: string, code: string, location: string, batch: Batch])[] = [
  ['values of another height', 'InvalidArgument', 'Range.values', (_c, s) => (s.getRange('A1:A2').values = [[1]])],
  ['values of another width', 'InvalidArgument', 'Range.values', (_c, s) => (s.getRange('A1:B1').values = [[1]])],
  ['rows of unequal length', 'InvalidArgument', 'Range.values', (_c, s) => (s.getRange('A1:B2').values = [[1, 2], [3]])],
  ['a flat array', 'InvalidArgument', 'Range.values', (_c, s) => (s.getRange('A1:B1').values = [1, 2] as never)],
  ['an object in a cell', 'InvalidArgument', 'Range.values', (_c, s) => (s.getRange('A1').values = [[{ a: 1 }]])],
  ['a text that is too long', 'InvalidArgument', 'Range.values', (_c, s) => (s.getRange('A1').values = [['问'.repeat(32_768)]])],
  ['values of whole columns', 'InvalidArgument', 'Range.values', (_c, s) => (s.getRange('A:A').values = '甲' as never)],
  ['a format of whole columns', 'InvalidArgument', 'Range.numberFormat', (_c, s) => (s.getRange('A:A').numberFormat = '@' as never)],
  ['more than five million cells', 'InvalidArgument', 'Range.values', (_c, s) => (s.getRange('A1:E1000001').values = 1 as never)],
  ['an invalid address', 'InvalidArgument', 'Worksheet.getRange', (_c, s) => s.getRange('A0').load('values')],
  ['a range on another sheet', 'InvalidArgument', 'Worksheet.getRange', (_c, s) => s.getRange('没有!A1').load('values')],
  ['a cell off the sheet', 'InvalidArgument', 'Range.getOffsetRange', (_c, s) => s.getRange('A1').getOffsetRange(-1, 0).load('values')],
  ['no such sheet', 'ItemNotFound', 'WorksheetCollection.getItem', (c) => c.workbook.worksheets.getItem('没有').load('name')],
  ['no such table', 'ItemNotFound', 'TableCollection.getItem', (c) => c.workbook.tables.getItem('没有').load('name')],
  ['no such name', 'ItemNotFound', 'NamedItemCollection.getItem', (c) => c.workbook.names.getItem('没有').load('name')],
  ['a sheet twice', 'ItemAlreadyExists', 'WorksheetCollection.add', (c) => c.workbook.worksheets.add('sheet1')],
  ['a bad sheet name', 'InvalidArgument', 'WorksheetCollection.add', (c) => c.workbook.worksheets.add('甲/乙')],
  ['the last sheet', 'InvalidOperation', 'Worksheet.delete', (_c, s) => s.delete()],
  ['a bad table name', 'InvalidArgument', 'Table.name', (_c, s) => (s.tables.add('A1:B2', true).name = '整改 清单')],
  ['tables that overlap', 'InvalidArgument', 'TableCollection.add', (_c, s) => [s.tables.add('A1:B2', true), s.tables.add('B2:C3', true)]],
  ['a name that is an address', 'InvalidArgument', 'NamedItemCollection.add', (c, s) => c.workbook.names.add('AB12', s.getRange('A1'))],
  ['a color that is none', 'InvalidArgument', 'RangeFill.color', (_c, s) => (s.getRange('A1').format.fill.color = '#12345')],
  ['an alignment that is none', 'InvalidArgument', 'RangeFormat.horizontalAlignment', (_c, s) => (s.getRange('A1').format.horizontalAlignment = 'Middle' as never)],
  ['a row that is too high', 'InvalidArgument', 'RangeFormat.rowHeight', (_c, s) => (s.getRange('A1').format.rowHeight = 410)],
  ['a number format with an open quote', 'InvalidArgument', 'Range.numberFormat', (_c, s) => (s.getRange('A1').numberFormat = [['yyyy"年']])],
  ['a drop-down of 256 characters', 'InvalidArgument', 'DataValidation.rule', (_c, s) => (s.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: '办'.repeat(256) } })],
  ['a rule with a typo', 'InvalidArgument', 'DataValidation.rule', (_c, s) => (s.getRange('A1').dataValidation.rule = { list: { inCellDropdown: true, source: '甲' } } as never)],
  ['an alert with a long title', 'InvalidArgument', 'DataValidation.errorAlert', (_c, s) => (s.getRange('A1').dataValidation.errorAlert = { title: '提'.repeat(33), message: '', style: 'Stop', showAlert: true })],
  ['a color rule without =', 'InvalidArgument', 'ConditionalFormatRule.formula', (_c, s) => (s.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = 'A1=1')],
  ['a merge in a table', 'InvalidOperation', 'Range.merge', (_c, s) => [s.tables.add('A1:B3', true), s.getRange('A2:B2').merge()]],
  ['half a table that moves', 'InvalidOperation', 'Range.insert', (_c, s) => [s.tables.add('A1:B3', true), s.getRange('A2').insert('Down')]],
  ['a footer that is too long', 'InvalidArgument', 'HeaderFooter.centerFooter', (_c, s) => (s.pageLayout.headersFooters.defaultForAllPages.centerFooter = '页'.repeat(256))],
  ['a link to nowhere', 'InvalidArgument', 'Range.hyperlink', (_c, s) => (s.getRange('A1').hyperlink = { textToDisplay: '甲' })],
]; // prettier-ignore

test.each(REFUSED)('%s: %s at %s', async (_what, code, location, batch) => {
  expect(await failure(createHost(), batch)).toMatchObject({ code, location });
});

test('a member that the host does not know is refused by its name', async () => {
  const refused = await failure(createHost(), (_context, sheet) => sheet.pivotTables.load('items/name'));
  expect(refused).toMatchObject({ code: 'ApiNotFound', location: 'Worksheet.pivotTables' });
  expect(refused?.message).toContain('Worksheet.pivotTables');
});

test('a property with a typo is refused by its name', async () => {
  const refused = await failure(createHost(), (_context, sheet) => sheet.getRange('A1').load('vlaues'));
  expect(refused).toMatchObject({ code: 'ApiNotFound', location: 'Range.vlaues' });
});

test('a typo in a nested property is refused by its name', async () => {
  const refused = await failure(createHost(), (_context, sheet) =>
    sheet.getRange('A1').load('format/fil/color'),
  );
  expect(refused).toMatchObject({ code: 'ApiNotFound', location: 'RangeFormat.fil' });
});

test("what was not loaded cannot be read: the library's own rule", async () => {
  const refused = await failure(createHost(), async (context, sheet) => {
    const range = sheet.getRange('A1');
    await context.sync();
    return range.values;
  });
  expect(refused?.code).toBe('PropertyNotLoaded');
});

/** The client refuses by what Office.context.requirements says; the host refuses by itself. */
test.each([
  [13, '1.14', false],
  [14, '1.14', true],
  [14, '1.15', false],
])('an Excel with ExcelApi 1.%d supports %s: %p', (apiVersion, version, expected) => {
  const { Office } = createHost({ apiVersion });
  expect(Office.context.requirements.isSetSupported('ExcelApi', version)).toBe(expected);
});

test('a member that is newer than the host is ApiNotFound', async () => {
  const host = createHost({ apiVersion: 7 });
  const refused = await failure(host, (_context, sheet) => sheet.pageLayout.load('orientation'));
  expect(refused?.code).toBe('ApiNotFound');
});

test('load() without names reads every property of the version, and no newer one', async () => {
  const host = createHost({ apiVersion: 2 });
  const loaded = await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.load();
    await context.sync();
    return Object.keys(sheet.toJSON());
  });
  expect(loaded).toEqual(expect.arrayContaining(['id', 'name', 'position', 'visibility']));
  expect(loaded).not.toContain('tabColor');
});
