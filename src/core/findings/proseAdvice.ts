import type { Span } from '../document/sentences';
import { findInlineEnumerators, splitSentences } from '../document/sentences';
import { findShields } from '../document/shields';
import type { OutlineNode } from '../outline/outline';
import { wordFinder } from '../document/vocabulary';
import { leadsInRecommendations, sectionOf } from '../outline/sectionKinds';
import type { Segment } from './draft';
import { segmentText } from './finishFinding';
import type { LeftOutReason } from './leftOutReasons';
import { leftOutRole } from './leftOutRole';
import { leaveSpan, pushRecommendation } from './walk';
import type { Walk } from './walk';

/** The words before the advice, up to their colon, or a heading that ran into it: 巡视组提出了整改意见：, 审计建议　. */
const LEAD = /^(?:[^。；：:\s]{2,12}[\s。]|[^。；：:]{2,40}[：:])/;
/** What a piece of advice holds near its beginning: 要…, 区财政局应…, 有关部门要…. */
const DEMANDS =
  /^(?:建议|请|望)?[^，。；：]{0,24}?(?:要|应当?|须|需要?|必须|加强|强化|健全|完善|提高|压实|深化|严格|建立|加快|推进|规范|抓好|落实)/;
/** 要…, 应…: nothing before it tells who. */
const BEGINS_WITH_DEMAND = /^(?:要|应当?|须|必须)/;
/** What stands behind advice and is none. */
const CLOSES = new Set<LeftOutReason | null>(['reporting', 'closing', 'clue-transfer', 'statistics']);

/** 巡视组对整改提出要求：要… is a requirement, no advice of its own. */
const MERELY_REQUIRES = /^(?!.*(?:意见|建议)).*提出.{0,8}要求[：:]$/;

const announces = (lead: string): boolean =>
  !MERELY_REQUIRES.test(lead) &&
  (leadsInRecommendations(lead) || sectionOf(lead, false) === 'recommendations');

/**
 * Advice said in one paragraph behind the words that announce it: 巡视组提出了整改意见：要…。要…。 Each sentence is one where
 * each demands something, else they are one together. Whether the paragraph was such.
 */
export function readProseAdvice(walk: Walk, { block }: OutlineNode, part: string | null): boolean {
  const { paragraph, bodyStart, body } = block;
  const lead = walk.isReport ? undefined : LEAD.exec(body)?.[0];
  if (lead === undefined || lead.length === body.length || !announces(lead)) return false;
  const from = bodyStart + lead.length;
  leaveSpan(walk, paragraph, 0, from, 'announcement');
  pushAdvice(walk, { paragraph, from, to: paragraph.text.length }, part, DEMANDS);
  return true;
}

/** Advice in one paragraph below the heading that announces it: each of 要…。要…。 and of 一是…；二是… is one. */
export function pushPlainAdvice(
  walk: Walk,
  { block }: OutlineNode,
  part: string | null,
  number: string,
): void {
  const { paragraph, bodyStart } = block;
  pushAdvice(
    walk,
    { paragraph, from: bodyStart, to: paragraph.text.length },
    part,
    BEGINS_WITH_DEMAND,
    number,
  );
}

function pushAdvice(walk: Walk, said: Segment, part: string | null, demands: RegExp, number = ''): void {
  const [advice = said] = withoutClosing(walk, [said]);
  const text = segmentText(advice);
  const { paragraph, from } = advice;
  const items = itemsOf(text);
  if (items.length > 1) {
    for (const { label, start, end } of items)
      pushRecommendation(walk, number + label, [{ paragraph, from: from + start, to: from + end }], part);
    return;
  }
  const sentences = splitSentences(text);
  const isEach = sentences.every(([start, end]) => demands.test(text.slice(start, end)));
  for (const [start, end] of isEach ? sentences : [[0, text.length] as const])
    pushRecommendation(walk, number, [{ paragraph, from: from + start, to: from + end }], part);
}

interface Item {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** 一是…；二是…: what stands behind each number, its closing mark cut off; none where words stand before the first. */
function itemsOf(text: string): readonly Item[] {
  const hits = findInlineEnumerators(text, findShields(text).shielded);
  const series = hits.filter(({ row }) => row === hits[0]?.row);
  if (series[0]?.start !== 0) return [];
  return series.map(({ start, end }, i) => ({
    label: text.slice(start, end).replace(/[、．.，,：:\s]+$/, ''),
    start: end,
    end: end + text.slice(end, series[i + 1]?.start ?? text.length).replace(/[；;，,\s]+$/, '').length,
  }));
}

/** Words without which a last sentence closes nothing: most advice holds none of them there. */
const mayClose = wordFinder([
  '报|反馈|告知|送|提交|公开|移交|移送|转|线索|表态|表示|参会|参加|列席|出席|跟踪|适时|已|正在',
]);

const isCaption = (words: string): boolean => !/[，；]|。./.test(words);

/** Cuts off what closes the last paragraph and is no advice: 整改方案请于15个工作日内报送。 */
export function withoutClosing(walk: Walk, segments: readonly Segment[]): readonly Segment[] {
  const last = segments[segments.length - 1];
  if (last === undefined) return segments;
  const { paragraph, from } = last;
  const text = segmentText(last);
  if (!mayClose(text.slice(text.lastIndexOf('。', text.length - 2) + 1))) return segments;
  const sentences = splitSentences(text);
  const closing: { start: number; end: number; reason: LeftOutReason }[] = [];
  let keep = sentences.length;
  for (; keep > 1; keep--) {
    const [start, end] = sentences[keep - 1] as Span;
    const reason = leftOutRole(text.slice(start, end));
    if (reason === null || !CLOSES.has(reason)) break;
    closing.push({ start, end, reason });
  }
  const end = sentences[keep - 1]?.[1];
  // 扛牢整改主体责任。要在1个月内报送整改方案 is advice with its caption
  if (keep === sentences.length || end === undefined || isCaption(text.slice(0, end))) return segments;
  for (const { start, end: to, reason } of closing)
    leaveSpan(walk, paragraph, from + start, from + to, reason);
  return [...segments.slice(0, -1), { ...last, to: from + end }];
}
