import type { CalendarDate } from '../basics/calendarDate';
import { COLUMNS } from './columns';
import { isEmptyRow } from './giveIds';
import type { ColumnKey, RectificationItem } from './item';
import type { Snapshot } from './snapshot';

/** What staff write: the document's own words are kept by its import. */
const PERIOD_COLUMNS: readonly ColumnKey[] = COLUMNS.flatMap(({ key, owner }) =>
  owner === 'staff' ? [key] : [],
);

/** By which a row that is gone can be named where no import of a document knows it. */
const NAMING: readonly ColumnKey[] = ['sequence', 'finding', 'point'];

/** Baselines that are kept; 变更记录 keeps what they said. */
export const PERIODS_KEPT = 6;

/** 本期存档: what staff have filled in on a day, row by row. A second one of the same day takes the place of the first. */
export function periodSnapshot(
  list: readonly RectificationItem[],
  date: CalendarDate,
  documented: ReadonlySet<string>,
): Snapshot {
  return {
    id: `period-${date}`,
    kind: 'period',
    date,
    rows: list
      .filter((item) => item.id !== '' && !isEmptyRow(item))
      .map(({ id, cells }) => {
        const keys = documented.has(id) ? PERIOD_COLUMNS : [...NAMING, ...PERIOD_COLUMNS];
        return {
          id,
          cells: Object.fromEntries(
            keys.flatMap((key) => {
              const value = cells[key];
              return value === undefined || value === '' ? [] : [[key, value] as const];
            }),
          ),
        };
      }),
  };
}

/** The snapshots with a new baseline among them, the oldest ones beyond the limit dropped. */
export function withPeriod(snapshots: readonly Snapshot[], period: Snapshot): Snapshot[] {
  const others = snapshots.filter(({ id }) => id !== period.id);
  const periods = others.filter(({ kind }) => kind === 'period');
  const dropped = new Set(periods.slice(0, Math.max(0, periods.length - PERIODS_KEPT + 1)));
  return [...others.filter((each) => !dropped.has(each)), period];
}

/** The baseline before a day's own one: 上期; null where nothing was archived before. */
export const lastPeriod = (snapshots: readonly Snapshot[], before: CalendarDate): Snapshot | null =>
  snapshots
    .filter(({ kind, date }) => kind === 'period' && date < before)
    .reduce<Snapshot | null>((last, each) => (last === null || each.date >= last.date ? each : last), null);
