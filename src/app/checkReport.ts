import type { Stage } from '../core/checks/check';
import type { ReportFacts } from '../core/checks/documentFacts';
import { informantMentioned } from '../core/checks/documents/informantMentioned';
import {
  reportDiffersFromList,
  statedFigures,
  type StatedFigure,
} from '../core/checks/documents/reportDiffersFromList';
import { isForPublic } from '../core/checks/documents/reportText';
import { severityAt } from '../core/checks/runChecks';
import { summarize } from '../core/progress/summary';
import { WorkbookError } from '../workbook/port';
import { checkOpened, type CheckReport, type Issue } from './checkList';
import { readDocument, type DocumentSource } from './importDocument';
import { openList, type OpenedList } from './openList';
import type { CheckServices, Services } from './services';

/** A report as it was read: what of it could be compared with the list. */
export interface ReadReport {
  /** Figures that it states and the list counts, whether they agree or not. */
  readonly figures: readonly StatedFigure[];
  /** Whether it was read as a text for the public. */
  readonly isPublic: boolean;
}

export interface ReportWishes {
  /** A text for the public, whatever it says of itself. */
  readonly isPublic?: boolean;
}

type ReportServices = CheckServices & Pick<Services, 'readFile'>;

/**
 * 核对改过的报告: the list and, with it, a report that people went on writing. Changes nothing and keeps nothing of the
 * report. Throws WorkbookError `no-list`, and what reading a document throws.
 */
export async function checkListAndReport(
  services: ReportServices,
  stage: Stage,
  source: DocumentSource,
  wishes: ReportWishes = {},
): Promise<CheckReport & { readonly report: ReadReport }> {
  const { list, facts } = await readBoth(services, source, wishes);
  const checked = await checkOpened(list, stage, services, { report: facts });
  return { ...checked, report: readReport(facts) };
}

/** What the report alone is found to say otherwise than the list. */
export interface ReportCheck extends ReadReport {
  readonly issues: readonly Issue[];
  /** Titles of those of the checks that 设置 has switched off: nothing is known of what they look for. */
  readonly unchecked: readonly string[];
}

const REPORT_CHECKS = [reportDiffersFromList, informantMentioned];

/** The same by the checks of the report only. */
export async function checkReport(
  services: ReportServices,
  source: DocumentSource,
  wishes: ReportWishes = {},
): Promise<ReportCheck> {
  const { list, facts } = await readBoth(services, source, wishes);
  const { issues, confirmed } = await checkOpened(list, 'progress', services, {
    report: facts,
    checks: REPORT_CHECKS,
  });
  const { severities } = list.settings;
  const off = REPORT_CHECKS.filter(
    (check) => severityAt(check, 'progress', severities[check.code]) === 'off',
  );
  return {
    ...readReport(facts),
    issues: [...issues, ...confirmed],
    unchecked: off.map(({ title }) => title),
  };
}

async function readBoth(
  services: ReportServices,
  source: DocumentSource,
  { isPublic = false }: ReportWishes,
): Promise<{ readonly list: OpenedList; readonly facts: ReportFacts }> {
  const list = await openList(services);
  if (!list) throw new WorkbookError('no-list');
  const { text } = await readDocument(services, source);
  const figures = summarize(list.items, services.today, list.settings);
  return { list, facts: { text, isPublic: isPublic || isForPublic(text), figures } };
}

const readReport = (facts: ReportFacts): ReadReport => ({
  figures: statedFigures(facts),
  isPublic: facts.isPublic,
});
