import { createXlsxWorkbook } from '../../../../src/workbook/xlsx';
import { sampleUnitsSheet } from '../../samplePlans';
import { busyFile } from '../files/busyFile';
import { excelFile } from '../files/excelFile';
import { validationErrors } from '../validate';
import { changedParts, editPart, partsOf, type Parts } from '../xlsxFile';
import { edited } from './edited';

const without = (sheet: string, bytes = busyFile()): Promise<Uint8Array> =>
  edited(bytes, () => ({ removals: [sheet] }));

/** Parts that are gone. */
async function goneParts(sheet: string): Promise<string[]> {
  const after = partsOf(await without(sheet));
  return Object.keys(partsOf(busyFile())).filter((part) => !(part in after)).sort();
} // prettier-ignore

describe('a sheet goes with all that only it has, and nothing else', () => {
  it.each([
    [
      '整改台账',
      [
        'xl/calcChain.xml',
        'xl/charts/chart1.xml',
        'xl/comments1.xml',
        'xl/drawings/_rels/drawing1.xml.rels',
        'xl/drawings/drawing1.xml',
        'xl/drawings/vmlDrawing1.vml',
        'xl/media/image1.png',
        'xl/tables/table1.xml',
        'xl/tables/table2.xml',
        'xl/threadedComments/threadedComment1.xml',
        'xl/worksheets/_rels/sheet1.xml.rels',
        'xl/worksheets/sheet1.xml',
      ],
    ],
    [
      '汇总 表',
      [
        'xl/calcChain.xml',
        'xl/charts/chart2.xml',
        'xl/drawings/_rels/drawing2.xml.rels',
        'xl/drawings/drawing2.xml',
        'xl/worksheets/_rels/sheet2.xml.rels',
        'xl/worksheets/sheet2.xml',
      ],
    ],
    [
      '透视',
      [
        'xl/calcChain.xml',
        'xl/pivotTables/_rels/pivotTable1.xml.rels',
        'xl/pivotTables/pivotTable1.xml',
        'xl/worksheets/_rels/sheet3.xml.rels',
        'xl/worksheets/sheet3.xml',
      ],
    ],
  ])('%s', async (sheet, parts) => {
    expect(await goneParts(sheet)).toEqual(parts);
  });

  it.each(['整改台账', '汇总 表', '透视'])('%s, and leaves a valid file', async (sheet) => {
    expect(await validationErrors(await without(sheet))).toEqual([]);
  });

  it('leaves parts that do not speak of it byte for byte', async () => {
    const changed = changedParts(busyFile(), await without('透视'));
    expect(changed.filter((part) => !/sheet3|pivotTable1|calcChain/.test(part))).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/workbook.xml',
    ]);
  });
});

describe('what pointed at a sheet that is gone points nowhere', () => {
  it('in formulas, rules, links and charts', async () => {
    const list = partsOf(await without('汇总 表'));
    expect(list['xl/worksheets/sheet1.xml']).toContain('<xm:f>#REF!&gt;$A$7</xm:f>');
    expect(list['xl/worksheets/sheet1.xml']).toContain('<x14:formula1><xm:f>#REF!</xm:f>');
    expect(list['xl/worksheets/sheet1.xml']).toContain(
      '<hyperlink ref="B7" location="#REF!" display="汇总"/>',
    );
    expect(list['xl/charts/chart1.xml']).toContain('<c:f>#REF!</c:f>');
    expect(list['xl/charts/chart1.xml']).toContain('<c:f>整改台账!$A$4:$A$8</c:f>');
    const summary = partsOf(await without('整改台账'))['xl/worksheets/sheet2.xml'];
    expect(summary).toContain('<f>COUNTIF(#REF!,A2)</f>');
    expect(summary).toContain('<f>COUNTIF(#REF!,A3)</f>');
    expect(summary).toContain('<f>INDEX(#REF!,5)</f>');
    expect(summary).toContain('<f>"整改"&amp;"台账!B6"</f>');
    expect(summary).toContain('<f>第三条</f>');
  });

  it('and names of its own go, others are lost, those of later sheets are theirs again', async () => {
    const local = '<definedName name="本页" localSheetId="2">透视!$A$1</definedName>';
    const file = editPart(
      busyFile(),
      () => 'xl/workbook.xml',
      (xml) => xml.replace('<definedNames>', `<definedNames>${local}`),
    );
    const names = (parts: Parts): string => /<definedNames>.*<\/definedNames>/.exec(parts['xl/workbook.xml']!)![0];
    expect(names(partsOf(await without('整改台账', file)))).toBe(
      '<definedNames><definedName name="本页" localSheetId="1">透视!$A$1</definedName><definedName name="第三条">#REF!</definedName><definedName name="状态栏">#REF!</definedName><definedName name="签字">#REF!</definedName></definedNames>',
    );
    const other = partsOf(await without('透视', file));
    expect(names(other)).toBe(names(partsOf(busyFile())));
  }); // prettier-ignore
});

describe('the sheet in front', () => {
  const tab = async (bytes: Uint8Array): Promise<string | undefined> =>
    /activeTab="(\d+)"/.exec(partsOf(bytes)['xl/workbook.xml']!)?.[1];

  it('stays in front where one before it goes', async () => {
    expect(await tab(await without('整改台账', excelFile()))).toBe('0');
  });

  it('makes room for its neighbor', async () => {
    expect(await tab(await without('汇总 表', excelFile()))).toBe('0');
    expect(await tab(await without('整改台账'))).toBeUndefined();
  });
});

it('the last sheet that one can see stays', async () => {
  const workbook = await createXlsxWorkbook(excelFile());
  await expect(workbook.edit({ removals: ['整改台账', '汇总 表'] })).rejects.toMatchObject({
    code: 'host-failure',
    data: { reason: 'last-sheet' },
  });
  await workbook.edit({
    removals: ['整改台账', '汇总 表'],
    sheets: [{ ...sampleUnitsSheet('新页'), links: [] }],
  });
  expect((await workbook.read()).sheets).toEqual([{ name: '新页', visibility: 'visible' }]);
});
