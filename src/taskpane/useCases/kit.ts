import type { Dispatch, RefObject } from 'react';
import { describeError } from '../../app/errorMessages';
import type { OpenedList } from '../../app/openList';
import type { Services } from '../../app/services';
import type { CellPlace } from '../../workbook/port';
import type { Composition, PaneWorkbook } from '../composition';
import type { PaneAction } from '../state/paneAction';
import type { PaneState, Task } from '../state/paneState';

/** What every use case of the pane is made of. */
export interface Kit {
  readonly composition: Composition;
  /** The pane as it is now. */
  readonly state: RefObject<PaneState>;
  readonly dispatch: Dispatch<PaneAction>;
  readonly workbook: () => Promise<PaneWorkbook>;
  readonly services: () => Promise<Services>;
  /** Runs work with its progress shown; a failure is told and leaves everything in place. False where it failed. */
  readonly run: (task: Task, work: (services: Services) => Promise<void>) => Promise<boolean>;
  /** Runs work that nobody asked for, one at a time; what the user asks for waits until it is over. */
  readonly aside: <T>(work: () => Promise<T>) => Promise<T>;
  /** Reads the list for everybody to see. */
  readonly readInto: (services: Services) => Promise<OpenedList | null>;
  readonly progressed: (share: number) => void;
  /** Where the workbench shows a place; Excel shows it by itself. */
  readonly onGoTo: RefObject<((place: CellPlace) => void) | null>;
}

/** Lets the browser draw what was just dispatched before heavy work blocks it. */
export const nextPaint = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));

export function makeKit(
  base: Pick<Kit, 'composition' | 'state' | 'dispatch' | 'onGoTo'>,
  open: RefObject<Promise<PaneWorkbook> | null>,
): Kit {
  const { composition, dispatch } = base;
  const workbook = (): Promise<PaneWorkbook> => {
    open.current ??= composition.openWorkbook().catch((error: unknown) => {
      open.current = null;
      throw error;
    });
    return open.current;
  };
  const services = async (): Promise<Services> => ({
    workbook: await workbook(),
    readFile: composition.readFile,
    workdays: composition.workdays,
    today: composition.today(),
  });
  /** The end of what is done aside; never rejects. */
  let quiet: Promise<unknown> = Promise.resolve();
  return {
    ...base,
    workbook,
    services,
    aside: (work) => {
      const done = quiet.then(work);
      quiet = done.catch(() => undefined);
      return done;
    },
    run: async (task, work) => {
      dispatch({ type: 'started', task });
      await nextPaint();
      await quiet;
      try {
        await work(await services());
        dispatch({ type: 'finished' });
        return true;
      } catch (error) {
        dispatch({ type: 'failed', problem: describeError(error) });
        return false;
      }
    },
    readInto: async (present) => {
      const { asOpenedList } = await import('../../app/openList');
      const content = await present.workbook.read();
      const list = asOpenedList(content);
      dispatch({ type: 'listRead', list, unfinished: content.unfinished ?? null });
      return list;
    },
    progressed: (share) => dispatch({ type: 'progressed', share }),
  };
}
