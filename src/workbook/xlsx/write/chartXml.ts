import type { ChartPlan, FormulaCell, SheetPlan } from '../../../core/sheet/workbookPlan';
import type { CellValue } from '../../../core/list/item';
import { areaAddress } from '../address';
import { quoteSheet } from '../formulaText';
import { escapeXml } from '../xml/xmlText';
import { isFormula } from './cellXml';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** A chart part: horizontal bars, the first row on top, with the values known on the day of writing. */
export function chartXml(chart: ChartPlan, sheet: SheetPlan): string {
  const { source } = chart;
  const isStacked = chart.kind === 'stackedBar';
  const body = { row: source.row + 1, rows: source.rows - 1 };
  const valueAt = cellReader(sheet);
  const names = { ...body, column: source.column, columns: 1 };
  const series = Array.from({ length: source.columns - 1 }, (_, index) => {
    const column = source.column + 1 + index;
    const header = { row: source.row, column, rows: 1, columns: 1 };
    return [
      `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
      `<c:tx>${texts(sheet, header, valueAt)}</c:tx>`,
      `<c:spPr><a:solidFill><a:srgbClr val="${chart.colors[index]!.slice(1)}"/></a:solidFill></c:spPr>`,
      '<c:invertIfNegative val="0"/>',
      `<c:cat>${texts(sheet, names, valueAt)}</c:cat>`,
      `<c:val>${numbers(sheet, { ...body, column, columns: 1 }, valueAt)}</c:val></c:ser>`,
    ].join('');
  });
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}">`,
    '<c:roundedCorners val="0"/><c:chart>',
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="0"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="1200" b="0"/><a:t>${escapeXml(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`,
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    `<c:barChart><c:barDir val="bar"/><c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>`,
    ...series,
    isStacked ? '' : LABELS,
    `<c:gapWidth val="60"/>${isStacked ? '<c:overlap val="100"/>' : ''}<c:axId val="1"/><c:axId val="2"/></c:barChart>`,
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>${AXIS_LOOK}<c:crossAx val="2"/><c:crosses val="autoZero"/><c:tickLblSkip val="1"/></c:catAx>`,
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="t"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="E3E6EA"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="0" sourceLinked="0"/>${AXIS_LOOK}<c:crossAx val="1"/><c:crosses val="max"/></c:valAx>`,
    '</c:plotArea>',
    isStacked ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : '',
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>',
  ].join('');
}

const LABELS =
  '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';

const AXIS_LOOK =
  '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
  '<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="8A9099"/></a:solidFill></a:ln></c:spPr>' +
  '<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>';

type Area = ChartPlan['source'];
type CellReader = (row: number, column: number) => CellValue | undefined;

/** What the blocks put into a cell; of a formula its known result. */
function cellReader({ blocks }: SheetPlan): CellReader {
  const shown = (value: CellValue | FormulaCell | undefined): CellValue | undefined =>
    value !== undefined && isFormula(value) ? value.value : value;
  return (row, column) => {
    const block = blocks.find(
      (each) =>
        row >= each.row &&
        row < each.row + each.values.length &&
        column >= each.column &&
        column < each.column + (each.values[0]?.length ?? 0),
    );
    return shown(block?.values[row - block.row]?.[column - block.column]);
  };
}

const absolute = ({ name }: SheetPlan, area: Area): string =>
  escapeXml(`${quoteSheet(name)}!${areaAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`);

const rowsOf = ({ row, rows }: Area): number[] => Array.from({ length: rows }, (_, index) => row + index);

function texts(sheet: SheetPlan, area: Area, valueAt: CellReader): string {
  const points = rowsOf(area).flatMap((row, index) => {
    const value = valueAt(row, area.column);
    return typeof value === 'string' && value !== ''
      ? [`<c:pt idx="${index}"><c:v>${escapeXml(value)}</c:v></c:pt>`]
      : [];
  });
  return `<c:strRef><c:f>${absolute(sheet, area)}</c:f><c:strCache><c:ptCount val="${area.rows}"/>${points.join('')}</c:strCache></c:strRef>`;
}

function numbers(sheet: SheetPlan, area: Area, valueAt: CellReader): string {
  const points = rowsOf(area).flatMap((row, index) => {
    const value = valueAt(row, area.column);
    return typeof value === 'number' ? [`<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`] : [];
  });
  return `<c:numRef><c:f>${absolute(sheet, area)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${area.rows}"/>${points.join('')}</c:numCache></c:numRef>`;
}
