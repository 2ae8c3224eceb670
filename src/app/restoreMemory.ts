import { parseFeedback } from '../core/findings/parseFeedback';
import { giveIds } from '../core/list/giveIds';
import type { Grain, RectificationItem } from '../core/list/item';
import { DOCUMENT_COLUMNS } from '../core/list/mergeCells';
import { matchRows } from '../core/list/matchRows';
import { planItems, type PlannedItems } from '../core/list/planItems';
import { cellText } from '../core/list/rows';
import type { SnapshotRow } from '../core/list/snapshot';
import { MEMORY_FORMAT, type DocumentMemory, type Memory } from '../core/sheet/memoryTypes';
import { readPage } from '../core/sheet/pageContent';
import { SOURCE_TEXT_AT } from '../core/sheet/planSource';
import { rememberDocument } from '../core/sheet/planWorkbook';
import { documentSheets } from '../core/sheet/sheetNames';
import { sourcePieces } from '../core/sheet/sourcePieces';
import type { InspectionFeedback } from '../core/findings/finding';
import { WorkbookError } from '../workbook/port';
import { listChange, memorySheet } from './listEdit';
import { openList, type OpenedList } from './openList';
import type { Services } from './services';
import { UseCaseError } from './useCaseError';
import { isUnitFile } from './writeRefusal';

/** What the program knows again, and what it can no longer know. */
export interface RestoreReport {
  readonly rows: number;
  /** Rows whose sentence was found again in 反馈原文. */
  readonly traced: number;
  /** Rows that got a 编号 because they had none, or one that another row bears. */
  readonly newIds: number;
  /** `source-lost`, `decisions-lost`, `removals-lost`, `baselines-lost`, `undo-lost`: sentences in noticeMessages. */
  readonly lost: readonly string[];
}

/**
 * 接管这份清单: makes the memory anew from what is visible, where it was deleted or damaged. No cell that a person filled
 * in is touched; only 编号 is given where it is missing. Throws WorkbookError `no-list`, UseCaseError `newer-format`,
 * `dispatch-file`, `no-id-column`.
 */
export async function restoreMemory(services: Pick<Services, 'workbook' | 'today'>): Promise<RestoreReport> {
  const opened = await openList(services);
  if (!opened) throw new WorkbookError('no-list');
  const newer = opened.messages.find(({ code }) => code === 'memory-newer');
  if (newer) throw new UseCaseError('newer-format', { ...newer.data });
  if (isUnitFile(opened)) throw new UseCaseError('dispatch-file');
  if (opened.columns.id === null) throw new UseCaseError('no-id-column');

  const items = giveIds(opened.items, [], []);
  const found = documentsOf(opened, items);
  const grain = found[0]?.grain ?? opened.grain;
  const memory: Memory = {
    formatVersion: MEMORY_FORMAT,
    revision: 1,
    listId: '',
    listSheet: opened.content.sheetName,
    profile: opened.profile,
    grain,
    documents: found.map(({ document }) => document),
    snapshots: found.map(({ document, rows }) => ({
      id: document.id,
      kind: 'import',
      date: services.today,
      rows,
    })),
    removed: [],
    returns: [],
    undo: null,
  };
  const cells = items.flatMap(({ id }, row) =>
    id === opened.items[row]!.id ? [] : [{ row, column: 'id' as const, value: id }],
  );
  await services.workbook.edit({
    list: listChange(opened, { cells, inserts: [], deletes: [] }, services.today),
    sheets: [memorySheet(opened, memory)],
  });
  const traced = new Set(found.flatMap(({ document }) => document.origins.map(({ id }) => id)));
  return {
    rows: items.length,
    traced: items.filter(({ id }) => traced.has(id)).length,
    newIds: cells.length,
    lost: [
      ...(found.length === 0 ? ['source-lost'] : []),
      'decisions-lost',
      'removals-lost',
      'baselines-lost',
      'undo-lost',
    ],
  };
}

interface FoundDocument {
  readonly document: DocumentMemory;
  readonly grain: Grain;
  readonly rows: readonly SnapshotRow[];
}

/** The documents whose 反馈原文 still stands, read again and matched with the rows. */
function documentsOf(opened: OpenedList, items: readonly RectificationItem[]): readonly FoundDocument[] {
  const found: FoundDocument[] = [];
  for (let count = 1; ; count += 1) {
    const sheets = documentSheets(count);
    const values = opened.workbook.companions[sheets.source];
    if (values === undefined) return found;
    const page = readPage('source', sheets.source, values);
    const feedback = parseFeedback(page.rows.map((row) => cellText(row[SOURCE_TEXT_AT.column])).join('\n'));
    const best = bestGrain(feedback, items);
    const idOf = new Map(
      matchRows(items, best.planned.items).map(({ before, after }) => [after, items[before]!.id] as const),
    );
    const answered = [...idOf.keys()].sort((a, b) => a - b);
    found.push({
      grain: best.grain,
      document: rememberDocument({
        feedback,
        origins: answered.map((index) => ({ ...best.planned.origins[index]!, id: idOf.get(index)! })),
        id: `import-${count}`,
        sheets,
        pieces: sourcePieces(feedback.text, feedback.ledger),
      }),
      rows: best.planned.items.map((item, index) => ({
        id: idOf.get(index) ?? item.id,
        cells: Object.fromEntries(
          DOCUMENT_COLUMNS.flatMap((key) => {
            const value = item.cells[key];
            return value === undefined ? [] : [[key, value] as const];
          }),
        ),
      })),
    });
  }
}

const GRAINS: readonly Grain[] = ['point', 'finding', 'measure'];

/** The grain in which the list was made: the one whose rows bear the most of its ids. */
function bestGrain(
  feedback: InspectionFeedback,
  items: readonly RectificationItem[],
): { readonly grain: Grain; readonly planned: PlannedItems } {
  const ids = new Set(items.map(({ id }) => id));
  const scored = GRAINS.map((grain) => {
    const planned = planItems(feedback, grain);
    return { grain, planned, hits: planned.items.filter(({ id }) => ids.has(id)).length };
  });
  return scored.sort((a, b) => b.hits - a.hits)[0]!;
}
