import type { CellValue } from '../../../core/list/item';
import type { Area } from '../../../core/sheet/workbookPlan';
import { fromHostValue, type HostValue, needsTextFormat, NUMBER_FORMATS } from '../cellValues';
import { hostCode } from '../hostErrors';
import { rangeOf } from '../ranges';
import type { Block } from './blocks';

/** A cell as it is: what the port calls its value, and what it takes to write it again. */
export interface CellNow {
  readonly value: CellValue;
  /** Formula, or constant in a form that Excel reads as the same constant. */
  readonly content: HostValue;
  readonly format: string;
}

/** Bytes of one reply that are asked for, as far as they can be told beforehand. */
const REPLY = 3_000_000;

/** Ranges of one request. */
const RANGES = 3000;

/** Bytes that a cell costs besides its content: number format, type, and its own in the request. */
const CELL_COST = 90;

const PROPERTIES = 'formulas,numberFormat,valueTypes';

/**
 * What blocks hold, by `row,column`; as few requests as the expected `sizes` of contents allow. `ask` queues what is to
 * come with the first reply; it is called again if that fails.
 */
export async function readBlocks<T>(
  context: Excel.RequestContext,
  sheetId: string,
  blocks: readonly Block<T>[],
  sizeOf: (cell: T) => number,
  ask: () => void = () => undefined,
): Promise<ReadonlyMap<string, CellNow>> {
  const cells = new Map<string, CellNow>();
  const requests = shares(blocks, sizeOf);
  for (const [index, share] of requests.entries())
    await readShare(context, sheetId, share, cells, index === 0 ? ask : () => undefined);
  return cells;
}

/** Blocks for one request each. */
function shares<T>(
  blocks: readonly Block<T>[],
  sizeOf: (cell: T) => number,
): readonly (readonly Block<T>[])[] {
  const found: Block<T>[][] = [];
  let size = Infinity;
  for (const block of blocks) {
    const bytes = block.rows
      .flat()
      .reduce<number>((sum, cell) => sum + CELL_COST + (cell === null ? 0 : sizeOf(cell)), 0);
    if (size + bytes > REPLY || (found.at(-1)?.length ?? 0) >= RANGES) {
      found.push([]);
      size = 0;
    }
    found.at(-1)?.push(block);
    size += bytes;
  }
  return found;
}

/** A reply that proves too large is asked for again in halves. */
async function readShare(
  context: Excel.RequestContext,
  sheetId: string,
  blocks: readonly Block<unknown>[],
  into: Map<string, CellNow>,
  ask: () => void,
): Promise<void> {
  ask();
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
    for (const half of halves)
      await readShare(context, sheetId, half, into, half === halves[0] ? ask : () => undefined);
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
