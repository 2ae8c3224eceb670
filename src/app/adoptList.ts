import type { Message } from '../core/basics/result';
import type { InspectionFeedback } from '../core/findings/finding';
import { CHECK_LINES } from '../core/checks/checkLines';
import { adoptedFeedback } from '../core/list/adoptedFeedback';
import { adoptList as adopt, keptColumns } from '../core/list/adoptList';
import type { ColumnMapping } from '../core/list/columnMapping';
import type { Profile } from '../core/list/item';
import type { SourceList } from '../core/list/sourceList';
import { OUTCOMES_LIMIT } from '../core/sheet/planOutcomes';
import { planWorkbook } from '../core/sheet/planWorkbook';
import type { GenerateReport } from './generateList';
import { makeRoom, standingLists } from './makeRoom';
import type { Services } from './services';

export interface AdoptReport extends GenerateReport {
  /** Columns of the list's own that were kept, by name. */
  readonly extraHeaders: readonly string[];
  readonly messages: readonly Message[];
}

export interface AdoptSource {
  readonly list: SourceList;
  /** Tables of the file that are left out. */
  readonly others?: number;
  readonly fileName: string | null;
  /** What a person said the columns are; default: what was recognized. */
  readonly mapping?: ColumnMapping;
  /** What a person corrected of title, units and date. */
  readonly facts?: Partial<Pick<InspectionFeedback, 'title' | 'sourceOrg' | 'inspectedOrg' | 'feedbackDate'>>;
}

/** Makes a workbook of a list made elsewhere: one row a row, every column of its own, checked and colored like ours. */
export async function adoptList(
  services: Pick<Services, 'workbook' | 'today'>,
  source: AdoptSource,
  profile: Profile,
  onProgress?: (share: number) => void,
): Promise<AdoptReport> {
  const present = await services.workbook.read();
  const adopted = adopt(source.list, [], source.mapping);
  const { feedback: found, origins } = adoptedFeedback(source.list, adopted);
  const feedback = { ...found, ...source.facts };
  const plan = planWorkbook({
    feedback,
    items: adopted.items,
    origins,
    profile,
    grain: feedback.findings.length === adopted.items.length ? 'finding' : 'point',
    today: services.today,
    checks: CHECK_LINES,
    keepColumns: keptColumns(adopted),
    setAside: standingLists(present),
    ...(source.fileName === null ? {} : { fileName: source.fileName }),
  });
  const room = makeRoom(plan, present);
  await services.workbook.write(room.plan, room.renamings, onProgress);
  return {
    sheetName: plan.activeSheet,
    rows: adopted.items.length,
    findings: feedback.findings.length,
    points: feedback.findings.reduce((sum, { points }) => sum + points.length, 0),
    recommendations: 0,
    coverage: feedback.coverage,
    isTooLong: adopted.items.length > OUTCOMES_LIMIT,
    renamed: room.renamings.map(({ sheet, to }) => ({ from: sheet, to })),
    kept: room.kept,
    extraHeaders: adopted.extraHeaders,
    messages: [
      ...adopted.messages,
      ...(source.others ? [{ code: 'other-lists-left-out', data: { count: source.others } }] : []),
    ],
  };
}
