import { COLUMNS } from './columns';
import type { CellValue, ColumnKey } from './item';

/** At which index of the headers a column stands; null where the list has no such column. */
export type ColumnMap = Readonly<Record<ColumnKey, number | null>>;

/**
 * Which column each header means, whatever was renamed or moved: headers first, then aliases, then the same without a
 * remark in brackets (完成时限（年月日）). Blanks, line breaks and width of characters do not matter. Of two equal headers
 * the left one is taken; the other stays the user's own.
 */
export function findColumns(headers: readonly CellValue[]): ColumnMap {
  const plain = headers.map((header) => foldHeader(typeof header === 'string' ? header : ''));
  const bare = plain.map((header) => header.replace(/[([][^)\]]*[)\]]/gu, ''));
  const map = Object.fromEntries(COLUMNS.map(({ key }) => [key, null])) as Record<ColumnKey, number | null>;
  const taken = new Set<number>();
  for (const { headers: seen, names } of [
    { headers: plain, names: HEADERS },
    { headers: plain, names: ALIASES },
    { headers: bare, names: HEADERS },
    { headers: bare, names: ALIASES },
  ]) {
    seen.forEach((header, index) => {
      const key = names.get(header);
      if (key === undefined || taken.has(index) || map[key] !== null) return;
      map[key] = index;
      taken.add(index);
    });
  }
  return map;
}

/** Full-width forms folded, blanks and line breaks out, Latin letters small: `责 任\n单位` = `责任单位`. */
export const foldHeader = (header: string): string =>
  header
    .normalize('NFKC')
    .replace(/[\s\u200B\uFEFF]+/gu, '')
    .replace(/[:：*]+$/u, '')
    .toLowerCase();

const HEADERS: ReadonlyMap<string, ColumnKey> = new Map(
  COLUMNS.map(({ key, header }) => [foldHeader(header), key]),
);

const ALIASES: ReadonlyMap<string, ColumnKey> = new Map(
  COLUMNS.flatMap(({ key, aliases }) => aliases.map((alias) => [foldHeader(alias), key] as const)),
);
