import { COLUMNS } from './columns';
import type { ColumnKey } from './item';

/** 销号 takes place in the master list alone: units neither see nor fill these. */
const MASTER_ONLY: ReadonlySet<ColumnKey> = new Set<ColumnKey>(['verifiedBy', 'closedOn']);

/** THE whitelist of columns that are sent to units; the user's own columns are not. */
export const SENT_COLUMNS: readonly ColumnKey[] = COLUMNS.flatMap(({ key }) =>
  MASTER_ONLY.has(key) ? [] : [key],
);

/** Columns that are collected: what staff may fill in, without 核验 and 销号. */
export const FILLED_COLUMNS: readonly ColumnKey[] = COLUMNS.flatMap(({ key, owner }) =>
  owner === 'staff' && !MASTER_ONLY.has(key) ? [key] : [],
);

/** Columns of a row whose words may be looked at but are never taken over from a unit. */
export const SHOWN_COLUMNS: readonly ColumnKey[] = COLUMNS.flatMap(({ key, owner }) =>
  owner === 'document' || key === 'sequence' ? [key] : [],
);
