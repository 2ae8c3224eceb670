import { findColumns } from './columnMap';
import { COLUMNS } from './columns';
import type { ColumnKey } from './item';
import type { SourceList } from './sourceList';

/** What each column of a list made elsewhere is taken for, in its order; null for one that stays its own. */
export type ColumnMapping = readonly (ColumnKey | null)[];

/** Computed columns: what a list brings for them is its own, and 编号 of another list is no id of ours. */
const NOT_ADOPTED: ReadonlySet<ColumnKey> = new Set<ColumnKey>(['warning', 'id']);

/** Columns that a foreign one can be taken for, in sheet order. */
export const ADOPTABLE: readonly ColumnKey[] = COLUMNS.flatMap(({ key }) =>
  NOT_ADOPTED.has(key) ? [] : [key],
);

/** The mapping by headers and their aliases. */
export function recognizeColumns({ headers }: Pick<SourceList, 'headers'>): ColumnMapping {
  const map = findColumns(headers);
  const mapping: (ColumnKey | null)[] = headers.map(() => null);
  for (const key of ADOPTABLE) {
    const index = map[key];
    if (index !== null) mapping[index] = key;
  }
  // A list of 具体表现 alone calls its problem so.
  const point = mapping.indexOf('point');
  if (point >= 0 && map.finding === null) mapping[point] = 'finding';
  return mapping;
}

/** The mapping with one column taken for something else; a column that was taken for it before becomes its own. */
export const withColumn = (mapping: ColumnMapping, column: number, key: ColumnKey | null): ColumnMapping =>
  mapping.map((each, index) => (index === column ? key : each === key ? null : each));

/** Each key once, at its first column; no computed ones. */
export const oneEach = (mapping: ColumnMapping): ColumnMapping =>
  mapping.map((key, column) =>
    key !== null && !NOT_ADOPTED.has(key) && mapping.indexOf(key) === column ? key : null,
  );

/** A list without 问题 and 具体表现 is none. */
export const hasProblem = (mapping: ColumnMapping): boolean =>
  mapping.includes('finding') || mapping.includes('point');
