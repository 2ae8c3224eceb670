import type { Area } from '../../core/sheet/workbookPlan';
import { hostCode } from './hostErrors';
import { jsonSize } from './jsonSize';
import { rangeOf } from './ranges';

/** Bytes of one reply, below the 5 MB of Excel on the web by a margin for rows longer than those seen so far. */
const REPLY_BUDGET = 4_750_000;

/** Rows of unknown size that are asked for at once, until their size is known. */
const PROBE_ROWS = 200;

/** Rows are taken to be this much longer than the average of those that were read. */
const CAUTION = 1.04;

export type Property = 'formulas' | 'values' | 'valueTypes' | 'numberFormat';

/** One property of an area, to be read from top to bottom in as many pieces as it takes. */
export interface Reading {
  readonly sheetId: string;
  readonly area: Area;
  readonly property: Property;
  /** What is read so far; complete when `area.rows` rows are there. */
  readonly rows: unknown[][];
  /** Expected bytes a row; null until a first piece was read. */
  rowSize: number | null;
}

export const reading = (
  sheetId: string,
  area: Area,
  property: Property,
  rowSize: number | null = null,
): Reading => ({ sheetId, area, property, rows: [], rowSize });

interface Piece {
  readonly reading: Reading;
  readonly rows: number;
  readonly range: Excel.Range;
}

/**
 * Completes all readings. Several share a request as long as their expected reply fits; a reply that proves too large
 * is asked for again in halves. With `rounds` it stops after so many requests, whatever is left. `ask` queues what is to
 * come with the first reply; it is called again if that fails.
 */
export async function readAll(
  context: Excel.RequestContext,
  readings: readonly Reading[],
  { rounds = Infinity, ask = () => undefined }: { readonly rounds?: number; readonly ask?: () => void } = {},
): Promise<void> {
  let limit = REPLY_BUDGET;
  let done = 0;
  while (done < rounds && readings.some(isOpen)) {
    if (done === 0) ask();
    const pieces = nextPieces(context, readings, limit);
    try {
      await context.sync();
    } catch (error) {
      const isSingleRow = pieces.length === 1 && pieces[0]?.rows === 1;
      if (hostCode(error) !== 'ResponsePayloadSizeLimitExceeded' || isSingleRow) throw error;
      limit = Math.floor(limit / 2);
      for (const { reading: each, rows } of pieces) each.rowSize = (each.rowSize ?? limit / rows) * 2;
      continue;
    }
    pieces.forEach(take);
    done++;
  }
}

export const isOpen = ({ rows, area }: Reading): boolean => rows.length < area.rows;

function nextPieces(
  context: Excel.RequestContext,
  readings: readonly Reading[],
  limit: number,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let room = limit;
  for (const each of readings.filter(isOpen)) {
    const left = each.area.rows - each.rows.length;
    const fitting = each.rowSize === null ? PROBE_ROWS : Math.floor(room / each.rowSize);
    const rows = Math.min(left, pieces.length === 0 ? Math.max(1, fitting) : fitting);
    if (rows < 1) continue;
    room -= rows * (each.rowSize ?? 0);
    const area = { ...each.area, row: each.area.row + each.rows.length, rows };
    const range = rangeOf(context.workbook.worksheets.getItem(each.sheetId), area);
    range.load(each.property);
    pieces.push({ reading: each, rows, range });
  }
  return pieces;
}

function take({ reading: each, range }: Piece): void {
  const rows = range[each.property] as unknown[][];
  const measured = (jsonSize(rows) / Math.max(1, rows.length)) * CAUTION;
  each.rowSize = Math.max(1, measured);
  for (const row of rows) each.rows.push(row);
}
