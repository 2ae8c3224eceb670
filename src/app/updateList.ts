import { adjustFeedback, type Adjustment } from '../core/findings/adjust';
import { recallCorrections } from '../core/findings/corrections';
import type { InspectionFeedback } from '../core/findings/finding';
import { COLUMNS } from '../core/list/columns';
import { merge, recognize } from '../core/list/merge';
import { openConflicts, type Decisions, type MergeResult } from '../core/list/mergeTypes';
import { planItems } from '../core/list/planItems';
import type { Snapshot } from '../core/list/snapshot';
import { whichDocument } from '../core/list/whichDocument';
import { reconcile, type ReconciliationStatement } from '../core/report/reconciliation';
import type { DocumentMemory, Memory } from '../core/sheet/memoryTypes';
import { WorkbookError, type WorkbookEdit } from '../workbook/port';
import { demandMemory } from './listEdit';
import { openList, type OpenedList } from './openList';
import type { Services } from './services';
import { isLeftBehind } from './statisticsSheets';
import { updateEdit, type Corrected, type UpdateSource } from './updateEdit';
import { UseCaseError } from './useCaseError';

export interface UpdateOptions {
  /** What a person chose where both sides had changed. */
  readonly decisions?: Decisions;
  /** Which document of the list it is a new version of; `new`: a further one. Default: told by its sentences. */
  readonly document?: string;
  /** Corrections made in the preview; default: those that were made for the earlier version, as far as they still fit. */
  readonly adjustments?: readonly Adjustment[];
  /** A dated backup of the list before it is changed; default true. */
  readonly backup?: boolean;
  /** What a person was shown: where the list has become another one since, nothing is written (`list-changed`). */
  readonly shown?: MergeResult;
}

/** 反馈意见有更新: what would be written, before anything is. */
export interface UpdatePreview {
  readonly result: MergeResult;
  readonly statement: ReconciliationStatement;
  readonly conflicts: ReturnType<typeof openConflicts>;
  /** Whether 整改成效 stays as it is: the list is too long for it. */
  readonly isLeftBehind: boolean;
  /** The document that it revises; null where it is a further one. */
  readonly revised: DocumentMemory | null;
  /** Null where the list and what is remembered already say all of it. Made when it is asked for. */
  readonly edit: WorkbookEdit | null;
  /** The same with other choices. */
  readonly decide: (decisions: Decisions) => UpdatePreview;
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

/**
 * Takes the new version over, as far as it is decided. What is undecided keeps the list's words. Throws WorkbookError
 * `no-list`, `list-changed`.
 */
export async function updateList(
  services: Pick<Services, 'workbook' | 'today'>,
  source: UpdateSource,
  options: UpdateOptions = {},
  onProgress?: (share: number) => void,
): Promise<UpdatePreview> {
  const preview = await previewUpdate(services, source, options);
  if (options.shown && !isSame(options.shown, preview.result)) throw new WorkbookError('list-changed');
  if (preview.edit) await services.workbook.edit(preview.edit, onProgress);
  return preview;
}

/** The same for a list that has been read. Throws UseCaseError `no-memory`, `newer-format`, `no-findings`. */
export function planUpdate(
  opened: OpenedList,
  source: UpdateSource,
  options: UpdateOptions,
  today: Services['today'],
): UpdatePreview {
  const memory = demandMemory(opened);
  const imports = importsOf(memory);
  const corrected = correctedFeedback(memory, source.feedback, options);
  if (corrected.feedback.findings.length === 0) throw new UseCaseError('no-findings');
  const planned = planItems(corrected.feedback, opened.grain);
  const base =
    options.document === undefined
      ? whichDocument(imports, planned.items)
      : (imports.find(({ id }) => id === options.document) ?? null);
  const input = {
    base: base ?? newImport(imports, today),
    list: opened.items,
    planned,
    grain: opened.grain,
    today,
    others: imports.filter((each) => each !== base),
    columns: COLUMNS.flatMap(({ key }) => (opened.columns[key] === null ? [] : [key])),
  };
  const recognized = recognize(input);
  const revised = memory.documents.find(({ id }) => id === base?.id) ?? null;
  const decide = (decisions: Decisions): UpdatePreview => {
    const result = merge({ ...input, decisions }, recognized);
    const backup = options.backup ?? true;
    const edit = once(() =>
      updateEdit(opened, memory, { source, corrected, result, revised, backup }, today),
    );
    return {
      result,
      statement: reconcile(result),
      conflicts: openConflicts(result),
      revised,
      isLeftBehind: isLeftBehind(
        opened,
        result.rows.map(({ item }) => item),
      ),
      get edit() {
        return edit();
      },
      decide,
    };
  };
  return decide(options.decisions ?? {});
}

/** The document of the list that a feedback revises, told by its sentences; null where it is a further one. */
export function revisedDocument(opened: OpenedList, feedback: InspectionFeedback): DocumentMemory | null {
  const memory = demandMemory(opened);
  const planned = planItems(correctedFeedback(memory, feedback, {}).feedback, opened.grain);
  const base = whichDocument(importsOf(memory), planned.items);
  return memory.documents.find(({ id }) => id === base?.id) ?? null;
}

const importsOf = ({ snapshots }: Memory): readonly Snapshot[] =>
  snapshots.filter(({ kind }) => kind === 'import');

const isSame = (a: MergeResult, b: MergeResult): boolean =>
  JSON.stringify(a.changes) === JSON.stringify(b.changes);

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

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
