import type { DocumentKind } from '../core/findings/finding';
import { cellText } from '../core/list/rows';
import { planReport } from '../core/report/written/planReport';
import type { ReportForm } from '../core/report/written/reportForms';
import type { ReportPlan } from '../core/report/written/reportPlan';
import { readPage } from '../core/sheet/pageContent';
import { WorkbookError } from '../workbook/port';
import { openList, type OpenedList } from './openList';
import type { Services } from './services';

/** A report out of the list of the workbook, as a plan. Throws WorkbookError `no-list`. */
export async function reportList(
  services: Pick<Services, 'workbook' | 'today'>,
  form: ReportForm,
): Promise<ReportPlan> {
  const opened = await openList(services);
  if (!opened) throw new WorkbookError('no-list');
  const facts = opened.memory?.documents[0]?.facts;
  return planReport(form, {
    feedback: {
      title: facts?.title ?? null,
      sourceOrg: facts?.sourceOrg ?? null,
      inspectedOrg: facts?.inspectedOrg ?? null,
      feedbackDate: facts?.feedbackDate ?? null,
    },
    occasion: occasionOf(facts?.kind, `${facts?.title ?? ''}${facts?.sourceOrg ?? ''}`),
    items: opened.items,
    recommendations: recommendationsOf(opened),
    settings: opened.settings,
    today: services.today,
  });
}

const OCCASIONS: Readonly<Record<DocumentKind, string>> = {
  inspection: '巡察反馈',
  environment: '生态环境保护督察反馈',
  audit: '审计发现',
  special: '专项检查反馈',
  plan: '反馈',
  progress: '反馈',
  selfReview: '检视',
};

const occasionOf = (kind: DocumentKind | undefined, named: string): string => {
  const usual = kind === undefined ? '反馈' : OCCASIONS[kind];
  return named.includes('巡视') && !named.includes('巡察') ? usual.replace('巡察', '巡视') : usual;
};

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
