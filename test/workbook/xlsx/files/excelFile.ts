import { fileOf } from '../xlsxFile';

/**
 * A workbook as Excel writes one, with everything around a list that a tool might lose: a chart, a picture, a
 * note, rich text with phonetic hints, own color rules (also extended ones), validations (also extended ones),
 * links, a calculation chain, printer settings, custom XML.
 */
export function excelFile(): Uint8Array {
  return fileOf(excelParts());
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const relationships = (...lines: readonly (readonly [id: string, kind: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${R}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** The smallest picture: one pixel. */
const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);

export function excelParts(): Record<string, string | Uint8Array> {
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="bin" ContentType="${SHEET_TYPE}.printerSettings"/><Default Extension="png" ContentType="image/png"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/><Override PartName="/xl/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${SHEET_TYPE}.sharedStrings+xml"/><Override PartName="/xl/tables/table1.xml" ContentType="${SHEET_TYPE}.table+xml"/><Override PartName="/xl/comments1.xml" ContentType="${SHEET_TYPE}.comments+xml"/><Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/><Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/><Override PartName="/xl/calcChain.xml" ContentType="${SHEET_TYPE}.calcChain+xml"/></Types>`,
    '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x15 xr" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="22228"/><workbookPr defaultThemeVersion="166925"/><xr:revisionPtr revIDLastSave="0" documentId="8_{00000000-0000-0000-0000-000000000000}" xr6:coauthVersionLast="47" xr6:coauthVersionMax="47" xmlns:xr6="http://schemas.microsoft.com/office/spreadsheetml/2016/revision6"/><bookViews><workbookView xWindow="-120" yWindow="-120" windowWidth="29040" windowHeight="15720" activeTab="1"/></bookViews><sheets><sheet name="整改台账" sheetId="3" r:id="rId1"/><sheet name="汇总 表" sheetId="7" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">整改台账!$2:$2</definedName><definedName name="部门">'汇总 表'!$A$2:$A$4</definedName></definedNames><calcPr calcId="191029"/><extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId3', 'theme', 'theme/theme1.xml'],
      ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId6', 'calcChain', 'calcChain.xml'],
      ['rId5', 'sharedStrings', 'sharedStrings.xml'],
      ['rId4', 'styles', 'styles.xml'],
    ),
    'xl/worksheets/sheet1.xml': listSheet(),
    'xl/worksheets/_rels/sheet1.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId6" Type="${R}/hyperlink" Target="https://example.invalid/" TargetMode="External"/><Relationship Id="rId3" Type="${R}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="rId2" Type="${R}/drawing" Target="../drawings/drawing1.xml"/><Relationship Id="rId1" Type="${R}/printerSettings" Target="../printerSettings/printerSettings1.bin"/><Relationship Id="rId5" Type="${R}/comments" Target="../comments1.xml"/><Relationship Id="rId4" Type="${R}/table" Target="../tables/table1.xml"/></Relationships>`,
    'xl/worksheets/sheet2.xml': summarySheet(),
    'xl/theme/theme1.xml': theme(),
    'xl/styles.xml': styles(),
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}" count="17" uniqueCount="16">${[
      '<si><t>云溪镇整改台账</t></si>',
      ...['序号', '反馈问题', '整改措施', '责任部门', '完成时限', '状态', '预警'].map(
        (header) => `<si><t>${header}</t></si>`,
      ),
      '<si><r><rPr><b/><sz val="11"/><color rgb="FFFF0000"/><rFont val="宋体"/><family val="3"/><charset val="134"/></rPr><t>1.</t></r><r><rPr><sz val="11"/><rFont val="宋体"/><family val="3"/><charset val="134"/></rPr><t xml:space="preserve"> 台账不全</t></r><rPh sb="0" eb="1"><t>tái</t></rPh><phoneticPr fontId="1" type="noConversion"/></si>',
      '<si><t>2.代签</t></si>',
      '<si><t>3._x005F_x0041_</t></si>',
      '<si><t>逐笔核对_x000D_\n按月上报</t></si>',
      '<si><t>财政所</t></si>',
      '<si><t>整改中</t></si>',
      '<si><t>部门</t></si>',
      '<si><t>件数</t></si>',
    ].join('')}</sst>`,
    'xl/tables/table1.xml': `${HEAD}<table xmlns="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="xr" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" id="4" xr:uid="{00000000-000C-0000-FFFF-FFFF00000000}" name="表1" displayName="表1" ref="A2:G5" totalsRowShown="0" headerRowDxfId="0"><autoFilter ref="A2:G5"><filterColumn colId="5"><filters><filter val="整改中"/></filters></filterColumn></autoFilter><tableColumns count="7"><tableColumn id="1" name="序号"/><tableColumn id="2" name="反馈问题"/><tableColumn id="3" name="整改措施"/><tableColumn id="4" name="责任部门"/><tableColumn id="5" name="完成时限" dataDxfId="1"/><tableColumn id="6" name="状态"/><tableColumn id="7" name="预警"><calculatedColumnFormula>IF(表1[[#This Row],[完成时限]]&lt;TODAY(),"逾期","")</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
    'xl/calcChain.xml': `${HEAD}<calcChain xmlns="${MAIN}"><c r="G3" i="3"/><c r="G4" i="3"/><c r="G5" i="3"/><c r="B2" i="7"/><c r="B3" i="7"/><c r="B4" i="7"/></calcChain>`,
    'xl/comments1.xml': `${HEAD}<comments xmlns="${MAIN}"><authors><author>沈</author></authors><commentList><comment ref="C3" authorId="0" shapeId="0"><text><r><rPr><b/><sz val="9"/><rFont val="宋体"/><charset val="134"/></rPr><t>请核对</t></r></text></comment></commentList></comments>`,
    'xl/drawings/vmlDrawing1.vml':
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;visibility:hidden"><x:ClientData ObjectType="Note"><x:Anchor>4,15,2,10,5,31,5,9</x:Anchor><x:Row>2</x:Row><x:Column>2</x:Column></x:ClientData></v:shape></xml>',
    'xl/drawings/drawing1.xml': drawing(),
    'xl/drawings/_rels/drawing1.xml.rels': relationships(
      ['rId1', 'chart', '../charts/chart1.xml'],
      ['rId2', 'image', '../media/image1.png'],
    ),
    'xl/charts/chart1.xml': `${HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${R}"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>'汇总 表'!$A$2:$A$4</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>整改台账!$A$3:$A$5</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`,
    'xl/media/image1.png': PIXEL,
    'xl/printerSettings/printerSettings1.bin': Uint8Array.from({ length: 64 }, (_, index) => index),
    'customXml/item1.xml': '<records xmlns="urn:example"><record>其他系统的内容</record></records>',
  };
}

/** Text cells refer to the shared strings above; row 5 is hidden by the filter; G3:G5 share one formula. */
function listSheet(): string {
  return [
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{00000000-0001-0000-0000-000000000000}">`,
    '<sheetPr filterMode="1"/><dimension ref="A1:G5"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="C3" sqref="C3"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="13.8" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="6.625" customWidth="1"/><col min="2" max="3" width="28.625" style="1" customWidth="1"/><col min="5" max="5" width="15.625" style="2" customWidth="1"/></cols>',
    '<sheetData>',
    '<row r="1" spans="1:7" ht="25.8" x14ac:dyDescent="0.25"><c r="A1" s="3" t="s"><v>0</v></c></row>',
    '<row r="2" spans="1:7" x14ac:dyDescent="0.25"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1" t="s"><v>2</v></c><c r="C2" s="1" t="s"><v>3</v></c><c r="D2" t="s"><v>4</v></c><c r="E2" s="2" t="s"><v>5</v></c><c r="F2" t="s"><v>6</v></c><c r="G2" t="s"><v>7</v></c></row>',
    '<row r="3" spans="1:7" x14ac:dyDescent="0.25"><c r="A3"><v>1</v></c><c r="B3" s="1" t="s"><v>8</v></c><c r="C3" s="1" t="s"><v>11</v></c><c r="D3" t="s"><v>12</v></c><c r="E3" s="2"><v>46022</v></c><c r="F3" t="s"><v>13</v></c><c r="G3" t="str"><f t="shared" ref="G3:G5" si="0">IF(E3&lt;TODAY(),"逾期","")</f><v></v></c></row>',
    '<row r="4" spans="1:7" x14ac:dyDescent="0.25"><c r="A4"><v>2</v></c><c r="B4" s="1" t="s"><v>9</v></c><c r="E4" s="2"/><c r="F4" t="s"><v>13</v></c><c r="G4" t="str"><f t="shared" si="0"/><v>逾期</v></c></row>',
    '<row r="5" spans="1:7" hidden="1" x14ac:dyDescent="0.25"><c r="A5"><v>3</v></c><c r="B5" s="1" t="s"><v>10</v></c><c r="E5" s="2"/><c r="G5" t="str"><f t="shared" si="0"/><v>逾期</v></c></row>',
    '</sheetData><phoneticPr fontId="1" type="noConversion"/>',
    '<conditionalFormatting sqref="A3:A5"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>',
    '<conditionalFormatting sqref="F3:F5"><cfRule type="cellIs" dxfId="2" priority="1" operator="equal"><formula>"急"</formula></cfRule></conditionalFormatting>',
    '<dataValidations count="2"><dataValidation type="whole" allowBlank="1" showErrorMessage="1" sqref="A3:A5"><formula1>1</formula1><formula2>999</formula2></dataValidation><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="F3:F700"><formula1>"整改中,完成"</formula1></dataValidation></dataValidations>',
    '<hyperlinks><hyperlink ref="D3" r:id="rId6"/><hyperlink ref="A1" location="整改台账!A3" display="第一条"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId1"/><drawing r:id="rId2"/><legacyDrawing r:id="rId3"/><tableParts count="1"><tablePart r:id="rId4"/></tableParts>',
    `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="expression" priority="3" id="{00000000-0000-4000-8000-000000000001}"><xm:f>'汇总 表'!$B$2&gt;3</xm:f><x14:dxf><font><b/></font></x14:dxf></x14:cfRule><xm:sqref>B3:B5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>`,
    `<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${X14}"><x14:dataValidations count="1" xmlns:xm="${XM}"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>'汇总 表'!$A$2:$A$4</xm:f></x14:formula1><xm:sqref>D3:D5 J1:J9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
    '</worksheet>',
  ].join('');
}

function summarySheet(): string {
  return [
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${R}"><dimension ref="A1:B4"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="13.8"/><sheetData>`,
    '<row r="1"><c r="A1" t="s"><v>14</v></c><c r="B1" t="s"><v>15</v></c></row>',
    '<row r="2"><c r="A2" t="s"><v>12</v></c><c r="B2"><f>COUNTIF(表1[责任部门],A2)</f><v>1</v></c></row>',
    '<row r="3"><c r="A3" t="inlineStr"><is><t>水利站</t></is></c><c r="B3"><f>COUNTIF(整改台账!$D$3:$D$5,A3)</f><v>0</v></c></row>',
    '<row r="4"><c r="A4" t="str"><f>"整改"&amp;"台账!"</f><v>整改台账!</v></c><c r="B4"><f>SUM(\'整改台账\'!A3:A5)</f><v>6</v></c></row>',
    '</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>',
  ].join('');
}

function styles(): string {
  return `${HEAD}<styleSheet xmlns="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy/m/d;@"/></numFmts><fonts count="2" x14ac:knownFonts="1"><font><sz val="11"/><color theme="1"/><name val="等线"/><family val="2"/><charset val="134"/><scheme val="minor"/></font><font><b/><sz val="18"/><color theme="1"/><name val="等线"/><family val="3"/><charset val="134"/><scheme val="minor"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment vertical="center"/></xf></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><alignment vertical="center"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"><alignment vertical="center"/></xf><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"><alignment vertical="center"/></xf></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="3"><dxf><font><b/></font></dxf><dxf><numFmt numFmtId="176" formatCode="yyyy/m/d;@"/></dxf><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/><extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="${X14}"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>`;
}

function drawing(): string {
  const anchor = (column: number, inner: string): string =>
    `<xdr:twoCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>7</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>${column + 2}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${inner}<xdr:clientData/></xdr:twoCellAnchor>`;
  const chart = `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
  const picture = `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="图片 2"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="100" cy="100"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`;
  return `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${R}">${anchor(0, chart)}${anchor(3, picture)}</xdr:wsDr>`;
}

function theme(): string {
  const colors = [
    'dk1',
    'lt1',
    'dk2',
    'lt2',
    'accent1',
    'accent2',
    'accent3',
    'accent4',
    'accent5',
    'accent6',
    'hlink',
    'folHlink',
  ]
    .map(
      (name, index) =>
        `<a:${name}><a:srgbClr val="${(index * 1118481).toString(16).padStart(6, '0')}"/></a:${name}>`,
    )
    .join('');
  const font = '<a:latin typeface="Calibri"/><a:ea typeface="等线"/><a:cs typeface=""/>';
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const three = (text: string): string => text.repeat(3);
  return `${HEAD}<a:theme xmlns:a="${DRAWING}/main" name="Office 主题"><a:themeElements><a:clrScheme name="Office">${colors}</a:clrScheme><a:fontScheme name="Office"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst>${three(fill)}</a:fillStyleLst><a:lnStyleLst>${three(`<a:ln w="6350">${fill}</a:ln>`)}</a:lnStyleLst><a:effectStyleLst>${three('<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst><a:bgFillStyleLst>${three(fill)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}
