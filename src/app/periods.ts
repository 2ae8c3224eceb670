import { compareSnapshots, type PeriodComparison } from '../core/list/compareSnapshots';
import { lastPeriod, periodSnapshot, withPeriod } from '../core/list/periodSnapshot';
import type { Snapshot, SnapshotRow } from '../core/list/snapshot';
import { changeEntries, periodStatement, type PeriodStatement } from '../core/report/periodStatement';
import type { Memory } from '../core/sheet/memoryTypes';
import { readPage, type PageContent } from '../core/sheet/pageContent';
import { withChanges, type ChangeEntry } from '../core/sheet/planChanges';
import { SHEET_NAMES } from '../core/sheet/sheetNames';
import { WorkbookError } from '../workbook/port';
import { demandMemory } from './listEdit';
import { openList, type OpenedList } from './openList';
import { rememberSnapshot } from './rememberSnapshot';
import type { Services } from './services';
import { UseCaseError } from './useCaseError';

/**
 * 本期存档: keeps what staff have filled in as the baseline of the next comparison, and writes what changed since the last one
 * into 变更记录. No cell of the list is touched. Throws WorkbookError `no-list`, UseCaseError `no-memory`, `no-id-column`.
 */
export async function keepPeriod(services: Pick<Services, 'workbook' | 'today'>): Promise<void> {
  const { today } = services;
  await rememberSnapshot(
    services,
    (memory, { items }) => withPeriod(memory.snapshots, periodSnapshot(items, today, documentedIds(memory))),
    (memory, opened) => {
      const last = lastPeriod(memory.snapshots, today);
      if (!last) return [];
      const comparison = compare(last, opened, memory, today);
      const entries = changeEntries(comparison, today);
      return entries.length === 0 ? [] : [changesPage(opened, entries, last.date)];
    },
  );
}

/** 与上期比较 on a day. Throws WorkbookError `no-list`, UseCaseError `no-memory`, `no-baseline`. */
export async function compareWithLastPeriod(
  services: Pick<Services, 'workbook' | 'today'>,
): Promise<{ readonly comparison: PeriodComparison; readonly statement: PeriodStatement }> {
  const opened = await openList(services);
  if (!opened) throw new WorkbookError('no-list');
  const memory = demandMemory(opened);
  const last = lastPeriod(memory.snapshots, services.today);
  if (!last) throw new UseCaseError('no-baseline');
  const comparison = compare(last, opened, memory, services.today);
  return { comparison, statement: periodStatement(comparison) };
}

/** 变更记录 of the workbook with further lines. */
export function changesPage(
  { workbook }: Pick<OpenedList, 'workbook'>,
  entries: readonly ChangeEntry[],
  since: string | null,
): PageContent {
  const values = workbook.companions[SHEET_NAMES.changes];
  const page = values === undefined ? null : readPage('changes', SHEET_NAMES.changes, values);
  return withChanges(SHEET_NAMES.changes, page, entries, since);
}

const compare = (
  last: Snapshot,
  { items, settings }: Pick<OpenedList, 'items' | 'settings'>,
  memory: Memory,
  today: Services['today'],
): PeriodComparison => compareSnapshots(last, items, today, settings, documentWords(memory));

/** Rows whose words an import of a document keeps. */
const documentedIds = (memory: Memory): ReadonlySet<string> => new Set(documentWords(memory).keys());

const documentWords = ({ snapshots }: Memory): ReadonlyMap<string, SnapshotRow['cells']> =>
  new Map(
    snapshots.flatMap(({ kind, rows }) =>
      kind === 'import' ? rows.map(({ id, cells }) => [id, cells] as const) : [],
    ),
  );
