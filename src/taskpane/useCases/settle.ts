import type { OpenedList } from '../../app/openList';
import type { Services } from '../../app/services';
import { living } from '../strings/living';
import type { Kit } from './kit';

/** New and copied rows get a 编号 of their own, said in one quiet line. Gives the list as it is then. */
export async function settle(kit: Kit, present: Services, list: OpenedList): Promise<OpenedList> {
  if (!list.memory) return list; // whose 编号 it is, nobody knows
  const { settleIds } = await import('../../app/settleIds');
  const count = await settleIds(present, list);
  if (count === 0) return list;
  kit.dispatch({ type: 'settledAside', text: living.ids(count) });
  const { openList } = await import('../../app/openList');
  return (await openList(present)) ?? list;
}
