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

/** Row numbers as they stand beside the sheet: `（第5～8、12行）`; nothing where it is not known where the list stands. */
export function rowNumbers({ sheet }: CheckedList, rows: readonly number[]): string {
  if (!sheet.place) return '';
  const first = sheet.place.headerRow + 2;
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  const shown = runs
    .slice(0, MOST_RUNS)
    .map(([from, to]) => (from === to ? `${first + from}` : `${first + from}～${first + to}`));
  return `（第${shown.join('、')}行${runs.length > MOST_RUNS ? '等' : ''}）`;
}

const MOST_RUNS = 6;
