import type { HostValue } from '../cellValues';
import { jsonSize } from '../jsonSize';
import { rangeOf } from '../ranges';
import type { Located } from './anchors';
import { blocksOf, type Placed } from './blocks';
import type { JournaledCell, JournaledInsert, JournaledList } from './journal';
import { portions, rowsWithBeside } from './look';
import { readBlocks, type CellNow } from './readBlocks';

/** What a change has done to the list so far. */
export interface ListAgain {
  /** Rows that it has inserted and that hold nothing but what it wrote. */
  readonly inserted: readonly { readonly row: number; readonly hasBeside: boolean }[];
  /** Cells of the journal, where they are now. */
  readonly cells: readonly (Placed<JournaledCell> & { readonly now: CellNow })[];
}

/** Two or three requests, more where much was changed. */
export async function lookAgain(
  context: Excel.RequestContext,
  list: JournaledList,
  located: Located,
): Promise<ListAgain> {
  const sheet = context.workbook.worksheets.getItem(located.sheet);
  const idColumn = list.idColumn === null ? null : located.columnOf(list.idColumn);
  const idAt = idColumn === null ? null : await readIds(context, sheet, idColumn);
  const inserted = await findInserted(context, sheet, list, located, idAt);
  const placed = list.cells.flatMap((cell): readonly Placed<JournaledCell>[] => {
    const row = rowOf(list, located, idAt, cell[0]);
    const column = located.columnOf(cell[1]);
    return row === null || column === null ? [] : [{ row, column, value: cell }];
  });
  const cells = await readBlocks(context, located.sheet, blocksOf(placed), jsonSize);
  return {
    inserted,
    cells: placed.flatMap((each) => {
      const now = cells.get(`${each.row},${each.column}`);
      return now ? [{ ...each, now }] : [];
    }),
  };
}

type Ids = ReadonlyMap<number, string>;

/** Ids by sheet row. */
async function readIds(context: Excel.RequestContext, sheet: Excel.Worksheet, column: number): Promise<Ids> {
  const used = rangeOf(sheet, { row: 0, column, rows: 1, columns: 1 })
    .getEntireColumn()
    .untrack()
    .getUsedRangeOrNullObject(true)
    .untrack();
  used.load('values,rowIndex');
  await context.sync();
  if (used.isNullObject) return new Map();
  return new Map(used.values.map(([value], index) => [used.rowIndex + index, String(value)]));
}

/**
 * Where a row of the list is now. Its anchor tells, unless a person has sorted the list since: then the id is looked
 * for. Null: nobody can tell.
 */
function rowOf(list: JournaledList, located: Located, idAt: Ids | null, row: number): number | null {
  const anchored = located.rowOf(row);
  const known = idsOf(list, row);
  if (idAt === null || known.length === 0) return anchored;
  if (anchored !== null && known.includes(idAt.get(anchored) ?? '')) return anchored;
  const found = [...idAt].filter(([, id]) => id !== '' && known.includes(id));
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}

/** The id a row had and the one it may have been given; none for rows above the list. */
function idsOf(list: JournaledList, row: number): readonly string[] {
  if (row <= list.headerRow) return [];
  const old = list.ids[list.rows.indexOf(row)] ?? '';
  const given = list.cells.filter((cell) => cell[0] === row && cell[1] === list.idColumn);
  return [old, ...given.map((cell) => String(cell[4]))];
}

/** Rows between the two that an insertion lies between, and rows that bear an inserted id elsewhere. */
async function findInserted(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  list: JournaledList,
  located: Located,
  idAt: Ids | null,
): Promise<ListAgain['inserted']> {
  const width = listWidth(list, located);
  if (!width) return [];
  const candidates = new Map<number, JournaledInsert>();
  for (const insert of list.inserts) {
    const [above, below] = [located.rowOf(insert.above), located.rowOf(insert.below)];
    if (above !== null && below !== null)
      for (let row = above + 1; row < below; row++) candidates.set(row, insert);
    const ids = idsOfInsert(list, insert);
    for (const [row, id] of idAt ?? []) if (ids.has(id)) candidates.set(row, insert);
  }
  const ours: number[] = [];
  for (const some of portions([...candidates], ROWS_AT_ONCE)) {
    const looked = some.map(([row, insert]) => {
      const cells = rangeOf(sheet, { row, rows: 1, column: width.firstColumn, columns: width.columnCount });
      cells.load('formulas');
      return { row, insert, cells };
    });
    await context.sync();
    for (const { row, insert, cells } of looked)
      if (isOurs((cells.formulas[0] ?? []) as readonly HostValue[], insert, width.indexes)) ours.push(row);
  }
  const besides = new Set(await rowsWithBeside(context, sheet, ours, width));
  return ours.map((row) => ({ row, hasBeside: besides.has(row) }));
}

interface Width {
  readonly firstColumn: number;
  readonly columnCount: number;
  /** For each column of now the one it was, counted from the first; null for one that came since. */
  readonly indexes: readonly (number | null)[];
}

/** Where the columns of the list stand now; null where none is left. */
export function listWidth({ firstColumn, columnCount }: JournaledList, { columnOf }: Located): Width | null {
  const now = Array.from({ length: columnCount }, (_, index) => columnOf(firstColumn + index));
  const known = now.filter((column) => column !== null);
  if (known.length === 0) return null;
  const first = Math.min(...known);
  const count = Math.max(...known) - first + 1;
  const indexOf = (column: number): number | null => (now.includes(column) ? now.indexOf(column) : null);
  return {
    firstColumn: first,
    columnCount: count,
    indexes: Array.from({ length: count }, (_, place) => indexOf(first + place)),
  };
}

/** Their texts fit into one reply unless they are very long. */
const ROWS_AT_ONCE = 500;

function idsOfInsert(list: JournaledList, { rows }: JournaledInsert): ReadonlySet<string> {
  const index = list.idColumn === null ? -1 : list.idColumn - list.firstColumn;
  return new Set(rows.map((row) => String(row[index] ?? '')).filter((id) => id !== ''));
}

/**
 * Whether a row holds nothing but what was to be written there, as far as that was done; formulas fill themselves. A
 * column that came since (index null) must be empty.
 */
const isOurs = (
  cells: readonly HostValue[],
  { rows }: JournaledInsert,
  indexes: readonly (number | null)[],
): boolean =>
  rows.some((row) =>
    cells.every((cell, place) => {
      const written = row[indexes[place] ?? -1] ?? '';
      return cell === '' || cell === written || (isFormula(cell) && (written === '' || isFormula(written)));
    }),
  );

const isFormula = (cell: HostValue): boolean => typeof cell === 'string' && cell.startsWith('=');
