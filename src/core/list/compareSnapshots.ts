import type { CalendarDate } from '../basics/calendarDate';
import { STATUS } from '../wording/status';
import { COLUMNS } from './columns';
import { sameCell } from './comparable';
import { dueDays } from './dueDays';
import { laterDay } from './extensions';
import { isEmptyRow } from './giveIds';
import type { CellValue, ColumnKey, RectificationItem } from './item';
import { textOf } from './mergeSentence';
import { cellText } from './rows';
import type { ListSettings } from './settings';
import type { Snapshot, SnapshotRow } from './snapshot';

/** What happened to a row since the last baseline; several may be true at once. */
export type PeriodChangeKind =
  | 'done' // became 已完成, 已完成并长期坚持 or 已销号
  | 'reopened' // … and is no longer
  | 'late' // its 时限 has passed since
  | 'extended' // 时限 became a later day
  | 'changed' // anything else that staff wrote
  | 'added'
  | 'removed';

export interface PeriodChange {
  readonly rowId: string;
  readonly sequence: string;
  /** By which a person knows the row; `''` where nothing is known of a row that is gone. */
  readonly text: string;
  readonly kinds: readonly PeriodChangeKind[];
  readonly cells: readonly {
    readonly column: ColumnKey;
    readonly from: CellValue;
    readonly to: CellValue;
  }[];
  /** 延期原因, where it was extended. */
  readonly reason: string;
}

/** 与上期比较. `before = same + altered + removed`, `after = same + altered + added`, all in rows. */
export interface PeriodComparison {
  readonly since: CalendarDate;
  readonly changes: readonly PeriodChange[];
  readonly before: number;
  readonly after: number;
  readonly same: number;
  readonly altered: number;
  readonly added: number;
  readonly removed: number;
}

const STAFF: readonly ColumnKey[] = COLUMNS.flatMap(({ key, owner }) => (owner === 'staff' ? [key] : []));

/**
 * What became of each row since a baseline. `named` says what rows that are gone were about, by id, where the baseline does
 * not. A row that merely became late has a change without cells.
 */
export function compareSnapshots(
  baseline: Snapshot,
  list: readonly RectificationItem[],
  today: CalendarDate,
  settings: Pick<ListSettings, 'statusWords'>,
  named: ReadonlyMap<string, SnapshotRow['cells']> = new Map(),
): PeriodComparison {
  const before = new Map(baseline.rows.map((row) => [row.id, row]));
  const now = list.filter((item) => item.id !== '' && !isEmptyRow(item));
  const standing = new Set(now.map(({ id }) => id));
  const changes = now.flatMap((item): PeriodChange[] => {
    const was = before.get(item.id);
    const about = { rowId: item.id, sequence: cellText(item.cells.sequence), text: textOf(item.cells) };
    if (!was) return [{ ...about, kinds: ['added'], cells: [], reason: '' }];
    const cells = changedCells(was.cells, item.cells, settings);
    const kinds = kindsOf(was.cells, item.cells, cells, { since: baseline.date, today, settings });
    const reason = kinds.includes('extended') ? cellText(item.cells.extensionReason) : '';
    return kinds.length === 0 ? [] : [{ ...about, kinds, cells, reason }];
  });
  const removed = baseline.rows
    .filter(({ id }) => !standing.has(id))
    .map(({ id, cells }): PeriodChange => ({
      rowId: id,
      sequence: cellText(cells.sequence),
      text: textOf(cells) || textOf(named.get(id) ?? {}),
      kinds: ['removed'],
      cells: [],
      reason: '',
    }));
  const added = changes.filter(({ kinds }) => kinds.includes('added')).length;
  const altered = changes.length - added;
  return {
    since: baseline.date,
    changes: [...changes, ...removed],
    before: baseline.rows.length,
    after: now.length,
    same: now.length - changes.length,
    altered,
    added,
    removed: removed.length,
  };
}

type Cells = SnapshotRow['cells'];

const changedCells = (
  before: Cells,
  after: Cells,
  { statusWords }: Pick<ListSettings, 'statusWords'>,
): PeriodChange['cells'] =>
  STAFF.flatMap((column) => {
    const from = before[column] ?? '';
    const to = after[column] ?? '';
    return sameCell(column, from, to, statusWords) ? [] : [{ column, from, to }];
  });

function kindsOf(
  before: Cells,
  after: Cells,
  cells: PeriodChange['cells'],
  {
    since,
    today,
    settings,
  }: {
    readonly since: CalendarDate;
    readonly today: CalendarDate;
    readonly settings: Pick<ListSettings, 'statusWords'>;
  },
): PeriodChangeKind[] {
  const wasDone = isDone(before, settings);
  const isNowDone = isDone(after, settings);
  const isExtended = laterDay(before.deadline ?? '', after.deadline ?? '') !== null;
  const told = new Set<ColumnKey>([
    ...(wasDone === isNowDone ? [] : (['status'] as const)),
    ...(isExtended ? (['deadline', 'originalDeadline', 'extensionReason'] as const) : []),
  ]);
  const all: readonly (readonly [PeriodChangeKind, boolean])[] = [
    ['done', isNowDone && !wasDone],
    ['reopened', wasDone && !isNowDone],
    ['late', isLate(after, isNowDone, today) && !isLate(before, wasDone, since)],
    ['extended', isExtended],
    ['changed', cells.some(({ column }) => !told.has(column))],
  ];
  return all.flatMap(([kind, holds]) => (holds ? [kind] : []));
}

const isLate = ({ deadline }: Cells, done: boolean, day: CalendarDate): boolean =>
  !done && (dueDays(deadline, day) ?? 0) < 0;

const isDone = ({ status }: Cells, { statusWords }: Pick<ListSettings, 'statusWords'>): boolean =>
  STATUS.some(({ key, finished }) => finished && statusWords[key] === cellText(status));
