import type { Snapshot } from '../core/list/snapshot';
import type { Memory } from '../core/sheet/memoryTypes';
import type { PageContent } from '../core/sheet/pageContent';
import { planCompanion } from '../core/sheet/planCompanion';
import { WorkbookError } from '../workbook/port';
import { demandMemory, listChange, memorySheet } from './listEdit';
import { openList, type OpenedList } from './openList';
import type { Services } from './services';
import { identifiedRows } from './settleIds';
import { UseCaseError } from './useCaseError';

/**
 * Puts other snapshots into the memory, with 编号 for rows that have none. What a person wrote is not touched, so the last
 * write can still be taken back; taking it back keeps what was archived or sent since.
 */
export async function rememberSnapshot(
  services: Pick<Services, 'workbook' | 'today'>,
  next: (memory: Memory, opened: OpenedList) => readonly Snapshot[],
  pages: (memory: Memory, opened: OpenedList) => readonly PageContent[] = () => [],
): Promise<void> {
  const opened = await openList(services);
  if (!opened) throw new WorkbookError('no-list');
  const memory = demandMemory(opened);
  if (opened.columns.id === null) throw new UseCaseError('no-id-column');
  const { items, cells } = identifiedRows(opened);
  const identified = { ...opened, items };
  const snapshots = next(memory, identified);
  const ownKinds = (all: readonly Snapshot[]): readonly Snapshot[] =>
    all.filter(({ kind }) => kind !== 'import');
  const undo = memory.undo && {
    ...memory.undo,
    memory: {
      ...memory.undo.memory,
      ...(memory.undo.memory.snapshots && {
        snapshots: [
          ...memory.undo.memory.snapshots.filter(({ kind }) => kind === 'import'),
          ...ownKinds(snapshots),
        ],
      }),
    },
  };
  await services.workbook.edit({
    list: listChange(opened, { cells, inserts: [], deletes: [] }, services.today),
    sheets: [
      ...pages(memory, identified).map(planCompanion),
      memorySheet(opened, { ...memory, revision: memory.revision + 1, snapshots, undo }),
    ],
  });
}
