import type { CellValue } from '../../../core/list/item';
import type { Area } from '../../../core/sheet/workbookPlan';
import type { CellChange, ListChange } from '../../port';
import { parseAddress } from '../addresses';
import { fromHostValue, type HostValue, needsTextFormat, NUMBER_FORMATS } from '../cellValues';
import { hostCode } from '../hostErrors';
import { jsonSize } from '../jsonSize';
import { rangeOf } from '../ranges';
import type { TableName } from '../state';
import { blocksOf, type Block } from './blocks';

/** A cell as it is: what the port calls its value, and what it takes to write it again. */
export interface CellNow {
  readonly value: CellValue;
  /** Formula, or constant in a form that Excel reads as the same constant. */
  readonly content: HostValue;
  readonly format: string;
}

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

/** Bytes of one reply that are asked for, as far as they can be told beforehand. */
const REPLY = 3_000_000;

/** Ranges of one request. */
const RANGES = 3000;

const PROPERTIES = 'formulas,numberFormat,valueTypes';

/** Usually one request; more where much is changed, and one where cells hold formulas. */
export async function lookAtList(
  context: Excel.RequestContext,
  sheetId: string,
  tables: readonly TableName[],
  change: ListChange,
): Promise<ListNow> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const facts = askFacts(sheet, tables.filter((table) => table.sheetId === sheetId), change); // prettier-ignore
  const blocks = blocksOf(change.cells.map((cell) => ({ ...cell, value: cell })));
  const cells = new Map<string, CellNow>();
  for (const share of shares(blocks)) await readBlocks(context, sheetId, share, cells);
  if (blocks.length === 0) await context.sync();
  return { ...facts(), cellAt: (row, column) => cells.get(`${row},${column}`) ?? null };
}

/** Everything but the cells; it can be told after the next `sync`. */
function askFacts(
  sheet: Excel.Worksheet,
  tables: readonly TableName[],
  change: ListChange,
): () => Omit<ListNow, 'cellAt'> {
  const { firstColumn, columnCount, headerRow, rowCount, ids, inserts, deletes } = change;
  const rowArea = (row: number, rows = 1): Area => ({ row, column: firstColumn, rows, columns: columnCount });
  const body = headerRow + 1;

  const tableRanges = tables.map(({ name }) => {
    const table = sheet.tables.getItem(name);
    const range = table.getRange().untrack();
    table.load('name,showTotals,autoFilter/isDataFiltered');
    range.load('address');
    return { table, range };
  });
  const idRange = ids && rowCount > 0 ? rangeOf(sheet, { row: body, column: ids.column, rows: rowCount, columns: 1 }) : null; // prettier-ignore
  idRange?.load('values');
  const below = rangeOf(sheet, rowArea(body + rowCount, LAST_ROW - body - rowCount + 1))
    .getUsedRangeOrNullObject(true)
    .untrack();
  below.load('address');
  const whole = rangeOf(sheet, rowArea(headerRow, rowCount + 1));
  whole.load('rowHidden');
  const models = inserts.map(({ before }) => {
    const range = rangeOf(sheet, rowArea(before > 0 ? headerRow + before : body));
    range.load('numberFormat');
    return { before, range };
  });
  const validations = inserts.some(({ before }) => before === 0) && rowCount > 0
    ? Array.from({ length: columnCount }, (_, column) => {
        const { dataValidation } = rangeOf(sheet, { row: body, column: firstColumn + column, rows: 1, columns: 1 });
        dataValidation.load('type,rule,errorAlert,prompt,ignoreBlanks');
        return dataValidation;
      })
    : []; // prettier-ignore
  const goingRows = deletes.map((row) => {
    const used = rangeOf(sheet, rowArea(body + row)).getEntireRow().untrack().getUsedRangeOrNullObject(true).untrack(); // prettier-ignore
    used.load('address');
    return { row, used };
  });

  return () => ({
    tables: tableRanges.flatMap(({ table, range }) => {
      const area = parseAddress(range.address);
      const isFiltered = table.autoFilter.isDataFiltered;
      return area ? [{ name: table.name, area, hasTotals: table.showTotals, isFiltered }] : [];
    }),
    ids: (idRange?.values ?? []).map(([value]) => value as unknown),
    filledBelow: below.isNullObject ? null : (parseAddress(below.address)?.row ?? null),
    models: new Map(models.map(({ before, range }) => [before, (range.numberFormat[0] ?? []).map(String)])),
    firstRowValidations: validations.map((each) => each.toJSON()),
    besides: new Set(
      goingRows.flatMap(({ row, used }) =>
        !used.isNullObject && reachesOut(used.address, firstColumn, columnCount) ? [row] : [],
      ),
    ),
    // Null where rows differ, though the declared type does not say so.
    hasHiddenRows: (whole.rowHidden as boolean | null) !== false,
  });
}

/** 0-based. */
const LAST_ROW = 1_048_575;

/** Whether cells that hold something lie to the left or to the right of some columns. */
export function reachesOut(usedAddress: string, firstColumn: number, columnCount: number): boolean {
  const used = parseAddress(usedAddress);
  return (
    used !== null && (used.column < firstColumn || used.column + used.columns > firstColumn + columnCount)
  );
}

/** Blocks for one request each. */
function shares(blocks: readonly Block<CellChange>[]): readonly (readonly Block<CellChange>[])[] {
  const found: Block<CellChange>[][] = [];
  let size = Infinity;
  for (const block of blocks) {
    const bytes = block.rows.reduce((sum, row) => sum + row.reduce((of, cell) => of + 90 + (cell ? jsonSize(cell.from) : 0), 0), 0); // prettier-ignore
    if (size + bytes > REPLY || (found.at(-1)?.length ?? 0) >= RANGES) {
      found.push([]);
      size = 0;
    }
    found.at(-1)?.push(block);
    size += bytes;
  }
  return found;
}

/** Reads what blocks hold; a reply that proves too large is asked for again in halves. */
export async function readBlocks(
  context: Excel.RequestContext,
  sheetId: string,
  blocks: readonly Block<unknown>[],
  into: Map<string, CellNow>,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const asked = blocks.map((block) => {
    const range = rangeOf(sheet, areaOf(block));
    range.load(PROPERTIES);
    return { block, range };
  });
  try {
    await context.sync();
  } catch (error) {
    const halves = halved(blocks);
    if (hostCode(error) !== 'ResponsePayloadSizeLimitExceeded' || halves.length < 2) throw error;
    for (const half of halves) await readBlocks(context, sheetId, half, into);
    return;
  }
  const withFormulas = asked.filter(({ range }) => range.formulas.some((row) => row.some(isFormulaText)));
  const results = withFormulas.map(({ block }) => {
    const range = rangeOf(sheet, areaOf(block));
    range.load('values');
    return range;
  });
  if (results.length > 0) await context.sync();
  for (const { block, range } of asked) {
    const values = results[withFormulas.findIndex((each) => each.block === block)]?.values ?? range.formulas;
    block.rows.forEach((row, r) =>
      row.forEach((_, c) => {
        const [formula, value] = [range.formulas[r]?.[c] as HostValue, values[r]?.[c] as HostValue];
        const format = String(range.numberFormat[r]?.[c]);
        const type = String(range.valueTypes[r]?.[c]);
        into.set(`${block.row + r},${block.column + c}`, {
          value: fromHostValue(value, type === 'Error', format),
          content: formula === value ? constant(value, type, format) : formula,
          format,
        });
      }),
    );
  }
}

const isFormulaText = (value: unknown): boolean => typeof value === 'string' && value.startsWith('=');

/** A text that Excel would read otherwise is said to be text, as a person does with an apostrophe. */
const constant = (value: HostValue, type: string, format: string): HostValue =>
  type === 'String' && format !== NUMBER_FORMATS.text && needsTextFormat(String(value)) ? `'${value}` : value;

export const areaOf = ({ row, column, rows }: Block<unknown>): Area => ({
  row,
  column,
  rows: rows.length,
  columns: rows[0]?.length ?? 0,
});

function halved<T>(blocks: readonly Block<T>[]): readonly (readonly Block<T>[])[] {
  if (blocks.length > 1) {
    const middle = Math.ceil(blocks.length / 2);
    return [blocks.slice(0, middle), blocks.slice(middle)];
  }
  const [block] = blocks;
  if (!block || block.rows.length < 2) return [blocks];
  const middle = Math.ceil(block.rows.length / 2);
  return [
    [{ ...block, rows: block.rows.slice(0, middle) }],
    [{ ...block, row: block.row + middle, rows: block.rows.slice(middle) }],
  ];
}
