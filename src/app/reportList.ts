import { cellText } from '../core/list/rows';
import { planReport } from '../core/report/written/planReport';
import type { ReportForm } from '../core/report/written/reportForms';
import type { ReportPlan } from '../core/report/written/reportPlan';
import { readPage } from '../core/sheet/pageContent';
import { WorkbookError } from '../workbook/port';
import { feedbackOf } from './listFacts';
import { openList, type OpenedList } from './openList';
import type { Services } from './services';

/** A report out of the list of the workbook, as a plan. Throws WorkbookError `no-list`. */
export async function reportList(
  services: Pick<Services, 'workbook' | 'today'>,
  form: ReportForm,
): Promise<ReportPlan> {
  const opened = await openList(services);
  if (!opened) throw new WorkbookError('no-list');
  return planReport(form, {
    ...feedbackOf(opened),
    items: opened.items,
    recommendations: recommendationsOf(opened),
    settings: opened.settings,
    today: services.today,
  });
}

/** Columns of 意见建议. */
const [TEXT, MEASURES, DONE] = [1, 3, 6] as const;

const recommendationsOf = ({ memory, workbook }: OpenedList) =>
  (memory?.documents ?? []).flatMap(({ sheets }) => {
    const values = workbook.companions[sheets.recommendations];
    if (values === undefined) return [];
    return readPage('recommendations', sheets.recommendations, values).rows.map((row) => ({
      text: cellText(row[TEXT]),
      measures: cellText(row[MEASURES]),
      done: cellText(row[DONE]),
    }));
  });
