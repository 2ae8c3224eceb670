import type { Area, CellValueRow } from '../../../core/sheet/workbookPlan';
import type { ListChange } from '../../port';
import { areaAddress } from '../addresses';
import { RANGE_COST, type Batch } from '../batch';
import { writeRows } from '../blockValues';
import { isFormula, NUMBER_FORMATS, toHostValue, type HostValue } from '../cellValues';
import { formatFor } from '../formatFor';
import { jsonSize } from '../jsonSize';
import { entireRows, rangeOf } from '../ranges';
import type { ListNow, TableNow } from './look';
import { areaOf } from './readBlocks';
import { blocksOf, type Block, type Placed } from './blocks';
import { suspendFilter } from './filters';
import type { JournaledFilter } from './journal';
import { placesAfter, type Places } from './places';

/** What a cell becomes: null leaves its content or its format as it is. */
export interface CellWrite {
  readonly content: HostValue | null;
  readonly format: string | null;
}

export interface ListWork {
  readonly change: ListChange;
  readonly now: ListNow;
  readonly table: TableNow | null;
  readonly filter: JournaledFilter | null;
}

/**
 * Changes cells and inserts rows. The filter is suspended first. Whole rows of the sheet are inserted, from the bottom
 * up, so that nothing below the list is overwritten and what stands beside a row stays beside it; then all values are
 * written to where they belong in the end. Rows that go are the business of the swap.
 */
export async function changeList(batch: Batch, sheet: Excel.Worksheet, work: ListWork): Promise<void> {
  const places = placesAfter(work.change);
  if (work.filter) {
    await batch.reserve(RANGE_COST);
    suspendFilter(sheet, work.filter, work.table?.name ?? null);
  }
  await insertRows(batch, sheet, work, places);
  const cells = [...changedCells(work, places), ...insertedCells(work, places)];
  await writeBlocks(batch, sheet, blocksOf(cells, { rowWise: work.now.hasHiddenRows }));
  await fitRows(batch, sheet, work.change, places);
}

async function insertRows(
  batch: Batch,
  sheet: Excel.Worksheet,
  { change, now, table, filter }: ListWork,
  places: Places,
): Promise<void> {
  const { headerRow, firstColumn, columnCount, rowCount, inserts } = change;
  for (const { before, rows } of [...inserts].reverse()) {
    await batch.reserve(2 * RANGE_COST);
    const first = headerRow + 1 + before;
    entireRows(sheet, first, rows.length).insert('Down');
    entireRows(sheet, first, rows.length).rowHidden = false;
    if (before === 0 && rowCount > 0) await likeRowBelow(batch, sheet, now, { row: first, column: firstColumn, rows: rows.length, columns: columnCount }); // prettier-ignore
  }
  const end = places.bodyRow(rowCount) - 1;
  const isAppended = inserts.some(({ before }) => before === rowCount);
  const whole = (area: Area): string =>
    areaAddress({ ...area, row: area.row, rows: end - area.row + 1 });
  // Rows that came below the last one are not part of a table yet. With a row of totals they came above that.
  if (isAppended && table && !table.hasTotals && table.area.row + table.area.rows === headerRow + 1 + rowCount) {
    await batch.reserve(RANGE_COST);
    sheet.tables.getItem(table.name).resize(whole(table.area));
  }
  if (isAppended && filter?.of === 'sheet' && filter.area && filter.area.row + filter.area.rows === headerRow + 1 + rowCount) {
    await batch.reserve(RANGE_COST);
    sheet.autoFilter.apply(whole(filter.area));
  }
} // prettier-ignore

/** Excel takes the looks of new rows from the row above, which is the header here, and gives them no drop-downs. */
async function likeRowBelow(
  batch: Batch,
  sheet: Excel.Worksheet,
  { firstRowValidations }: ListNow,
  area: Area,
): Promise<void> {
  await batch.reserve(RANGE_COST);
  const below = { ...area, row: area.row + area.rows, rows: 1 };
  rangeOf(sheet, area).copyFrom(areaAddress(below), 'Formats');
  for (const [index, { type, rule, errorAlert, prompt, ignoreBlanks }] of firstRowValidations.entries()) {
    if (!rule || type === undefined || type === 'None') continue;
    await batch.reserve(RANGE_COST + jsonSize(JSON.stringify({ rule, errorAlert, prompt })));
    const validation = rangeOf(sheet, { ...area, column: area.column + index, columns: 1 }).dataValidation;
    validation.rule = given(rule);
    if (ignoreBlanks !== undefined) validation.ignoreBlanks = ignoreBlanks;
    if (errorAlert) validation.errorAlert = errorAlert;
    if (prompt) validation.prompt = prompt;
  }
}

/** The one kind of rule that is there; Excel may tell the others as null. */
const given = (rule: Excel.DataValidationRule): Excel.DataValidationRule =>
  Object.fromEntries(
    Object.entries(rule).filter(([, value]) => value !== null && value !== undefined),
  ) as Excel.DataValidationRule;

function changedCells({ change, now }: ListWork, { sheetRow }: Places): readonly Placed<CellWrite>[] {
  return change.cells.map(({ row, column, to }) => {
    const own = now.cellAt(row, column)?.format ?? NUMBER_FORMATS.general;
    const format = formatFor(to, own);
    return {
      row: sheetRow(row),
      column,
      value: { content: toHostValue(to), format: format === own ? null : format },
    };
  });
}

/** An empty cell is left alone: a column that the user lets Excel calculate has filled it. */
function insertedCells({ change, now }: ListWork, { inserted }: Places): readonly Placed<CellWrite>[] {
  return change.inserts.flatMap(({ before, rows }, index) =>
    rows.flatMap((row, r) =>
      insertedRow(row, now.models.get(before) ?? [], (inserted[index] ?? 0) + r).map((value, c) => ({
        row: (inserted[index] ?? 0) + r,
        column: change.firstColumn + c,
        value,
      })),
    ),
  );
}

/** Number formats are said for every cell, so that no text depends on what Excel lets new rows inherit. */
export const insertedRow = (
  cells: CellValueRow,
  model: readonly string[],
  sheetRow: number,
): readonly CellWrite[] =>
  cells.map((cell, column) => ({
    content: cell === '' ? null : isFormula(cell) ? cell.formula.replaceAll('{row}', String(sheetRow + 1)) : toHostValue(cell),
    format: formatFor(cell, model[column] ?? NUMBER_FORMATS.general),
  })); // prettier-ignore

/** Formats first: `@` keeps text from turning into numbers, dates and formulas. */
export async function writeBlocks(
  batch: Batch,
  sheet: Excel.Worksheet,
  blocks: readonly Block<CellWrite>[],
): Promise<void> {
  for (const block of blocks) {
    const formats = block.rows.map((row) => row.map((cell) => cell?.format ?? null));
    if (formats.some((row) => row.some((format) => format !== null))) {
      await batch.reserve(RANGE_COST + jsonSize(formats));
      rangeOf(sheet, areaOf(block)).numberFormat = formats;
    }
    const contents = block.rows.map((row) => row.map((cell) => cell?.content ?? null));
    if (contents.some((row) => row.some((content) => content !== null)))
      await writeRows(batch, sheet, block.row, block.column, contents);
  }
}

/** Heights of new rows follow their text. */
async function fitRows(
  batch: Batch,
  sheet: Excel.Worksheet,
  { inserts }: ListChange,
  { inserted }: Places,
): Promise<void> {
  for (const [index, { rows }] of inserts.entries()) {
    await batch.reserve(RANGE_COST);
    entireRows(sheet, inserted[index] ?? 0, rows.length).format.autofitRows();
  }
}
