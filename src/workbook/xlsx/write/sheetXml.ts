import type { CellValue } from '../../../core/list/item';
import type { CellStyle, FormulaCell, SheetPlan, TablePlan } from '../../../core/sheet/workbookPlan';
import { areaAddress, cellAddress, MAX_COLUMNS, MAX_ROWS } from '../address';
import { escapeAttribute, escapeXml } from '../xml/xmlText';
import { formatForValue } from './cellFormats';
import { cellXml, isFormula, type CellContext } from './cellXml';
import { fittingHeight, type FittedCell } from './rowHeight';
import { sharedFormulas } from './plannedFormulas';
import { colorRulesXml, validationsXml } from './rules';
import { fileColor, type StyleSheet } from './styleSheet';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * A column's width in the file includes 5 pixels that Excel does not count in the number it shows; a digit of the
 * default font has 8.
 */
const MARGIN = 0.625;

/** A whole worksheet part from its plan, with the ids under which the sheet refers to its table and its drawing. */
export function sheetXml(
  plan: SheetPlan,
  styles: StyleSheet,
  context: CellContext,
  options: {
    readonly isActive: boolean;
    readonly tableRelationship: string | null;
    readonly drawingRelationship: string | null;
  },
): string {
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">`,
    propertiesXml(plan),
    viewXml(plan, options.isActive),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(plan),
    '<sheetData>',
    ...rowsXml(plan, styles, context),
    '</sheetData>',
    mergesXml(plan),
    ...colorRulesXml(plan.colorRules, styles, 1),
    validationsXml(plan.validations),
    linksXml(plan),
    printXml(plan),
    options.drawingRelationship === null ? '' : `<drawing r:id="${options.drawingRelationship}"/>`,
    options.tableRelationship === null
      ? ''
      : `<tableParts count="1"><tablePart r:id="${options.tableRelationship}"/></tableParts>`,
    '</worksheet>',
  ].join('');
}

function propertiesXml({ print, tabColor }: SheetPlan): string {
  const inner = [
    tabColor === undefined ? '' : `<tabColor rgb="${fileColor(tabColor)}"/>`,
    print ? '<pageSetUpPr fitToPage="1"/>' : '',
  ].join('');
  return inner === '' ? '' : `<sheetPr>${inner}</sheetPr>`;
}

function viewXml({ freeze, gridlines }: SheetPlan, isActive: boolean): string {
  const grid = gridlines === false ? ' showGridLines="0"' : '';
  const start = `<sheetViews><sheetView${grid}${isActive ? ' tabSelected="1"' : ''} workbookViewId="0"`;
  if (!freeze || (freeze.rows === 0 && freeze.columns === 0)) return `${start}/></sheetViews>`;
  const { columns, rows } = freeze;
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const splits = `${columns === 0 ? '' : ` xSplit="${columns}"`}${rows === 0 ? '' : ` ySplit="${rows}"`}`;
  const corner = cellAddress(rows, columns);
  return [
    `${start}><pane${splits} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>`,
    `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`,
  ].join('');
}

function columnsXml({ columns }: SheetPlan): string {
  if (columns.length === 0) return '';
  const each = columns.map(({ hidden, width }, index) => {
    const number = index + 1;
    return `<col min="${number}" max="${number}" width="${width + MARGIN}"${hidden ? ' hidden="1"' : ''} customWidth="1"/>`;
  });
  return `<cols>${each.join('')}</cols>`;
}

function mergesXml({ merges = [] }: SheetPlan): string {
  if (merges.length === 0) return '';
  const each = merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`);
  return `<mergeCells count="${merges.length}">${each.join('')}</mergeCells>`;
}

interface PlannedCell {
  readonly column: number;
  readonly value: CellValue | FormulaCell;
  readonly style: CellStyle;
  readonly styleIndex: number;
}

interface PlannedRow {
  readonly cells: PlannedCell[];
  height: 'fit' | number | null;
}

function* rowsXml(plan: SheetPlan, styles: StyleSheet, context: CellContext): Generator<string> {
  const rows = plannedRows(plan, styles);
  const shared = sharedFormulas(plan);
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    const { cells, height } = rows.get(row)!;
    cells.sort((a, b) => a.column - b.column);
    let xml = `<row r="${row + 1}"${heightXml(height, cells, plan)}>`;
    for (const { column, style, styleIndex, value } of cells) {
      const formula = isFormula(value) ? (shared.get(`${row},${column}`) ?? null) : null;
      xml += cellXml(row, column, value, cellStyle(value, style, styleIndex, styles), context, formula);
    }
    yield `${xml}</row>`;
  }
}

function plannedRows({ blocks, table }: SheetPlan, styles: StyleSheet): Map<number, PlannedRow> {
  const rows = new Map<number, PlannedRow>();
  for (const block of blocks) {
    const isList = Array.isArray(block.style);
    const byColumn = (isList ? block.style : [block.style]) as readonly CellStyle[];
    const indexes = byColumn.map((style) => styles.cell(style));
    block.values.forEach((values, index) => {
      const number = block.row + index;
      if (number >= MAX_ROWS || block.column + values.length > MAX_COLUMNS)
        throw new Error('plan outside the sheet');
      const row = rows.get(number) ?? { cells: [], height: null };
      rows.set(number, row);
      row.height = block.rowHeight ?? row.height;
      values.forEach((value, offset) => {
        const at = isList ? offset : 0;
        row.cells.push({
          column: block.column + offset,
          value,
          style: byColumn[at]!,
          styleIndex: indexes[at]!,
        });
      });
    });
  }
  if (table) calculate(rows, table);
  return rows;
}

/** Puts the formulas of calculated columns where the blocks leave the body empty. */
function calculate(rows: Map<number, PlannedRow>, table: TablePlan): void {
  for (const { column, formula } of table.calculated) {
    const at = table.firstColumn + column;
    for (
      let number = table.headerRow + 1;
      number <= table.headerRow + Math.max(1, table.rowCount);
      number++
    ) {
      const row = rows.get(number) ?? { cells: [], height: null };
      rows.set(number, row);
      const index = row.cells.findIndex((cell) => cell.column === at);
      const planned = row.cells[index] ?? {
        column: at,
        value: '',
        style: { format: 'general' } as const,
        styleIndex: 0,
      };
      if (planned.value === '')
        row.cells.splice(index < 0 ? row.cells.length : index, 1, { ...planned, value: { formula } });
    }
  }
}

/**
 * A string is written as text and a date as a date whatever the column's format says, so that Excel never
 * reinterprets them.
 */
function cellStyle(
  value: CellValue | FormulaCell,
  style: CellStyle,
  index: number,
  styles: StyleSheet,
): number {
  const format = formatForValue(value, style.format);
  return format === style.format ? index : styles.cell({ ...style, format });
}

/** `ht` without `customHeight`: programs show the row so, and Excel still fits it when its text changes. */
function heightXml(height: PlannedRow['height'], cells: readonly PlannedCell[], plan: SheetPlan): string {
  if (height === null) return '';
  if (height !== 'fit') return ` ht="${height}" customHeight="1"`;
  return ` ht="${fittingHeight(fittedCells(cells, plan))}"`;
}

function* fittedCells(cells: readonly PlannedCell[], plan: SheetPlan): Generator<FittedCell> {
  for (const { column, style, value } of cells) {
    const width = plan.columns[column];
    const shown = isFormula(value) ? (value.value ?? '') : value;
    if (shown === '' || width?.hidden || style.horizontal === 'centerAcrossSelection') continue;
    const text = typeof shown === 'object' ? '2025年12月31日' : String(shown);
    yield { text, width: width?.width ?? 8.43, wrap: style.wrap === true, fontSize: style.fontSize ?? 11 };
  }
}

/** Links lead to places in this workbook only; an address outside of it cannot be planned. */
function linksXml({ links }: SheetPlan): string {
  if (links.length === 0) return '';
  const each = links.map(
    ({ column, row, target }) =>
      `<hyperlink ref="${cellAddress(row, column)}" location="${escapeAttribute(target)}"/>`,
  );
  return `<hyperlinks>${each.join('')}</hyperlinks>`;
}

/** ST_PaperSize. */
const PAPER = { A4: 9, A3: 8 } as const;

function printXml({ print }: SheetPlan): string {
  if (!print)
    return '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';
  return [
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${PAPER[print.paper]}" fitToHeight="0" orientation="${print.orientation}"/>`,
    print.footer === ''
      ? ''
      : `<headerFooter><oddFooter>${escapeXml(print.footer)}</oddFooter></headerFooter>`,
  ].join('');
}

/** The print titles and print area of a sheet, as the names that files keep them under. */
export function printNames({
  name,
  print,
}: SheetPlan): readonly { readonly name: string; readonly formula: string }[] {
  if (!print) return [];
  const sheet = `'${name.replaceAll("'", "''")}'!`;
  const absolute = (address: string): string => address.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return [
    ...(print.repeatRows
      ? [
          {
            name: '_xlnm.Print_Titles',
            formula: `${sheet}$${print.repeatRows[0] + 1}:$${print.repeatRows[1] + 1}`,
          },
        ]
      : []),
    ...(print.area ? [{ name: '_xlnm.Print_Area', formula: sheet + absolute(areaAddress(print.area)) }] : []),
  ];
}
