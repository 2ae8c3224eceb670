import type { CellValue } from '../list/item';
import { cellText } from '../list/rows';
import { essence } from '../list/sameWords';
import { bigramsOf, likeness } from '../list/similarity';
import { VANISHED_MARK } from '../list/vanishedMark';
import type { PageContent } from './pageContent';

/** Columns of 意见建议 that follow the document; all others are the staff's. */
const TEXT = 1;
const MATCHES = 2;
const FIRST_STAFF = 3;

type Row = readonly CellValue[];

/**
 * 意见建议 of a revised document: its own columns are the new ones, what staff wrote beside a recommendation stays beside
 * it, also where that was reworded. One that the document no longer makes stays at the end, marked, if anybody wrote
 * beside it.
 */
export function mergeRecommendations(old: PageContent, fresh: PageContent): PageContent {
  const headers = [...fresh.headers, ...old.headers.slice(fresh.headers.length)];
  const wide = (row: Row): Row => headers.map((_, column) => row[column] ?? '');
  const free = new Set(old.rows.keys());
  const partner = pair(old.rows, fresh.rows, free);
  const rows = fresh.rows.map((row, index) => {
    const before = partner.get(index);
    return before === undefined
      ? wide(row)
      : [...row.slice(0, FIRST_STAFF), ...wide(old.rows[before]!).slice(FIRST_STAFF)];
  });
  const gone = [...free].flatMap((index): Row[] => {
    const row = wide(old.rows[index]!);
    const isWritten = row.slice(FIRST_STAFF).some((value) => cellText(value).trim() !== '');
    return isWritten ? [row.map((value, column) => (column === MATCHES ? VANISHED_MARK : value))] : [];
  });
  return { ...fresh, headers, rows: [...rows, ...gone] };
}

/** Index of a new row → index of the old one that it continues. Takes those out of `free`. */
function pair(old: readonly Row[], fresh: readonly Row[], free: Set<number>): ReadonlyMap<number, number> {
  const partner = new Map<number, number>();
  const textOf = (row: Row): string => cellText(row[TEXT]);
  const take = (index: number, before: number): void => {
    partner.set(index, before);
    free.delete(before);
  };
  fresh.forEach((row, index) => {
    const wanted = essence(textOf(row));
    const before = [...free].find((each) => essence(textOf(old[each]!)) === wanted);
    if (before !== undefined) take(index, before);
  });
  const grams = new Map([...free].map((each) => [each, bigramsOf(textOf(old[each]!))] as const));
  const pairs = [...fresh.keys()]
    .filter((index) => !partner.has(index))
    .flatMap((index) => {
      const own = bigramsOf(textOf(fresh[index]!));
      return [...grams].map(([before, theirs]) => ({ index, before, score: likeness(own, theirs) }));
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  for (const { index, before } of pairs) if (!partner.has(index) && free.has(before)) take(index, before);
  return partner;
}
