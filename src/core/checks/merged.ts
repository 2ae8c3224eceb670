import type { CellValue, ColumnKey, RectificationItem } from '../list/item';
import { extraColumns } from '../list/rows';
import { parseAreaAddress } from '../sheet/areaAddress';
import type { CheckedList } from './check';

/** A merged area in the words of the list; its content stands in the first of its rows. */
export interface MergedRows {
  readonly area: string;
  /** Indexes of the first and the last row of the area inside the list. */
  readonly first: number;
  readonly last: number;
  /** Its columns from left to right, each by key; null for one of the user's own. */
  readonly columns: readonly [ColumnKey | null, ...(ColumnKey | null)[]];
  /** What the area says: the value of its upper left cell; null where that lies above the rows. */
  readonly value: CellValue | null;
}

/** The merged areas that touch rows of the list; none where it is not known where the list stands. */
export function mergedRows(list: CheckedList): readonly MergedRows[] {
  const { place, mergedAreas } = list.sheet;
  if (!place || mergedAreas.length === 0) return [];
  const keys = keysByIndex(list);
  return mergedAreas.flatMap((area): MergedRows[] => {
    const parsed = parseAreaAddress(area);
    if (!parsed) return [];
    const top = parsed.row - place.headerRow - 1;
    const left = parsed.column - place.firstColumn;
    const first = Math.max(0, top);
    const last = Math.min(list.items.length - 1, top + parsed.rows - 1);
    const [key, ...others] = keys.slice(left, left + parsed.columns);
    if (last < first || left < 0 || key === undefined) return [];
    const value = top < 0 ? null : valueAt(list, first, key, left);
    return [{ area, first, last, columns: [key, ...others], value }];
  });
}

const keysByIndex = ({ sheet, columns }: CheckedList): readonly (ColumnKey | null)[] => {
  const keys: (ColumnKey | null)[] = sheet.headers.map(() => null);
  for (const [key, index] of Object.entries(columns)) if (index !== null) keys[index] = key as ColumnKey;
  return keys;
};

function valueAt(
  { items, sheet, columns }: CheckedList,
  row: number,
  key: ColumnKey | null,
  index: number,
): CellValue {
  const item = items[row]!;
  if (key !== null) return item.cells[key] ?? '';
  const { name } = extraColumns(sheet.headers, columns).find((extra) => extra.index === index)!;
  return item.extra[name] ?? '';
}

/**
 * The list as a person reads it: what a merged area says holds for each of its rows. So a merged cell is one defect,
 * and not one more in every row that it hides.
 */
export function readMerged(list: CheckedList, areas: readonly MergedRows[]): CheckedList {
  if (areas.length === 0) return list;
  const items: RectificationItem[] = [...list.items];
  for (const { first, last, columns, value } of areas) {
    const [key] = columns;
    if (key === null || key === 'id' || value === null || value === '') continue;
    for (let row = first + 1; row <= last; row++) {
      items[row] = { ...items[row]!, cells: { ...items[row]!.cells, [key]: value } };
    }
  }
  return { ...list, items };
}

/** For a cell below or beside the first of its merged area, where nobody can write, the row of that first one. */
export function coveredCells(
  areas: readonly MergedRows[],
): (item: number | null, column: ColumnKey | null) => number | null {
  const covered = new Map<string, number>();
  for (const { first, last, columns } of areas) {
    for (let row = first; row <= last; row++) {
      columns.forEach((key, index) => {
        if (key !== null && (row !== first || index > 0)) covered.set(`${row}:${key}`, first);
      });
    }
  }
  return (item, column) => covered.get(`${item}:${column}`) ?? null;
}
