import type { ColumnKey } from '../list/item';
import { isBlankRow } from './cells';
import type { CheckedList, RowRange } from './check';

/** Of the given columns those with rows that no range reaches, and these rows; blank rows need nothing. */
export function uncovered(
  { items, columns }: CheckedList,
  wanted: readonly ColumnKey[],
  ranges: readonly RowRange[],
): readonly { readonly column: ColumnKey; readonly rows: readonly number[] }[] {
  const filled = [...items.keys()].filter((index) => !isBlankRow(items[index]!));
  return wanted.flatMap((column) => {
    if (columns[column] === null) return [];
    const own = ranges.filter((range) => range.column === column);
    const rows = filled.filter((index) => !own.some(({ first, last }) => index >= first && index <= last));
    return rows.length === 0 ? [] : [{ column, rows }];
  });
}
