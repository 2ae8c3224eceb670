import type { CellValue, RectificationItem } from './item';
import { cellAt, filledCells, type ColumnRef, type ItemCell, type ListWrites } from './listWrites';

/** A write told by row ids and column keys, so that it can be taken back after sorting, filtering and moving columns. */
export interface ListUndo {
  readonly cells: readonly {
    readonly id: string;
    readonly column: ColumnRef;
    readonly from: CellValue;
    readonly to: CellValue;
  }[];
  /** Rows that the write added, as it added them. */
  readonly inserted: readonly RectificationItem[];
  /** Rows that it took away, the nearest row with an id above each of them, and the rows without id in between. */
  readonly deleted: readonly {
    readonly above: string | null;
    readonly blanks: number;
    readonly item: RectificationItem;
  }[];
}

/** What an undo does, and what it leaves because it was changed since. */
export interface UndoPlan {
  readonly writes: ListWrites;
  /** Ids of rows whose cells or whose whole were changed after the write: they stay as they are. */
  readonly left: readonly string[];
}

/**
 * How the writes can be taken back from a list that has been written. A row that gets its 编号 by the write is known
 * by it.
 */
export function undoOf(list: readonly RectificationItem[], writes: ListWrites): ListUndo {
  const idAfter = new Map(
    writes.cells.flatMap(({ row, column, value }) =>
      column === 'id' && typeof value === 'string' ? [[row, value] as const] : [],
    ),
  );
  const idOf = (row: number): string => idAfter.get(row) ?? list[row]!.id;
  return {
    cells: writes.cells
      .filter(({ row }) => idOf(row) !== '')
      .map(({ row, column, value }) => ({
        id: idOf(row),
        column,
        from: cellAt(list[row]!, column),
        to: value,
      })),
    inserted: writes.inserts.flatMap(({ items }) => items),
    deleted: writes.deletes.map((row) => {
      let above = row - 1;
      while (above >= 0 && list[above]!.id === '') above -= 1;
      return { above: list[above]?.id ?? null, blanks: row - 1 - above, item: list[row]! };
    }),
  };
}

/**
 * What takes a write back from the list as it stands now. A cell that no longer holds what was written is left alone, an
 * added row is removed only if nobody touched it, a deleted row comes back behind the row that it followed.
 */
export function planUndo(list: readonly RectificationItem[], undo: ListUndo): UndoPlan {
  const places = new Map(list.flatMap(({ id }, row) => (id === '' ? [] : [[id, row] as const])));
  const left = new Set<string>();
  const cells = undo.cells.flatMap(({ id, column, from, to }): ItemCell[] => {
    const row = places.get(id);
    if (row === undefined) return [];
    if (sameValue(cellAt(list[row]!, column), to)) return [{ row, column, value: from }];
    left.add(id);
    return [];
  });
  const deletes = undo.inserted.flatMap((item): number[] => {
    const row = places.get(item.id);
    if (row === undefined) return [];
    if (isUntouched(list[row]!, item)) return [row];
    left.add(item.id);
    return [];
  });
  return {
    writes: {
      cells,
      inserts: returning(undo.deleted, places, list),
      deletes: deletes.sort((a, b) => a - b),
    },
    left: [...left],
  };
}

/** Deleted rows at their old places; where the row above is gone, behind the last of the list. */
function returning(
  deleted: ListUndo['deleted'],
  places: ReadonlyMap<string, number>,
  list: readonly RectificationItem[],
): ListWrites['inserts'] {
  const gaps = new Map<number, RectificationItem[]>();
  const gapOf = new Map<string, number>();
  const gapBehind = (above: string): number =>
    gapOf.get(above) ?? (places.has(above) ? places.get(above)! + 1 : list.length);
  for (const { above, blanks, item } of deleted) {
    if (item.id !== '' && places.has(item.id)) continue;
    let gap = above === null ? 0 : gapBehind(above);
    for (let left = blanks; left > 0 && list[gap]?.id === ''; left -= 1) gap += 1;
    gapOf.set(item.id, gap);
    gaps.set(gap, [...(gaps.get(gap) ?? []), item]);
  }
  return [...gaps].sort(([a], [b]) => a - b).map(([before, items]) => ({ before, items }));
}

/** 预警 computes itself; every other cell must hold what was written. */
function isUntouched(now: RectificationItem, written: RectificationItem): boolean {
  const columns = new Set([...filledCells(now), ...filledCells(written)].map(([column]) => column));
  return [...columns].every(
    (column) => column === 'warning' || sameValue(cellAt(now, column), cellAt(written, column)),
  );
}

function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  if ('date' in a) return 'date' in b && a.date === b.date;
  return 'error' in b && a.error === b.error;
}
