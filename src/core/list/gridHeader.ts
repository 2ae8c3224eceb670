import { findColumns } from './columnMap';
import { HEADER_SEARCH_ROWS } from './headerRow';
import type { SourceGrid } from './sourceList';

/** The header of a grid: `height` rows from `row` on, one text a column. */
export interface GridHeader {
  readonly row: number;
  readonly height: number;
  readonly headers: readonly string[];
}

/** A header over more rows than these is none. */
const MAX_HEIGHT = 3;

/**
 * The header of a list among the first rows of a grid, by the same rule as `findHeaderRow` (问题 or 具体表现 and two more
 * known columns), also where it has two rows: 责任分工 over 责任单位 and 责任人. Null where the grid is no list.
 */
export function findGridHeader(grid: SourceGrid): GridHeader | null {
  let best: GridHeader | null = null;
  let most = 2;
  for (let row = 0; row < Math.min(grid.rows.length, HEADER_SEARCH_ROWS); row++) {
    for (const height of heightsAt(grid, row)) {
      const headers = headersAt(grid, row, height);
      const map = findColumns(headers);
      const known = Object.values(map).filter((index) => index !== null).length;
      if (known <= most || (map.finding === null && map.point === null)) continue;
      most = known;
      best = { row, height, headers };
    }
  }
  return best;
}

/** One row, or as many as a merged cell of the row reaches down; two are tried where nothing is merged downwards. */
function heightsAt({ rows, merged }: SourceGrid, row: number): readonly number[] {
  const down = Math.max(1, ...merged.filter((area) => area.row === row).map((area) => area.rows));
  const rest = rows.length - row;
  if (down > 1) return down <= Math.min(MAX_HEIGHT, rest) ? [down] : [1];
  const isTitle = rows[row]!.filter((text) => text.trim() !== '').length < 3;
  return rest > 1 && !isTitle ? [1, 2] : [1];
}

function headersAt(grid: SourceGrid, row: number, height: number): string[] {
  const levels = Array.from({ length: height }, (_, index) => headerLevel(grid, row + index, row));
  const width = Math.max(...levels.map((level) => level.length));
  return Array.from({ length: width }, (_, column) =>
    columnHeader(
      levels.map((level, index) => {
        if (level[column]) return level[column];
        // Without merged areas (.csv) a wide header stands over its first column only.
        const isUnder = index < height - 1 && Boolean(levels[index + 1]![column]);
        return isUnder ? nearestLeft(level, column) : '';
      }),
    ),
  );
}

/** One row of the header with its merged cells filled sideways; the text of a cell merged downwards stands on top. */
function headerLevel({ rows, merged }: SourceGrid, row: number, top: number): string[] {
  const level = [...(rows[row] ?? [])].map((text) => text.trim());
  for (const area of merged) {
    if (area.row !== row || area.row < top) continue;
    for (let at = 1; at < area.columns; at++) level[area.column + at] = level[area.column] ?? '';
  }
  return Array.from(level, (text) => text ?? '');
}

const nearestLeft = (level: readonly string[], column: number): string =>
  level.slice(0, column).reduce((last, text) => (text === '' ? last : text), '');

/** 责任分工 over 责任单位 is 责任单位; 进展情况 over 上半年 is 进展情况-上半年, for 上半年 alone says nothing. */
function columnHeader(levels: readonly string[]): string {
  const parts = levels.filter((text, index) => text !== '' && text !== levels[index - 1]);
  const last = parts.at(-1) ?? '';
  if (parts.length < 2 || Object.values(findColumns([last])).some((index) => index !== null)) return last;
  return parts.join('-');
}
