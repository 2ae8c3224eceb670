import type { CalendarDate } from '../core/basics/calendarDate';
import { columnHeader } from '../core/list/columns';
import { extendDeadline } from '../core/list/extendDeadline';
import { textOf } from '../core/list/mergeSentence';
import { cellText } from '../core/list/rows';
import { rowLabel } from '../core/report/periodStatement';
import { WorkbookError } from '../workbook/port';
import { demandMemory, listEdit } from './listEdit';
import { openList } from './openList';
import { changesPage } from './periods';
import type { Services } from './services';
import { UseCaseError } from './useCaseError';

/**
 * 延期 of a row to a later day, with its reason: 时限, 原定时限, 延期原因 as far as the list has the columns, and a line of 变更记录 in
 * any case. Throws WorkbookError `no-list`, UseCaseError `row-gone`, `reason-missing`, `not-later`, `no-memory`.
 */
export async function extendRow(
  services: Pick<Services, 'workbook' | 'today'>,
  id: string,
  to: CalendarDate,
  reason: string,
): Promise<void> {
  const opened = await openList(services);
  if (!opened) throw new WorkbookError('no-list');
  demandMemory(opened);
  const extension = extendDeadline(opened.items, id, to, reason);
  if ('refusal' in extension) throw new UseCaseError(extension.refusal);
  const { cells } = opened.items.find((item) => item.id === id)!;
  const entry = {
    date: services.today,
    row: rowLabel(cellText(cells.sequence), textOf(cells)),
    field: columnHeader('deadline'),
    from: { date: extension.from },
    to: { date: to },
    reason: reason.trim(),
  };
  await services.workbook.edit(
    listEdit(
      opened,
      {
        action: 'extend',
        writes: { cells: extension.cells, inserts: [], deletes: [] },
        pages: [changesPage(opened, [entry], services.today)],
      },
      services.today,
    ),
  );
}
