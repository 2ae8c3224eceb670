import type { CellBlock, LinkPlan, SheetPlan } from '../../core/sheet/workbookPlan';
import { areaAddress } from './addresses';
import { RANGE_COST, type Batch } from './batch';
import { pointsOfWidth } from './columnWidth';
import { rangeOf, runsOf } from './ranges';
import { styleOf } from './styles';

/** Widths and hidden columns, neighbors of one width together. */
export async function writeColumns(
  batch: Batch,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  digitWidth: number,
): Promise<void> {
  const columnsAt = (column: number, columns: number): Excel.Range =>
    rangeOf(sheet, { row: 0, column, rows: 1, columns }).getEntireColumn().untrack();
  for (const [first, count, width] of runsOf(plan.columns.map((column) => column.width))) {
    await batch.reserve(RANGE_COST);
    columnsAt(first, count).format.columnWidth = pointsOfWidth(width, digitWidth);
  }
  for (const [first, count, hidden] of runsOf(plan.columns.map((column) => column.hidden === true))) {
    if (!hidden) continue;
    await batch.reserve(RANGE_COST);
    columnsAt(first, count).columnHidden = true;
  }
}

/** Merged areas; only their first cells hold something. */
export async function writeMerges(
  batch: Batch,
  sheet: Excel.Worksheet,
  { merges = [] }: SheetPlan,
): Promise<void> {
  for (const area of merges) {
    await batch.reserve(RANGE_COST);
    rangeOf(sheet, area).merge();
  }
}

/** Row heights, when widths and values stand: `fit` follows the wrapped text. */
export async function writeRowHeights(
  batch: Batch,
  sheet: Excel.Worksheet,
  blocks: readonly CellBlock[],
): Promise<void> {
  for (const block of blocks) {
    if (block.rowHeight === undefined) continue;
    await batch.reserve(RANGE_COST);
    const { row, column } = block;
    const format = rangeOf(sheet, {
      row,
      column,
      rows: block.values.length,
      columns: block.values[0]?.length ?? 1,
    }).format;
    if (block.rowHeight === 'fit') format.autofitRows();
    else format.rowHeight = block.rowHeight;
  }
}

/** Rows above and columns to the left that stay in view. */
export async function freeze(batch: Batch, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  if (!plan.freeze || plan.freeze.rows + plan.freeze.columns === 0) return;
  const { rows, columns } = plan.freeze;
  await batch.reserve(RANGE_COST);
  if (columns === 0) sheet.freezePanes.freezeRows(rows);
  else if (rows === 0) sheet.freezePanes.freezeColumns(columns);
  else sheet.freezePanes.freezeAt(areaAddress({ row: 0, column: 0, rows, columns }));
}

/**
 * Links to places in this workbook. The shown text is said again, because Excel would put the target in its place, and
 * so is the font, because Excel gives a link its own.
 */
export async function writeLinks(batch: Batch, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  for (const link of plan.links) {
    await batch.reserve(2 * RANGE_COST + 8 * link.target.length);
    const block = plan.blocks.find((each) => cellAt(each, link) !== undefined);
    const shown = block && cellAt(block, link);
    const range = rangeOf(sheet, { row: link.row, column: link.column, rows: 1, columns: 1 });
    range.hyperlink = {
      documentReference: link.target,
      textToDisplay: typeof shown === 'string' && shown !== '' ? shown : link.target,
    };
    const style = block && styleOf(block, link.column - block.column);
    if (style?.fontName !== undefined) range.format.font.name = style.fontName;
    if (style?.fontSize !== undefined) range.format.font.size = style.fontSize;
  }
}

const cellAt = (
  block: CellBlock,
  { row, column }: LinkPlan,
): CellBlock['values'][number][number] | undefined => block.values[row - block.row]?.[column - block.column];

export async function writeSheetLooks(batch: Batch, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  await batch.reserve(RANGE_COST);
  if (plan.tabColor !== undefined) sheet.tabColor = plan.tabColor;
  if (plan.gridlines === false) sheet.showGridlines = false;
  if (plan.visibility === 'veryHidden') sheet.visibility = 'VeryHidden';
}
