import { fileOf } from '../xlsxFile';

/**
 * A workbook as LibreOffice writes one: true and false in words, every attribute spelled out, `&quot;` everywhere,
 * its own number format for General, rich text for mixed fonts, a table whose formulas are gone, and no theme.
 */
export function libreOfficeFile(): Uint8Array {
  return fileOf({
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${R}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${R}"><fileVersion appName="Calc"/><workbookPr backupFile="false" showObjects="all" date1904="true"/><workbookProtection/><bookViews><workbookView showHorizontalScroll="true" showVerticalScroll="true" showSheetTabs="true" xWindow="0" yWindow="0" windowWidth="16384" windowHeight="8192" tabRatio="600" firstSheet="0" activeTab="0"/></bookViews><sheets><sheet name="整改清单" sheetId="1" state="visible" r:id="rId2"/><sheet name="清单助手数据" sheetId="2" state="hidden" r:id="rId3"/></sheets><definedNames><definedName function="false" hidden="false" localSheetId="0" name="_xlnm.Print_Titles" vbProcedure="false">整改清单!$1:$1</definedName></definedNames><calcPr iterateCount="100" refMode="A1" iterate="false" iterateDelta="0.001"/></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${R}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${R}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId3" Type="${R}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId4" Type="${R}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="3"><numFmt numFmtId="164" formatCode="General"/><numFmt numFmtId="165" formatCode="@"/><numFmt numFmtId="166" formatCode="yyyy\\年m\\月d\\日"/></numFmts><fonts count="1"><font><sz val="11"/><name val="宋体"/><family val="0"/><charset val="134"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border diagonalUp="false" diagonalDown="false"><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="164" fontId="0" fillId="0" borderId="0" applyFont="true" applyBorder="true" applyAlignment="true" applyProtection="true"><alignment horizontal="general" vertical="bottom" textRotation="0" wrapText="false" indent="0" shrinkToFit="false"/><protection locked="true" hidden="false"/></xf></cellStyleXfs><cellXfs count="3">${[
      164, 165, 166,
    ]
      .map(
        (format) =>
          `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyFont="false" applyBorder="false" applyAlignment="false" applyProtection="false"><alignment horizontal="general" vertical="bottom" textRotation="0" wrapText="false" indent="0" shrinkToFit="false"/><protection locked="true" hidden="false"/></xf>`,
      )
      .join(
        '',
      )}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF7B1E00"/></font><fill><patternFill patternType="solid"><fgColor rgb="FF000000"/><bgColor rgb="FFF8CBAD"/></patternFill></fill></dxf></dxfs></styleSheet>`,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}" count="8" uniqueCount="8"><si><t xml:space="preserve">问题</t></si><si><t xml:space="preserve">措施</t></si><si><t xml:space="preserve">时限</t></si><si><t xml:space="preserve">状态</t></si><si><t xml:space="preserve">预警</t></si><si><r><rPr><sz val="11"/><rFont val="宋体"/><family val="0"/><charset val="134"/></rPr><t xml:space="preserve">1.</t></r><r><rPr><sz val="11"/><rFont val="Noto Sans CJK SC"/><family val="2"/></rPr><t xml:space="preserve">帮扶台账缺项</t></r></si><si><t xml:space="preserve">整改中</t></si><si><t xml:space="preserve">|zhenggai;示例</t></si></sst>`,
    'xl/tables/table1.xml': `${HEAD}<table xmlns="${MAIN}" id="1" name="整改清单" displayName="整改清单" ref="A1:E3" headerRowCount="1" totalsRowCount="0" totalsRowShown="0"><autoFilter ref="A1:E3"></autoFilter><tableColumns count="5"><tableColumn id="1" name="问题"/><tableColumn id="2" name="措施"/><tableColumn id="3" name="时限"/><tableColumn id="4" name="状态"/><tableColumn id="5" name="预警"/></tableColumns></table>`,
    'xl/worksheets/sheet1.xml': sheet(),
    'xl/worksheets/_rels/sheet1.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${R}/table" Target="../tables/table1.xml"/></Relationships>`,
    'xl/worksheets/sheet2.xml': `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${R}"><sheetData><row r="1" customFormat="false" hidden="false"><c r="A1" s="1" t="s"><v>7</v></c></row></sheetData></worksheet>`,
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${SHEET}.worksheet+xml"/><Override PartName="/xl/tables/table1.xml" ContentType="${SHEET}.table+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${SHEET}.sharedStrings+xml"/></Types>`,
  });
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The row behind the table was typed in LibreOffice, which does not let the table grow. 44560 is 2025-12-31 in the
 * 1904 system.
 */
function sheet(): string {
  const row = (number: number, cells: string): string =>
    `<row r="${number}" customFormat="false" ht="15" hidden="false" customHeight="false" outlineLevel="0" collapsed="false">${cells}</row>`;
  const formula = (number: number): string =>
    `<c r="E${number}" s="0" t="str"><f aca="true">IF(ISNUMBER(C${number}),IF(C${number}&lt;TODAY(),&quot;逾期&quot;,&quot;&quot;),&quot;&quot;)</f><v>逾期</v></c>`;
  return [
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><sheetPr filterMode="false"><pageSetUpPr fitToPage="true"/></sheetPr><dimension ref="A1:E4"/><sheetViews><sheetView showFormulas="false" showGridLines="true" tabSelected="true" view="normal" topLeftCell="A1" colorId="64" zoomScale="100" workbookViewId="0"><selection pane="topLeft" activeCell="A1" activeCellId="0" sqref="A1"/></sheetView></sheetViews><sheetFormatPr defaultColWidth="8.54" defaultRowHeight="15" zeroHeight="false" outlineLevelRow="0" outlineLevelCol="0"></sheetFormatPr><cols><col collapsed="false" customWidth="true" hidden="false" outlineLevel="0" max="2" min="1" style="1" width="24.71"/></cols>`,
    '<sheetData>',
    row(
      1,
      ['A', 'B', 'C', 'D', 'E']
        .map((column, index) => `<c r="${column}1" s="1" t="s"><v>${index}</v></c>`)
        .join(''),
    ),
    row(
      2,
      `<c r="A2" s="1" t="s"><v>5</v></c><c r="B2" s="1"/><c r="C2" s="2" t="n"><v>44560</v></c><c r="D2" s="1" t="s"><v>6</v></c>${formula(2)}`,
    ),
    row(3, `<c r="A3" s="1"/><c r="C3" s="2"/><c r="D3" s="1"/>${formula(3)}`),
    row(4, '<c r="A4" s="0" t="s"><v>5</v></c>'),
    '</sheetData>',
    '<conditionalFormatting sqref="C2:D503"><cfRule type="expression" priority="2" aboveAverage="0" equalAverage="0" bottom="0" percent="0" rank="0" text="" dxfId="0"><formula>AND($A2&lt;&gt;&quot;&quot;,$C2&lt;TODAY())</formula></cfRule></conditionalFormatting>',
    '<dataValidations count="1"><dataValidation allowBlank="true" errorStyle="stop" operator="between" showDropDown="false" showErrorMessage="true" showInputMessage="true" sqref="D2:D503" type="list"><formula1>&quot;整改中,已完成&quot;</formula1><formula2>0</formula2></dataValidation></dataValidations>',
    '<printOptions headings="false" gridLines="false"/><pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.511811023622047" footer="0.3"/><pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/><headerFooter><oddFooter>&amp;C第&amp;P页</oddFooter></headerFooter><tableParts><tablePart r:id="rId1"/></tableParts></worksheet>',
  ].join('');
}
