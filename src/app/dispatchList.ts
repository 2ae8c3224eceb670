import type { CalendarDate } from '../core/basics/calendarDate';
import { dispatchRows } from '../core/list/dispatchRows';
import type { DispatchBy } from '../core/list/dispatchTypes';
import type { Snapshot } from '../core/list/snapshot';
import { planDispatch, type Dispatch } from '../core/sheet/planDispatch';
import { WorkbookError } from '../workbook/port';
import { demandMemory } from './listEdit';
import { titleOf } from './listFacts';
import { openList } from './openList';
import { rememberSnapshot } from './rememberSnapshot';
import type { Services } from './services';
import { identifiedRows } from './settleIds';
import { UseCaseError } from './useCaseError';

export interface DispatchOptions {
  readonly by: DispatchBy;
  /** By when the files are to come back; null leaves it to be filled in. */
  readonly due: CalendarDate | null;
}

/**
 * 任务分解下发: the files that would go out, as plans. Writes nothing: rows without 编号 get the one that collecting will give
 * them too. Throws WorkbookError `no-list`, UseCaseError `no-memory`, `dispatch-file`, `no-id-column`.
 */
export async function previewDispatch(
  services: Pick<Services, 'workbook' | 'today'>,
  { by, due }: DispatchOptions,
): Promise<Dispatch> {
  const opened = await openList(services);
  if (!opened) throw new WorkbookError('no-list');
  const memory = demandMemory(opened);
  if (opened.columns.id === null) throw new UseCaseError('no-id-column');
  const { items } = identifiedRows(opened);
  return planDispatch({
    listId: memory.listId,
    title: titleOf(opened),
    profile: opened.profile,
    columns: opened.columns,
    items,
    parts: dispatchRows(items, by, opened.units),
    by,
    settings: opened.settings,
    today: services.today,
    due,
  });
}

/** Keeps what was sent in the memory of the list, so that returned files are compared with it. */
export async function rememberDispatch(
  services: Pick<Services, 'workbook' | 'today'>,
  dispatch: Pick<Dispatch, 'snapshot'>,
): Promise<void> {
  await rememberSnapshot(services, (memory) => keepNewest(memory.snapshots, dispatch.snapshot));
}

/** Older ones are not needed: a file carries what was sent in it. */
const DISPATCHES_KEPT = 3;

function keepNewest(snapshots: readonly Snapshot[], added: Snapshot): Snapshot[] {
  const others = snapshots.filter(({ id }) => id !== added.id);
  const dispatches = others.filter(({ kind }) => kind === 'dispatch');
  const dropped = new Set(dispatches.slice(0, Math.max(0, dispatches.length - DISPATCHES_KEPT + 1)));
  return [...others.filter((each) => !dropped.has(each)), added];
}
