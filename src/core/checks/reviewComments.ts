import type { RectificationItem } from '../list/item';
import { digitsOf } from './cells';
import type { ReviewComment } from './documentFacts';
import { isPlaceholder } from './placeholders';

/** Index of the row that 条目 names: `3-2`, 第3-2项, 序号3; null where it names none. */
export function rowOfEntry(entry: string, items: readonly RectificationItem[]): number | null {
  const number = /\d+(?:-\d+){0,2}/u.exec(entry.normalize('NFKC'))?.[0];
  const index = items.findIndex(({ cells }) => number !== undefined && digitsOf(cells.sequence) === number);
  return index === -1 ? null : index;
}

/** Whether 采纳情况 says something; 待定 and the like say nothing. */
export function isAnswered({ adoption }: Pick<ReviewComment, 'adoption'>): boolean {
  const answer = adoption.trim();
  return answer !== '' && !isPlaceholder(answer);
}
