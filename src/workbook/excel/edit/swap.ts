import { sameName } from '../addresses';
import { RANGE_COST, startBatch } from '../batch';
import { entireRows, rangeOf } from '../ranges';
import type { Renaming } from '../../port';
import { removeSheet } from '../removeSheet';
import { nameNamed, sheetNamed, type SheetState, type WorkbookState } from '../state';
import type { Located } from './anchors';
import { restoreFilter } from './filters';
import { listWidth } from './lookAgain';
import { JOURNAL_SHEET, type Journal, type JournaledList } from './journal';
import { spans } from './places';

/**
 * The last steps, which cannot be taken back: rows go, sheets are renamed, removed and replaced, names point to the new
 * sheets. Each step is left out where `now` shows that it was taken already, so that a swap that was cut off is
 * finished by the same steps.
 */
export function swap(
  context: Excel.RequestContext,
  journal: Journal,
  now: WorkbookState,
  located: Located | null,
): void {
  if (journal.list && located) deleteRows(context, journal.list, located);
  removeSheets(context, journal, now);
  renameSheets(context, journal, now);
  for (const sheet of journal.sheets) if (sheetNamed(now, sheet.temporary)) takePlace(context, sheet, now, journal);
  placeTabs(context, journal);
  setNames(context, journal, now);
  if (journal.active !== null) context.workbook.worksheets.getItemOrNullObject(journal.active).activate();
} // prettier-ignore

/** From the bottom up. */
function deleteRows(context: Excel.RequestContext, list: JournaledList, located: Located): void {
  const sheet = context.workbook.worksheets.getItem(located.sheet);
  const rowsOf = (isEmptied: boolean): readonly number[] =>
    list.deletes
      .filter((each) => each.isEmptied === isEmptied)
      .flatMap(({ row }) => located.rowOf(row) ?? []);
  const width = listWidth(list, located) ?? list;
  for (const row of rowsOf(true)) emptyRow(sheet, row, width);
  for (const [first, count] of [...spans(rowsOf(false))].reverse()) entireRows(sheet, first, count).delete('Up');
} // prettier-ignore

/** The cells of the list in a row. */
export const emptyRow = (
  sheet: Excel.Worksheet,
  row: number,
  { firstColumn, columnCount }: Pick<JournaledList, 'firstColumn' | 'columnCount'>,
): void => rangeOf(sheet, { row, column: firstColumn, rows: 1, columns: columnCount }).clear('Contents');

function removeSheets(context: Excel.RequestContext, { removals }: Journal, now: WorkbookState): void {
  for (const name of removals) {
    const sheet = sheetNamed(now, name);
    if (sheet) removeSheet(context, sheet);
  }
}

function renameSheets(context: Excel.RequestContext, journal: Journal, now: WorkbookState): void {
  const { worksheets, tables } = context.workbook;
  for (const renaming of journal.renamings) {
    if (isRenamingLeft(journal, renaming.sheet, now)) worksheets.getItem(renaming.sheet).name = renaming.to;
    for (const table of renaming.tables) {
      const isLeft = !now.tables.some(({ name }) => sameName(name, table.to));
      if (isLeft && now.tables.some(({ name }) => sameName(name, table.name)))
        tables.getItem(table.name).name = table.to;
    }
  }
}

/** The sheet of that name is the old one as long as the new one still bears its temporary name. */
function isRenamingLeft(journal: Journal, name: string, now: WorkbookState): boolean {
  const successor = journal.sheets.find((sheet) => sameName(sheet.name, name));
  return sheetNamed(now, name) !== undefined && (!successor || sheetNamed(now, successor.temporary) !== undefined);
} // prettier-ignore

function takePlace(
  context: Excel.RequestContext,
  sheet: Journal['sheets'][number],
  now: WorkbookState,
  { renamings }: Journal,
): void {
  const { worksheets, tables } = context.workbook;
  const old = sheetNamed(now, sheet.name);
  if (old && !renamings.some((renaming) => sameName(renaming.sheet, sheet.name))) removeSheet(context, old);
  if (sheet.table && now.tables.some(({ name }) => sameName(name, sheet.table?.temporary ?? '')))
    tables.getItem(sheet.table.temporary).name = sheet.table.name;
  worksheets.getItem(sheet.temporary).name = sheet.name;
}

function placeTabs({ workbook }: Excel.RequestContext, { sheets }: Journal): void {
  const placed = sheets.flatMap(({ name, position }) => (position === null ? [] : [{ name, position }]));
  for (const { name, position } of placed.sort((a, b) => a.position - b.position))
    workbook.worksheets.getItem(name).position = position;
}

function setNames({ workbook }: Excel.RequestContext, journal: Journal, now: WorkbookState): void {
  for (const { name, to } of journal.names) {
    if (nameNamed(now, name)) workbook.names.getItem(name).formula = to;
    else workbook.names.add(name, to);
  }
}

/** The filter comes back when all rows stand where they belong. By then the list may bear its new name. */
export function showFiltered(
  context: Excel.RequestContext,
  { list, renamings }: Journal,
  located: Located | null,
): void {
  if (!list?.filter || !located) return;
  const isRenaming = ({ sheet }: { readonly sheet: string }): boolean => sameName(sheet, located.sheet);
  const sheet = context.workbook.worksheets.getItem(renamings.find(isRenaming)?.to ?? located.sheet);
  restoreFilter(sheet, list.filter, renamedTable(list.table, renamings));
}

const renamedTable = (table: string | null, renamings: readonly Renaming[]): string | null =>
  renamings.flatMap(({ tables }) => tables).find(({ name }) => name === table)?.to ?? table;

/** The very last action of all. Excel deletes no very hidden sheet. */
export function removeJournal(context: Excel.RequestContext, sheet: Pick<SheetState, 'id'>): void {
  removeSheet(context, { id: sheet.id, visibility: 'VeryHidden' });
}

/** Removes a journal of which nothing is left to do, if there is one. */
export async function dropJournal(context: Excel.RequestContext): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(JOURNAL_SHEET);
  sheet.load('name');
  await context.sync();
  if (sheet.isNullObject) return;
  const batch = startBatch(context);
  await batch.reserve(RANGE_COST);
  removeJournal(context, { id: JOURNAL_SHEET });
  await batch.send();
}

/** The workbook as it is right before the swap, as far as the swap wants to know it. */
export const beforeSwap = (before: WorkbookState, journal: Journal): WorkbookState => ({
  ...before,
  sheets: [
    ...before.sheets,
    ...[...journal.sheets.map(({ temporary }) => temporary), JOURNAL_SHEET].map((name) => ({
      id: name,
      name,
      visibility: 'Visible' as const,
      isProtected: false,
      isFiltered: false,
    })),
  ],
  tables: [
    ...before.tables,
    ...journal.sheets.flatMap(({ table, temporary }) =>
      table ? [{ id: table.temporary, name: table.temporary, sheetId: temporary }] : [],
    ),
  ],
  names: [
    ...before.names,
    ...journal.names.flatMap(({ name, from, to }) => (from === null ? [{ name, formula: to }] : [])),
  ],
});
