import { CHECK_LINES } from '../core/checks/checkLines';
import { adjustFeedback, type Adjustment } from '../core/findings/adjust';
import { toCorrections } from '../core/findings/corrections';
import type { Coverage, InspectionFeedback } from '../core/findings/finding';
import { leftOutLabel } from '../core/findings/leftOutReasons';
import { matchesByRecommendation } from '../core/findings/matchRecommendations';
import type { Grain, Profile } from '../core/list/item';
import { planItems } from '../core/list/planItems';
import { OUTCOMES_LIMIT } from '../core/sheet/planOutcomes';
import { planWorkbook } from '../core/sheet/planWorkbook';
import type { WorkbookPlan } from '../core/sheet/workbookPlan';
import type { WorkbookContent } from '../workbook/port';
import { makeRoom, standingLists } from './makeRoom';
import type { Services } from './services';
import { UseCaseError } from './useCaseError';

export interface GenerateOptions {
  readonly grain: Grain;
  readonly profile: Profile;
  readonly adjustments: readonly Adjustment[];
}

/** What was done, so that it can be said. */
export interface GenerateReport {
  readonly sheetName: string;
  readonly rows: number;
  readonly findings: number;
  readonly points: number;
  readonly recommendations: number;
  readonly coverage: Coverage;
  /** Whether the list is too long for 整改成效. */
  readonly isTooLong: boolean;
  /** Sheets that stood in the way and now bear another name. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** Sheets with entries of the staff that were left as they are. */
  readonly kept: readonly string[];
}

/** Writes the list of a document into the workbook, beside whatever it holds already. */
export async function generateList(
  services: Pick<Services, 'workbook' | 'today'>,
  document: { readonly feedback: InspectionFeedback; readonly fileName: string | null },
  options: GenerateOptions,
  onProgress?: (share: number) => void,
): Promise<GenerateReport> {
  const { feedback, excluded } = adjustFeedback(document.feedback, options.adjustments);
  if (feedback.findings.length === 0) throw new UseCaseError('no-findings');
  const present = await services.workbook.read();
  const { items, origins } = planItems(feedback, options.grain);
  const plan = planWorkbook({
    feedback,
    items,
    origins,
    profile: options.profile,
    grain: options.grain,
    today: services.today,
    matches: matchesByRecommendation(feedback),
    reasonLabel: leftOutLabel,
    checks: CHECK_LINES,
    excluded,
    corrections: toCorrections(document.feedback, options.adjustments),
    setAside: standingLists(present),
    ...(document.fileName === null ? {} : { fileName: document.fileName }),
  });
  const room = makeRoom(plan, present);
  await services.workbook.write(room.plan, room.renamings, onProgress);
  return {
    sheetName: plan.activeSheet,
    rows: items.length,
    findings: feedback.findings.length,
    points: feedback.findings.reduce((sum, { points }) => sum + points.length, 0),
    recommendations: feedback.recommendations.length,
    coverage: feedback.coverage,
    isTooLong: items.length > OUTCOMES_LIMIT,
    renamed: visibleRenamings(room.renamings, plan, present),
    kept: room.kept,
  };
}

/** The very hidden sheet is nobody's business. */
function visibleRenamings(
  renamings: readonly { readonly sheet: string; readonly to: string }[],
  plan: WorkbookPlan,
  present: WorkbookContent,
): { from: string; to: string }[] {
  const hidden = new Set([
    ...plan.sheets.filter(({ visibility }) => visibility === 'veryHidden').map(({ name }) => name),
    ...present.sheets.filter(({ visibility }) => visibility === 'veryHidden').map(({ name }) => name),
  ]);
  return renamings.flatMap(({ sheet, to }) => (hidden.has(sheet) ? [] : [{ from: sheet, to }]));
}
