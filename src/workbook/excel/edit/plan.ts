import type { CellBlock, CellValueRow, SheetPlan } from '../../../core/sheet/workbookPlan';
import { quoteSheet } from '../../../core/sheet/sheetNames';
import { WorkbookError, type ListChange, type WorkbookEdit } from '../../port';
import { sameName } from '../addresses';
import { isFormula, toHostValue } from '../cellValues';
import { formatFor } from '../formatFor';
import { inTheWay, refuseRenaming, renamedSheet, renamedTable } from '../refuse';
import { nameNamed, sheetNamed, type WorkbookState } from '../state';
import { insertedRow, type ListWork } from './changeList';
import type { Journal, JournaledList, NewName, NewSheet } from './journal';
import type { ListNow, TableNow } from './look';
import { placesAfter } from './places';

/** Excel's own limit. */
const LONGEST_TEXT = 32_767;

/** Throws where a text fits into no cell. */
export function refuseTooLarge({ list, sheets = [] }: WorkbookEdit): void {
  const isTooLong = (cell: unknown): boolean => typeof cell === 'string' && cell.length > LONGEST_TEXT;
  const rows = [
    ...(list?.inserts.flatMap((insert) => insert.rows) ?? []),
    ...sheets.flatMap((sheet) => sheet.blocks.flatMap((block) => block.values)),
  ];
  if (list?.cells.some(({ to }) => isTooLong(to)) || rows.some((row) => row.some(isTooLong)))
    throw new WorkbookError('too-large');
}

/** The sheets to be built: under names that are free now, to take their own ones in the end. */
export function planSheets(edit: WorkbookEdit, before: WorkbookState): readonly NewSheet[] {
  const { renamings = [], sheets = [], removals = [] } = edit;
  for (const renaming of renamings) {
    refuseRenaming(before, renaming);
    if (sheetNamed(before, renaming.to)) throw inTheWay('sheet', renaming.to);
  }
  const isRenamed = (name: string): boolean => renamings.some(({ sheet }) => sameName(sheet, name));
  const isReplaced = (name: string): boolean =>
    !isRenamed(name) && sheets.some((plan) => sameName(plan.name, name));
  const staying = before.sheets.filter(
    ({ name }) => !removals.some((removal) => sameName(removal, name)) || isReplaced(name),
  );
  const staysTable = ({ sheetId }: { readonly sheetId: string }): boolean =>
    staying.some(({ id, name }) => id === sheetId && !isReplaced(name));
  const taken = [...before.sheets, ...sheets].map(({ name }) => name);
  return sheets.map((plan) => {
    const inWay = before.tables.find(
      (each) => plan.table && sameName(renamedTable(each.name, renamings), plan.table.name),
    );
    if (inWay && staysTable(inWay)) throw inTheWay('table', inWay.name);
    if (before.sheets.some(({ name }) => isRenamed(name) && sameName(renamedSheet(name, renamings), plan.name)))
      throw inTheWay('sheet', plan.name);
    const temporary = freeName(plan.name, taken);
    taken.push(temporary);
    return {
      name: plan.name,
      temporary,
      table: plan.table && { name: plan.table.name, temporary: freeTableName(plan.table.name, before) },
      position: isReplaced(plan.name) && sheetNamed(before, plan.name) ? staying.findIndex(({ name }) => sameName(name, plan.name)) : null,
    };
  });
} // prettier-ignore

/** A name no sheet bears, within Excel's 31 characters. */
function freeName(name: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const candidate = `${name.slice(0, 26)}~${number}`;
    if (!taken.some((each) => sameName(each, candidate))) return candidate;
  }
}

function freeTableName(name: string, before: WorkbookState): string {
  for (let number = 1; ; number++) {
    const candidate = `${name.slice(0, 200)}_${number}`;
    const isTaken = [...before.tables, ...before.names].some((each) => sameName(each.name, candidate));
    if (!isTaken) return candidate;
  }
}

/** The plan of a sheet as it is built: nothing of it is in the way of what is still there. */
export const temporaryPlan = (
  plan: SheetPlan,
  { temporary, table }: NewSheet,
  sheets: readonly NewSheet[],
): SheetPlan => ({
  ...plan,
  name: temporary,
  blocks: plan.blocks.map((block) => temporaryBlock(block, sheets)),
  table: plan.table && table && { ...plan.table, name: table.temporary },
});

function temporaryBlock(block: CellBlock, sheets: readonly NewSheet[]): CellBlock {
  const moved = (cell: CellValueRow[number]): CellValueRow[number] =>
    isFormula(cell) ? { ...cell, formula: temporaryFormula(cell.formula, sheets) } : cell;
  const hasFormula = block.values.some((row) => row.some(isFormula));
  return hasFormula ? { ...block, values: block.values.map((row) => row.map(moved)) } : block;
}

/**
 * Names of the edit, and those that point into a sheet that is replaced: they would lose their place with the old one.
 */
export function planNames(
  { names = [] }: WorkbookEdit,
  sheets: readonly NewSheet[],
  before: WorkbookState,
): readonly NewName[] {
  const own = names.map(({ name, formula }) => ({
    name,
    from: nameNamed(before, name)?.formula ?? null,
    to: formula,
  }));
  const losing = before.names
    .filter(({ name }) => !names.some((each) => sameName(each.name, name)))
    .filter(({ formula }) =>
      sheets.some(({ name: sheet, position }) => position !== null && formula.includes(sheet)),
    )
    .map(({ name, formula }) => ({ name, from: formula, to: formula }));
  return [...own, ...losing];
}

/** A formula of the edit while the sheets it speaks of bear their temporary names. */
export const temporaryFormula = (formula: string, sheets: readonly NewSheet[]): string =>
  sheets.reduce(
    (text, { name, temporary }) => text.replaceAll(`${quoteSheet(name)}!`, `${quoteSheet(temporary)}!`),
    formula,
  );

/** What the journal keeps of the list. */
export function planList({ change, now, table, filter }: ListWork): JournaledList {
  const { headerRow, firstColumn, columnCount, rowCount, ids } = change;
  const places = placesAfter(change);
  const body = headerRow + 1;
  const deletes = planDeletes(change, now, table);
  const inserts = change.inserts.map(({ before, rows }, index) => ({
    above: body + before - 1,
    below: body + before,
    rows: rows.map((row, r) =>
      insertedRow(row, now.models.get(before) ?? [], (places.inserted[index] ?? 0) + r).map(
        ({ content }) => content ?? '',
      ),
    ),
  }));
  const rows = ascending([
    ...change.cells.map(({ row }) => row),
    ...inserts.flatMap(({ above, below }) => [above, below]),
    ...deletes.map(({ row }) => row),
  ]);
  const listColumns = Array.from({ length: columnCount }, (_, index) => firstColumn + index);
  return {
    table: table?.name ?? null,
    headerRow,
    firstColumn,
    columnCount,
    columns: ascending([...listColumns, ...change.cells.map(({ column }) => column)]),
    rows,
    idColumn: ids?.column ?? null,
    ids: rows.map((row) =>
      row > headerRow && row <= headerRow + rowCount ? (ids?.values[row - body] ?? '') : '',
    ),
    cells: change.cells.map(({ row, column, to }) => {
      const old = now.cellAt(row, column);
      const format = old?.format ?? '';
      return [row, column, old?.content ?? '', format, toHostValue(to), formatFor(to, format)];
    }),
    inserts,
    deletes,
    filter,
  };
}

const ascending = (numbers: readonly number[]): readonly number[] =>
  [...new Set(numbers)].sort((a, b) => a - b);

/** A row with something beside it, and the last row of a table, are emptied: nobody's words go with our row. */
function planDeletes(change: ListChange, now: ListNow, table: TableNow | null): JournaledList['deletes'] {
  const inserted = change.inserts.reduce((sum, { rows }) => sum + rows.length, 0);
  const isTableEmpty = table !== null && inserted === 0 && change.deletes.length === change.rowCount;
  return change.deletes.map((index) => ({
    row: change.headerRow + 1 + index,
    isEmptied: now.besides.has(index) || (isTableEmpty && index === 0),
  }));
}

/** The whole journal of an edit. */
export const planJournal = (
  edit: WorkbookEdit,
  before: WorkbookState,
  sheets: readonly NewSheet[],
  list: JournaledList | null,
): Journal => ({
  kind: 'edit',
  sheets,
  renamings: edit.renamings ?? [],
  removals: (edit.removals ?? []).filter((name) => !sheets.some((sheet) => sameName(sheet.name, name))),
  names: planNames(edit, sheets, before),
  list,
  rules: null,
  active: activeAfter(sheets, before),
});

function activeAfter(sheets: readonly NewSheet[], before: WorkbookState): string | null {
  const active = before.sheets.find(({ id }) => id === before.activeSheetId)?.name ?? '';
  return sheets.find(({ name, position }) => position !== null && sameName(name, active))?.name ?? null;
}
