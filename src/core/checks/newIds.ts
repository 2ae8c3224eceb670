import { giveIds } from '../list/giveIds';
import { isBlankRow } from './cells';
import type { CheckedList } from './check';

/** Rows that need another 编号 than they have, and which; a list without the column needs none. */
export function newIds({
  columns,
  items,
  source,
}: CheckedList): readonly { readonly item: number; readonly to: string }[] {
  if (columns.id === null) return [];
  const known = source?.rows ?? [];
  const given = giveIds(
    items,
    known,
    known.map(({ id }) => id),
  );
  return given.flatMap(({ id }, item) =>
    id === items[item]!.id || id === '' || isBlankRow(items[item]!) ? [] : [{ item, to: id }],
  );
}
