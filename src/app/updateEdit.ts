import type { adjustFeedback, Adjustment } from '../core/findings/adjust';
import { toCorrections } from '../core/findings/corrections';
import type { InspectionFeedback } from '../core/findings/finding';
import { leftOutLabel } from '../core/findings/leftOutReasons';
import { matchesByRecommendation } from '../core/findings/matchRecommendations';
import { isNothing } from '../core/list/listWrites';
import type { MergeResult } from '../core/list/mergeTypes';
import { mergeWrites } from '../core/list/mergeWrites';
import { mergeRecommendations } from '../core/sheet/mergeRecommendations';
import type { DocumentMemory, Memory } from '../core/sheet/memoryTypes';
import { readPage, type PageContent } from '../core/sheet/pageContent';
import { recommendationContent } from '../core/sheet/planRecommendations';
import { sourceContent } from '../core/sheet/planSource';
import { rememberDocument } from '../core/sheet/planWorkbook';
import { documentSheets } from '../core/sheet/sheetNames';
import { sourcePieces } from '../core/sheet/sourcePieces';
import type { WorkbookEdit } from '../workbook/port';
import { listEdit } from './listEdit';
import type { OpenedList } from './openList';
import { keptStatistics } from './statisticsSheets';
import type { Services } from './services';

export interface UpdateSource {
  readonly feedback: InspectionFeedback;
  readonly fileName: string | null;
}

/** The feedback with the corrections that a person made in the preview. */
export type Corrected = ReturnType<typeof adjustFeedback> & { readonly adjustments: readonly Adjustment[] };

export interface Merged {
  readonly source: UpdateSource;
  readonly corrected: Corrected;
  readonly result: MergeResult;
  readonly revised: DocumentMemory | null;
  /** Whether a dated copy of the list is made first. */
  readonly backup: boolean;
}

/** What a merge writes: cells and rows, 反馈原文, 意见建议 and the memory; null where all of it says the same already. */
export function updateEdit(
  opened: OpenedList,
  memory: Memory,
  { source, corrected, result, revised, backup }: Merged,
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
  const isDecided = result.changes.some(({ cells }) => cells.some(({ decided }) => decided !== null));
  if (isNothing(writes) && !isDecided && revised && isUnchanged(opened, revised, document, pages))
    return null;
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
      sheets: keptStatistics(
        opened,
        result.rows.map(({ item }) => item),
        today,
      ),
      ...(backup && !isNothing(writes) ? { backup: '更新之前的清单，只供查对' } : {}),
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
