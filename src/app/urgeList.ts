import type { CalendarDate } from '../core/basics/calendarDate';
import type { DispatchBy } from '../core/list/dispatchTypes';
import { planUrging } from '../core/report/urging/planUrging';
import type { Urging } from '../core/report/urging/urgingPlan';
import { WorkbookError } from '../workbook/port';
import { feedbackOf, titleOf } from './listFacts';
import { openList, type OpenedList } from './openList';
import type { Services } from './services';
import { UseCaseError } from './useCaseError';
import { isUnitFile } from './writeRefusal';

export interface UrgingOptions {
  readonly by: DispatchBy;
  /** By when they are to answer; null leaves it to be filled in. */
  readonly due: CalendarDate | null;
}

/**
 * 催办: a letter to each unit or leader with something late or due, as plans. Writes nothing. Throws WorkbookError `no-list`,
 * UseCaseError `dispatch-file`: the file of a unit has words of its own for what it reports.
 */
export async function urgeList(
  services: Pick<Services, 'workbook' | 'today'>,
  options: UrgingOptions,
): Promise<Urging> {
  const opened = await openList(services);
  if (!opened) throw new WorkbookError('no-list');
  if (isUnitFile(opened)) throw new UseCaseError('dispatch-file');
  return urgingOf(opened, options, services.today);
}

/** The same of a list that has been read. */
export function urgingOf(opened: OpenedList, { by, due }: UrgingOptions, today: CalendarDate): Urging {
  const { feedback, occasion } = feedbackOf(opened);
  return planUrging({
    title: titleOf(opened),
    occasion,
    sender: feedback.inspectedOrg,
    items: opened.items,
    units: opened.units,
    by,
    settings: opened.settings,
    today,
    due,
  });
}
