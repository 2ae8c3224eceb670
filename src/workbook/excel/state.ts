import { sameName } from './addresses';
import { COLUMN_MARGIN, POINTS_PER_PIXEL } from './columnWidth';

/** What stands in the workbook before a write, as far as the write could disturb it. */
export interface WorkbookState {
  readonly isProtected: boolean;
  readonly activeSheetId: string;
  /** Pixels of a digit in the workbook's default font, in which column widths are counted: 7 in Calibri, 8 in 宋体. */
  readonly digitWidth: number;
  readonly sheets: readonly SheetState[];
  readonly tables: readonly TableName[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
}

export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly isProtected: boolean;
  /** Whether a filter of the sheet itself, not of a table, hides rows. */
  readonly isFiltered: boolean;
}

export interface TableName {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
}

/** One request. */
export async function loadState(context: Excel.RequestContext): Promise<WorkbookState> {
  const state = askState(context);
  await context.sync();
  return state();
}

/** Asks for the state; it can be told after the next `sync`. */
export function askState(context: Excel.RequestContext): () => WorkbookState {
  const { protection, worksheets, tables, names } = context.workbook;
  const active = worksheets.getActiveWorksheet();
  active.load('id,standardWidth');
  const lastColumn = active.getRange(LAST_COLUMN).untrack().format;
  lastColumn.load('columnWidth');
  protection.load('protected');
  worksheets.load(
    'items/id,items/name,items/visibility,items/protection/protected,items/autoFilter/isDataFiltered',
  );
  tables.load('items/id,items/name,items/worksheet/id');
  names.load('items/name,items/formula');
  return () => ({
    isProtected: protection.protected,
    ...activeState(active, lastColumn),
    sheets: worksheets.items.map(({ id, name, visibility, protection: ofSheet, autoFilter }) => ({
      id,
      name,
      visibility,
      isProtected: ofSheet.protected,
      isFiltered: autoFilter.isDataFiltered,
    })),
    tables: tables.items.map(({ id, name, worksheet }) => ({ id, name, sheetId: worksheet.id })),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
  });
}

const activeState = (
  { id, standardWidth }: Excel.Worksheet,
  { columnWidth }: Excel.RangeFormat,
): Pick<WorkbookState, 'activeSheetId' | 'digitWidth'> => ({
  activeSheetId: id,
  digitWidth: digitWidth(standardWidth, columnWidth),
});

export const sheetNamed = (state: WorkbookState, name: string): SheetState | undefined =>
  state.sheets.find((sheet) => sameName(sheet.name, name));

export const nameNamed = (state: WorkbookState, name: string): WorkbookState['names'][number] | undefined =>
  state.names.find((each) => sameName(each.name, name));

/** A column that nobody uses has the standard width. */
const LAST_COLUMN = 'XFD1';

/** Standard width in characters and in points → pixels of one digit; 7 where the column is not of standard width. */
function digitWidth(characters: number, points: number): number {
  const pixels = (points / POINTS_PER_PIXEL - COLUMN_MARGIN) / characters;
  return pixels > 5 && pixels < 13 ? Math.round(pixels) : 7;
}
