import { codesOf } from '../basics/charCodes';
import { namesFailing, statesBackground } from '../document/language';
import { isSpace } from '../document/paragraph';
import { findSeparators, splitSentences } from '../document/sentences';
import type { Separator, Separators, Span } from '../document/sentences';
import { openingFinder } from '../document/vocabulary';

export interface PointSplit {
  /** The caption without its stop, or null. */
  readonly caption: Span | null;
  readonly points: readonly Span[];
  /** Pieces that were tied to a neighbour because they are mere background: they may be points of their own. */
  readonly tied: readonly Span[];
  /** Pieces that stand alone though they name no failing: they may belong to a neighbour. */
  readonly alone: readonly Span[];
  /** Quotes and brackets without their partner. */
  readonly unclosed: readonly number[];
}

/** A caption has at most so many characters. */
export const CAPTION_LIMIT = 45;

const AMOUNT_OR_DATE =
  /[0-9０-９]|[〇零一二三四五六七八九十百千万亿两]+(?:万元|亿元|元(?!化|素|旦)|亿|年[至到以底初末]|月份?[至到以底初末上中下])|[〇零一二三四五六七八九]{4}年/;
const LOOSE_MARKS = codesOf('，,；;。：:、.．');
/** Blanks are loose, too. */
const isLoose = (code: number): boolean => LOOSE_MARKS.has(code) || isSpace(code);
/** Evidence stays with the statement before it. */
const EVIDENCE = /^(?:如(?![果期何实下今数此同意是出])|例如|比如|譬如|其中|(?:具体)?(?:如|譬如)[：:])/;

const mayBeEvidence = openingFinder('如例比譬其具');

/** Whether a statement is evidence for the one before it: 如，… / 其中… */
export const isEvidence = (text: string): boolean => mayBeEvidence(text) && EVIDENCE.test(text);

/** A topic without a statement of its own, before 有的: 对上轮巡视指出的改革滞后问题 */
const TOPIC =
  /^(?:(?:对|在|就|针对|关于|围绕)[^，,。]*(?:问题|方面|(?<!集)中|上|过程|环节|领域|(?<![及按准超同限临])时|期间|事项)|[^，,。]*(?:指出|反馈|移交|发现|提出)的[^，,。]*(?:问题|事项|意见)|(?:经|据)?(?:现场|随机|入户|重点|实地|延伸|专项)?(?:核查|检查|抽查|调查|走访|审计|督察|巡察|查阅|核实|了解|统计|调研|暗访)(?:发现|中|时|显示|反映|了解)?)$/;

/** What was looked at, without what was found: 抽查3个仓的检测记录，有的… */
const LOOKED_AT = /^(?:现场|随机|重点)?(?:抽查|抽取|查阅|翻阅|调阅|检查|核查|走访|延伸)[^，。；]{2,24}$/;
/** 所属127间商铺中，有的… */
const AMONG = /^[^，。；]{2,24}(?<![集其])中$/;
/** 对2023年以来立案的96宗违建，有的… */
const ABOUT = /^(?:对|针对|就)[^，,。；]{4,40}$/;
/** 谈话了解到，有的… */
const LEARNT = /^[^，。；]{0,14}(?:了解到?|发现|得知|反映|显示|表明|看到|指出)$/;
const isMereTopic = (words: string): boolean =>
  (ABOUT.test(words) && !namesFailing(words.replace(/违[建法规章]/gu, ''))) ||
  TOPIC.test(words) ||
  ((LOOKED_AT.test(words) || AMONG.test(words) || LEARNT.test(words)) && !namesFailing(words));

/** Takes a problem apart into its caption and its single deficiencies (docs/reading-policy.md, 4). */
export function splitPoints(text: string, hasMore = false): PointSplit {
  const separators = findSeparators(text);
  const caption = findCaption(text, separators, hasMore);
  const from = caption ? caption[1] : 0;
  const pieces = cutPieces(text, from, separators.list);
  const { points, tied, alone } = tiePieces(text, pieces);
  const { unclosed } = separators;
  return caption !== null && points.length === 0 && !hasMore
    ? { caption: null, points: [caption], tied, alone, unclosed }
    : { caption, points, tied, alone, unclosed };
}

/** The first sentence if it only names the problem, or what stands before an inline 一是. */
function findCaption(text: string, separators: Separators, hasMore: boolean): Span | null {
  const first = separators.list[0];
  if (!first || first.at === 0) return null;
  const head = trimLoose(text, 0, first.at);
  if (head[1] <= head[0]) return null;
  if (first.kind === 'enumerator') {
    const leadIn = text.charAt(first.at - 1);
    return /[：:]/.test(leadIn) || (/[，,\s]/.test(leadIn) && namesFailing(text.slice(head[0], head[1])))
      ? head
      : null;
  }
  if (first.kind !== 'stop') return null;
  if (!hasMore && firstTight(text, first.next, text.length) === text.length) return null;
  return mayBeCaption(text.slice(head[0], head[1])) ? head : null;
}

const mayBeCaption = (words: string): boolean =>
  (words.length <= CAPTION_LIMIT || words.replace(/\s/g, '').length <= CAPTION_LIMIT) &&
  !AMOUNT_OR_DATE.test(words);

const describes = (words: string): boolean =>
  statesBackground(words) || (/涉及|覆盖|流经|位于|地处|全长|总面积/.test(words) && !namesFailing(words));

const NONE: readonly Span[] = [];

interface CutPiece {
  readonly span: Span;
  /** What ended the piece before it. */
  readonly opened: Separator['kind'] | null;
  /** What ends it. */
  closed: Separator['kind'] | null;
}

function cutPieces(text: string, from: number, separators: readonly Separator[]): CutPiece[] {
  const pieces: CutPiece[] = [];
  let start = from;
  let opened: Separator['kind'] | null = null;
  for (let k = 0; k <= separators.length; k++) {
    // behind the last separator the text itself ends
    const separator = separators[k] ?? null;
    if (separator !== null && ((separator.next <= from && separator.at < from) || separator.at < start))
      continue;
    const closed: Separator['kind'] | null = separator?.kind ?? null;
    const end = separator?.at ?? text.length;
    const first = firstTight(text, start, end);
    if (first < end) pieces.push({ span: [first, lastTight(text, first, end)], opened, closed });
    else {
      const last = pieces[pieces.length - 1];
      if (last && last.closed !== 'stop' && closed === 'stop') last.closed = closed;
    }
    start = separator?.next ?? end;
    opened = closed;
  }
  return pieces;
}

/**
 * Joins evidence to the piece before it, and mere background (全年招录46人) to its neighbour. Whatever else names no failing
 * that we know of stands for itself: new words for failings are found every day.
 */
function tiePieces(text: string, pieces: readonly CutPiece[]): Pick<PointSplit, 'points' | 'tied' | 'alone'> {
  const points: Span[] = [];
  /** Most texts hold none of either. */
  let tied = NONE;
  let alone = NONE;
  let waiting: Span | null = null;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as CutPiece;
    const content = text.slice(piece.span[0], piece.span[1]);
    const last = points[points.length - 1];
    if (waiting === null && last && piece.opened !== 'enumerator' && isEvidence(content)) {
      points[points.length - 1] = [last[0], piece.span[1]];
      continue;
    }
    const whole: Span = waiting === null ? piece.span : [waiting[0], piece.span[1]];
    const isTopic = piece.closed === 'some' && isMereTopic(content);
    const isOpened = piece.opened === 'enumerator' || piece.opened === 'some';
    const leadsOn =
      (piece.closed === 'semicolon' && statesBackground(content)) ||
      // what the place is like, before anything is said about it: 流域涉及3个县区、26万人口。
      (piece.closed === 'stop' &&
        i === 0 &&
        piece.opened === null &&
        pieces.length > 1 &&
        describes(content));
    if (isOpened || !(isTopic || leadsOn)) {
      if (!isOpened && pieces.length > 1 && !namesFailing(content)) alone = [...alone, piece.span];
      points.push(whole);
      waiting = null;
      continue;
    }
    tied = [...tied, piece.span];
    const isLast = i === pieces.length - 1;
    const endsSentence =
      piece.opened === 'semicolon' && piece.closed !== 'semicolon' && piece.closed !== 'some';
    if (waiting === null && last && (isLast || endsSentence))
      points[points.length - 1] = [last[0], piece.span[1]];
    else if (isLast) {
      if (last) points[points.length - 1] = [last[0], piece.span[1]];
      else points.push(whole);
      waiting = null;
    } else waiting = whole;
  }
  return { points, tied, alone };
}

/** Blanks and loose punctuation at both ends cut off. */
export function trimLoose(text: string, from: number, to: number): Span {
  const start = firstTight(text, from, to);
  return [start, lastTight(text, start, to)];
}

/** Where the first character stands that is not loose; `to` where there is none. */
function firstTight(text: string, from: number, to: number): number {
  let start = from;
  while (start < to && isLoose(text.charCodeAt(start))) start++;
  return start;
}

/** Where the last such character ends. */
function lastTight(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isLoose(text.charCodeAt(end - 1))) end--;
  return end;
}

/** Sentences of a text, for callers that weigh them one by one. */
export { splitSentences };
