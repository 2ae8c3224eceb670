import { collect } from '../core/list/collect';
import type { CollectResult, Refusal } from '../core/list/collectTypes';
import { dispatchRows, sentRows } from '../core/list/dispatchRows';
import type { SentRow } from '../core/list/dispatchTypes';
import type { RectificationItem } from '../core/list/item';
import { COLUMNS } from '../core/list/columns';
import { applyWrites, isNothing } from '../core/list/listWrites';
import type { Decisions } from '../core/list/mergeTypes';
import { collectStatement, type CollectStatement } from '../core/report/collectStatement';
import type { Memory } from '../core/sheet/memoryTypes';
import { WorkbookError, type WorkbookEdit } from '../workbook/port';
import { demandMemory, listEdit } from './listEdit';
import { openList, type OpenedList } from './openList';
import type { ReadFiles } from './readReturned';
import type { Services } from './services';
import { identifiedRows, knownIds } from './settleIds';
import { isLeftBehind } from './statisticsSheets';
import { UseCaseError } from './useCaseError';

export interface CollectOptions {
  /** What a person chose, by the key of the question. */
  readonly decisions?: Decisions;
  /** A dated backup of the list before it is changed; default true. */
  readonly backup?: boolean;
}

/** 汇总填报: what would be written, before anything is. */
export interface CollectPreview {
  readonly result: CollectResult;
  readonly statement: CollectStatement;
  /** Files that could not be read and files that do not belong to the list. */
  readonly refused: readonly Refusal[];
  /** Whether 整改成效 gets no line for what was added: the list is too long for it. */
  readonly isLeftBehind: boolean;
  /** Null where no file was taken in. */
  readonly edit: WorkbookEdit | null;
}

/**
 * Compares returned files with what was sent and with the list as it stands. Writes nothing. Throws WorkbookError `no-list`,
 * UseCaseError `no-memory`, `dispatch-file`, `no-id-column`.
 */
export async function previewCollect(
  services: Pick<Services, 'workbook' | 'today'>,
  read: ReadFiles,
  options: CollectOptions = {},
): Promise<CollectPreview> {
  const opened = await openList(services);
  if (!opened) throw new WorkbookError('no-list');
  const memory = demandMemory(opened);
  if (opened.columns.id === null) throw new UseCaseError('no-id-column');
  const identified = identifiedRows(opened);
  const result = collect({
    list: identified.items,
    columns: COLUMNS.flatMap(({ key }) => (opened.columns[key] === null ? [] : [key])),
    listId: memory.listId,
    statusWords: opened.settings.statusWords,
    knownIds: knownIds(memory),
    dispatches: memory.snapshots.filter(({ kind }) => kind === 'dispatch'),
    expected: expectedRows(opened, memory, identified.items, read),
    earlier: memory.returns,
    files: read.files,
    today: services.today,
    decisions: options.decisions ?? {},
  });
  const refused = [...read.refused, ...result.refused];
  return {
    result,
    statement: collectStatement(identified.items, result, refused),
    refused,
    isLeftBehind: isLeftBehind(opened, applyWrites(opened.items, result.writes)),
    edit:
      result.files.length === 0
        ? null
        : editOf(
            opened,
            memory,
            { ...result.writes, cells: [...identified.cells, ...result.writes.cells] },
            result,
            options,
            services.today,
          ),
  };
}

/** Takes over what the units filled in, as far as it is decided. What is undecided keeps the list's words. */
export async function collectReturns(
  services: Pick<Services, 'workbook' | 'today'>,
  read: ReadFiles,
  options: CollectOptions = {},
  onProgress?: (share: number) => void,
): Promise<CollectPreview> {
  const preview = await previewCollect(services, read, options);
  if (preview.edit) await services.workbook.edit(preview.edit, onProgress);
  return preview;
}

/**
 * Who was to fill in what: what the memory says of this dispatch; else, as after `split` on the command line, what the list
 * says by now of who is responsible.
 */
function expectedRows(
  opened: OpenedList,
  { snapshots }: Memory,
  items: readonly RectificationItem[],
  { files }: ReadFiles,
): readonly SentRow[] {
  const records = files.flatMap(({ record }) => record ?? []);
  const newest = records.reduce<(typeof records)[number] | null>(
    (last, record) => (last === null || record.date >= last.date ? record : last),
    null,
  );
  const dispatches = snapshots.filter(({ kind }) => kind === 'dispatch');
  const kept = newest ? dispatches.find(({ id }) => id === newest.id) : dispatches.at(-1);
  return kept
    ? kept.rows.map(({ id, unit }) => ({ unit: unit ?? '', rowId: id }))
    : sentRows(items, dispatchRows(items, newest?.by ?? 'unit', opened.units));
}

/** Entries of the memory about files that came back; the oldest are forgotten beyond these. */
const MOST_RETURNS = 1000;

function editOf(
  opened: OpenedList,
  memory: Memory,
  writes: CollectResult['writes'],
  { returns }: CollectResult,
  { backup }: CollectOptions,
  today: Services['today'],
): WorkbookEdit {
  return listEdit(
    opened,
    {
      action: 'collect',
      writes,
      memory: { returns: [...memory.returns, ...returns].slice(-MOST_RETURNS) },
      ...(backup === false || isNothing(writes) ? {} : { backup: '汇总之前的清单，只供查对' }),
    },
    today,
  );
}
