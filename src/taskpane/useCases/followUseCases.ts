import type { OpenedList } from '../../app/openList';
import type { Services } from '../../app/services';
import type { WorkbookEvent } from '../../workbook/port';
import { sameList } from '../state/sameList';
import type { Kit } from './kit';
import { settle } from './settle';

type Changed = Extract<WorkbookEvent, { readonly kind: 'changed' }>;

/** What is done by itself while people work in the list. False where something of ours is at work: ask again later. */
export interface FollowUseCases {
  /** Takes over changes that the host told of. */
  readonly follow: (changes: readonly Changed[]) => Promise<boolean>;
  /** Looks at the whole workbook again, without a sign of it where nothing has changed. */
  readonly look: () => Promise<boolean>;
}

export function followUseCases(kit: Kit): FollowUseCases {
  const { state, dispatch } = kit;

  async function take(read: (present: Services) => Promise<OpenedList | null>): Promise<boolean> {
    if (state.current.busy !== null) return false;
    const before = state.current.list;
    const present = await kit.services();
    const list = await read(present);
    // Something of ours began meanwhile and reads by itself.
    if (state.current.busy !== null || state.current.list !== before) return false;
    const settled = list && (await settle(kit, present, list));
    if (!sameList(before, settled)) dispatch({ type: 'followed', list: settled });
    return true;
  }
  /** Excel is busy, or a cell is being edited: nobody asked for anything, and the next look tries again. */
  const quietly = (work: () => Promise<boolean>): Promise<boolean> => kit.aside(work).catch(() => true);

  return {
    follow: (changes) =>
      quietly(() =>
        take(async (present) => {
          const { followList } = await import('../../app/followList');
          return followList(present, state.current.list, changes);
        }),
      ),
    look: () =>
      quietly(() =>
        take(async (present) => {
          const { openList } = await import('../../app/openList');
          return openList(present);
        }),
      ),
  };
}
