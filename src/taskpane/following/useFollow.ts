import { useEffect, type Dispatch, type RefObject } from 'react';
import type { WorkbookEvent } from '../../workbook/port';
import type { PaneAction } from '../state/paneAction';
import type { PaneState } from '../state/paneState';
import type { UseCases } from '../useCases';
import { gather, type Gatherer, type Timers } from './gather';

/** In milliseconds. Edits that follow each other closely are read together, but what was typed shows within a second. */
const CHANGES = { quiet: 300, longest: 700 };
const SELECTIONS = { quiet: 80, longest: 160 };
/** Drop-downs, color rules, filters and other sheets are looked at again once a person rests. */
const LOOKS = { quiet: 2500, longest: 20_000 };
const AT_ONCE = { quiet: 0, longest: 0 };
/** Who comes back to the pane within this time has left nothing behind. */
const REST_MS = 3000;
/** A longer list is looked at as a whole only when the user comes back to the pane. In rows. */
const LONG_LIST = 3000;

const timers: Timers = {
  set: (work, ms) => setTimeout(work, ms),
  clear: (timer) => clearTimeout(timer as number),
  now: () => performance.now(),
};

type Changed = Extract<WorkbookEvent, { readonly kind: 'changed' }>;
type Selected = Extract<WorkbookEvent, { readonly kind: 'selected' }>;

/**
 * Follows the list while people work in it: one listener for the life of the pane; changes are gathered, read at most
 * once at a time, and shown with counts and checks; selections show where a row comes from.
 */
export function useFollow(
  active: boolean,
  state: RefObject<PaneState>,
  dispatch: Dispatch<PaneAction>,
  useCases: UseCases,
): void {
  useEffect(() => {
    if (!active) return undefined;
    let isStale = false;
    let lookedAt = timers.now();
    const isLong = (): boolean => (state.current.list?.items.length ?? 0) > LONG_LIST;
    const lookAgain = async (): Promise<void> => {
      if (!(await useCases.look())) return;
      isStale = false;
      lookedAt = timers.now();
    };
    const look = gather<'look'>(lookAgain, LOOKS, timers);
    const lookNow = gather<'look'>(lookAgain, AT_ONCE, timers);
    const changes: Gatherer<Changed> = gather<Changed>(
      async (events) => {
        if (!(await useCases.follow(events))) {
          for (const event of events) changes.add(event); // something of ours was at work: later
          return;
        }
        isStale = true;
        if (!isLong()) look.add('look');
      },
      CHANGES,
      timers,
    );
    const selections = gather<Selected>(
      async (events) => {
        const { sheetName, row, column } = events.at(-1)!;
        dispatch({ type: 'selected', place: { sheetName, row, column } });
        const known = state.current.list?.workbook.sheets.some(({ name }) => name === sheetName) ?? true;
        if (!known) lookNow.add('look'); // a sheet that was added or renamed
      },
      SELECTIONS,
      timers,
    );
    const listening = useCases
      .workbook()
      .then((workbook) =>
        workbook.watch((event) => (event.kind === 'changed' ? changes.add(event) : selections.add(event))),
      )
      // A host that does not tell of changes takes nothing away: 重新读取 is there.
      .catch(() => undefined);
    // Sheets that were copied or deleted meanwhile tell nothing of it.
    const onFocus = (): void => {
      if (isStale || (!isLong() && timers.now() - lookedAt > REST_MS)) lookNow.add('look');
    };
    window.addEventListener('focus', onFocus);
    return () => {
      for (const each of [look, lookNow, changes, selections]) each.stop();
      window.removeEventListener('focus', onFocus);
      void listening.then((stop) => stop?.());
    };
  }, [active, state, dispatch, useCases]);
}
