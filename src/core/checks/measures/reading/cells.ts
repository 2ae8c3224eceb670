import type { CellValue, RectificationItem } from '../../../list/item';
import { isPlaceholder } from '../../placeholders';
import { textOf } from '../../cells';
import type { CheckedList } from '../../check';

/** The measures that somebody wrote; empty where the cell is, or where it only holds a place (待补充, 暂无): other checks speak of that. */
export function measuresIn(value: CellValue | undefined): string {
  const text = textOf(value);
  return isPlaceholder(text) ? '' : text;
}

/** What a row says of the problem: its 具体表现, else the 问题. */
export const problemIn = ({ cells }: RectificationItem): string =>
  textOf(cells.point) || textOf(cells.finding);

/**
 * For each row whether any measure matches among all rows that answer the same problem (by `keyOf`): where each measure has a row
 * of its own, the one that is asked for may stand in another. Null where none of them has a measure.
 */
export function someMeasureMatches(
  list: CheckedList,
  keyOf: (item: RectificationItem) => string,
  matches: (measures: string, item: RectificationItem) => boolean,
): (boolean | null)[] {
  const byKey = new Map<string, boolean>();
  for (const item of list.items) {
    const text = measuresIn(item.cells.measures);
    const key = keyOf(item);
    if (text !== '' && byKey.get(key) !== true) byKey.set(key, matches(text, item));
  }
  return list.items.map((item) => byKey.get(keyOf(item)) ?? null);
}
