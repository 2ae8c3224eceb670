import type { Area } from '../../../core/sheet/workbookPlan';
import type { ListChange } from '../../port';
import { parseAddress } from '../addresses';
import { jsonSize } from '../jsonSize';
import { entireRows, rangeOf } from '../ranges';
import type { TableName } from '../state';
import { blocksOf } from './blocks';
import { readBlocks, type CellNow } from './readBlocks';

export interface TableNow {
  readonly name: string;
  /** Header, body and totals. */
  readonly area: Area;
  readonly hasTotals: boolean;
  readonly isFiltered: boolean;
}

/** The list as it stands before it is changed. */
export interface ListNow {
  readonly tables: readonly TableNow[];
  /** Column of ids, row by row; empty where the change names none. */
  readonly ids: readonly unknown[];
  /** First row below the list that holds something in its columns. */
  readonly filledBelow: number | null;
  readonly cellAt: (row: number, column: number) => CellNow | null;
  /** Number formats of the row that inserted rows take after, by the row before which they come. */
  readonly models: ReadonlyMap<number, readonly string[]>;
  /** Validations of the first row's cells, for rows that come above it. */
  readonly firstRowValidations: readonly Excel.Interfaces.DataValidationData[];
  /** Body rows that go and have something beside them. */
  readonly besides: ReadonlySet<number>;
  /** Whether any row of the list is hidden, by whatever means. */
  readonly hasHiddenRows: boolean;
}

/** For cells of which it does not matter where they stand. */
export const NOTHING_KNOWN: Omit<ListNow, 'cellAt' | 'hasHiddenRows'> = {
  tables: [],
  ids: [],
  filledBelow: null,
  models: new Map(),
  firstRowValidations: [],
  besides: new Set(),
};

/** Ranges of one request. */
const RANGES = 2000;

/** One request, and one more each where rows are inserted and where something stands beside rows that go. */
export async function lookAtList(
  context: Excel.RequestContext,
  sheetId: string,
  tables: readonly TableName[],
  change: ListChange,
): Promise<ListNow> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const own = tables.filter((table) => table.sheetId === sheetId);
  let facts: () => Facts = () => {
    throw new Error('not asked yet');
  };
  const ask = (): void => {
    facts = askFacts(sheet, own, change);
  };
  const blocks = blocksOf(change.cells.map((cell) => ({ ...cell, value: cell.from })));
  const cells = await readBlocks(context, sheetId, blocks, jsonSize, ask);
  if (blocks.length === 0) {
    ask();
    await context.sync();
  }
  const { hasBeside, ...known } = facts();
  const body = change.headerRow + 1;
  const rows = change.deletes.map((index) => body + index);
  const besides = hasBeside ? await rowsWithBeside(context, sheet, rows, change) : [];
  return {
    ...known,
    cellAt: (row, column) => cells.get(`${row},${column}`) ?? null,
    models: await readModels(context, sheet, change),
    besides: new Set(besides.map((row) => row - body)),
  };
}

type Facts = Omit<ListNow, 'cellAt' | 'models' | 'besides'> & {
  /** Whether anything stands beside the list. */
  readonly hasBeside: boolean;
};

/** What the first request brings along with the cells; it can be told after the next `sync`. */
function askFacts(sheet: Excel.Worksheet, tables: readonly TableName[], change: ListChange): () => Facts {
  const { firstColumn, columnCount, headerRow, rowCount, ids } = change;
  const body = headerRow + 1;
  const end = body + rowCount;
  const askUsed = (area: Area): Excel.Range => {
    const used = rangeOf(sheet, area).getUsedRangeOrNullObject(true).untrack();
    used.load('address');
    return used;
  };
  const askTable = ({ name }: TableName): { readonly table: Excel.Table; readonly range: Excel.Range } => {
    const table = sheet.tables.getItem(name);
    const range = table.getRange().untrack();
    table.load('name,showTotals,autoFilter/isDataFiltered');
    range.load('address');
    return { table, range };
  };

  const asked = tables.map(askTable);
  const idRange = ids && rowCount > 0 ? rangeOf(sheet, { row: body, column: ids.column, rows: rowCount, columns: 1 }) : null; // prettier-ignore
  idRange?.load('values');
  const below = askUsed({ row: end, column: firstColumn, rows: ROWS - end, columns: columnCount });
  const whole = rangeOf(sheet, { row: headerRow, column: firstColumn, rows: rowCount + 1, columns: 1 });
  whole.load('rowHidden');
  const right = firstColumn + columnCount;
  const beside = [
    ...(firstColumn > 0 ? [{ column: 0, columns: firstColumn }] : []),
    ...(right < COLUMNS ? [{ column: right, columns: COLUMNS - right }] : []),
  ].flatMap((columns) => (rowCount > 0 ? [askUsed({ row: body, rows: rowCount, ...columns })] : []));
  const validations = askFirstRow(sheet, change);

  return () => ({
    tables: asked.flatMap(({ table, range }) => {
      const area = parseAddress(range.address);
      const isFiltered = table.autoFilter.isDataFiltered;
      return area ? [{ name: table.name, area, hasTotals: table.showTotals, isFiltered }] : [];
    }),
    ids: (idRange?.values ?? []).map(([value]) => value as unknown),
    filledBelow: below.isNullObject ? null : (parseAddress(below.address)?.row ?? null),
    firstRowValidations: validations.map((each) => each.toJSON()),
    // Null where rows differ, though the declared type does not say so.
    hasHiddenRows: (whole.rowHidden as boolean | null) !== false,
    hasBeside: beside.some((used) => !used.isNullObject),
  });
}

/** support.microsoft.com "Excel specifications and limits". */
const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** Drop-downs of the first row, where rows come above it. */
function askFirstRow(
  sheet: Excel.Worksheet,
  { headerRow, firstColumn, columnCount, rowCount, inserts }: ListChange,
): readonly Excel.DataValidation[] {
  if (rowCount === 0 || !inserts.some(({ before }) => before === 0)) return [];
  return Array.from({ length: columnCount }, (_, index) => {
    const cell = { row: headerRow + 1, column: firstColumn + index, rows: 1, columns: 1 };
    const { dataValidation } = rangeOf(sheet, cell);
    dataValidation.load('type,rule,errorAlert,prompt,ignoreBlanks');
    return dataValidation;
  });
}

/** Number formats of the row that each insertion takes after. */
async function readModels(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { headerRow, firstColumn, columnCount, inserts }: ListChange,
): Promise<ListNow['models']> {
  const models = new Map<number, readonly string[]>();
  for (const some of portions(inserts, RANGES)) {
    const asked = some.map(({ before }) => {
      const row = headerRow + Math.max(1, before);
      const range = rangeOf(sheet, { row, column: firstColumn, rows: 1, columns: columnCount });
      range.load('numberFormat');
      return { before, range };
    });
    await context.sync();
    for (const { before, range } of asked) models.set(before, (range.numberFormat[0] ?? []).map(String));
  }
  return models;
}

/** Sheet rows in which something stands to the left or to the right of the list. */
export async function rowsWithBeside(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rows: readonly number[],
  { firstColumn, columnCount }: Pick<ListChange, 'firstColumn' | 'columnCount'>,
): Promise<readonly number[]> {
  const found: number[] = [];
  for (const some of portions(rows, RANGES)) {
    const asked = some.map((row) => {
      const used = entireRows(sheet, row, 1).getUsedRangeOrNullObject(true).untrack();
      used.load('address');
      return { row, used };
    });
    await context.sync();
    for (const { row, used } of asked) {
      const area = used.isNullObject ? null : parseAddress(used.address);
      if (area && (area.column < firstColumn || area.column + area.columns > firstColumn + columnCount))
        found.push(row);
    }
  }
  return found;
}

export const portions = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
