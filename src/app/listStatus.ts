import { summarize, type ProgressSummary } from '../core/progress/summary';
import { WorkbookError } from '../workbook/port';
import { openList } from './openList';
import type { Services } from './services';

export type ListStatus = ProgressSummary;

/** The figures of the list on a day. Throws WorkbookError `no-list`. */
export async function listStatus(services: Pick<Services, 'workbook' | 'today'>): Promise<ListStatus> {
  const list = await openList(services);
  if (!list) throw new WorkbookError('no-list');
  return summarize(list.items, services.today, list.settings);
}
