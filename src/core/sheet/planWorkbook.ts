import type { CalendarDate } from '../basics/calendarDate';
import { fnv1a } from '../basics/fnv1a';
import type { Excluded } from '../findings/adjust';
import type { Correction } from '../findings/corrections';
import type { InspectionFeedback } from '../findings/finding';
import { leftOutLabel } from '../findings/leftOutReasons';
import { findColumns } from '../list/columnMap';
import { columnsOf } from '../list/columns';
import type { ColumnKey, Grain, ItemOrigin, Profile, RectificationItem } from '../list/item';
import type { ListSettings } from '../list/settings';
import type { Snapshot } from '../list/snapshot';
import type { CheckLine } from './checkLines';
import { listFacts, listTitle } from './listTitle';
import { planMemory } from './memory';
import { MEMORY_FORMAT, type DocumentFacts, type DocumentMemory, type Memory } from './memoryTypes';
import { planGuide } from './planGuide';
import { planListSheet } from './planListSheet';
import { OUTCOMES_LIMIT, planOutcomes } from './planOutcomes';
import { planRecommendations, recommendationContent } from './planRecommendations';
import { planSettings, settingNames } from './planSettings';
import { planSource, sourceContent } from './planSource';
import { planStatistics } from './planStatistics';
import { planUnits, unitNames } from './planUnits';
import { settingsFrom } from './settings';
import { LIST_TABLE, SHEET_NAMES, type SheetNames } from './sheetNames';
import { sourceFrame, sourcePieces, type SourcePiece } from './sourcePieces';
import type { CountedList } from './statistics/listRanges';
import type { SheetPlan, WorkbookPlan } from './workbookPlan';

export interface WorkbookInput {
  readonly feedback: InspectionFeedback;
  readonly items: readonly RectificationItem[];
  readonly origins: readonly ItemOrigin[];
  readonly profile: Profile;
  readonly grain: Grain;
  readonly today: CalendarDate;
  readonly fileName?: string;
  /** Default: what the document says. */
  readonly settings?: ListSettings;
  /** Where the usual names are taken. */
  readonly names?: Partial<SheetNames>;
  readonly tableName?: string;
  /** For each recommendation the findings it speaks to, the best first. */
  readonly matches?: readonly (readonly number[])[];
  /** Columns to show beyond the profile. */
  readonly keepColumns?: readonly ColumnKey[];
  /** The checks, for 设置 and 填表说明. */
  readonly checks?: readonly CheckLine[];
  /** Words for the reason codes of the ledger; default: the table of reasons. */
  readonly reasonLabel?: (code: string) => string;
  readonly revision?: number;
  /** What a person took out before the list was made. */
  readonly excluded?: readonly Excluded[];
  /** Its decisions in words, for the memory. */
  readonly corrections?: readonly Correction[];
  /** Sheets of the workbook on which other lists stand. */
  readonly setAside?: readonly string[];
}

/** The whole workbook of a new list, as data. */
export function planWorkbook(input: WorkbookInput): WorkbookPlan {
  const { feedback, items, origins, profile, today } = input;
  const names: SheetNames = { ...SHEET_NAMES, ...input.names };
  const settings = input.settings ?? settingsFrom(feedback);
  const pieces = sourcePieces(feedback.text, feedback.ledger);
  const list = planListSheet({
    name: names.list,
    tableName: input.tableName ?? LIST_TABLE,
    title: listTitle(feedback),
    facts: listFacts(feedback, settings, today),
    profile,
    items,
    settings,
    today,
    keepColumns: input.keepColumns ?? [],
  });
  const counted = { list: countedList(list), items, settings, today };
  const reasonLabel = input.reasonLabel ?? leftOutLabel;
  return {
    sheets: [
      list,
      planGuide(names.guide, profile, settings, input.checks),
      planStatistics(counted, names.statistics),
      ...(items.length > OUTCOMES_LIMIT ? [] : [planOutcomes(counted, null, names.outcomes)]),
      planUnits(names.units, items),
      planSettings(names.settings, settings, feedback, input.checks),
      planRecommendations(recommendationContent(names.recommendations, feedback, input.matches ?? [])),
      planSource(
        sourceContent({
          name: names.source,
          feedback,
          pieces,
          items,
          origins,
          reasonLabel,
          excluded: input.excluded ?? [],
        }),
      ),
      planMemory(names.memory, memoryOf(input, names, pieces)),
    ],
    names: [...unitNames(names.units), ...settingNames(names.settings, settings)],
    activeSheet: names.list,
  };
}

/** The list just planned, as formulas of other sheets speak of it. */
const countedList = ({ name, table }: SheetPlan): CountedList => ({
  sheet: name,
  map: findColumns(table!.headers),
  firstColumn: table!.firstColumn,
  headerRow: table!.headerRow,
  rowCount: table!.rowCount,
});

/** What the workbook is to remember of its own making. */
function memoryOf(input: WorkbookInput, names: SheetNames, pieces: readonly SourcePiece[]): Memory {
  const document = rememberDocument({
    ...input,
    id: 'import-1',
    sheets: { source: names.source, recommendations: names.recommendations },
    pieces,
  });
  return {
    formatVersion: MEMORY_FORMAT,
    revision: input.revision ?? 1,
    listId: listIdOf(input),
    listSheet: names.list,
    profile: input.profile,
    grain: input.grain,
    documents: [document],
    snapshots: [importSnapshot(document.id, input)],
    removed: [],
    returns: [],
    undo: null,
    ...(input.setAside && input.setAside.length > 0 ? { setAside: input.setAside } : {}),
  };
}

/** Lists of other documents, and lists made of one document on other days, are other lists. */
const listIdOf = ({ feedback, today }: WorkbookInput): string =>
  `list-${today}-${fnv1a(feedback.title ?? '')}${fnv1a(feedback.text)}`;

/** What is to be remembered of a document that feeds the list. */
export const rememberDocument = (
  input: Pick<WorkbookInput, 'feedback' | 'fileName' | 'origins' | 'corrections'> & {
    readonly id: string;
    readonly sheets: DocumentMemory['sheets'];
    readonly pieces: readonly SourcePiece[];
  },
): DocumentMemory => ({
  id: input.id,
  facts: factsOf(input.feedback, input.fileName ?? null),
  sheets: input.sheets,
  origins: input.origins,
  source: sourceFrame(input.feedback.text, input.pieces),
  corrections: input.corrections ?? [],
});

const factsOf = (feedback: InspectionFeedback, fileName: string | null): DocumentFacts => ({
  kind: feedback.kind,
  fileName,
  title: feedback.title,
  sourceOrg: feedback.sourceOrg,
  inspectedOrg: feedback.inspectedOrg,
  feedbackDate: feedback.feedbackDate,
  findings: feedback.findings.length,
  points: feedback.findings.reduce((sum, { points }) => sum + points.length, 0),
  recommendations: feedback.recommendations.length,
});

/** The document's own columns as they were imported: the base for 还原原文 and for a revised feedback. */
const importSnapshot = (id: string, { items, profile, today }: WorkbookInput): Snapshot => {
  const keys = columnsOf(profile).flatMap(({ key, owner }) => (owner === 'document' ? [key] : []));
  return {
    id,
    kind: 'import',
    date: today,
    rows: items.map((item) => ({
      id: item.id,
      cells: Object.fromEntries(
        keys.flatMap((key) => {
          const value = item.cells[key];
          return value === undefined ? [] : [[key, value] as const];
        }),
      ),
    })),
  };
};
