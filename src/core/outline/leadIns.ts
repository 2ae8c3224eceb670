import type { Block } from './blocks';
import { CLOSED } from './frames';
import type { Frame } from './frames';
import {
  isStoppedHeading,
  leadsInProblems,
  leadsInRecommendations,
  namesTopic,
  sectionOf,
} from './sectionKinds';
import type { SectionKind } from './sectionKinds';

/** A sentence that announces what is numbered below it: 「…但也发现一些问题：」 「现提出如下整改建议：」 */
export function leadInSection(
  blocks: readonly Block[],
  index: number,
  stack: readonly Frame[],
): SectionKind | null {
  const { body } = blocks[index] as Block;
  const next = blocks[index + 1];
  if (next === undefined || next.role !== null) return null;
  const starts = next.marker !== null && next.marker.value <= 1;
  const announces = next.marker !== null && /[：:]$/.test(body);
  if ((starts || announces) && leadsInRecommendations(body))
    return sectionOf(body, false) === 'problems' ? null : 'recommendations';
  // 巡察组提出如下意见建议： with paragraphs below it up to the end
  if (
    next.marker === null &&
    /[：:]$/.test(body) &&
    leadsInRecommendations(body) &&
    closesWith(blocks, index)
  )
    return 'recommendations';
  // 防范化解重大风险存在短板 among the problems is the heading of some of them
  const isAmong = stack.some(({ node }) => node.section === 'problems');
  if (isAmong && !/[：:。]$/.test(body) && !/以下|如下|下列|发现|主要|突出/.test(body)) return null;
  const mayStart = starts || (next.marker === null && stack.length === 0);
  if (!mayStart || !leadsInProblems(body)) return null;
  // one topic among others below the heading of all problems: 党建方面存在的问题
  const isTopic = namesTopic(body) && stack.some(({ node }) => node.section === 'problems');
  const isHeading = isStoppedHeading(body) || !(CLOSED.test(body) || /[：:]$/.test(body));
  return isTopic && isHeading ? null : 'problems';
}

/** Whether nothing but sentences stand from here to the end: no number, and no heading of another part. */
function closesWith(blocks: readonly Block[], index: number): boolean {
  const rest = blocks.slice(index + 1).filter(({ role }) => role === null);
  return rest.length < 30 && rest.every(({ marker, body }) => marker === null && CLOSED.test(body));
}
