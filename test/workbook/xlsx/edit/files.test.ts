import type { CellValue } from '../../../../src/core/list/item';
import type { CellValueRow } from '../../../../src/core/sheet/workbookPlan';
import type { ListChange, ListSheet } from '../../../../src/workbook/port';
import { createXlsxWorkbook } from '../../../../src/workbook/xlsx';
import { changeOf, changedRows } from '../../editContract';
import { sampleMemorySheet, sampleUnitsSheet } from '../../samplePlans';
import { busyFile } from '../files/busyFile';
import { excelFile } from '../files/excelFile';
import { libreOfficeFile } from '../files/libreOfficeFile';
import { prefixedFile } from '../files/prefixedFile';
import { wpsFile } from '../files/wpsFile';
import { validationErrors } from '../validate';
import { edited, listOf } from './edited';
import { changedParts, fileOf, partsOf } from '../xlsxFile';

/** A row as wide as the list, with a word of its own in every column. */
const wordsRow = (list: ListSheet, word: string): CellValueRow =>
  list.headers.map((header) => (header === '编号' ? word : `新增${word}${header}`));

/** Parts that speak of the rows of the list, by file; everything else stays byte for byte. */
const FILES: readonly (readonly [name: string, file: () => Uint8Array, parts: readonly string[]])[] = [
  [
    'Excel',
    excelFile,
    [
      'xl/charts/chart1.xml',
      'xl/comments1.xml',
      'xl/drawings/drawing1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/tables/table1.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ],
  ],
  ['WPS', wpsFile, ['xl/worksheets/sheet1.xml']],
  ['LibreOffice', libreOfficeFile, ['xl/tables/table1.xml', 'xl/worksheets/sheet1.xml']],
  ['the Open XML SDK', prefixedFile, ['xl/tables/table1.xml', 'xl/worksheets/sheet1.xml']],
  [
    'a busy one of Excel',
    busyFile,
    [
      'xl/charts/chart1.xml',
      'xl/charts/chart2.xml',
      'xl/comments1.xml',
      'xl/drawings/drawing1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/pivotCache/pivotCacheDefinition1.xml',
      'xl/tables/table1.xml',
      'xl/tables/table2.xml',
      'xl/threadedComments/threadedComment1.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ],
  ],
];

/** The order of calculation is dropped, and Excel is asked to compute anew. */
const RECALCULATED = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/calcChain.xml'];

describe.each(FILES)('a file as %s writes it', (_, file, parts) => {
  it('keeps every part that does not speak of the rows', async () => {
    const after = await edited(file(), (list) => ({
      list: changeOf(list, { inserts: [{ before: 0, rows: [list.headers.map(() => '新')] }] }),
    }));
    const recalculated = 'xl/calcChain.xml' in partsOf(file()) ? RECALCULATED : [];
    expect(changedParts(file(), after)).toEqual([...recalculated, 'xl/workbook.xml', ...parts].sort());
  });

  const changeIn = (list: ListSheet): ListChange => {
    const count = list.rows.length;
    const { firstColumn, headerRow } = list;
    return changeOf(list, {
      cells: [{ row: headerRow + 1, column: firstColumn + 2, from: list.rows[0]?.[2] ?? '', to: '=核对' }],
      inserts: [
        { before: 0, rows: [wordsRow(list, '甲'), wordsRow(list, '乙')] },
        { before: 2, rows: [wordsRow(list, '丙')] },
        { before: count, rows: [wordsRow(list, '丁')] },
      ],
      deletes: [count - 1],
    });
  };
  const sheets = [sampleMemorySheet(), { ...sampleUnitsSheet('校验结果'), links: [] }];
  const changed = (): Promise<Uint8Array> => edited(file(), (list) => ({ list: changeIn(list), sheets }));

  it('holds the rows that it should', async () => {
    const list = await listOf(file());
    const now = await listOf(await changed());
    expect(now.rows).toEqual(changedRows(list, changeIn(list)));
    expect(now).toMatchObject({ tableName: list.tableName, filterActive: list.filterActive });
  });

  it('is valid', async () => {
    expect(await validationErrors(await changed())).toEqual([]);
  });

  it('is as before when what came goes again', async () => {
    const list = await listOf(file());
    const count = list.rows.length;
    const there = await edited(file(), () => ({
      list: changeOf(list, {
        inserts: [
          { before: 0, rows: [list.headers.map(() => '甲')] },
          { before: 2, rows: [list.headers.map(() => '乙'), list.headers.map(() => '丙')] },
          { before: count, rows: [list.headers.map(() => '丁')] },
        ],
      }),
    }));
    const back = await edited(there, (now) => ({
      list: changeOf(now, { deletes: [0, 3, 4, count + 3] }),
    }));
    const [before, after] = [partsOf(file()), partsOf(back)];
    // A table that did not grow with a row typed below it has taken it in.
    const grown = (xml: string): string => xml.replaceAll('A1:E3', 'A1:E4');
    const expected = (part: string): string =>
      list.tableName === '整改清单' ? grown(before[part]!) : before[part]!;
    for (const part of parts)
      expect([part, difference(sharing(expected(part)), sharing(after[part]!))]).toEqual([part, null]);
  });
});

/** Formulas that were shared may be spelled out now; `spans` is a hint that need not be kept. */
function sharing(xml: string): string {
  return xml
    .replaceAll('&quot;', '"')
    .replace(/<f t="shared"[^>]*\/>|<f>(A8-A7|整改台账!H\d)<\/f>/g, '<f/>')
    .replace(/ spans="[^"]*"/g, '');
}

/** Where two texts part, with what stands around; null where they do not. */
function difference(a: string, b: string): readonly [string, string] | null {
  if (a === b) return null;
  const at = [...a].findIndex((_, index) => a[index] !== b[index]);
  return [a.slice(Math.max(0, at - 60), at + 60), b.slice(Math.max(0, at - 60), at + 60)];
}

/** What stands where `wanted` should: for a message that one can read. */
function near(xml: string, wanted: string): string {
  const start = xml.indexOf(/^[^0-9]*/.exec(wanted)![0]);
  return xml.slice(start, start + wanted.length + 20);
}

describe('what a busy workbook says of rows', () => {
  const N = (word: string): CellValueRow => ['', word, '', '', '', '', '', word];
  /** One row comes at the start, two before the fourth, one at the end; the first and the third go. */
  const after = async (): Promise<Record<string, string>> =>
    partsOf(
      await edited(busyFile(), (list) => ({
        list: changeOf(list, {
          inserts: [
            { before: 0, rows: [N('n-1')] },
            { before: 3, rows: [N('n-2'), N('n-3')] },
            { before: 5, rows: [N('n-4')] },
          ],
          deletes: [0, 2],
        }),
      })),
    );
  let parts: Record<string, string> = {};
  beforeAll(async () => {
    parts = await after();
  });

  it.each<[part: string, before: string, after: string]>([
    ['worksheets/sheet1.xml', '<dimension ref="A1:J19"/>', '<dimension ref="A1:J21"/>'],
    ['worksheets/sheet1.xml', 'COUNTA(B4:B8)&amp;"条，第一条："&amp;B4&amp;"，最后一条："&amp;B8', 'COUNTA(B4:B10)&amp;"条，第一条："&amp;#REF!&amp;"，最后一条："&amp;B9'],
    ['worksheets/sheet1.xml', '<c r="A9"><f>SUM(A4:A8)</f>', '<c r="A11"><f>SUM(A4:A10)</f>'],
    ['worksheets/sheet1.xml', '<c r="B13"><f>COUNTIF($F$4:$F$8,A13)</f>', '<c r="B15"><f>COUNTIF($F$4:$F$10,A15)</f>'],
    ['worksheets/sheet1.xml', '<c r="D17"><f>SUM(A5:A6)</f>', '<c r="D19"><f>SUM(A5:A5)</f>'],
    ['worksheets/sheet1.xml', '<f t="array" ref="A18:A19">A4:A5*2</f>', '<f t="array" ref="A20:A21">A5:A5*2</f>'],
    ['worksheets/sheet1.xml', '<f t="shared" ref="D18:D19" si="1">A7-A6</f>', '<f t="shared" ref="D20:D21" si="1">A8-#REF!</f>'],
    ['worksheets/sheet1.xml', 'r1="A5"/>', 'r1="A5"/>'],
    ['worksheets/sheet1.xml', '<protectedRange sqref="C4:C8"', '<protectedRange sqref="C4:C10"'],
    ['worksheets/sheet1.xml', '<mergeCell ref="A17:C17"/>', '<mergeCell ref="A19:C19"/>'],
    ['worksheets/sheet1.xml', '<conditionalFormatting sqref="A4:H503">', '<conditionalFormatting sqref="A4:H505">'],
    ['worksheets/sheet1.xml', '<formula>$B4=$B3</formula>', '<formula>$B4=$B3</formula>'],
    ['worksheets/sheet1.xml', 'sqref="F5:F6 F13:F14"', 'sqref="F5:F7 F15:F16"'],
    ['worksheets/sheet1.xml', '<formula>$F$7</formula>', '<formula>$F$8</formula>'],
    ['worksheets/sheet1.xml', '<cfvo type="formula" val="$A$8"/>', '<cfvo type="formula" val="$A$9"/>'],
    ['worksheets/sheet1.xml', 'sqref="F4:F503"', 'sqref="F4:F505"'],
    ['worksheets/sheet1.xml', 'sqref="A13:A14"><formula1>$F$4:$F$8', 'sqref="A15:A16"><formula1>$F$4:$F$10'],
    ['worksheets/sheet1.xml', '<hyperlink ref="B7"', '<hyperlink ref="B8"'],
    ['worksheets/sheet1.xml', '<hyperlink ref="A17" location="整改台账!B6"', '<hyperlink ref="A19" location="#REF!"'],
    ['worksheets/sheet1.xml', '<brk id="5" ', '<brk id="5" '],
    ['worksheets/sheet1.xml', '<brk id="10" ', '<brk id="12" '],
    ['worksheets/sheet1.xml', '<ignoredError sqref="A4:A8"', '<ignoredError sqref="A4:A10"'],
    ['worksheets/sheet1.xml', "<xm:f>'汇总 表'!$B$2&gt;$A$7</xm:f>", "<xm:f>'汇总 表'!$B$2&gt;$A$8</xm:f>"],
    ['worksheets/sheet1.xml', '<xm:sqref>B4:B8</xm:sqref>', '<xm:sqref>B4:B10</xm:sqref>'],
    ['worksheets/sheet1.xml', '<xm:sqref>D4:D8 J13</xm:sqref>', '<xm:sqref>D4:D10 J15</xm:sqref>'],
    ['worksheets/sheet1.xml', '<xm:f>整改台账!A4:A8</xm:f><xm:sqref>J13</xm:sqref>', '<xm:f>整改台账!A4:A10</xm:f><xm:sqref>J15</xm:sqref>'],
    ['worksheets/sheet2.xml', 'COUNTIF(整改台账!$F$4:$F$8,A2)', 'COUNTIF(整改台账!$F$4:$F$10,A2)'],
    ['worksheets/sheet2.xml', "<f>SUM('整改台账'!A5:A7)</f>", "<f>SUM('整改台账'!A5:A8)</f>"],
    ['worksheets/sheet2.xml', '<f>整改台账!A17</f>', '<f>整改台账!A19</f>'],
    ['worksheets/sheet2.xml', '<f>"整改"&amp;"台账!B6"</f>', '<f>"整改"&amp;"台账!B6"</f>'],
    ['worksheets/sheet2.xml', '<formula>B2&gt;整改台账!$A$7</formula>', '<formula>B2&gt;整改台账!$A$8</formula>'],
    ['worksheets/sheet2.xml', '<formula1>整改台账!$F$4:$F$8</formula1>', '<formula1>整改台账!$F$4:$F$10</formula1>'],
    ['worksheets/sheet2.xml', '<hyperlink ref="A5" location="整改台账!B6"', '<hyperlink ref="A5" location="#REF!"'],
    ['workbook.xml', '整改台账!$A$3:$H$8', '整改台账!$A$3:$H$10'],
    ['workbook.xml', '整改台账!$A$1:$H$8', '整改台账!$A$1:$H$10'],
    ['workbook.xml', '整改台账!$1:$3', '整改台账!$1:$3'],
    ['workbook.xml', '<definedName name="第三条">整改台账!$B$6<', '<definedName name="第三条">#REF!<'],
    ['workbook.xml', '整改台账!$F$4:$F$8', '整改台账!$F$4:$F$10'],
    ['workbook.xml', '整改台账!$A$17', '整改台账!$A$19'],
    ['tables/table1.xml', ' ref="A3:H9"', ' ref="A3:H10"'],
    ['tables/table1.xml', '<autoFilter ref="A3:H8">', '<autoFilter ref="A3:H10">'],
    ['tables/table1.xml', '<sortState ref="A4:H8"><sortCondition ref="E4:E8"/>', '<sortState ref="A4:H10"><sortCondition ref="E4:E10"/>'],
    ['tables/table1.xml', '>IF(E4&lt;TODAY(),"逾期","")<', '>IF(E4&lt;TODAY(),"逾期","")<'],
    ['tables/table1.xml', '<totalsRowFormula>SUM(A4:A8)<', '<totalsRowFormula>SUM(A4:A10)<'],
    ['tables/table2.xml', ' ref="A12:B14" ', ' ref="A14:B16" '],
    ['tables/table2.xml', '<autoFilter ref="A12:B14"/>', '<autoFilter ref="A14:B16"/>'],
    ['tables/table2.xml', '>COUNTIF($F$4:$F$8,A13)<', '>COUNTIF($F$4:$F$10,A15)<'],
    ['comments1.xml', '<comment ref="C5"', '<comment ref="C5"'],
    ['comments1.xml', '<comment ref="B13"', '<comment ref="B15"'],
    ['drawings/vmlDrawing1.vml', '2, 15, 11, 10, 4, 31, 15, 9</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>12</x:Row>', '2, 15, 13, 10, 4, 31, 17, 9</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>14</x:Row>'],
    ['charts/chart1.xml', '<c:f>整改台账!$A$4:$A$8</c:f>', '<c:f>整改台账!$A$4:$A$10</c:f>'],
    ['charts/chart1.xml', "<c:f>'汇总 表'!$A$2:$A$4</c:f>", "<c:f>'汇总 表'!$A$2:$A$4</c:f>"],
    ['charts/chart2.xml', '<c:f>整改台账!$B$5:$B$7</c:f>', '<c:f>整改台账!$B$5:$B$8</c:f>'],
    ['pivotCache/pivotCacheDefinition1.xml', 'ref="A3:H8" sheet="整改台账"', 'ref="A3:H10" sheet="整改台账"'],
  ])('%s: %s → %s', (part, before, now) => {
    expect(partsOf(busyFile())[`xl/${part}`]!.includes(before)).toBe(true);
    expect(parts[`xl/${part}`]!.includes(now) || near(parts[`xl/${part}`]!, now)).toBe(true);
  }); // prettier-ignore

  it('keeps of deleted rows neither notes nor links nor merged areas', () => {
    expect(parts['xl/comments1.xml']).not.toContain('请补充佐证材料');
    expect(parts['xl/threadedComments/threadedComment1.xml']).not.toContain('<threadedComment ');
    expect(parts['xl/drawings/vmlDrawing1.vml']).not.toContain('_x0000_s1026');
    expect(parts['xl/worksheets/sheet1.xml']).not.toContain('<hyperlink ref="D4"');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<hyperlinks><hyperlink ref="B8"');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<mergeCells count="1">');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('sqref="A6:A7"><formula1>A6&gt;A5<');
  });

  it('moves pictures with their rows, and keeps those whose row is gone', () => {
    const rows = [...parts['xl/drawings/drawing1.xml']!.matchAll(/<xdr:row>(\d+)<\/xdr:row>/g)].map(([, row]) => Number(row));
    // The chart; a stretched picture; one that only moves; one that stays; one with one corner.
    expect(rows).toEqual([22, 32, 4, 7, 5, 7, 5, 7, 5]);
  }); // prettier-ignore

  it('gives new rows the looks of their neighbors, but neither their heights nor that they are hidden or grouped', () => {
    const tags = [...parts['xl/worksheets/sheet1.xml']!.matchAll(/<row r="([4-9])"[^>]*>/g)].map(([tag]) =>
      tag.replace(' spans="1:10"', '').replace(' x14ac:dyDescent="0.25"', ''),
    );
    expect(tags).toEqual([
      '<row r="4" ht="19.5">',
      '<row r="5" ht="40" customHeight="1">',
      '<row r="6">',
      '<row r="7">',
      '<row r="8" outlineLevel="1">',
      '<row r="9" outlineLevel="1">',
    ]);
  });
});

it('a row with something beside it is emptied instead of deleted', async () => {
  const after = await listOf(
    await edited(busyFile(), (list) => ({ list: changeOf(list, { deletes: [1, 2] }) })),
  );
  expect(after.rows.map((row) => [row[1], row[7]])).toEqual([
    ['1.问题', 'r-1'],
    ['', ''],
    ['4.问题', 'r-4'],
    ['5.问题', 'r-5'],
  ]);
});

it('a table keeps a blank row that goes on calculating', async () => {
  const after = await listOf(
    await edited(busyFile(), (list) => ({ list: changeOf(list, { deletes: [0, 1, 2, 3, 4] }) })),
  );
  expect(after.rows.map((row) => row.filter((cell: CellValue) => cell !== ''))).toEqual([[], []]);
  expect(after.formulas.map(({ column, row }) => [row, column])).toEqual([
    [3, 6],
    [4, 6],
  ]);
});

describe('an edit that Excel would refuse', () => {
  const withSheet = (change: (xml: string) => string): Uint8Array => {
    const parts = partsOf(busyFile());
    return fileOf({ ...parts, 'xl/worksheets/sheet1.xml': change(parts['xl/worksheets/sheet1.xml']!) });
  };

  it('changes nothing of an array that several cells share', async () => {
    const file = withSheet((xml) => xml.replace('<c r="C4" s="1"/>', '<c r="C4" s="1"><f t="array" ref="C4:C5">A17:A18</f><v>0</v></c>'));
    const workbook = await createXlsxWorkbook(file);
    const list = (await workbook.read()).list!;
    for (const part of [{ inserts: [{ before: 1, rows: [list.headers.map(() => '')] }] }, { deletes: [0] }])
      await expect(workbook.edit({ list: changeOf(list, part) })).rejects.toMatchObject({
        code: 'host-failure',
        data: { reason: 'array-formula' },
      });
    expect(changedParts(file, await workbook.save())).toEqual([]);
  }); // prettier-ignore

  it('but an array that finds its own size is none', async () => {
    const file = withSheet((xml) => xml.replace('<c r="C4" s="1"/>', '<c r="C4" s="1" cm="1"><f t="array" ref="C4:C5">A17:A18</f><v>0</v></c>'));
    const after = partsOf(await edited(file, (list) => ({ list: changeOf(list, { inserts: [{ before: 1, rows: [list.headers.map(() => '')] }] }) })));
    expect(after['xl/worksheets/sheet1.xml']).toContain('<c r="C4" s="1" cm="1"><f t="array" ref="C4:C6">A18:A19</f>');
  }); // prettier-ignore
});

it('rows typed below a table come into it with rows that come behind them', async () => {
  const after = partsOf(
    await edited(libreOfficeFile(), (list) => ({
      list: changeOf(list, { inserts: [{ before: 3, rows: [list.headers.map(() => '新')] }] }),
    })),
  );
  expect(after['xl/tables/table1.xml']).toContain(' ref="A1:E5" ');
  expect(after['xl/tables/table1.xml']).toContain('<autoFilter ref="A1:E5">');
  expect(after['xl/worksheets/sheet1.xml']).toContain('sqref="C2:D504"');
});

it('what cells merged over several rows say stays where the first of them goes', async () => {
  const list = await listOf(wpsFile());
  expect(list.mergedAreas).toEqual(['A4:A5', 'B4:B5']);
  const after = await listOf(await edited(wpsFile(), () => ({ list: changeOf(list, { deletes: [0] }) })));
  expect(after.mergedAreas).toEqual([]);
  expect(after.rows.map((row) => row.slice(0, 2))).toEqual([list.rows[0]!.slice(0, 2), [2, '']]);
});

it('new rows beside a hidden one are seen, and take after it otherwise', async () => {
  const after = partsOf(
    await edited(busyFile(), (list) => ({
      list: changeOf(list, { inserts: [{ before: 3, rows: [list.headers.map(() => '')] }] }),
    })),
  )['xl/worksheets/sheet1.xml'];
  expect(after).toContain('<row r="6" spans="1:10" hidden="1" x14ac:dyDescent="0.25">');
  expect(after).toContain(
    '<row r="7" spans="1:10" x14ac:dyDescent="0.25"><c r="B7" s="1"/><c r="C7" s="1"/><c r="E7" s="2"/></row>',
  );
});

it('a new name of a column goes into the table and the formulas', async () => {
  const after = partsOf(
    await edited(busyFile(), (list) => ({
      list: changeOf(list, {
        cells: [{ row: 2, column: 5, from: '状态', to: '进展' }],
        inserts: [{ before: 0, rows: [list.headers.map(() => '')] }],
      }),
    })),
  );
  expect(after['xl/tables/table1.xml']).toContain('<tableColumn id="6" name="进展"/>');
  expect(after['xl/worksheets/sheet2.xml']).toContain('<f>COUNTIF(台账[进展],A3)</f>');
});

it('formulas of tables that name their own sheet follow once', async () => {
  const qualified = (xml: string): string =>
    xml.replace('SUM(A4:A8)<', 'SUM(整改台账!A5:A7)<').replace('>IF(E4&lt;', '>IF(整改台账!$E$6&lt;');
  const parts = partsOf(busyFile());
  const file = fileOf({ ...parts, 'xl/tables/table1.xml': qualified(parts['xl/tables/table1.xml']!) });
  const after = partsOf(
    await edited(file, (list) => ({
      list: changeOf(list, { inserts: [{ before: 0, rows: [list.headers.map(() => '')] }] }),
    })),
  )['xl/tables/table1.xml'];
  expect(after).toContain('SUM(整改台账!A6:A8)<');
  expect(after).toContain('>IF(整改台账!$E$7&lt;');
});

it('a table on another sheet that calculates from the list follows it', async () => {
  const parts = partsOf(busyFile());
  const table = parts['xl/tables/table2.xml']!.replace('$F$4:$F$8,A13', '整改台账!$F$5:$F$6,A13');
  const moved = (name: string, from: string, to: string): string => parts[name]!.replace(from, to);
  const file = fileOf({
    ...parts,
    'xl/tables/table2.xml': table,
    'xl/worksheets/_rels/sheet1.xml.rels': moved('xl/worksheets/_rels/sheet1.xml.rels', '../tables/table2.xml', '../tables/none.xml'),
    'xl/worksheets/_rels/sheet2.xml.rels': moved('xl/worksheets/_rels/sheet2.xml.rels', '</Relationships>', `<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table2.xml"/></Relationships>`),
  });
  const after = partsOf(await edited(file, (list) => ({ list: changeOf(list, { inserts: [{ before: 0, rows: [list.headers.map(() => '')] }] }) })));
  expect(after['xl/tables/table2.xml']).toBe(table.replace('$F$5:$F$6', '$F$6:$F$7'));
}); // prettier-ignore
