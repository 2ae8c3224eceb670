import type { CollectInput, ReturnedRow } from './collectTypes';
import type { RecognizedReturn } from './recognizeReturn';

/**
 * Every row that was sent, once for each unit that it was sent to, with what became of it: sent = returned + missing. What a
 * returned file says of itself goes before what the list expects; what came back earlier counts as returned.
 */
export function returnedRows(
  files: readonly RecognizedReturn[],
  { expected, earlier }: Pick<CollectInput, 'expected' | 'earlier'>,
): ReturnedRow[] {
  const fates = new Map<string, ReturnedRow>();
  const claimed = new Set<string>();
  for (const { unit, sent, aligned } of files) {
    const absent = new Set(aligned.absent.map(({ id }) => id));
    for (const { id } of sent) {
      const key = `${unit}\u0000${id}`;
      claimed.add(id);
      if (fates.get(key)?.fate === 'returned') continue;
      fates.set(key, { unit, rowId: id, fate: absent.has(id) ? 'deleted' : 'returned' });
    }
  }
  const newest = [...earlier, ...files].filter(({ dispatch }) => dispatch !== '').at(-1)?.dispatch;
  const before = new Map(
    earlier.filter(({ dispatch }) => dispatch === newest).map((each) => [each.unit, new Set(each.missing)]),
  );
  const rest = expected.flatMap(({ unit, rowId }): ReturnedRow[] => {
    if (claimed.has(rowId)) return [];
    const missing = before.get(unit);
    return [{ unit, rowId, fate: !missing ? 'missing' : missing.has(rowId) ? 'deleted' : 'returned' }];
  });
  return [...fates.values(), ...rest];
}

/** Figures of one unit; `missing` holds what was deleted from a returned file as well. */
export interface UnitAccount {
  readonly unit: string;
  readonly sent: number;
  readonly returned: number;
  readonly missing: number;
}

/** Unit by unit, in the order in which they are first named; the sums are those of all rows. */
export function accountByUnit(rows: readonly ReturnedRow[]): UnitAccount[] {
  const accounts = new Map<string, { sent: number; returned: number }>();
  for (const { unit, fate } of rows) {
    const account = accounts.get(unit) ?? { sent: 0, returned: 0 };
    account.sent += 1;
    if (fate === 'returned') account.returned += 1;
    accounts.set(unit, account);
  }
  return [...accounts].map(([unit, { sent, returned }]) => ({
    unit,
    sent,
    returned,
    missing: sent - returned,
  }));
}
