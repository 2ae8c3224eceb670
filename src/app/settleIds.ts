import { giveIds } from '../core/list/giveIds';
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
  const { columns, content, items, memory, messages } = opened;
  if (columns.id === null || content.isProtected || messages.some(({ code }) => code === 'memory-newer'))
    return 0;
  const known = memory?.snapshots.flatMap(({ rows }) => rows) ?? [];
  const taken = [...known, ...(memory?.removed ?? [])].map(({ id }) => id);
  const settled = giveIds(items, known, taken);
  const cells = settled.flatMap(({ id }, row) =>
    id === items[row]!.id ? [] : [{ row, column: 'id' as const, value: id }],
  );
  if (cells.length === 0) return 0;
  const change = listChange(opened, { cells, inserts: [], deletes: [] }, services.today);
  await services.workbook.edit({ list: change });
  return cells.length;
}
