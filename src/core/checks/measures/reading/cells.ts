import type { CellValue } from '../../../list/item';
import { isPlaceholder } from '../../placeholders';
import { textOf } from '../../cells';
import type { CheckedList } from '../../check';

/** The measures that somebody wrote; empty where the cell is, or where it only holds a place (待补充, 暂无): other checks speak of that. */
export function measuresIn(value: CellValue | undefined): string {
  const text = textOf(value);
  return isPlaceholder(text) ? '' : text;
}

/** What a row says of the problem: its 具体表现, else the 问题. */
export const problemIn = ({ cells }: CheckedList['items'][number]): string =>
  textOf(cells.point) || textOf(cells.finding);

/**
 * For each row the measures of all rows that answer the same problem (by `keyOf`), its own among them: where each measure has
 * a row of its own, the one that is asked for may stand in another.
 */
export function measuresTogether(
  list: CheckedList,
  keyOf: (item: CheckedList['items'][number]) => string,
): string[] {
  const byKey = new Map<string, string[]>();
  for (const item of list.items) {
    const text = measuresIn(item.cells.measures);
    if (text === '') continue;
    const key = keyOf(item);
    const group = byKey.get(key);
    if (group) group.push(text);
    else byKey.set(key, [text]);
  }
  const joined = new Map([...byKey].map(([key, texts]) => [key, texts.join('\n')]));
  return list.items.map((item) => joined.get(keyOf(item)) ?? '');
}
