import type { CellValue } from '../../core/list/item';
import { cellText } from '../../core/list/rows';
import type { Area } from '../../core/sheet/workbookPlan';
import type { ListLocation } from '../findList';
import type { ListSheet } from '../port';
import { areaAddress, parseAddress } from './addresses';
import { rangeOf } from './ranges';
import { askRules, type RulesAsked } from './readRules';
import type { Grid } from './readGrids';
import type { SheetSurvey, TableState } from './survey';

/** What the cells do not tell of a sheet; its properties are there after the next `sync`. */
export interface ListConditions {
  readonly area: Area;
  readonly whole: Excel.Range;
  readonly merged: Excel.RangeAreas;
  readonly rules: RulesAsked;
}

/** Asks, within the request that is being filled, for hidden rows, merged areas and rules. `area` is what is read. */
export function askConditions(
  context: Excel.RequestContext,
  location: ListLocation,
  { id, tables }: SheetSurvey,
  area: Area,
): ListConditions {
  const sheet = context.workbook.worksheets.getItem(id);
  const whole = rangeOf(sheet, area);
  const merged = whole.getMergedAreasOrNullObject();
  whole.load('rowHidden');
  merged.load('address');
  return { area, whole, merged, rules: askRules(context, id, likelyArea(location, tables, area)) };
}

/** The list as far as it can be told before its cells are read. */
function likelyArea(location: ListLocation, tables: readonly TableState[], { rows }: Area): Area {
  if (location.kind === 'range') {
    const { headerRow, firstColumn, lastColumn } = location;
    return {
      row: headerRow,
      column: firstColumn,
      rows: rows - headerRow,
      columns: lastColumn - firstColumn + 1,
    };
  }
  const table = tables.find(({ name }) => name === location.table);
  if (!table) throw new Error(`no table ${location.table}`);
  return withoutTotals(table);
}

/** Rows of the asked area that are hidden, by sheet row. A further request only where some are and some are not. */
export async function hiddenRowsOf(
  context: Excel.RequestContext,
  sheetId: string,
  { area, whole }: ListConditions,
): Promise<(row: number) => boolean> {
  // Null where rows differ, though the declared type does not say so.
  const all = whole.rowHidden as boolean | null;
  if (all !== null) return () => all;
  const range = rangeOf(context.workbook.worksheets.getItem(sheetId), area);
  const rows = range.getRowProperties({ rowHidden: true });
  await context.sync();
  return (row) => rows.value[row - area.row]?.rowHidden === true;
}

const tableOf = (location: ListLocation, { tables }: SheetSurvey): TableState | null =>
  location.kind === 'table' ? (tables.find(({ name }) => name === location.table) ?? null) : null;

function areaOfList(location: ListLocation, sheet: SheetSurvey, rows: Rows): Area {
  const table = tableOf(location, sheet);
  return table ? tableArea(table, rows) : rangeArea(location as ListLocation & { kind: 'range' }, rows);
}

/** The drop-downs, which are asked for again only where the cells show that the list ends elsewhere than it seemed. */
export async function validationsOf(
  context: Excel.RequestContext,
  location: ListLocation,
  sheet: SheetSurvey,
  { rows }: Grid,
  { rules }: ListConditions,
): Promise<ListSheet['validations']> {
  const area = areaOfList(location, sheet, rows);
  if (area.rows === rules.area.rows) return rules.validations();
  const again = askRules(context, sheet.id, area);
  await context.sync();
  return again.validations();
}

/** The list out of its sheet's cells, which were read from A1 on. */
export function listOf(
  location: ListLocation,
  sheet: SheetSurvey,
  { rows, formulas }: Grid,
  conditions: ListConditions,
  rules: Pick<ListSheet, 'validations' | 'colorRules'>,
  isHidden: (row: number) => boolean,
): ListSheet {
  const table = tableOf(location, sheet);
  const area = areaOfList(location, sheet, rows);
  const bodyRows = Array.from({ length: area.rows - 1 }, (_, index) => area.row + 1 + index);
  const isInBody = ({ row, column }: { readonly row: number; readonly column: number }): boolean =>
    row > area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns;
  return {
    sheetName: sheet.name,
    tableName: table?.name ?? null,
    headerRow: area.row,
    firstColumn: area.column,
    headers: valuesOf(rows, area.row, area).map(cellText),
    rows: bodyRows.map((row) => valuesOf(rows, row, area)),
    above: rows.slice(0, area.row).map(trimmed),
    hiddenRows: bodyRows.flatMap((row, index) => (isHidden(row) ? [index] : [])),
    filterActive: table?.isFiltered === true || sheet.isFiltered,
    mergedAreas: mergedAddresses(conditions.merged).filter((address) => touches(address, area)),
    isProtected: sheet.isProtected,
    formulas: formulas.filter(isInBody),
    ...rules,
  };
}

type Rows = Grid['rows'];

/** Header and body of a table, with the rows typed right below it: other programs do not let a table grow. */
function tableArea(table: TableState, rows: Rows): Area {
  if (table.hasTotals) return withoutTotals(table);
  const { area } = table;
  let end = area.row + area.rows;
  while (isFilled(rows, end, area)) end++;
  return { ...area, rows: end - area.row };
}

const withoutTotals = ({ area, hasTotals }: TableState): Area =>
  hasTotals ? { ...area, rows: area.rows - 1 } : area;

/** A plain range goes down to its last row that holds anything; blank rows inside belong to it. */
function rangeArea(place: ListLocation & { kind: 'range' }, rows: Rows): Area {
  const columns = place.lastColumn - place.firstColumn + 1;
  const area = { row: place.headerRow, column: place.firstColumn, rows: 1, columns };
  let end = rows.length;
  while (end > place.headerRow + 1 && !isFilled(rows, end - 1, area)) end--;
  return { ...area, rows: end - place.headerRow };
}

const isFilled = (rows: Rows, row: number, area: Area): boolean =>
  valuesOf(rows, row, area).some((value) => value !== '');

const valuesOf = (rows: Rows, row: number, { column, columns }: Area): CellValue[] =>
  Array.from({ length: columns }, (_, index) => rows[row]?.[column + index] ?? '');

/** A row up to its last cell that holds something. */
export function trimmed(row: readonly CellValue[]): readonly CellValue[] {
  let end = row.length;
  while (end > 0 && row[end - 1] === '') end--;
  return row.slice(0, end);
}

/** `整改清单!A5:A7,整改清单!C5:C7` → addresses without the sheet. */
function mergedAddresses(merged: Excel.RangeAreas): readonly string[] {
  if (merged.isNullObject) return [];
  return merged.address.split(',').flatMap((address) => {
    const area = parseAddress(address);
    return area ? [areaAddress(area)] : [];
  });
}

function touches(address: string, area: Area): boolean {
  const other = parseAddress(address);
  if (!other) return false;
  const meets = (a: number, lengthA: number, b: number, lengthB: number): boolean =>
    a < b + lengthB && b < a + lengthA;
  return (
    meets(area.row, area.rows, other.row, other.rows) &&
    meets(area.column, area.columns, other.column, other.columns)
  );
}
