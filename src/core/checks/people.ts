import { splitPeople } from '../wording/people';
import { textOf } from './cells';
import type { CheckedList } from './check';

const compact = (name: string): string => name.replace(/[\s\u3000]+/gu, '');

/** Names as 设置 lists them: `党组书记柳启明、郑 言` → 柳启明, 郑言. */
export const namesIn = (text: string): string[] => splitPeople(textOf(text)).map(compact);

/** Those of the given people whom no row names as 责任领导. */
export function withoutTask({ items }: CheckedList, people: readonly string[]): readonly string[] {
  if (people.length === 0) return [];
  const named = new Set(items.flatMap(({ cells }) => namesIn(textOf(cells.accountableLeaders))));
  return people.filter((name) => !named.has(name));
}
