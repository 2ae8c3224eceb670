import type { SourceList } from '../core/list/sourceList';
import type { SourceText } from '../readers/port';

/** The list that a file is made of, and how many other tables it holds. */
export interface MainList {
  readonly list: SourceList;
  readonly others: number;
}

/** The list that a file is made of, with how many other tables it holds; null where it is a text with tables in it. */
export function mainList(source: SourceText): MainList | null {
  const lists = source.lists ?? [];
  const [largest] = [...lists].sort((a, b) => b.rows.length - a.rows.length);
  if (!largest) return null;
  const header = largest.headers.join('\t');
  const same = lists.filter(({ headers }) => headers.join('\t') === header);
  const list: SourceList = {
    headers: largest.headers,
    rows: same.flatMap(({ rows }) => rows),
    remarks: same.flatMap(({ remarks }) => remarks),
  };
  const inTable = lists.reduce((sum, { headers, rows }) => sum + length(headers) + length(rows.flat()), 0);
  const isMain = inTable * 2 >= length([source.text]);
  return isMain ? { list, others: lists.length - same.length } : null;
}

/** Letters and digits: separators of a .csv say nothing. */
const length = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + text.replace(/[^\p{L}\p{N}]/gu, '').length, 0);
