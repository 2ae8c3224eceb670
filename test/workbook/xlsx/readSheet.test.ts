import type { CellValue } from '../../../src/core/list/item';
import { createXlsxWorkbook } from '../../../src/workbook/xlsx';
import { readSheet } from '../../../src/workbook/xlsx/read/readSheet';
import { excelFile } from './files/excelFile';
import { fileOf, partsOf, type Parts } from './xlsxFile';

/** Format 0 is General, 1 a date. */
const CONTEXT = {
  strings: ['甲', '乙'],
  formats: [
    { isDate: false, isText: false, locked: true },
    { isDate: true, isText: false, locked: true },
  ],
  date1904: false,
};

const cell = (xml: string, context = CONTEXT): CellValue =>
  readSheet(`<worksheet><sheetData><row r="1">${xml}</row></sheetData></worksheet>`, context).rows[0]?.[0] ??
  '';

it.each<[string, CellValue]>([
  ['<c r="A1"/>', ''],
  ['<c r="A1" t="s"><v>1</v></c>', '乙'],
  ['<c r="A1" t="s"><v>7</v></c>', ''],
  ['<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 丙 </t></is></c>', ' 丙 '],
  [
    '<c r="A1" t="inlineStr"><is><r><t>丙</t></r><r><t>丁</t></r><rPh sb="0" eb="1"><t>bǐng</t></rPh></is></c>',
    '丙丁',
  ],
  ['<c r="A1" t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>', 'a<b'],
  ['<c r="A1" t="str"><f>"a"</f><v>a_x000D_b</v></c>', 'a\rb'],
  ['<c r="A1"><v>1.5</v></c>', 1.5],
  ['<c r="A1" t="n"><v>-1E-3</v></c>', -0.001],
  ['<c r="A1" t="b"><v>1</v></c>', true],
  ['<c r="A1" t="b"><v>0</v></c>', false],
  ['<c r="A1" t="e"><v>#DIV/0!</v></c>', { error: '#DIV/0!' }],
  ['<c r="A1" s="1"><v>45658</v></c>', { date: '2025-01-01' }],
  ['<c r="A1" s="1"><v>45658.75</v></c>', { date: '2025-01-01' }],
  ['<c r="A1" s="1"><v>0.5</v></c>', 0.5],
  ['<c r="A1" s="1"><v>-3</v></c>', -3],
  ['<c r="A1" t="d"><v>2025-12-31T00:00:00</v></c>', { date: '2025-12-31' }],
  ['<c r="A1" t="d"><v>2025-02-30</v></c>', '2025-02-30'],
  ['<c><v>3</v></c>', 3],
])('%s', (xml, value) => {
  expect(cell(xml)).toEqual(value);
});

it('counts days from 1904 where the workbook does', () => {
  expect(cell('<c r="A1" s="1"><v>44560</v></c>', { ...CONTEXT, date1904: true })).toEqual({
    date: '2025-12-31',
  });
});

it('finds cells and rows without an address behind the one before', () => {
  const { rows } = readSheet(
    '<worksheet><sheetData><row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"/><row><c><v>4</v></c></row></sheetData></worksheet>',
    CONTEXT,
  );
  expect(rows[0]?.[0]).toBe(1);
  expect([rows[0]?.[3], rows[0]?.[4]]).toEqual([2, 3]);
  expect(rows[5]?.[0]).toBe(4);
});

it('spells out shared formulas', () => {
  const { formulas } = readSheet(
    '<worksheet><sheetData><row r="2"><c r="B2"><f t="shared" ref="B2:C3" si="4">A2*$A$1</f><v>1</v></c><c r="C2"><f t="shared" si="4"/><v>1</v></c></row><row r="3"><c r="B3"><f t="shared" si="4"/><v>1</v></c><c r="C3"><f t="shared" si="9"/><v>1</v></c></row></sheetData></worksheet>',
    CONTEXT,
  );
  expect(formulas.map(({ formula }) => formula)).toEqual(['=A2*$A$1', '=B2*$A$1', '=A3*$A$1']);
});

describe('protection', () => {
  const change = { row: 2, column: 1, value: '改写' };
  const edited = (change: (parts: Parts) => Partial<Record<string, string>>): Uint8Array => {
    const parts = partsOf(excelFile());
    return fileOf({ ...parts, ...(change(parts) as Parts) });
  };
  const protect = (parts: Parts): string =>
    parts['xl/worksheets/sheet1.xml']!.replace(
      '</sheetData>',
      '</sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/>',
    );

  it('refuses locked cells', async () => {
    const workbook = await createXlsxWorkbook(
      edited((parts) => ({ 'xl/worksheets/sheet1.xml': protect(parts) })),
    );
    await expect(workbook.setCells('整改台账', [change])).rejects.toMatchObject({
      code: 'sheet-protected',
      data: { sheet: '整改台账' },
    });
  });

  it('lets unlocked cells be filled in, as Excel does', async () => {
    const file = edited((parts) => ({
      'xl/worksheets/sheet1.xml': protect(parts),
      'xl/styles.xml': parts['xl/styles.xml']!.replace(
        '<alignment vertical="center" wrapText="1"/>',
        '<alignment vertical="center" wrapText="1"/><protection locked="0"/>',
      ),
    }));
    const workbook = await createXlsxWorkbook(file);
    await workbook.setCells('整改台账', [change]);
    expect((await workbook.read()).list?.rows[0]?.[1]).toBe('改写');
  });
});

it('a strict file is read, and refused where sheets would have to be added', async () => {
  const parts = partsOf(excelFile());
  const strict = (xml: string): string =>
    xml
      .replaceAll(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      )
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      );
  const file = fileOf(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strict(xml)])));
  const workbook = await createXlsxWorkbook(file);
  expect((await workbook.read()).list).toEqual((await (await createXlsxWorkbook(excelFile())).read()).list);
  const page = {
    role: 'guide',
    name: '填表说明',
    visibility: 'visible',
    columns: [],
    blocks: [],
    table: null,
    validations: [],
    colorRules: [],
    freeze: null,
    print: null,
    links: [],
  } as const;
  await expect(workbook.putSheet(page)).rejects.toMatchObject({ code: 'other-workbook-format' });
});
