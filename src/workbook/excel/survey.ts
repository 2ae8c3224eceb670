import { HEADER_SEARCH_ROWS } from '../../core/list/headerRow';
import type { CellValue } from '../../core/list/item';
import type { Area } from '../../core/sheet/workbookPlan';
import { isCompanion, isMemory, type SheetSketch } from '../findList';
import { parseAddress } from './addresses';
import { fromHostValue } from './cellValues';
import { rangeOf } from './ranges';
import type { SheetState } from './state';

/** Columns among which a header is looked for. */
const HEADER_SEARCH_COLUMNS = 100;

export interface TableState {
  readonly name: string;
  readonly sheetId: string;
  readonly area: Area;
  readonly headers: readonly string[];
  readonly hasTotals: boolean;
  readonly isFiltered: boolean;
}

export interface SheetSurvey extends SheetState {
  /** Cells that hold something; null for an empty sheet. */
  readonly used: Area | null;
  readonly tables: readonly TableState[];
  /** Rows from A1 on, of sheets that may hold the list. */
  readonly top: readonly (readonly CellValue[])[];
}

/** Cells of the memory that are read with the survey; a whole memory for all but very long lists. */
export const MEMORY_START = 45;

export interface Survey {
  /** In tab order. */
  readonly sheets: readonly SheetSurvey[];
  readonly tableNames: readonly string[];
  readonly definedNames: readonly string[];
  /** First cells of the memory sheet, one a row; empty without one. */
  readonly memoryStart: readonly (readonly unknown[])[];
}

/** What stands where, without the contents. Two requests. */
export async function survey(context: Excel.RequestContext): Promise<Survey> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  tables.load(
    'items/id,items/name,items/showHeaders,items/showTotals,items/worksheet/id,items/autoFilter/isDataFiltered',
  );
  names.load('items/name');
  await context.sync();

  const withHeaders = tables.items.filter((table) => table.showHeaders);
  const tableRanges = withHeaders.map((table) => {
    const [whole, header] = [table.getRange().untrack(), table.getHeaderRowRange().untrack()];
    whole.load('address');
    header.load('values');
    return { whole, header };
  });
  const sheetRanges = worksheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true).untrack();
    used.load('address');
    const top = isCompanion(sheet.name) ? null : rangeOf(sheet, TOP);
    top?.load('values');
    return { used, top };
  });
  const memorySheet = worksheets.items.find(({ name }) => isMemory(name));
  const memoryStart =
    memorySheet && rangeOf(memorySheet, { row: 0, column: 0, rows: MEMORY_START, columns: 1 });
  memoryStart?.load('values');
  await context.sync();

  const tableStates = withHeaders.flatMap((table, index): TableState[] => {
    const area = parseAddress(tableRanges[index]?.whole.address ?? '');
    if (!area) return [];
    return [
      {
        name: table.name,
        sheetId: table.worksheet.id,
        area,
        headers: (tableRanges[index]?.header.values[0] ?? []).map(String),
        hasTotals: table.showTotals,
        isFiltered: table.autoFilter.isDataFiltered,
      },
    ];
  });
  return {
    sheets: worksheets.items.map(({ id, name, visibility, protection }, index) => {
      const ranges = sheetRanges[index];
      return {
        id,
        name,
        visibility,
        isProtected: protection.protected,
        used: ranges && !ranges.used.isNullObject ? parseAddress(ranges.used.address) : null,
        tables: tableStates.filter(({ sheetId }) => sheetId === id),
        top: (ranges?.top?.values ?? []).map((row) => row.map((value) => fromHostValue(value, false, null))),
      };
    }),
    tableNames: tables.items.map(({ name }) => name),
    definedNames: names.items.map(({ name }) => name),
    memoryStart: memoryStart?.values ?? [],
  };
}

const TOP: Area = { row: 0, column: 0, rows: HEADER_SEARCH_ROWS, columns: HEADER_SEARCH_COLUMNS };

/** As the search for the list wants it. */
export const sketchOf = ({ name, visibility, tables, top }: SheetSurvey): SheetSketch => ({
  name,
  isVisible: visibility === 'Visible',
  tables,
  top: () => top,
});

/** From A1 to the last cell that holds something; null for an empty sheet. */
export const fromFirstCell = ({ used }: SheetSurvey): Area | null =>
  used && { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns };
