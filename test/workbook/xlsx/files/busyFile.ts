import { fileOf } from '../xlsxFile';
import { excelParts } from './excelFile';

/**
 * A workbook as Excel writes one, with nearly everything that can speak of rows of a list: on the sheet itself (table
 * with totals, a table below, notes, threaded comments, pictures, a chart, groups, page breaks, sparklines, rules of
 * both kinds, shared and array formulas, data tables) and elsewhere (formulas, charts, names, links, a pivot table).
 *
 * Rows as the file counts them: 1 title, 2 facts, 3 headers, 4 to 8 the list, 9 totals, 12 to 14 the table below, 17 to
 * 19 signatures.
 */
export function busyFile(): Uint8Array {
  return fileOf(busyParts());
}

export const BUSY_LIST = {
  sheet: '整改台账',
  part: 'xl/worksheets/sheet1.xml',
  headerRow: 2,
  rowCount: 5,
} as const;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const THREADS = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const HEADERS = ['序号', '问题', '整改措施', '责任单位', '完成时限', '状态', '预警', '编号'] as const;

const relationships = (...lines: readonly (readonly [id: string, kind: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines
    .map(([id, kind, target]) => {
      const type = kind.startsWith('http') ? kind : `${R}/${kind}`;
      const mode = target.startsWith('https:') ? ' TargetMode="External"' : '';
      return `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode}/>`;
    })
    .join('')}</Relationships>`;

function busyParts(): Record<string, string | Uint8Array> {
  const base = excelParts();
  const kept = [
    '_rels/.rels',
    'xl/theme/theme1.xml',
    'xl/styles.xml',
    'xl/media/image1.png',
    'customXml/item1.xml',
  ];
  return {
    '[Content_Types].xml': contentTypes(),
    ...Object.fromEntries(kept.map((name) => [name, base[name]!])),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${R}"><workbookPr defaultThemeVersion="166925"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="29040" windowHeight="15720"/></bookViews><sheets><sheet name="整改台账" sheetId="1" r:id="rId1"/><sheet name="汇总 表" sheetId="2" r:id="rId2"/><sheet name="透视" sheetId="3" r:id="rId3"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">整改台账!$A$3:$H$8</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">整改台账!$A$1:$H$8</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">整改台账!$1:$3</definedName><definedName name="第三条">整改台账!$B$6</definedName><definedName name="状态栏">整改台账!$F$4:$F$8</definedName><definedName name="签字">整改台账!$A$17</definedName></definedNames><calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="1" r:id="rId8"/></pivotCaches></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
      ['rId3', 'worksheet', 'worksheets/sheet3.xml'],
      ['rId4', 'theme', 'theme/theme1.xml'],
      ['rId5', 'styles', 'styles.xml'],
      ['rId6', 'sharedStrings', 'sharedStrings.xml'],
      ['rId7', 'calcChain', 'calcChain.xml'],
      ['rId8', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
      ['rId9', 'http://schemas.microsoft.com/office/2017/10/relationships/person', 'persons/person.xml'],
    ),
    'xl/worksheets/sheet1.xml': listSheet(),
    'xl/worksheets/_rels/sheet1.xml.rels': relationships(
      ['rId1', 'hyperlink', 'https://example.invalid/'],
      ['rId2', 'drawing', '../drawings/drawing1.xml'],
      ['rId3', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['rId4', 'table', '../tables/table1.xml'],
      ['rId5', 'table', '../tables/table2.xml'],
      ['rId6', 'comments', '../comments1.xml'],
      [
        'rId7',
        'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
        '../threadedComments/threadedComment1.xml',
      ],
    ),
    'xl/worksheets/sheet2.xml': summarySheet(),
    'xl/worksheets/_rels/sheet2.xml.rels': relationships(['rId1', 'drawing', '../drawings/drawing2.xml']),
    'xl/worksheets/sheet3.xml': pivotSheet(),
    'xl/worksheets/_rels/sheet3.xml.rels': relationships([
      'rId1',
      'pivotTable',
      '../pivotTables/pivotTable1.xml',
    ]),
    'xl/sharedStrings.xml': sharedStrings(),
    'xl/tables/table1.xml': `${HEAD}<table xmlns="${MAIN}" id="1" name="台账" displayName="台账" ref="A3:H9" totalsRowCount="1"><autoFilter ref="A3:H8"><filterColumn colId="5"><filters><filter val="整改中"/></filters></filterColumn><sortState ref="A4:H8"><sortCondition ref="E4:E8"/></sortState></autoFilter><tableColumns count="8">${HEADERS.map(
      (header, index) =>
        header === '预警'
          ? `<tableColumn id="${index + 1}" name="${header}"><calculatedColumnFormula>IF(E4&lt;TODAY(),"逾期","")</calculatedColumnFormula></tableColumn>`
          : header === '问题'
            ? `<tableColumn id="${index + 1}" name="${header}" totalsRowFunction="count"/>`
            : header === '序号'
              ? `<tableColumn id="${index + 1}" name="${header}" totalsRowFunction="custom"><totalsRowFormula>SUM(A4:A8)</totalsRowFormula></tableColumn>`
              : `<tableColumn id="${index + 1}" name="${header}"/>`,
    ).join(
      '',
    )}</tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
    'xl/tables/table2.xml': `${HEAD}<table xmlns="${MAIN}" id="2" name="小结" displayName="小结" ref="A12:B14" totalsRowShown="0"><autoFilter ref="A12:B14"/><tableColumns count="2"><tableColumn id="1" name="状态"/><tableColumn id="2" name="件数"><calculatedColumnFormula>COUNTIF($F$4:$F$8,A13)</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`,
    'xl/calcChain.xml': `${HEAD}<calcChain xmlns="${MAIN}"><c r="G4" i="1"/><c r="B13" i="1"/><c r="B2" i="2"/></calcChain>`,
    'xl/comments1.xml': comments(),
    'xl/threadedComments/threadedComment1.xml': `${HEAD}<ThreadedComments xmlns="${THREADS}"><threadedComment ref="C6" dT="2026-01-05T08:00:00.00" personId="{00000000-0000-4000-8000-000000000001}" id="{00000000-0000-4000-8000-000000000011}"><text>请补充佐证材料</text></threadedComment><threadedComment ref="C6" dT="2026-01-06T08:00:00.00" personId="{00000000-0000-4000-8000-000000000001}" id="{00000000-0000-4000-8000-000000000012}" parentId="{00000000-0000-4000-8000-000000000011}"><text>已补充</text></threadedComment></ThreadedComments>`,
    'xl/persons/person.xml': `${HEAD}<personList xmlns="${THREADS}"><person displayName="沈某" id="{00000000-0000-4000-8000-000000000001}" userId="沈某" providerId="None"/></personList>`,
    'xl/drawings/vmlDrawing1.vml': vml(),
    'xl/drawings/drawing1.xml': listDrawing(),
    'xl/drawings/_rels/drawing1.xml.rels': relationships(
      ['rId1', 'chart', '../charts/chart1.xml'],
      ['rId2', 'image', '../media/image1.png'],
    ),
    'xl/drawings/drawing2.xml': `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${R}">${anchor('twoCellAnchor', '', 9, 20, chartFrame('rId1'))}</xdr:wsDr>`,
    'xl/drawings/_rels/drawing2.xml.rels': relationships(['rId1', 'chart', '../charts/chart2.xml']),
    'xl/charts/chart1.xml': chart("'汇总 表'!$A$2:$A$4", '整改台账!$A$4:$A$8'),
    'xl/charts/chart2.xml': chart('整改台账!$B$5:$B$7', '整改台账!$A$5:$A$7'),
    'xl/pivotCache/pivotCacheDefinition1.xml': `${HEAD}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${R}" r:id="rId1" refreshedBy="沈某" refreshedDate="46000" createdVersion="6" refreshedVersion="6" minRefreshableVersion="3" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="A3:H8" sheet="整改台账"/></cacheSource><cacheFields count="8">${HEADERS.map((header) => `<cacheField name="${header}" numFmtId="0"><sharedItems/></cacheField>`).join('')}</cacheFields></pivotCacheDefinition>`,
    'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': relationships([
      'rId1',
      'pivotCacheRecords',
      'pivotCacheRecords1.xml',
    ]),
    'xl/pivotCache/pivotCacheRecords1.xml': `${HEAD}<pivotCacheRecords xmlns="${MAIN}" count="1"><r>${HEADERS.map(() => '<s v="甲"/>').join('')}</r></pivotCacheRecords>`,
    'xl/pivotTables/pivotTable1.xml': `${HEAD}<pivotTableDefinition xmlns="${MAIN}" name="透视表1" cacheId="1" applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0" applyAlignmentFormats="0" applyWidthHeightFormats="1" dataCaption="值" updatedVersion="6" minRefreshableVersion="3" createdVersion="6"><location ref="A3:C20" firstHeaderRow="0" firstDataRow="0" firstDataCol="0"/><pivotFields count="8">${HEADERS.map(() => '<pivotField showAll="0"/>').join('')}</pivotFields></pivotTableDefinition>`,
    'xl/pivotTables/_rels/pivotTable1.xml.rels': relationships([
      'rId1',
      'pivotCacheDefinition',
      '../pivotCache/pivotCacheDefinition1.xml',
    ]),
  };
}

function contentTypes(): string {
  const overrides = [
    ['xl/workbook.xml', `${SHEET}.sheet.main+xml`],
    ...[1, 2, 3].map((number) => [`xl/worksheets/sheet${number}.xml`, `${SHEET}.worksheet+xml`]),
    ['xl/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'],
    ['xl/styles.xml', `${SHEET}.styles+xml`],
    ['xl/sharedStrings.xml', `${SHEET}.sharedStrings+xml`],
    ['xl/tables/table1.xml', `${SHEET}.table+xml`],
    ['xl/tables/table2.xml', `${SHEET}.table+xml`],
    ['xl/comments1.xml', `${SHEET}.comments+xml`],
    ['xl/threadedComments/threadedComment1.xml', 'application/vnd.ms-excel.threadedcomments+xml'],
    ['xl/persons/person.xml', 'application/vnd.ms-excel.person+xml'],
    ['xl/drawings/drawing1.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml'],
    ['xl/drawings/drawing2.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml'],
    ['xl/charts/chart1.xml', 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
    ['xl/charts/chart2.xml', 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
    ['xl/calcChain.xml', `${SHEET}.calcChain+xml`],
    ['xl/pivotCache/pivotCacheDefinition1.xml', `${SHEET}.pivotCacheDefinition+xml`],
    ['xl/pivotCache/pivotCacheRecords1.xml', `${SHEET}.pivotCacheRecords+xml`],
    ['xl/pivotTables/pivotTable1.xml', `${SHEET}.pivotTable+xml`],
  ];
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="png" ContentType="image/png"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="xml" ContentType="application/xml"/>${overrides.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join('')}</Types>`;
}

const STRINGS: readonly string[] = [
  '云溪镇整改台账',
  ...HEADERS,
  '整改中',
  '已完成',
  '件数',
  '填表人：',
  '财政所',
  '旁注',
];

/** The last one is rich text. */
function sharedStrings(): string {
  const rich =
    '<si><r><rPr><b/><sz val="11"/><rFont val="宋体"/><charset val="134"/></rPr><t>2.</t></r><r><t xml:space="preserve"> 会议记录补签</t></r></si>';
  return `${HEAD}<sst xmlns="${MAIN}" count="${STRINGS.length + 8}" uniqueCount="${STRINGS.length + 1}">${STRINGS.map((text) => `<si><t>${text}</t></si>`).join('')}${rich}</sst>`;
}

const text = (address: string, word: string, style = ''): string =>
  `<c r="${address}"${style} t="s"><v>${STRINGS.indexOf(word)}</v></c>`;

function listRow(row: number, attributes: string, status: string, formula: string): string {
  const number = row - 3;
  const problem =
    number === 2
      ? `<c r="B5" s="1" t="s"><v>${STRINGS.length}</v></c>`
      : `<c r="B${row}" s="1" t="inlineStr"><is><t>${number}.问题</t></is></c>`;
  return [
    `<row r="${row}" spans="1:10"${attributes} x14ac:dyDescent="0.25"><c r="A${row}"><v>${number}</v></c>${problem}<c r="C${row}" s="1"/>`,
    text(`D${row}`, '财政所'),
    `<c r="E${row}" s="2"><v>${46000 + number}</v></c>`,
    text(`F${row}`, status),
    `<c r="G${row}" t="str">${formula}<v></v></c><c r="H${row}" t="inlineStr"><is><t>r-${number}</t></is></c>`,
    row === 5 ? text('J5', '旁注') : '',
    '</row>',
  ].join('');
}

/** Row 6 is hidden by the filter, 7 and 8 are grouped, 5 has a height of its own, 4 one that Excel chose. */
function listSheet(): string {
  return [
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">`,
    '<sheetPr filterMode="1"/><dimension ref="A1:J19"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="C5" sqref="C5"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="13.8" outlineLevelRow="1" x14ac:dyDescent="0.25"/><cols><col min="2" max="3" width="28.625" style="1" customWidth="1"/><col min="5" max="5" width="15.625" style="2" customWidth="1"/></cols>',
    '<sheetData>',
    `<row r="1" spans="1:10" ht="25.8" x14ac:dyDescent="0.25">${text('A1', '云溪镇整改台账', ' s="3"')}</row>`,
    '<row r="2" spans="1:10" x14ac:dyDescent="0.25"><c r="A2" t="str"><f>"共"&amp;COUNTA(B4:B8)&amp;"条，第一条："&amp;B4&amp;"，最后一条："&amp;B8</f><v>共5条</v></c></row>',
    `<row r="3" spans="1:10" x14ac:dyDescent="0.25">${HEADERS.map((header, index) => text(`${'ABCDEFGH'[index]}3`, header)).join('')}</row>`,
    listRow(4, ' ht="27.6"', '整改中', '<f t="shared" ref="G4:G8" si="0">IF(E4&lt;TODAY(),"逾期","")</f>'),
    listRow(5, ' ht="40" customHeight="1"', '整改中', '<f t="shared" si="0"/>'),
    listRow(6, ' hidden="1"', '已完成', '<f t="shared" si="0"/>'),
    listRow(7, ' outlineLevel="1"', '整改中', '<f t="shared" si="0"/>'),
    listRow(8, ' outlineLevel="1"', '整改中', '<f t="shared" si="0"/>'),
    '<row r="9" spans="1:10" collapsed="1" x14ac:dyDescent="0.25"><c r="A9"><f>SUM(A4:A8)</f><v>15</v></c><c r="B9" s="1"><f>SUBTOTAL(103,台账[问题])</f><v>4</v></c></row>',
    `<row r="12" spans="1:10" x14ac:dyDescent="0.25">${text('A12', '状态')}${text('B12', '件数')}</row>`,
    `<row r="13" spans="1:10" x14ac:dyDescent="0.25">${text('A13', '整改中')}<c r="B13"><f>COUNTIF($F$4:$F$8,A13)</f><v>4</v></c></row>`,
    `<row r="14" spans="1:10" x14ac:dyDescent="0.25">${text('A14', '已完成')}<c r="B14"><f>COUNTIF($F$4:$F$8,A14)</f><v>1</v></c></row>`,
    `<row r="17" spans="1:10" ht="20" customHeight="1" x14ac:dyDescent="0.25">${text('A17', '填表人：')}<c r="D17"><f>SUM(A5:A6)</f><v>5</v></c></row>`,
    '<row r="18" spans="1:10" x14ac:dyDescent="0.25"><c r="A18"><f t="array" ref="A18:A19">A4:A5*2</f><v>2</v></c><c r="D18"><f t="shared" ref="D18:D19" si="1">A7-A6</f><v>1</v></c></row>',
    '<row r="19" spans="1:10" x14ac:dyDescent="0.25"><c r="A19"><v>4</v></c><c r="D19"><f t="shared" si="1"/><v>1</v></c><c r="F19"><f t="dataTable" ref="F19" dt2D="0" dtr="0" r1="A5"/><v>0</v></c></row>',
    '</sheetData>',
    '<protectedRanges><protectedRange sqref="C4:C8" name="措施"/></protectedRanges>',
    '<mergeCells count="2"><mergeCell ref="A17:C17"/><mergeCell ref="J5:J6"/></mergeCells><phoneticPr fontId="1" type="noConversion"/>',
    '<conditionalFormatting sqref="A4:H503"><cfRule type="expression" dxfId="0" priority="1"><formula>AND($B4&lt;&gt;"",$F4="已完成")</formula></cfRule><cfRule type="expression" dxfId="2" priority="2"><formula>$B4=$B3</formula></cfRule></conditionalFormatting>',
    '<conditionalFormatting sqref="F5:F6 F13:F14"><cfRule type="cellIs" dxfId="2" priority="3" operator="equal"><formula>$F$7</formula></cfRule></conditionalFormatting>',
    '<conditionalFormatting sqref="B13:B14"><cfRule type="dataBar" priority="4"><dataBar><cfvo type="num" val="0"/><cfvo type="formula" val="$A$8"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>',
    '<dataValidations count="3"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="F4:F503"><formula1>"整改中,已完成"</formula1></dataValidation><dataValidation type="list" allowBlank="1" sqref="A13:A14"><formula1>$F$4:$F$8</formula1></dataValidation><dataValidation type="custom" allowBlank="1" sqref="A6"><formula1>A6&gt;A5</formula1></dataValidation></dataValidations>',
    '<hyperlinks><hyperlink ref="D4" r:id="rId1"/><hyperlink ref="B7" location="\'汇总 表\'!A1" display="汇总"/><hyperlink ref="A17" location="整改台账!B6" display="第三条"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/>',
    '<rowBreaks count="2" manualBreakCount="2"><brk id="5" max="16383" man="1"/><brk id="10" max="16383" man="1"/></rowBreaks>',
    '<ignoredErrors><ignoredError sqref="A4:A8" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId2"/><legacyDrawing r:id="rId3"/><tableParts count="2"><tablePart r:id="rId4"/><tablePart r:id="rId5"/></tableParts>',
    `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="expression" priority="5" id="{00000000-0000-4000-8000-000000000021}"><xm:f>'汇总 表'!$B$2&gt;$A$7</xm:f><x14:dxf><font><b/></font></x14:dxf></x14:cfRule><xm:sqref>B4:B8</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>`,
    `<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${X14}"><x14:dataValidations count="1" xmlns:xm="${XM}"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>'汇总 表'!$A$2:$A$4</xm:f></x14:formula1><xm:sqref>D4:D8 J13</xm:sqref></x14:dataValidation></x14:dataValidations></ext>`,
    `<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${X14}"><x14:sparklineGroups xmlns:xm="${XM}"><x14:sparklineGroup displayEmptyCellsAs="gap"><x14:colorSeries rgb="FF376092"/><x14:sparklines><x14:sparkline><xm:f>整改台账!A4:A8</xm:f><xm:sqref>J13</xm:sqref></x14:sparkline><x14:sparkline><xm:f>整改台账!A5:E5</xm:f><xm:sqref>I5</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`,
    '</worksheet>',
  ].join('');
}

function summarySheet(): string {
  return [
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${R}"><dimension ref="A1:C6"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="13.8"/><sheetData>`,
    `<row r="1">${text('A1', '状态')}${text('B1', '件数')}</row>`,
    `<row r="2">${text('A2', '整改中')}<c r="B2"><f>COUNTIF(整改台账!$F$4:$F$8,A2)</f><v>4</v></c><c r="C2" t="str"><f t="shared" ref="C2:C6" si="0">整改台账!H4</f><v>r-1</v></c></row>`,
    `<row r="3">${text('A3', '已完成')}<c r="B3"><f>COUNTIF(台账[状态],A3)</f><v>1</v></c><c r="C3" t="str"><f t="shared" si="0"/><v>r-2</v></c></row>`,
    '<row r="4"><c r="A4" t="str"><f>"整改"&amp;"台账!B6"</f><v>整改台账!B6</v></c><c r="B4"><f>SUM(\'整改台账\'!A5:A7)</f><v>9</v></c><c r="C4" t="str"><f t="shared" si="0"/><v>r-3</v></c></row>',
    '<row r="5"><c r="A5" t="str"><f>第三条</f><v>3.问题</v></c><c r="B5"><f>INDEX(整改台账!$A:$A,5)</f><v>2</v></c><c r="C5" t="str"><f t="shared" si="0"/><v>r-4</v></c></row>',
    '<row r="6"><c r="A6" t="str"><f>整改台账!A17</f><v>填表人：</v></c><c r="B6"><f>SUM(B2:B3)</f><v>5</v></c><c r="C6" t="str"><f t="shared" si="0"/><v>r-5</v></c></row>',
    '</sheetData>',
    '<conditionalFormatting sqref="B2:B6"><cfRule type="expression" dxfId="0" priority="1"><formula>B2&gt;整改台账!$A$7</formula></cfRule></conditionalFormatting>',
    '<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="A2:A3"><formula1>整改台账!$F$4:$F$8</formula1></dataValidation></dataValidations>',
    '<hyperlinks><hyperlink ref="A5" location="整改台账!B6" display="第三条"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/></worksheet>',
  ].join('');
}

function pivotSheet(): string {
  return `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="13.8"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>整改台账的透视表</t></is></c></row></sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;
}

function comments(): string {
  const comment = (address: string, author: number, words: string): string =>
    `<comment ref="${address}" authorId="${author}" shapeId="0"><text><r><rPr><sz val="9"/><rFont val="宋体"/><charset val="134"/></rPr><t>${words}</t></r></text></comment>`;
  return `${HEAD}<comments xmlns="${MAIN}"><authors><author>沈某</author><author>tc={00000000-0000-4000-8000-000000000011}</author></authors><commentList>${comment('C5', 0, '请核对')}${comment('C6', 1, '请补充佐证材料')}${comment('B13', 0, '按状态统计')}</commentList></comments>`;
}

function vml(): string {
  const note = (id: number, row: number, column: number): string =>
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden"><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>\r\n    ${column + 1}, 15, ${row - 1}, 10, ${column + 3}, 31, ${row + 3}, 9</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>${note(1025, 4, 2)}${note(1026, 5, 2)}${note(1027, 12, 1)}</xml>`;
}

function anchor(kind: string, attributes: string, from: number, to: number | null, inner: string): string {
  const corner = (name: string, column: number, row: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const end = to === null ? '<xdr:ext cx="100" cy="100"/>' : corner('to', 12, to);
  return `<xdr:${kind}${attributes}>${corner('from', 9, from)}${end}${inner}<xdr:clientData/></xdr:${kind}>`;
}

const chartFrame = (id: string): string =>
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame>`;

const picture = (id: number): string =>
  `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${id}" name="图片 ${id}"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="100" cy="100"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`;

/** A chart below the list, and pictures beside row 6: stretched, moving only, fixed, with one corner. */
function listDrawing(): string {
  return `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${R}">${[
    anchor('twoCellAnchor', '', 20, 30, chartFrame('rId1')),
    anchor('twoCellAnchor', '', 3, 6, picture(3)),
    anchor('twoCellAnchor', ' editAs="oneCell"', 5, 7, picture(4)),
    anchor('twoCellAnchor', ' editAs="absolute"', 5, 7, picture(5)),
    anchor('oneCellAnchor', '', 5, null, picture(6)),
  ].join('')}</xdr:wsDr>`;
}

function chart(categories: string, values: string): string {
  const axis = (kind: string, id: number, crossing: number, position: string): string =>
    `<c:${kind}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/><c:crossAx val="${crossing}"/></c:${kind}>`;
  return `${HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${R}"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>${categories}</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>${values}</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart>${axis('catAx', 1, 2, 'b')}${axis('valAx', 2, 1, 'l')}</c:plotArea></c:chart></c:chartSpace>`;
}
