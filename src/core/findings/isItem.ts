import { namesFailing, statesFailing } from '../document/language';
import { splitSentences } from '../document/sentences';
import type { OutlineNode } from '../outline/outline';
import {
  holdsFields,
  holdsItem,
  holdsSaidItem,
  isFieldNode,
  areMeasures,
  saysItem,
  showsItem,
} from './itemEvidence';
import { opensWithField, speaksForSeveral } from './labelledFields';
import { leftOutRole } from './leftOutRole';
import { CAPTION_LIMIT } from './splitPoints';

/** Whether plain paragraphs below a heading line are rows of their own. */
export function hasRows(node: OutlineNode): boolean {
  return node.children.some((child) => child.type === 'plain' && child.block.role === null && isRow(child));
}

/** A field line below an unnumbered row: 处理意见：… */
export const belongsToField = (node: OutlineNode): boolean =>
  node.block.role === null &&
  (node.block.isField === true ||
    (node.type === 'plain' ? opensWithField(node.block.body) : isFieldNode(node)));

/** 某同志对此应负直接责任。审计处理意见：…: where the field begins behind who answers for the problem; 0 where nobody is said to. */
export function answersFor(body: string): number {
  const length = /^[^。]{2,60}责任。/.exec(body)?.[0].length ?? 0;
  return length > 0 && opensWithField(body.slice(length)) ? length : 0;
}

/** A short line that names no failing is a remark of the page; 以上3项问题，… speaks for rows above. */
const isRow = ({ block: { body, isField } }: OutlineNode): boolean =>
  isField !== true &&
  !speaksForSeveral(body) &&
  answersFor(body) === 0 &&
  (namesFailing(body) || body.length > 30) &&
  leftOutRole(body) === null &&
  !opensWithField(body);

const isOwnChild = (child: OutlineNode): boolean => child.type !== 'plain' && !isFieldNode(child);

/** Whether a node is a problem by itself, with everything below it belonging to it. */
export function isItem(isReport: boolean, node: OutlineNode): boolean {
  // with nothing below it a number is one; most are asked no further
  if (node.children.length === 0) return node.type !== 'heading' || showsItem(node);
  const says = saysItem(node);
  // a heading of a feedback: what its children hold need not be asked
  if (!isReport && !says && !holdsFields(node) && node.children.some(isOwnChild)) return false;
  const children = node.children.filter(isOwnChild);
  if (says) {
    // 在“坚守主业”方面 with failings numbered below it is a heading
    const isTopic = /[”」』"]方面[：:。]?$/.test(node.block.body) && children.length > 0;
    return !holdsSaidItem(node) && !(isTopic && !areMeasures(children));
  }
  if (isReport && namesFailing(node.block.body) && areMeasures(children)) return true;
  const shows = holdsFields(node);
  if (shows && announcesRows(node)) return false;
  const holds = children.some((child) => showsItem(child) || holdsItem(child));
  if (shows || holds) return shows && !holds;
  if (children.length > 0) {
    const failing = children.filter((child) => statesFailing(child.block.body)).length;
    return isReport && statesFailing(node.block.body) && failing * 2 < children.length;
  }
  return node.type !== 'heading' && !announcesRows(node);
}

/** A heading line with the problems below it; with fields directly below it, it is a problem, whatever follows these. */
function announcesRows(node: OutlineNode): boolean {
  const [first] = node.children;
  return !(first && belongsToField(first)) && hasRows(node) && announcesOnly(node.block.body);
}

/** A heading line: one short sentence, with or without a stop. */
function announcesOnly(body: string): boolean {
  const closed = /[。.！]$/.test(body);
  const limit = closed && /[0-9]/.test(body) ? CAPTION_LIMIT : CAPTION_LIMIT + 15;
  return body.length <= limit && !/[；;]/.test(body) && splitSentences(body).length <= 1;
}
