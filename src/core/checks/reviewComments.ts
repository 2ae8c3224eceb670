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

const says = (text: string): boolean => text.trim() !== '' && !isPlaceholder(text.trim());

/** 待研究, 正在修改, 收到: the answer is still to come. */
const TO_COME =
  /^(?:待|拟|正在|将|尚|暂缓|研究中|修改中|收到|已?收悉|已?阅|知悉|已知|再议|下一?步|另行|请[^。]{0,12}(?:研究|提出|核实))/u;

/** Whether 采纳情况 says something; 待定 and the like say nothing. */
export const isAnswered = ({ adoption }: Pick<ReviewComment, 'adoption'>): boolean =>
  says(adoption) && !TO_COME.test(adoption.trim());

/** 采纳, 部分采纳 or 不采纳 and nothing else: what was changed, or why nothing was, must be said beside it. */
const MERE_WORD =
  /^(?:已|予以|同意|部分|基本|全部|不予?|未|没有|暂不)?采纳[。.！!]?$|^(?:同意|不同意|已改|已修改)[。.]?$/u;

/** Whether an answer leaves open what was changed, or why nothing was. */
export const lacksRevision = (comment: ReviewComment): boolean =>
  isAnswered(comment) && MERE_WORD.test(comment.adoption.trim()) && !says(comment.revised);
