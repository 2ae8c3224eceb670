import { idMaker } from './itemId';
import { COLUMNS } from './columns';
import type { CellValue, ColumnKey, RectificationItem } from './item';
import type { ItemCell, ListWrites } from './listWrites';
import { sentenceOf } from './matchRows';
import { cellText } from './rows';

/** Cells that a further row for the same problem begins with: what the document says, and where it comes from. */
export const SHARED_COLUMNS: readonly ColumnKey[] = [
  ...COLUMNS.flatMap(({ key, owner }) => (owner === 'document' ? [key] : [])),
  'origin',
];

/** What adding a row does; `id` is that of the new one. */
export interface AddedRow {
  readonly writes: ListWrites;
  readonly id: string;
}

/**
 * 新增措施行: one more row for the problem of a row, behind it, with an id of its own and nothing filled in.
 * `3-2` becomes `3-2-1`, the new row `3-2-2`. Null where the list has no row of that id.
 */
export function addRowOfProblem(
  list: readonly RectificationItem[],
  id: string,
  takenIds: Iterable<string>,
  status: CellValue,
): AddedRow | null {
  const row = list.findIndex((item) => item.id === id);
  const item = list[row];
  if (!item || id === '') return null;
  const sentence = sentenceOf(item);
  const siblings = [...list.keys()].filter((index) => index === row || sentenceOf(list[index]!) === sentence);
  const makeId = idMaker([...list.map((each) => each.id), ...takenIds]);
  const newId = makeId([id, sentence, 'row']);
  const { first, next, stem } = numbersOf(siblings.map((index) => cellText(list[index]!.cells.sequence)));
  const shared = SHARED_COLUMNS.flatMap((key) => {
    const value = item.cells[key];
    return value === undefined ? [] : [[key, value] as const];
  });
  const added: RectificationItem = {
    id: newId,
    cells: {
      ...Object.fromEntries(shared),
      ...(stem === '' ? {} : { sequence: next }),
      ...(status === '' ? {} : { status }),
    },
    extra: {},
  };
  const renamed: ItemCell[] = first === null ? [] : [{ row: siblings[0]!, column: 'sequence', value: first }];
  return {
    id: newId,
    writes: { cells: renamed, inserts: [{ before: row + 1, items: [added] }], deletes: [] },
  };
}

/**
 * 序号 for one more row beside the given ones: `3` and `3-2` get a further level, `3-2-1`, `3-2-2` go on counting.
 * `first`: what the only row so far is to be called from now on, null where it keeps its 序号.
 */
function numbersOf(sequences: readonly string[]): { first: string | null; next: string; stem: string } {
  const own = sequences[0] ?? '';
  if (sequences.length === 1) {
    return own === ''
      ? { first: null, next: '', stem: '' }
      : { first: `${own}-1`, next: `${own}-2`, stem: own };
  }
  const stem = own.replace(/-\d+$/u, '');
  const last = Math.max(
    ...sequences.map((sequence) => Number(/-(\d+)$/u.exec(sequence)?.[1] ?? 0)),
    sequences.length,
  );
  return { first: null, next: `${stem}-${last + 1}`, stem };
}

/**
 * 序号 of a further row beside the given ones, `count` others having been added already; `first` as in `numbersOf`.
 * Empty where the rows have none.
 */
export function furtherNumber(
  sequences: readonly string[],
  count: number,
): { readonly own: string; readonly first: string | null } {
  const { first, next, stem } = numbersOf(sequences);
  const last = /-(\d+)$/u.exec(next);
  if (stem === '' || !last) return { own: '', first: null };
  return { own: `${stem}-${Number(last[1]) + count}`, first };
}

/** Rows of the given ids go; ids that the list does not have mean nothing. */
export function deleteRows(list: readonly RectificationItem[], ids: readonly string[]): ListWrites {
  const wanted = new Set(ids.filter((id) => id !== ''));
  return {
    cells: [],
    inserts: [],
    deletes: [...list.keys()].filter((index) => wanted.has(list[index]!.id)),
  };
}
