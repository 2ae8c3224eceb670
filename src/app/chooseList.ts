import { WorkbookError } from '../workbook/port';
import { demandMemory, memorySheet } from './listEdit';
import { openList } from './openList';
import type { Services } from './services';

/** Which of several lists in the workbook is the one that is worked on: the answer to a copied sheet. It is remembered. */
export async function chooseList(services: Pick<Services, 'workbook'>, sheetName: string): Promise<void> {
  const opened = await openList(services);
  if (!opened) throw new WorkbookError('no-list');
  const memory = demandMemory(opened);
  const { content, workbook } = opened;
  const setAside = [content.sheetName, ...workbook.otherLists].filter((name) => name !== sheetName);
  await services.workbook.edit({
    sheets: [
      memorySheet(opened, {
        ...memory,
        revision: memory.revision + 1,
        listSheet: sheetName,
        setAside,
        // rows of another sheet cannot be taken back
        undo: sheetName === content.sheetName ? memory.undo : null,
      }),
    ],
  });
}
