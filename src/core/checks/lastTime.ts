import type { RectificationItem } from '../list/item';
import type { SnapshotRow } from '../list/snapshot';
import type { CheckedList } from './check';

/** What a row said when the list was last handed in; undefined where it was not there, or nothing was kept. */
export function lastTime({
  baseline,
}: CheckedList): (item: RectificationItem) => SnapshotRow['cells'] | undefined {
  const cells = new Map(baseline?.rows.map((row) => [row.id, row.cells]));
  return ({ id }) => (id === '' ? undefined : cells.get(id));
}
