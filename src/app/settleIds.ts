import { giveIds } from '../core/list/giveIds';
import type { RectificationItem } from '../core/list/item';
import type { ItemCell } from '../core/list/listWrites';
import type { Memory } from '../core/sheet/memoryTypes';
import { listChange } from './listEdit';
import type { OpenedList } from './openList';
import type { Services } from './services';

/**
 * Gives copied and new rows ids of their own. Writes into 编号 alone and tells how many rows got one; does nothing where
 * the list has no such column, or a version of ours that we do not know has made it.
 */
export async function settleIds(
  services: Pick<Services, 'workbook' | 'today'>,
  opened: OpenedList,
): Promise<number> {
  const { columns, content, messages } = opened;
  if (columns.id === null || content.isProtected || messages.some(({ code }) => code === 'memory-newer'))
    return 0;
  const { cells } = identifiedRows(opened);
  if (cells.length === 0) return 0;
  const change = listChange(opened, { cells, inserts: [], deletes: [] }, services.today);
  await services.workbook.edit({ list: change });
  return cells.length;
}

/** Every row with an id of its own, and the cells of 编号 that must be written for it. */
export function identifiedRows({ items, memory }: Pick<OpenedList, 'items' | 'memory'>): {
  readonly items: readonly RectificationItem[];
  readonly cells: readonly ItemCell[];
} {
  const settled = giveIds(items, memory?.snapshots.flatMap(({ rows }) => rows) ?? [], knownIds(memory));
  return {
    items: settled,
    cells: settled.flatMap(({ id }, row) =>
      id === items[row]!.id ? [] : [{ row, column: 'id', value: id }],
    ),
  };
}

/** Ids that a row had at some time: none of them is given again. */
export const knownIds = (memory: Memory | null): string[] => [
  ...(memory?.snapshots.flatMap(({ rows }) => rows.map(({ id }) => id)) ?? []),
  ...(memory?.removed.map(({ id }) => id) ?? []),
];
