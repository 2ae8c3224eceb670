import { HostError } from '../hostError';
import { type Area, intersect, isOnSheet, lastColumn, lastRow, sameArea } from './address';
import { EMPTY } from './coercion';
import { sameName } from './nameRules';
import { carryAlong } from './references';
import type { Sheet } from './sheet';
import { deleteCells, insertCells, nameNewColumns } from './structure';
import { Table, type TableColumn } from './table';
import type { Workbook } from './workbook';

function freeTableName(workbook: Workbook): string {
  let n = 1;
  while (workbook.tables.some((one) => sameName(one.name, `表${n}`))) n += 1;
  return `表${n}`;
}

/** Headers become texts; empty ones get names; a table has at least one body row. */
export function addTable(workbook: Workbook, sheet: Sheet, area: Area, hasHeaders: boolean): Table {
  const clash = sheet.tables.find((one) => intersect(one.area, area) !== null);
  if (clash) throw new HostError('InvalidArgument', `the table would overlap the table ${clash.name}`);
  if (sheet.merged.some((merged) => intersect(merged, area) !== null))
    throw new HostError('InvalidArgument', 'a table cannot contain merged cells');
  if (!hasHeaders) insertCells(sheet, { ...area, rows: 1 }, 'rows');
  const rows = Math.max(2, hasHeaders ? area.rows : area.rows + 1);
  const table = new Table(workbook.newTableId(), freeTableName(workbook), sheet, { ...area, rows });
  sheet.tables.push(table);
  for (let column = area.column; column <= lastColumn(area); column += 1) textHeader(sheet, area.row, column);
  nameNewColumns(sheet, table);
  makeUnique(sheet, table);
  return table;
}

function textHeader(sheet: Sheet, row: number, column: number): void {
  const content = sheet.content(row, column);
  if (content.type !== 'Empty' && (content.type !== 'String' || content.formula !== null))
    sheet.setContent(row, column, { type: 'String', value: String(content.value), formula: null });
}

function makeUnique(sheet: Sheet, table: Table): void {
  const taken = new Set<string>();
  table.columnNames().forEach((name, i) => {
    let unique = name;
    for (let n = 2; taken.has(unique.toLowerCase()); n += 1) unique = `${name}${n}`;
    taken.add(unique.toLowerCase());
    if (unique !== name)
      sheet.setContent(table.area.row, table.area.column + i, {
        type: 'String',
        value: unique,
        formula: null,
      });
  });
}

/** Makes room for rows at a body index; what stands below the table moves down. */
export function appendRows(table: Table, index: number, count: number): Area {
  const { sheet } = table;
  const area: Area = { ...table.body, row: table.body.row + index, rows: count };
  if (!isOnSheet(area)) throw new HostError('InvalidArgument', 'the rows are not on the sheet');
  const atEnd = index === table.body.rows;
  const before = table.area;
  insertCells(sheet, area, 'rows');
  // At the very end the insertion lies below the table: the table takes the new rows in.
  if (atEnd && table.area.rows === before.rows) table.area = { ...before, rows: before.rows + count };
  inheritRow(table, area, index);
  return area;
}

/** New rows look like a neighbouring body row, and calculated columns (formulas throughout) fill themselves. */
export function inheritRow(table: Table, area: Area, index: number): void {
  const model = index > 0 ? area.row - 1 : lastRow(area) + 1;
  for (let row = area.row; row <= lastRow(area); row += 1)
    for (let column = area.column; column <= lastColumn(area); column += 1) {
      const cell = table.sheet.cellForWriting(row, column);
      cell.format = table.sheet.format(model, column);
      const content = table.sheet.content(model, column);
      if (content.formula !== null && cell.content.type === 'Empty')
        cell.content = { ...content, formula: carryAlong(content.formula, row - model, 0) };
    }
}

export function appendColumn(table: Table, index: number): TableColumn {
  if (index > table.columns.length)
    throw new HostError('InvalidArgument', `the table has no column ${index}`);
  const at: Area = { ...table.area, column: table.area.column + index, columns: 1 };
  const before = table.area;
  insertCells(table.sheet, at, 'columns');
  if (index === table.columns.length || table.area.column !== before.column) {
    const column = table.newColumn();
    if (table.columns.length === before.columns) table.columns.splice(index, 0, column);
    table.area = { ...before, columns: before.columns + 1 };
    nameNewColumns(table.sheet, table);
  }
  const added = table.columns[index];
  if (added === undefined) throw new Error('the column was not added');
  return added;
}

export function deleteColumn(table: Table, index: number): void {
  if (table.columns.length === 1) {
    removeTable.whole(table);
    return;
  }
  deleteCells(table.sheet, { ...table.area, column: table.area.column + index, columns: 1 }, 'columns');
}

/** The header stays where it is; new columns get names. */
export function resizeTable(table: Table, area: Area): void {
  if (area.row !== table.area.row || intersect(area, table.area) === null || area.rows < 2)
    throw new HostError(
      'InvalidArgument',
      'the header of a resized table stays in its row, and a body row stays',
    );
  const clash = table.sheet.tables.find((one) => one !== table && intersect(one.area, area) !== null);
  if (clash) throw new HostError('InvalidArgument', `the table would overlap the table ${clash.name}`);
  if (sameArea(area, table.area)) return;
  const old = table.columns;
  const shift = area.column - table.area.column;
  table.columns = Array.from({ length: area.columns }, (_, i) => old[i + shift] ?? table.newColumn());
  table.area = area;
  nameNewColumns(table.sheet, table);
  makeUnique(table.sheet, table);
}

export function convertToRange(table: Table): void {
  table.sheet.tables = table.sheet.tables.filter((one) => one !== table);
  for (let row = table.area.row; row <= lastRow(table.area); row += 1) table.sheet.filteredRows.delete(row);
}

export const removeTable = {
  /** Deletes the table with its cells. */
  whole(table: Table): void {
    convertToRange(table);
    for (const [, , cell] of table.sheet.cellsIn(table.area)) cell.content = EMPTY;
  },
  /** Deletes a body row; the last one is only emptied. */
  row(table: Table, index: number): void {
    const area: Area = { ...table.body, row: table.body.row + index, rows: 1 };
    if (table.body.rows > 1) deleteCells(table.sheet, area, 'rows');
    else for (const [, , cell] of table.sheet.cellsIn(area)) cell.content = EMPTY;
  },
};
