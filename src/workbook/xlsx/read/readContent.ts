import { HEADER_SEARCH_ROWS } from '../../../core/list/headerRow';
import type { CellValue } from '../../../core/list/item';
import { cellText } from '../../../core/list/rows';
import type { Area } from '../../../core/sheet/workbookPlan';
import {
  findList,
  findOtherLists,
  isRead,
  isMemory,
  memoryText,
  type ListLocation,
  type SheetSketch,
} from '../../findList';
import { WorkbookError, type ListSheet, type WorkbookContent } from '../../port';
import { intersects, parseArea } from '../address';
import { declaresMacros } from '../package/contentTypes';
import type { Package } from '../package/package';
import { readTables, type TablePart } from '../package/tables';
import { readWorkbookPart, type SheetPart } from '../package/workbookPart';
import { child, children, isTrue } from '../xml/xmlTree';
import { readingContext } from './readingContext';
import { mergedAddresses, readSheet, type ReadingContext, type SheetCells } from './readSheet';
import { rangeArea, tableArea } from './listArea';
import { sheetOfRows } from './rowTexts';
import { colorRulesOf, validationCoverage } from './ruleFacts';
import { MAX_CELLS } from './scanSheet';

/**
 * The workbook as the use cases see it. Of sheets that are neither the list nor ours no more is parsed than the rows
 * in which headers are looked for.
 */
export function readContent(pkg: Package): WorkbookContent {
  const workbook = readWorkbookPart(pkg);
  const tables = readTables(pkg, workbook);
  const context = readingContext(pkg, workbook);
  const read = new Map<SheetPart, SheetCells>();
  const cellsOf = (sheet: SheetPart): SheetCells => {
    const known = read.get(sheet) ?? readSheet(pkg.text(sheet.part!), context);
    read.set(sheet, known);
    return known;
  };

  const sheets = workbook.sheets.filter((sheet) => sheet.part !== null);
  const memorySheet = sheets.find((sheet) => isMemory(sheet.name));
  const memory = memorySheet ? memoryText(dense(cellsOf(memorySheet).rows)) : null;
  const sketches = sheets.map((sheet): SheetSketch => ({
    name: sheet.name,
    isVisible: sheet.visibility === 'visible',
    tables: tables.filter((table) => workbook.sheets[table.sheetIndex] === sheet && table.hasHeader),
    top: () => dense(topOf(pkg.text(sheet.part!), context)),
  }));
  const location = findList(sketches, memory);

  return {
    sheets: workbook.sheets.map(({ name, visibility }) => ({ name, visibility })),
    tables: tables.map(({ name, sheetIndex }) => ({
      name,
      sheetName: workbook.sheets[sheetIndex]?.name ?? '',
    })),
    definedNames: workbook.names.flatMap((each) => (each.name.startsWith('_xlnm.') ? [] : [each.name])),
    calculation: workbook.calculatesByHand ? 'manual' : 'automatic',
    list: location && listAt(location, sheets, tables, cellsOf),
    otherLists: findOtherLists(sketches, location),
    companions: Object.fromEntries(
      sheets.filter((sheet) => isRead(sheet.name)).map((sheet) => [sheet.name, dense(cellsOf(sheet).rows)]),
    ),
    memory,
    ...(pkg.names().some((name) => MACROS.test(name)) || declaresMacros(pkg) ? { hasMacros: true } : {}),
  };
}

/** The rows in which headers are looked for. */
function topOf(xml: string, context: ReadingContext): Rows {
  const top = sheetOfRows(xml, (row) => (row < HEADER_SEARCH_ROWS ? 'yes' : 'end'));
  return readSheet(top, context).rows.slice(0, HEADER_SEARCH_ROWS);
}

/** A VBA project, or a sheet of Excel 4.0 macros. */
const MACROS = /(?:^|[\\/])(?:vbaProject\.bin|macrosheets[\\/].*)$/iu;

function listAt(
  location: ListLocation,
  sheets: readonly SheetPart[],
  tables: readonly TablePart[],
  cellsOf: (sheet: SheetPart) => SheetCells,
): ListSheet {
  const sheet = sheets.find((each) => each.name === location.sheet)!;
  const cells = cellsOf(sheet);
  const table = location.kind === 'table' ? tables.find((each) => each.name === location.table)! : null;
  const area = areaOf(location, table, cells.rows);
  const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
  const inBody = (row: number, column: number): boolean =>
    intersects(body, { row, column, rows: 1, columns: 1 });
  const rowNumbers = Array.from({ length: body.rows }, (_, index) => body.row + index);

  return {
    sheetName: sheet.name,
    tableName: table?.name ?? null,
    headerRow: area.row,
    firstColumn: area.column,
    headers: valuesOf(cells.rows, area.row, area).map(cellText),
    rows: rowNumbers.map((row) => valuesOf(cells.rows, row, area)),
    above: dense(cells.rows.slice(0, area.row)),
    hiddenRows: rowNumbers.flatMap((row, index) => (cells.hiddenRows.has(row) ? [index] : [])),
    filterActive: table?.filterActive === true || sheetFilterActive(cells, area),
    mergedAreas: mergedAddresses(cells.root).filter((address) => intersects(parseArea(address)!, area)),
    isProtected: isTrue(child(cells.root, 'sheetProtection')?.attributes['sheet']),
    formulas: cells.formulas.filter(({ column, row }) => inBody(row, column)),
    ...validationCoverage(cells.root, body),
    colorRules: colorRulesOf(cells.root),
  };
}

type Rows = SheetCells['rows'];

function areaOf(location: ListLocation, table: TablePart | null, rows: Rows): Area {
  if (table) return tableArea(table, (row) => isFilled(rows, row, table.area));
  const { firstColumn, headerRow, lastColumn } = location as ListLocation & { kind: 'range' };
  const columns = lastColumn - firstColumn + 1;
  const area = { row: headerRow, column: firstColumn, rows: 1, columns };
  return rangeArea({ headerRow, firstColumn, columns }, (row) => isFilled(rows, row, area), rows.length);
}

function isFilled(rows: Rows, row: number, area: Area): boolean {
  return valuesOf(rows, row, area).some((value) => value !== '');
}

function valuesOf(rows: Rows, row: number, { column, columns }: Area): CellValue[] {
  return Array.from({ length: columns }, (_, index) => rows[row]?.[column + index] ?? '');
}

/** A filter that belongs to no table and covers the list. */
function sheetFilterActive({ root }: SheetCells, area: Area): boolean {
  const filter = child(root, 'autoFilter');
  const place = parseArea(filter?.attributes['ref'] ?? '');
  return place !== null && intersects(place, area) && children(filter, 'filterColumn').length > 0;
}

/**
 * Sparse rows → full ones, each as long as its last value; a sheet whose outermost cell spans more than a program
 * can hold is refused.
 */
function dense(rows: Rows): CellValue[][] {
  if (rows.length > MAX_CELLS / 5) throw new WorkbookError('too-large', { rows: rows.length });
  return Array.from({ length: rows.length }, (_, row) =>
    Array.from({ length: rows[row]?.length ?? 0 }, (_unused, column) => rows[row]?.[column] ?? ''),
  );
}
