import type { SheetPlan } from '../../../src/core/sheet/workbookPlan';
import { createXlsxWorkbook, type XlsxWorkbook } from '../../../src/workbook/xlsx';
import { samplePlan, sampleUnitsSheet } from '../samplePlans';
import { excelFile } from './files/excelFile';
import { libreOfficeFile } from './files/libreOfficeFile';
import { prefixedFile } from './files/prefixedFile';
import { wpsFile } from './files/wpsFile';
import { validationErrors } from './validate';
import { changedParts, fileOf, partsOf } from './xlsxFile';

/** Does a verb to a file and gives the new one. */
async function after(
  bytes: Uint8Array,
  verb: (workbook: XlsxWorkbook) => Promise<void>,
): Promise<Uint8Array> {
  const workbook = await createXlsxWorkbook(bytes);
  await verb(workbook);
  return workbook.save();
}

const FILES = {
  Excel: {
    file: excelFile,
    sheet: '整改台账',
    part: 'xl/worksheets/sheet1.xml',
    formulaColumn: 6,
    plainColumn: 0,
    firstRow: 2,
  },
  WPS: {
    file: wpsFile,
    sheet: 'Sheet1',
    part: 'xl/worksheets/sheet1.xml',
    formulaColumn: 5,
    plainColumn: 0,
    firstRow: 3,
  },
  LibreOffice: {
    file: libreOfficeFile,
    sheet: '整改清单',
    part: 'xl/worksheets/sheet1.xml',
    formulaColumn: 4,
    plainColumn: 2,
    firstRow: 1,
  },
} as const;

/** A repaint of a list that stands as in the Excel file. */
const painted = (name: string): SheetPlan => ({
  ...sampleUnitsSheet(name),
  role: 'list',
  blocks: [],
  links: [],
  validations: [
    {
      area: { row: 2, column: 5, rows: 100, columns: 1 },
      rule: { kind: 'list', words: ['整改中', '已完成'] },
      alert: 'stop',
      title: '状态',
      message: '请从下拉中选择。',
    },
    {
      area: { row: 2, column: 3, rows: 100, columns: 1 },
      rule: { kind: 'listName', name: '部门' },
      alert: 'information',
      title: '部门',
      message: '名录中没有。',
    },
  ],
  colorRules: [
    {
      key: 'overdue',
      area: { row: 2, column: 4, rows: 100, columns: 2 },
      formula: '=AND($B3<>"",$E3<TODAY())',
      fill: '#F8CBAD',
      color: '#7B1E00',
      stopIfTrue: true,
    },
  ],
});

describe.each(Object.entries(FILES))(
  'a file as %s writes it',
  (_, { file, firstRow, formulaColumn, part, plainColumn, sheet }) => {
    it('is saved byte for byte when nothing changed', async () => {
      const bytes = await after(file(), async (workbook) => void (await workbook.read()));
      expect(changedParts(file(), bytes)).toEqual([]);
    });

    it('keeps all but one cell when a text is set', async () => {
      const place = { row: firstRow, column: 2 };
      const bytes = await after(file(), (workbook) =>
        workbook.setCells(sheet, [{ ...place, value: '已制定制度' }]),
      );
      expect(changedParts(file(), bytes)).toEqual([part]);
      const cell = new RegExp(`<c r="C${firstRow + 1}"[^>]*?(/>|>.*?</c>)`);
      const before = partsOf(file())[part]!;
      const now = partsOf(bytes)[part]!;
      expect(cell.exec(now)?.[0]).toContain('<is><t xml:space="preserve">已制定制度</t></is>');
      // Where the row had no such cell, it was added; else it was replaced; nothing else moved.
      expect(now.replace(cell, '')).toBe(before.replace(cell, ''));
      expect(await validationErrors(bytes)).toEqual([]);
    });

    it('gets a format for a dangerous text, appended to those that are there', async () => {
      const bytes = await after(file(), (workbook) =>
        workbook.setCells(sheet, [{ row: firstRow, column: plainColumn, value: '=1+1' }]),
      );
      expect(changedParts(file(), bytes)).toEqual(['xl/styles.xml', part]);
      const formats = (parts: Record<string, string>): string[] =>
        /<cellXfs.*?>(.*)<\/cellXfs>/s.exec(parts['xl/styles.xml']!)![1]!.split(/(?=<xf )/);
      const before = formats(partsOf(file()));
      const now = formats(partsOf(bytes));
      expect(now.slice(0, before.length)).toEqual(before);
      expect(now).toHaveLength(before.length + 1);
      expect(await validationErrors(bytes)).toEqual([]);
      expect((await (await createXlsxWorkbook(bytes)).read()).list?.rows[0]?.[plainColumn]).toBe('=1+1');
    });

    it('replaces a formula without harming those that share it', async () => {
      const bytes = await after(file(), (workbook) =>
        workbook.setCells(sheet, [{ row: firstRow, column: formulaColumn, value: '人工填写' }]),
      );
      const before = (await (await createXlsxWorkbook(file())).read()).list!;
      const now = (await (await createXlsxWorkbook(bytes)).read()).list!;
      expect(now.rows[0]?.[formulaColumn]).toBe('人工填写');
      expect(now.formulas).toEqual(before.formulas.slice(1));
      expect(now.rows.slice(1)).toEqual(before.rows.slice(1));
      expect(partsOf(bytes)['xl/calcChain.xml']).toBeUndefined();
      expect(await validationErrors(bytes)).toEqual([]);
    });

    it('takes new sheets beside its own', async () => {
      const plan = samplePlan(undefined, '整改清单_新');
      const [list, units] = plan.sheets as [SheetPlan, SheetPlan];
      const added = {
        ...plan,
        sheets: [
          { ...list, name: '新清单' },
          { ...units, links: [] },
        ],
      };
      const bytes = await after(file(), (workbook) => workbook.write(added, []));
      const changed = changedParts(file(), bytes);
      expect(changed.filter((name) => name in partsOf(file()))).toEqual(
        expect.arrayContaining([
          '[Content_Types].xml',
          'xl/_rels/workbook.xml.rels',
          'xl/styles.xml',
          'xl/workbook.xml',
        ]),
      );
      expect(
        changed.filter((name) =>
          /sheet1\.xml$|sharedStrings|drawing|chart|media|comments|theme|custom|cellimages/.test(name),
        ),
      ).toEqual([]);
      expect(await validationErrors(bytes)).toEqual([]);
    });

    it('puts a sheet, replaces it, and comes out as if it had been put once', async () => {
      const page = { ...sampleUnitsSheet('校验结果'), links: [] };
      const once = await after(file(), (workbook) => workbook.putSheet(page));
      const twice = await after(once, (workbook) => workbook.putSheet(page));
      expect(changedParts(once, twice)).toEqual([]);
      expect(await validationErrors(once)).toEqual([]);
    });

    it('is repainted once and for all', async () => {
      const once = await after(file(), (workbook) => workbook.repaint(painted(sheet)));
      expect(changedParts(file(), once)).toEqual(['xl/styles.xml', part]);
      const twice = await after(once, (workbook) => workbook.repaint(painted(sheet)));
      expect(changedParts(once, twice)).toEqual([]);
      const data = /<sheetData>.*<\/sheetData>/s;
      expect(data.exec(partsOf(once)[part]!)![0]).toBe(data.exec(partsOf(file())[part]!)![0]);
      expect(await validationErrors(once)).toEqual([]);
    });
  },
);

describe('what Excel put around a list', () => {
  it('stays when the list is repainted: rules and validations of others, outside of our cells', async () => {
    const xml = partsOf(await after(excelFile(), (workbook) => workbook.repaint(painted('整改台账'))))[
      'xl/worksheets/sheet1.xml'
    ]!;
    expect(xml).toContain('<cfRule type="dataBar" priority="2">');
    expect(xml).toContain('<cfRule type="cellIs" dxfId="2" priority="1" operator="equal">');
    expect(xml).toContain('<x14:cfRule type="expression" priority="3"');
    expect(xml).toContain('<cfRule type="expression" dxfId="3" priority="4" stopIfTrue="1">');
    expect(xml).toContain('<dataValidations count="4">');
    expect(xml).toContain('type="whole" allowBlank="1" showErrorMessage="1" sqref="A3:A5"');
    expect(xml).toContain('type="list" allowBlank="1" showErrorMessage="1" sqref="F103:F700"');
    expect(xml).toContain('<xm:sqref>J1:J9</xm:sqref>');
    expect(xml).toContain('sqref="F3:F102"');
  });

  it('loses an extended validation together with its empty frame', async () => {
    const plan = painted('整改台账');
    const area = { row: 0, column: 3, rows: 200, columns: 7 };
    const wide = { ...plan, validations: [{ ...plan.validations[1]!, area }] };
    const bytes = await after(excelFile(), (workbook) => workbook.repaint(wide));
    const xml = partsOf(bytes)['xl/worksheets/sheet1.xml']!;
    expect(xml).not.toContain('x14:dataValidation');
    expect(xml).toContain('x14:conditionalFormattings');
    expect(await validationErrors(bytes)).toEqual([]);
  });

  it('takes away our rules that pasting multiplied and moved, with their colors', async () => {
    const once = await after(excelFile(), (workbook) => workbook.repaint(painted('整改台账')));
    const parts = partsOf(once);
    const sheet = parts['xl/worksheets/sheet1.xml']!;
    const ours = /<conditionalFormatting sqref="E3:F102">.*?<\/conditionalFormatting>/.exec(sheet)![0];
    const pasted = ours
      .replace('E3:F102', 'H9:I12')
      .replace('$B3', '$E9')
      .replace('$E3', '$H9')
      .replace('priority="4"', 'priority="9"');
    const multiplied = fileOf({ ...parts, 'xl/worksheets/sheet1.xml': sheet.replace(ours, ours + pasted) });
    const repaired = await after(multiplied, (workbook) => workbook.repaint(painted('整改台账')));
    expect(partsOf(repaired)['xl/worksheets/sheet1.xml']).toBe(sheet);
  });

  it('follows the sheet and the table when they are renamed', async () => {
    const renaming = { sheet: '整改台账', to: "台账 'A' 旧", tables: [{ name: '表1', to: '旧表' }] };
    const plan = { ...samplePlan(), sheets: [{ ...sampleUnitsSheet('整改台账'), links: [] }], names: [] };
    const bytes = await after(excelFile(), (workbook) => workbook.write(plan, [renaming]));
    const parts = partsOf(bytes);
    expect(parts['xl/workbook.xml']).toContain(`<sheet name="台账 'A' 旧" sheetId="3" r:id="rId1"/>`);
    expect(parts['xl/workbook.xml']).toContain(`localSheetId="0">'台账 ''A'' 旧'!$2:$2<`);
    expect(parts['xl/charts/chart1.xml']).toContain(`<c:f>'台账 ''A'' 旧'!$A$3:$A$5</c:f>`);
    expect(parts['xl/worksheets/sheet1.xml']).toContain(`location="'台账 ''A'' 旧'!A3"`);
    expect(parts['xl/tables/table1.xml']).toContain('name="旧表" displayName="旧表"');
    expect(parts['xl/tables/table1.xml']).toContain('IF(旧表[[#This Row],[完成时限]]');
    const summary = parts['xl/worksheets/sheet2.xml']!;
    expect(summary).toContain('<f>COUNTIF(旧表[责任部门],A2)</f>');
    expect(summary).toContain(`<f>COUNTIF('台账 ''A'' 旧'!$D$3:$D$5,A3)</f>`);
    expect(summary).toContain(`<f>SUM('台账 ''A'' 旧'!A3:A5)</f>`);
    // Text is not a reference.
    expect(summary).toContain('<v>整改台账!</v>');
    expect(await validationErrors(bytes)).toEqual([]);
  });

  it('follows a header that is renamed', async () => {
    const bytes = await after(excelFile(), (workbook) =>
      workbook.setCells('整改台账', [
        { row: 1, column: 3, value: '责任单位' },
        { row: 1, column: 4, value: '时限[新]' },
      ]),
    );
    const parts = partsOf(bytes);
    expect(parts['xl/tables/table1.xml']).toContain('<tableColumn id="4" name="责任单位"/>');
    expect(parts['xl/tables/table1.xml']).toContain(`IF(表1[[#This Row],[时限'[新']]]&lt;TODAY()`);
    expect(parts['xl/worksheets/sheet2.xml']).toContain('<f>COUNTIF(表1[责任单位],A2)</f>');
    expect(await validationErrors(bytes)).toEqual([]);
  });

  it.each(['', '状态', 5])('refuses the header %j, which Excel would have to repair', async (value) => {
    const workbook = await createXlsxWorkbook(excelFile());
    await expect(workbook.setCells('整改台账', [{ row: 1, column: 3, value }])).rejects.toMatchObject({
      code: 'host-failure',
    });
    expect(changedParts(excelFile(), await workbook.save())).toEqual([]);
  });

  it('gets cells in rows and columns that were not there', async () => {
    const bytes = await after(excelFile(), (workbook) =>
      workbook.setCells('整改台账', [
        { row: 40, column: 1, value: '远处' },
        { row: 20, column: 30, value: { date: '2025-03-01' } },
        { row: 2, column: 9, value: 7 },
        { row: 30, column: 2, value: '' },
      ]),
    );
    const xml = partsOf(bytes)['xl/worksheets/sheet1.xml']!;
    const rows = [...xml.matchAll(/<row r="(\d+)"/g)].map((match) => Number(match[1]));
    expect(rows).toEqual([1, 2, 3, 4, 5, 21, 41]);
    // The column's own format, here a wrapped text, goes to a cell that was not there.
    expect(xml).toContain('<c r="B41" s="1" t="inlineStr">');
    expect(xml).toContain('<c r="J3"><v>7</v></c>');
    expect(await validationErrors(bytes)).toEqual([]);
  });
});

describe('prefixed names', () => {
  it('are read and patched all the same', async () => {
    expect(await validationErrors(prefixedFile())).toEqual([]);
    const bytes = await after(prefixedFile(), async (workbook) => {
      await workbook.setCells('整改清单', [
        { row: 1, column: 1, value: '=核对' },
        { row: 8, column: 0, value: '新的一行' },
      ]);
      await workbook.repaint(painted('整改清单'));
      await workbook.putSheet({ ...sampleUnitsSheet('校验结果'), links: [] });
      await workbook.write({ ...samplePlan(), sheets: [{ ...sampleUnitsSheet(), links: [] }] }, []);
    });
    expect(await validationErrors(bytes)).toEqual([]);
    const content = await (await createXlsxWorkbook(bytes)).read();
    expect(content.list?.rows[0]?.slice(0, 2)).toEqual(['1.帮扶台账缺项', '=核对']);
    expect(content.sheets.map(({ name }) => name)).toEqual([
      '整改清单',
      '清单助手数据',
      '校验结果',
      '责任单位名录',
    ]);
  });
});
