import type { SnapshotRow } from '../list/snapshot';
import type { CheckedList } from './check';
import { newIds } from './newIds';

/**
 * For each row that answers the document, by index, what the document columns said when it was read. A copy that bears the
 * 编号 of another row answers nothing.
 */
export function originalCells(list: CheckedList): ReadonlyMap<number, SnapshotRow['cells']> {
  if (list.source === null) return new Map();
  const byId = new Map(list.source.rows.map((row) => [row.id, row.cells]));
  const copies = new Set(newIds(list).map(({ item }) => item));
  return new Map(
    list.items.flatMap(({ id }, index) => {
      const cells = copies.has(index) ? undefined : byId.get(id);
      return cells ? [[index, cells] as const] : [];
    }),
  );
}
