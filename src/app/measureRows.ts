import { addRowOfProblem, deleteRows } from '../core/list/rowOfProblem';
import type { RectificationItem } from '../core/list/item';
import { textOf } from '../core/list/mergeSentence';
import { readPage } from '../core/sheet/pageContent';
import { noteRemoval } from '../core/sheet/noteRemoval';
import type { Memory } from '../core/sheet/memoryTypes';
import { WorkbookError } from '../workbook/port';
import { demandMemory, listEdit } from './listEdit';
import { openList, type OpenedList } from './openList';
import { knownIds } from './settleIds';
import type { Services } from './services';
import { UseCaseError } from './useCaseError';

/** 新增措施行: one more row for the problem of row `id`. Gives the id of the new row. */
export async function addMeasureRow(
  services: Pick<Services, 'workbook' | 'today'>,
  id: string,
): Promise<{ readonly id: string }> {
  const { opened, memory } = await openForRows(services);
  const { notStarted } = opened.settings.statusWords;
  const added = addRowOfProblem(opened.items, id, knownIds(memory), notStarted);
  if (!added) throw new UseCaseError('row-gone');
  const documents = memory.documents.map((document) => ({
    ...document,
    origins: document.origins.flatMap((origin) =>
      origin.id === id ? [origin, { ...origin, id: added.id }] : [origin],
    ),
  }));
  await services.workbook.edit(
    listEdit(opened, { action: 'addRow', writes: added.writes, memory: { documents } }, services.today),
  );
  return { id: added.id };
}

/** 删除 with a reason. The rows stay deleted when the document is imported again, and are named with their reason. */
export async function deleteListRows(
  services: Pick<Services, 'workbook' | 'today'>,
  ids: readonly string[],
  reason: string,
): Promise<{ readonly deleted: number }> {
  const { opened, memory } = await openForRows(services);
  const writes = deleteRows(opened.items, ids);
  const gone = writes.deletes.map((row) => opened.items[row]!);
  if (gone.length === 0) throw new UseCaseError('row-gone');
  const removed = [
    ...memory.removed.filter(({ id }) => !gone.some((item) => item.id === id)),
    ...gone.map(({ id, cells }) => ({ id, text: textOf(cells), reason, date: services.today })),
  ];
  await services.workbook.edit(
    listEdit(
      opened,
      {
        action: 'deleteRow',
        writes,
        memory: { removed },
        pages: notedPages(opened, memory, gone, reason),
        backup: '删除之前的清单，只供查对',
      },
      services.today,
    ),
  );
  return { deleted: gone.length };
}

/** 反馈原文 says of each deleted row that it was, and why. */
function notedPages(
  { workbook }: OpenedList,
  { documents }: Memory,
  gone: readonly RectificationItem[],
  reason: string,
): ReturnType<typeof noteRemoval>[] {
  return documents.flatMap(({ sheets }) => {
    const values = workbook.companions[sheets.source];
    if (values === undefined) return [];
    const page = readPage('source', sheets.source, values);
    const noted = noteRemoval(page, gone, reason);
    return noted === page ? [] : [noted];
  });
}

async function openForRows(
  services: Pick<Services, 'workbook'>,
): Promise<{ readonly opened: OpenedList; readonly memory: Memory }> {
  const opened = await openList(services);
  if (!opened) throw new WorkbookError('no-list');
  const memory = demandMemory(opened);
  if (opened.columns.id === null) throw new UseCaseError('no-id-column');
  return { opened, memory };
}
