import type { ColumnKey } from '../../list/item';
import type { ListPlace } from '../planListRules';
import { columnLetters, quoteSheet } from '../sheetNames';

/** The list as formulas of other sheets speak of it. */
export interface CountedList extends ListPlace {
  readonly sheet: string;
}

/**
 * Rows below the list that are counted too until 统计 is made anew; more are told by a red line. Each costs a dozen
 * formulas, in every workbook: 500 made a list of 23 rows four times as large and its tests five times as slow.
 */
const COUNTED_SPARE = 60;

/** Body rows that the formulas reach, filled or not. */
export const reachedRows = ({ rowCount }: CountedList): number => rowCount + COUNTED_SPARE;

/**
 * A column of the list, its header included: so a row that is put above the first one is counted too. Plain areas,
 * because WPS and LibreOffice do not let a table grow; they follow inserted rows, sorting and new names of the sheet.
 * Null where the list has no such column.
 */
export function columnRange(list: CountedList, key: ColumnKey): string | null {
  const index = list.map[key];
  if (index === null) return null;
  const letters = columnLetters(list.firstColumn + index);
  const first = list.headerRow + 1;
  return `${quoteSheet(list.sheet)}!$${letters}$${first}:$${letters}$${first + reachedRows(list)}`;
}

/** The cell of a column at a place, 1 being the header; an empty text where the list has no such column. */
export function cellAt(list: CountedList, key: ColumnKey, place: string): string {
  const range = columnRange(list, key);
  return range === null ? '""' : `INDEX(${range},${place})`;
}

/** `(甲=乙)*(丙=丁)` over all rows: whether they hold in these columns what the cells at a place hold. */
export const sameRows = (list: CountedList, keys: readonly ColumnKey[], place: string): string =>
  keys
    .flatMap((key) => {
      const range = columnRange(list, key);
      return range === null ? [] : [`(${range}=INDEX(${range},${place}))`];
    })
    .join('*') || '1';
