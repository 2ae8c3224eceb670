import { type Area, intersect, lastColumn, lastRow, parseAddress } from './model/address';
import { coerce, type Content, EMPTY } from './model/coercion';
import { applyFilter, clearFilter } from './model/filtering';
import type { FilterCriteria, Sheet } from './model/sheet';
import { copySheet, removeSheet, renameSheet } from './model/sheets';
import { sortRows } from './model/sorting';
import { deleteCells, fillCalculatedColumns, insertCells } from './model/structure';
import type { Table } from './model/table';
import { inheritRow, resizeTable } from './model/tableEdits';
import { clearValidations } from './model/validation';
import type { Workbook } from './model/workbook';
import { keepHeadersText } from './protocol/types/writing';

/** What a person does in Excel. Sheets by name, places in A1. Impossible actions throw: a history should not contain them. */
export class UserActions {
  constructor(private readonly workbook: Workbook) {}

  /** Ctrl+Z: takes the last step back, a person's or one sync of an add-in. False where there is none. */
  undo(): boolean {
    const step = this.workbook.undoSteps?.pop();
    step?.();
    return step !== undefined;
  }

  type(sheetName: string, address: string, value: string | number | boolean): void {
    this.workbook.markUndoStep();
    const { sheet, area } = this.at(sheetName, address);
    this.refuseLocked(sheet, area);
    this.put(sheet, area.row, area.column, value);
    this.growTable(sheet, area);
    this.changed(sheet, { ...area, rows: 1, columns: 1 });
  }

  /** Pastes plain cells from elsewhere: they bring their own format and take drop-downs and color rules away. */
  paste(
    sheetName: string,
    address: string,
    values: readonly (readonly (string | number | boolean)[])[],
  ): void {
    this.workbook.markUndoStep();
    const { sheet, area: from } = this.at(sheetName, address);
    const area = { ...from, rows: values.length, columns: Math.max(1, ...values.map((row) => row.length)) };
    this.refuseLocked(sheet, area);
    sheet.patchFormat(area, { numberFormat: 'General' });
    sheet.validations = clearValidations(sheet.validations, area);
    values.forEach((row, r) =>
      row.forEach((value, c) => this.put(sheet, area.row + r, area.column + c, value)),
    );
    this.growTable(sheet, area);
    this.changed(sheet, area);
  }

  clear(sheetName: string, address: string): void {
    this.workbook.markUndoStep();
    const { sheet, area } = this.at(sheetName, address);
    this.refuseLocked(sheet, area);
    for (const [, , cell] of sheet.cellsIn(area)) cell.content = EMPTY;
    keepHeadersText(sheet, area);
    this.changed(sheet, area);
  }

  insertRows(sheetName: string, address: string): void {
    this.structure(sheetName, address, insertRows, 'RowInserted');
  }

  deleteRows(sheetName: string, address: string): void {
    this.structure(sheetName, address, (sheet, area) => deleteCells(sheet, area, 'rows'), 'RowDeleted');
  }

  insertColumns(sheetName: string, address: string): void {
    this.structure(
      sheetName,
      address,
      (sheet, area) => insertCells(sheet, area, 'columns'),
      'ColumnInserted',
    );
  }

  deleteColumns(sheetName: string, address: string): void {
    this.structure(sheetName, address, (sheet, area) => deleteCells(sheet, area, 'columns'), 'ColumnDeleted');
  }

  /** Sorts a table by one of its columns (0-based). */
  sort(tableName: string, column: number, ascending = true): void {
    this.workbook.markUndoStep();
    const table = this.table(tableName);
    this.refuseProtected(table.sheet);
    table.sortFields = [{ key: column, ascending }];
    sortRows(table.sheet, table.body, table.sortFields);
    this.changed(table.sheet, table.body);
    this.workbook.emit({ kind: 'sorted', sheet: table.sheet, area: table.body });
  }

  filter(tableName: string, column: number, values: readonly string[]): void {
    this.workbook.markUndoStep();
    const table = this.table(tableName);
    const criteria: FilterCriteria = { filterOn: 'Values', values };
    table.criteria.set(column, criteria);
    applyFilter(table.sheet, table.area, table.criteria);
  }

  clearFilter(tableName: string): void {
    this.workbook.markUndoStep();
    const table = this.table(tableName);
    clearFilter(table.sheet, table.area, table.criteria);
  }

  hideRows(sheetName: string, address: string, hidden = true): void {
    this.workbook.markUndoStep();
    const { sheet, area } = this.at(sheetName, address);
    for (let row = area.row; row <= lastRow(area); row += 1) setMember(sheet.hiddenRows, row, hidden);
    this.workbook.emit({ kind: 'rowsHidden', sheet, area, isHidden: hidden });
  }

  hideColumns(sheetName: string, address: string, hidden = true): void {
    this.workbook.markUndoStep();
    const { sheet, area } = this.at(sheetName, address);
    for (let column = area.column; column <= lastColumn(area); column += 1)
      setMember(sheet.hiddenColumns, column, hidden);
  }

  renameSheet(sheetName: string, name: string): void {
    this.workbook.markUndoStep();
    renameSheet(this.workbook, this.workbook.at(sheetName), name);
  }

  deleteSheet(sheetName: string): void {
    this.workbook.markUndoStep();
    removeSheet(this.workbook, this.workbook.at(sheetName));
  }

  copySheet(sheetName: string): Sheet {
    this.workbook.markUndoStep();
    return copySheet(this.workbook, this.workbook.at(sheetName), 'End', null);
  }

  protect(sheetName: string, password = ''): void {
    this.workbook.markUndoStep();
    this.workbook.at(sheetName).protection = { password, options: { selectionMode: 'Normal' } };
  }

  unprotect(sheetName: string): void {
    this.workbook.markUndoStep();
    this.workbook.at(sheetName).protection = null;
  }

  select(sheetName: string, address: string): void {
    const { sheet, area } = this.at(sheetName, address);
    this.workbook.select(sheet, area);
  }

  /** While a person types in a cell, Excel refuses what add-ins ask. */
  startEditing(): void {
    this.workbook.cellEditMode = true;
  }

  stopEditing(): void {
    this.workbook.cellEditMode = false;
  }

  private structure(
    sheetName: string,
    address: string,
    change: (sheet: Sheet, area: Area) => void,
    changeType: 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted',
  ): void {
    this.workbook.markUndoStep();
    const { sheet, area } = this.at(sheetName, address);
    this.refuseProtected(sheet);
    change(sheet, area);
    this.workbook.emit({ kind: 'changed', sheet, changeType, area, trigger: 'Unknown' });
  }

  private put(sheet: Sheet, row: number, column: number, value: string | number | boolean): void {
    const format = String(sheet.format(row, column)['numberFormat']);
    const content: Content | null = coerce(value, format, this.workbook.thisYear);
    if (content === null) throw new Error('Excel would not take this value');
    sheet.setContent(row, column, content);
    keepHeadersText(sheet, { row, column, rows: 1, columns: 1 });
  }

  /** support.microsoft.com "Resize a table by adding or removing rows and columns": typing right below a table extends it. */
  private growTable(sheet: Sheet, area: Area): void {
    for (const table of sheet.tables) {
      if (table.showTotals || sheet.protection !== null) continue;
      const below = { ...table.area, row: lastRow(table.area) + 1, rows: 1 };
      if (intersect(below, area) !== null && contentBelowFits(table, area)) this.takeIn(table, area);
    }
  }

  private takeIn(table: Table, area: Area): void {
    const rows = lastRow(area) - lastRow(table.area);
    const added = { ...table.area, row: lastRow(table.area) + 1, rows };
    const index = table.body.rows;
    resizeTable(table, { ...table.area, rows: table.area.rows + rows });
    inheritRow(table, added, index);
  }

  private changed(sheet: Sheet, area: Area): void {
    this.workbook.emit({ kind: 'changed', sheet, changeType: 'RangeEdited', area, trigger: 'Unknown' });
  }

  private refuseLocked(sheet: Sheet, area: Area): void {
    if (
      sheet.protection !== null &&
      [...sheet.formatsIn(area)].some((format) => format['protection.locked'] === true)
    )
      throw new Error(`the sheet ${sheet.name} is protected`);
  }

  private refuseProtected(sheet: Sheet): void {
    if (sheet.protection !== null) throw new Error(`the sheet ${sheet.name} is protected`);
  }

  private table(name: string): Table {
    const table = this.workbook.tables.find((one) => one.name === name);
    if (table === undefined) throw new Error(`no table ${name}`);
    return table;
  }

  private at(sheetName: string, address: string): { readonly sheet: Sheet; readonly area: Area } {
    const area = parseAddress(address)?.areas[0];
    if (area === undefined) throw new Error(`${address} is no address`);
    return { sheet: this.workbook.at(sheetName), area };
  }
}

function insertRows(sheet: Sheet, area: Area): void {
  insertCells(sheet, area, 'rows');
  fillCalculatedColumns(sheet, area);
}

function setMember(set: Set<number>, member: number, present: boolean): void {
  if (present) set.add(member);
  else set.delete(member);
}

/** The pasted block must lie within the table's columns. */
const contentBelowFits = (table: Table, area: Area): boolean =>
  area.column >= table.area.column && lastColumn(area) <= lastColumn(table.area);
