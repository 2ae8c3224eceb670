import type { RectificationItem } from './item';
import { idMaker } from './itemId';
import { sentenceOf } from './matchRows';
import { cellText } from './rows';
import type { SnapshotRow } from './snapshot';

/**
 * Every row an id of its own. Of copies with one id the row that still says what the document said keeps it, else the
 * first; a row without id that says what a missing row of the document said gets that one's id back (编号 was cleared);
 * every other gets a new id. A row with nothing in it stays without.
 */
export function giveIds(
  list: readonly RectificationItem[],
  base: readonly SnapshotRow[],
  taken: Iterable<string>,
): readonly RectificationItem[] {
  if (isSettled(list)) return list;
  const keepers = keepersOf(list, base);
  if (list.every((item, index) => keepers.get(item.id) === index || isEmptyRow(item))) return list;
  const makeId = idMaker([...taken, ...keepers.keys()]);
  const missing = new Map<string, string[]>();
  const seen = new Set(keepers.keys());
  for (const row of base) {
    const sentence = sentenceOf(row);
    if (sentence === '' || seen.has(row.id)) continue;
    seen.add(row.id);
    missing.set(sentence, [...(missing.get(sentence) ?? []), row.id]);
  }
  return list.map((item, index) => {
    if (keepers.get(item.id) === index) return item;
    if (isEmptyRow(item)) return item.id === '' ? item : { ...item, id: '' };
    const own = item.id === '' ? missing.get(sentenceOf(item))?.shift() : undefined;
    return { ...item, id: own ?? makeId([sentenceOf(item), cellText(item.cells.measures)]) };
  });
}

/** The usual case, told without comparing sentences: every row has an id and no two the same. */
const isSettled = (list: readonly RectificationItem[]): boolean =>
  new Set(list.map(({ id }) => id)).size === list.length && list.every(({ id }) => id !== '');

/** Nothing but what fills itself. */
export const isEmptyRow = ({ cells, extra }: RectificationItem): boolean =>
  Object.entries(cells).every(([key, value]) => FILLED.has(key) || cellText(value).trim() === '') &&
  Object.values(extra).every((value) => cellText(value).trim() === '');

const FILLED: ReadonlySet<string> = new Set(['sequence', 'warning', 'id']);

/** For each id the index of the row that keeps it. */
function keepersOf(
  list: readonly RectificationItem[],
  base: readonly SnapshotRow[],
): ReadonlyMap<string, number> {
  // a snapshot of what was sent or archived need not hold the sentence
  const said = new Map(
    base.flatMap((row) => (sentenceOf(row) === '' ? [] : [[row.id, sentenceOf(row)] as const])),
  );
  const keepers = new Map<string, number>();
  list.forEach((item, index) => {
    if (item.id === '') return;
    const first = keepers.get(item.id);
    const isTrue = said.get(item.id) === sentenceOf(item);
    const wasTrue = first !== undefined && said.get(item.id) === sentenceOf(list[first]!);
    if (first === undefined || (isTrue && !wasTrue)) keepers.set(item.id, index);
  });
  return keepers;
}
