import type { ReturnedFile } from './collectTypes';
import { findColumns, type ColumnMap } from './columnMap';
import type { ColumnKey, RectificationItem } from './item';
import { cellText, rowsToItems } from './rows';
import { essence } from './sameWords';
import type { SnapshotRow } from './snapshot';

/** The rows of a returned file under the columns that were sent. */
export interface ReadReturn {
  readonly items: readonly RectificationItem[];
  /** By row: columns whose cell a merged cell hides. */
  readonly covered: ReadonlyMap<number, ReadonlySet<ColumnKey>>;
  /** Columns that were sent and are still there. */
  readonly present: ReadonlySet<ColumnKey>;
  readonly missing: readonly ColumnKey[];
  readonly renamed: readonly RenamedColumn[];
}

export interface RenamedColumn {
  readonly column: ColumnKey;
  readonly header: string;
  /** Known by its cells; else by its place alone. */
  readonly isCertain: boolean;
}

type Writable = { -readonly [K in keyof ColumnMap]: ColumnMap[K] };

/**
 * Recognizes the columns of a returned file, wherever they were moved: by header, then by what stands in them, then by the
 * place between their neighbors. A column that was not sent is the unit's own, whatever its header says.
 */
export function readReturn(
  { headers, rows, covered }: Pick<ReturnedFile, 'headers' | 'rows' | 'covered'>,
  sentColumns: readonly ColumnKey[],
  sent: ReadonlyMap<string, SnapshotRow>,
): ReadReturn {
  const wanted = new Set<ColumnKey>([...sentColumns, 'id']);
  const map: Writable = { ...findColumns(headers) };
  for (const key of Object.keys(map) as ColumnKey[]) if (!wanted.has(key)) map[key] = null;
  const renamed = [
    ...byContent(map, headers, rows, sentColumns, sent),
    ...byPlace(map, headers, sentColumns),
  ];
  return {
    items: rowsToItems(rows, headers, map),
    covered: coveredColumns(map, covered),
    present: new Set([...wanted].filter((key) => map[key] !== null)),
    missing: missingOf(map, sentColumns),
    renamed,
  };
}

function coveredColumns(
  map: ColumnMap,
  covered: ReturnedFile['covered'],
): ReadonlyMap<number, ReadonlySet<ColumnKey>> {
  const keys = new Map((Object.keys(map) as ColumnKey[]).map((key) => [map[key], key]));
  const rows = new Map<number, Set<ColumnKey>>();
  for (const [row, column] of covered) {
    const key = keys.get(column);
    if (key !== undefined) rows.set(row, (rows.get(row) ?? new Set()).add(key));
  }
  return rows;
}

const missingOf = (map: ColumnMap, columns: readonly ColumnKey[]): ColumnKey[] =>
  columns.filter((key) => map[key] === null && key !== 'warning' && key !== 'id');

const freeIndexes = (map: ColumnMap, headers: readonly string[]): number[] => {
  const taken = new Set(Object.values(map));
  return [...headers.keys()].filter((index) => !taken.has(index));
};

/** A column of another name in which more than half of what was sent still stands. */
function byContent(
  map: Writable,
  headers: readonly string[],
  rows: ReturnedFile['rows'],
  columns: readonly ColumnKey[],
  sent: ReadonlyMap<string, SnapshotRow>,
): RenamedColumn[] {
  const idColumn = map.id;
  if (idColumn === null) return [];
  return missingOf(map, columns).flatMap((column): RenamedColumn[] => {
    const scored = freeIndexes(map, headers).map((index) => {
      let filled = 0;
      let equal = 0;
      for (const row of rows) {
        const was = cellText(sent.get(cellText(row[idColumn]))?.cells[column]);
        if (was === '') continue;
        filled += 1;
        if (essence(cellText(row[index])) === essence(was)) equal += 1;
      }
      return { index, share: filled === 0 ? 0 : equal / filled };
    });
    const best = scored.sort((a, b) => b.share - a.share)[0];
    if (!best || best.share <= 0.5) return [];
    map[column] = best.index;
    return [{ column, header: headers[best.index]!, isCertain: true }];
  });
}

/** As many unknown columns as missing ones between two neighbors that are known: they pair in order. */
function byPlace(map: Writable, headers: readonly string[], columns: readonly ColumnKey[]): RenamedColumn[] {
  const order = new Map(columns.map((column, place) => [column, place]));
  const placeOf = new Map(
    columns.flatMap((column, place) => (map[column] === null ? [] : [[map[column], place] as const])),
  );
  const free = new Set(freeIndexes(map, headers));
  const missing = missingOf(map, columns);
  const renamed: RenamedColumn[] = [];
  for (let index = 0; index < headers.length; index += 1) {
    if (!free.has(index)) continue;
    let end = index;
    while (free.has(end)) end += 1;
    const left = index === 0 ? -1 : placeOf.get(index - 1);
    const right = end === headers.length ? columns.length : placeOf.get(end);
    const between =
      left === undefined || right === undefined
        ? []
        : missing.filter((column) => order.get(column)! > left && order.get(column)! < right);
    if (between.length === end - index) {
      between.forEach((column, offset) => {
        map[column] = index + offset;
        renamed.push({ column, header: headers[index + offset]!, isCertain: false });
      });
    }
    index = end;
  }
  return renamed;
}
