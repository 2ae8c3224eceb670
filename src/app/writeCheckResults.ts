import { planCheckResults } from '../core/sheet/planCheckResults';
import { SEVERITY_LABELS } from '../core/checks/severityLabels';
import type { CheckReport, Issue } from './checkList';
import type { Services } from './services';

/** Puts the sheet 校验结果 beside the list, each address a link to its cell. */
export async function writeCheckResults(
  services: Pick<Services, 'workbook' | 'today'>,
  report: CheckReport,
): Promise<void> {
  const rows = [...report.issues, ...report.confirmed].map((issue) => ({
    severityLabel: SEVERITY_LABELS[issue.severity],
    rule: issue.title,
    target: issue.place ? `${issue.sheet} ${issue.cell}` : (issue.header ?? ''),
    // an address leads to the list
    cell: issue.place ? null : issue.cell,
    message: issue.message,
    howToMend: mending(issue),
    reason: issue.confirmed?.reason ?? '',
  }));
  await services.workbook.putSheet(
    planCheckResults(rows, { listSheet: report.sheetName, checkedOn: services.today }),
  );
}

const mending = ({ howToMend, why }: Issue): string => `${howToMend}（${why.replace(/[。.]$/u, '')}）`;
