import type { CellValue, ColumnKey, RectificationItem } from './item';
import type { ListWrites } from './listWrites';
import type { MergeResult } from './mergeTypes';
import { cellText } from './rows';

/** The difference between the list as it was given to `merge` and its result; no writes where nothing changed. */
export function mergeWrites(
  list: readonly RectificationItem[],
  { rows }: Pick<MergeResult, 'rows'>,
): ListWrites {
  const cells: { row: number; column: ColumnKey; value: CellValue }[] = [];
  const inserts: { before: number; items: RectificationItem[] }[] = [];
  let before = 0;
  for (const { item, from } of rows) {
    if (from === null) {
      const last = inserts.at(-1);
      if (last?.before === before) last.items.push(item);
      else inserts.push({ before, items: [item] });
      continue;
    }
    const old = list[from]!;
    if (old.id !== item.id) cells.push({ row: from, column: 'id', value: item.id });
    if (old.cells !== item.cells)
      cells.push(...changedCells(old, item).map((cell) => ({ row: from, ...cell })));
    before = from + 1;
  }
  return { cells, inserts, deletes: [] };
}

function changedCells(
  old: RectificationItem,
  item: RectificationItem,
): { column: ColumnKey; value: CellValue }[] {
  const columns = new Set([...Object.keys(old.cells), ...Object.keys(item.cells)] as ColumnKey[]);
  return [...columns].flatMap((column) => {
    const value = item.cells[column] ?? '';
    const was = old.cells[column] ?? '';
    return typeof value === typeof was && cellText(value) === cellText(was) ? [] : [{ column, value }];
  });
}
