import { HEADER_SEARCH_ROWS } from '../../core/list/headerRow';
import type { CellValue } from '../../core/list/item';
import type { Area } from '../../core/sheet/workbookPlan';
import { isCompanion, isMemory, type SheetSketch } from '../findList';
import type { UnfinishedWrite, WorkbookContent } from '../port';
import { parseAddress, sameName } from './addresses';
import { fromHostValue } from './cellValues';
import { JOURNAL_SHEET, parseHead, type JournalHead } from './edit/journal';
import { hostCode } from './hostErrors';
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
  readonly tables: WorkbookContent['tables'];
  readonly definedNames: readonly string[];
  readonly calculation: WorkbookContent['calculation'];
  /** First cells of the memory sheet, one a row; empty without one. */
  readonly memoryStart: readonly (readonly unknown[])[];
  /** A change that was cut off. */
  readonly unfinished: UnfinishedWrite | null;
}

/** What stands where, without the contents. Two requests, three where the memory does not fit into the second. */
export async function survey(context: Excel.RequestContext): Promise<Survey> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load(
    'items/id,items/name,items/visibility,items/protection/protected,items/autoFilter/isDataFiltered',
  );
  tables.load(
    'items/id,items/name,items/showHeaders,items/showTotals,items/worksheet/id,items/autoFilter/isDataFiltered',
  );
  names.load('items/name');
  context.application.load('calculationMode');
  await context.sync();

  const withHeaders = tables.items.filter((table) => table.showHeaders);
  const memorySheet = worksheets.items.find(({ name }) => isMemory(name));
  const journal = worksheets.items.find(({ name }) => sameName(name, JOURNAL_SHEET));
  const { tableStates, sheetAreas, memoryStart, unfinished } = await smallerOnDemand(async (memoryRows) => {
    const tableLooks = withHeaders.map(lookAtTable);
    const sheetLooks = worksheets.items.map(lookAtSheet);
    const start = memorySheet && memoryRows > 0 ? firstCells(memorySheet, memoryRows) : null;
    const head = journal ? firstCells(journal, 1) : null;
    await context.sync();
    return {
      tableStates: tableLooks.flatMap((look) => look() ?? []),
      sheetAreas: sheetLooks.map((look) => look()),
      memoryStart: start?.values ?? [],
      unfinished: head && unfinishedOf(parseHead(head.values[0]?.[0])),
    };
  });
  return {
    sheets: worksheets.items.map(({ id, name, visibility, protection, autoFilter }, index) => ({
      id,
      name,
      visibility,
      isProtected: protection.protected,
      isFiltered: autoFilter.isDataFiltered,
      used: sheetAreas[index]?.used ?? null,
      tables: tableStates.filter(({ sheetId }) => sheetId === id),
      top: sheetAreas[index]?.top ?? [],
    })),
    tables: tables.items.map(({ name, worksheet }) => ({
      name,
      sheetName: worksheets.items.find(({ id }) => id === worksheet.id)?.name ?? '',
    })),
    definedNames: names.items.map(({ name }) => name),
    calculation: context.application.calculationMode === 'Manual' ? 'manual' : 'automatic',
    memoryStart,
    unfinished,
  };
}

/** Tries with the beginning of the memory, then without: its cells are the largest of all. */
async function smallerOnDemand<T>(ask: (memoryRows: number) => Promise<T>): Promise<T> {
  try {
    return await ask(MEMORY_START);
  } catch (error) {
    if (hostCode(error) !== 'ResponsePayloadSizeLimitExceeded') throw error;
    return ask(0);
  }
}

/** Asks for a table; what it is can be told after the next `sync`. */
function lookAtTable(table: Excel.Table): () => TableState | null {
  const [whole, header] = [table.getRange().untrack(), table.getHeaderRowRange().untrack()];
  whole.load('address');
  header.load('values');
  return () => {
    const area = parseAddress(whole.address);
    return (
      area && {
        name: table.name,
        sheetId: table.worksheet.id,
        area,
        headers: (header.values[0] ?? []).map(String),
        hasTotals: table.showTotals,
        isFiltered: table.autoFilter.isDataFiltered,
      }
    );
  };
}

function lookAtSheet(sheet: Excel.Worksheet): () => Pick<SheetSurvey, 'used' | 'top'> {
  const used = sheet.getUsedRangeOrNullObject(true).untrack();
  used.load('address');
  const top = isCompanion(sheet.name) ? null : rangeOf(sheet, TOP);
  top?.load('values');
  return () => ({
    used: used.isNullObject ? null : parseAddress(used.address),
    top: (top?.values ?? []).map((row) => row.map((value) => fromHostValue(value, false, null))),
  });
}

function firstCells(sheet: Excel.Worksheet, rows: number): Excel.Range {
  const cells = rangeOf(sheet, { row: 0, column: 0, rows, columns: 1 });
  cells.load('values');
  return cells;
}

/** Where the journal itself was cut off, nothing else had been touched. */
const unfinishedOf = (head: JournalHead | null): UnfinishedWrite => ({
  kind: head?.kind ?? 'edit',
  sheets: head?.sheets ?? [],
  renamings: head?.renamings ?? [],
});

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
