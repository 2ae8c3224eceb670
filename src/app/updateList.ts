import { adjustFeedback, type Adjustment } from '../core/findings/adjust';
import { recallCorrections, toCorrections } from '../core/findings/corrections';
import type { InspectionFeedback } from '../core/findings/finding';
import { leftOutLabel } from '../core/findings/leftOutReasons';
import { matchesByRecommendation } from '../core/findings/matchRecommendations';
import { COLUMNS } from '../core/list/columns';
import { isNothing } from '../core/list/listWrites';
import { merge } from '../core/list/merge';
import { openConflicts, type Decisions, type MergeResult } from '../core/list/mergeTypes';
import { mergeWrites } from '../core/list/mergeWrites';
import { planItems } from '../core/list/planItems';
import type { Snapshot } from '../core/list/snapshot';
import { whichDocument } from '../core/list/whichDocument';
import { reconcile, type ReconciliationStatement } from '../core/report/reconciliation';
import { mergeRecommendations } from '../core/sheet/mergeRecommendations';
import type { DocumentMemory, Memory } from '../core/sheet/memoryTypes';
import { readPage, type PageContent } from '../core/sheet/pageContent';
import { recommendationContent } from '../core/sheet/planRecommendations';
import { sourceContent } from '../core/sheet/planSource';
import { rememberDocument } from '../core/sheet/planWorkbook';
import { documentSheets } from '../core/sheet/sheetNames';
import { sourcePieces } from '../core/sheet/sourcePieces';
import { WorkbookError, type WorkbookEdit } from '../workbook/port';
import { demandMemory, listEdit } from './listEdit';
import { openList, type OpenedList } from './openList';
import type { Services } from './services';
import { UseCaseError } from './useCaseError';

export interface UpdateSource {
  readonly feedback: InspectionFeedback;
  readonly fileName: string | null;
}

export interface UpdateOptions {
  /** What a person chose where both sides had changed. */
  readonly decisions?: Decisions;
  /** Which document of the list it is a new version of; `new`: a further one. Default: told by its sentences. */
  readonly document?: string;
  /** Corrections made in the preview; default: those that were made for the earlier version, as far as they still fit. */
  readonly adjustments?: readonly Adjustment[];
  /** A dated backup of the list before it is changed; default true. */
  readonly backup?: boolean;
}

/** 反馈意见有更新: what would be written, before anything is. */
export interface UpdatePreview {
  readonly result: MergeResult;
  readonly statement: ReconciliationStatement;
  readonly conflicts: ReturnType<typeof openConflicts>;
  /** The document that it revises; null where it is a further one. */
  readonly revised: DocumentMemory | null;
  /** Null where the list and what is remembered already say all of it. */
  readonly edit: WorkbookEdit | null;
}

/** Reads the list and merges the new version into it. Writes nothing. Throws WorkbookError `no-list`. */
export async function previewUpdate(
  services: Pick<Services, 'workbook' | 'today'>,
  source: UpdateSource,
  options: UpdateOptions = {},
): Promise<UpdatePreview> {
  const opened = await openList(services);
  if (!opened) throw new WorkbookError('no-list');
  return planUpdate(opened, source, options, services.today);
}

/** Takes the new version over, as far as it is decided. What is undecided keeps the list's words. */
export async function updateList(
  services: Pick<Services, 'workbook' | 'today'>,
  source: UpdateSource,
  options: UpdateOptions = {},
  onProgress?: (share: number) => void,
): Promise<UpdatePreview> {
  const preview = await previewUpdate(services, source, options);
  if (preview.edit) await services.workbook.edit(preview.edit, onProgress);
  return preview;
}

function planUpdate(
  opened: OpenedList,
  source: UpdateSource,
  options: UpdateOptions,
  today: Services['today'],
): UpdatePreview {
  const memory = demandMemory(opened);
  const imports = memory.snapshots.filter(({ kind }) => kind === 'import');
  const corrected = correctedFeedback(memory, source.feedback, options);
  if (corrected.feedback.findings.length === 0) throw new UseCaseError('no-findings');
  const planned = planItems(corrected.feedback, opened.grain);
  const base =
    options.document === undefined
      ? whichDocument(imports, planned.items)
      : (imports.find(({ id }) => id === options.document) ?? null);
  const result = merge({
    base: base ?? newImport(imports, today),
    list: opened.items,
    planned,
    grain: opened.grain,
    today,
    others: imports.filter((each) => each !== base),
    columns: COLUMNS.flatMap(({ key }) => (opened.columns[key] === null ? [] : [key])),
    decisions: options.decisions ?? {},
  });
  const revised = memory.documents.find(({ id }) => id === base?.id) ?? null;
  return {
    result,
    statement: reconcile(result),
    conflicts: openConflicts(result),
    revised,
    edit: editOf(opened, memory, { source, corrected, result, revised, options }, today),
  };
}

type Corrected = ReturnType<typeof adjustFeedback> & { readonly adjustments: readonly Adjustment[] };

function correctedFeedback(
  { documents }: Memory,
  feedback: InspectionFeedback,
  { adjustments }: UpdateOptions,
): Corrected {
  const made =
    adjustments ??
    recallCorrections(
      feedback,
      documents.flatMap(({ corrections }) => corrections),
    );
  return { ...adjustFeedback(feedback, made), adjustments: made };
}

/** The base of a document that the list does not know yet. */
function newImport(imports: readonly Snapshot[], today: Services['today']): Snapshot {
  const last = Math.max(0, ...imports.map(({ id }) => Number(/\d+$/u.exec(id)?.[0] ?? 0)));
  return { id: `import-${last + 1}`, kind: 'import', date: today, rows: [] };
}

interface Merged {
  readonly source: UpdateSource;
  readonly corrected: Corrected;
  readonly result: MergeResult;
  readonly revised: DocumentMemory | null;
  readonly options: UpdateOptions;
}

function editOf(
  opened: OpenedList,
  memory: Memory,
  { source, corrected, result, revised, options }: Merged,
  today: Services['today'],
): WorkbookEdit | null {
  const { feedback, excluded, adjustments } = corrected;
  const writes = mergeWrites(opened.items, result);
  const sheets = revised?.sheets ?? documentSheets(memory.documents.length + 1);
  const pieces = sourcePieces(feedback.text, feedback.ledger);
  const document = rememberDocument({
    feedback,
    ...(source.fileName === null ? {} : { fileName: source.fileName }),
    origins: result.origins,
    corrections: toCorrections(source.feedback, adjustments),
    id: result.nextSnapshot.id,
    sheets,
    pieces,
  });
  const pages: readonly PageContent[] = [
    sourceContent({
      name: sheets.source,
      feedback,
      pieces,
      items: result.rows.map(({ item }) => item),
      origins: result.origins,
      reasonLabel: leftOutLabel,
      excluded,
    }),
    recommendationsOf(opened, sheets.recommendations, feedback),
  ];
  if (isNothing(writes) && revised && isUnchanged(opened, revised, document, pages)) return null;
  return listEdit(
    opened,
    {
      action: 'update',
      writes,
      memory: {
        documents: revised
          ? memory.documents.map((each) => (each === revised ? document : each))
          : [...memory.documents, document],
        snapshots: revised
          ? memory.snapshots.map((each) => (each.id === document.id ? result.nextSnapshot : each))
          : [...memory.snapshots, result.nextSnapshot],
      },
      pages,
      ...(options.backup === false || isNothing(writes) ? {} : { backup: '更新之前的清单，只供查对' }),
    },
    today,
  );
}

function recommendationsOf(opened: OpenedList, name: string, feedback: InspectionFeedback): PageContent {
  const fresh = recommendationContent(name, feedback, matchesByRecommendation(feedback));
  const values = opened.workbook.companions[name];
  return values === undefined
    ? fresh
    : mergeRecommendations(readPage('recommendations', name, values), fresh);
}

/** The same document read again: nothing is to be written, not even what is remembered of it. */
function isUnchanged(
  { workbook }: OpenedList,
  old: DocumentMemory,
  fresh: DocumentMemory,
  pages: readonly PageContent[],
): boolean {
  const said = ({ facts, source, corrections }: DocumentMemory): string =>
    JSON.stringify([{ ...facts, fileName: null }, source, corrections]);
  return (
    said(old) === said(fresh) &&
    pages.every(({ role, name, rows }) => {
      const values = workbook.companions[name];
      const now = values === undefined ? null : readPage(role, name, values);
      const text = role === 'source' ? [1] : [0, 1, 2];
      const words = (all: PageContent['rows']): string =>
        JSON.stringify(all.map((row) => text.map((at) => row[at])));
      return now !== null && words(now.rows) === words(rows);
    })
  );
}
