import { ATTACHMENTS, withEnds } from './gluedEnds';
import { findInlineStarts, gluedLabelStarts, gluedOrdinalStarts } from './gluedItems';
import { readMarker } from './readMarker';
import type { Marker } from './readMarker';
import { subParagraph } from './paragraph';
import type { Paragraph } from './paragraph';
import { findShields, QUOTES } from './shields';

/** A paragraph this long that holds most of the document has lost its line breaks. */
const LONG = 160;
const SHARE = 0.6;
/** A heading that ran into the next marker has at most so many characters. */
const HEADING = 60;

const ENDED = /[。；;：:！？!?”」』）)\]】\s\u3000.．]/;
const SENTENCE_END = /[。！？!?]/;

/**
 * Restores the paragraphs of a text whose line breaks were lost. Where a marker stands behind a sentence, or directly
 * behind a heading, and goes on with its series, a paragraph began; 62.5%, 1.2万, 第（三）项 and 第五十七条 are none.
 */
export function restoreParagraphs(paragraphs: readonly Paragraph[]): {
  paragraphs: readonly Paragraph[];
  restored: readonly Paragraph[];
} {
  const total = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  if (!paragraphs.some(({ text }) => isGlued(text, total))) return { paragraphs, restored: [] };
  const restored: Paragraph[] = [];
  const numbered = paragraphs.some(
    (paragraph) => paragraph.text.length < LONG && readMarker(paragraph.text) !== null,
  );
  const all: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const { text } = paragraph;
    const cuts = isGlued(text, total)
      ? findParagraphStarts(text, !numbered && text.length >= total * SHARE)
      : [];
    if (cuts.length > 0) {
      restored.push(paragraph);
      const ends = withEnds(text, cuts);
      all.push(...cutAt(paragraph, [...ends, ...gluedOrdinalStarts(text, ends), ...gluedLabelStarts(text)]));
    } else all.push(paragraph);
  }
  return { paragraphs: all, restored };
}

const isGlued = (text: string, total: number): boolean =>
  text.length >= LONG && (text.length >= total * SHARE || holdsTopLevel(text));

/** …。二、意见建议 in the middle of a paragraph: a chapter begins there, so line breaks are missing. */
const holdsTopLevel = (text: string): boolean =>
  text.length > 400 && /[。：；]\s*二、[^。；]{2,30}(?:（一）|\(一\)|1[.．、])/.test(text);

function cutAt(paragraph: Paragraph, cuts: readonly number[]): Paragraph[] {
  const starts = [...new Set([0, ...cuts])].sort((a, b) => a - b);
  return starts
    .map((start, i) => subParagraph(paragraph, start, starts[i + 1] ?? paragraph.text.length))
    .filter(({ text }) => text.length > 0);
}

/** What a problem of a plan or progress report opens with: its marker needs no stop before it. */
const ITEM_OPENS =
  /^(?:针对|关于)[“"]|^[【〔[]?[\u4e00-\u9fff]{0,6}问题(?:表现|描述)?[】〕\]：:]|^(?:审计|督察|巡察|巡视|检查)(?:指出|发现|反馈)[：:]/;

/** A heading that ran into the first number below it: 审计发现的主要问题及审计建议一、… */
const ANNOUNCES = /^[^，；：、]{2,30}(?:问题|不足|建议|意见|情况|清单|如下|反馈|要求)$/;
/** A heading that announces a part and ran into its text: 三、下一步打算对未完成的8条措施… */
const RUN_IN_HEADING =
  /^(?:下一步(?:工作)?(?:打算|安排|计划|措施|工作)|今后(?:工作)?打算|努力方向|整改工作总体情况|基本情况|总体(?:情况|评价)|(?:存在|发现)的?(?:主要|突出)?问题|(?:组织|工作|制度|纪律|整改)(?:领导|保障)|总体要求|指导思想|(?:工作|整改)目标|基本原则|(?:有关|相关)?(?:意见建议|工作要求|整改要求|审计建议|处理意见|保障措施))[\s\u3000]*(?=[\u4e00-\u9fff])(?![和与及或的中是为在方等已未均都也仍])/;

/** 六.关于“…”问题的整改 below a heading that ran into it: the number goes on, or one of it was left out. */
function continuesBelow(
  marker: Marker,
  wraps: boolean,
  open: number,
  seen: ReadonlyMap<string, number>,
): boolean {
  const last = seen.get(marker.style);
  return wraps && open < 0 && last !== undefined && marker.value > last && marker.value <= last + 3;
}

/** 整改建议如下：1）… below the problems, whatever numbers it. */
const ADVISES =
  /^[\s\u3000]*(?:(?:针对[^，；：、]{0,12}|对此|为此|据此)[，,])?[^，；：、]{0,16}(?:意见|建议|要求)(?:如下)?[：:。][\s\u3000]*$/;

/** Where a sentence begins that ends before a place and announces advice; null where none does. */
function adviceBefore(text: string, at: number, from: readonly number[]): number | null {
  return from.find((start) => at - start <= HEADING && ADVISES.test(text.slice(start, at))) ?? null;
}

/** The last character before a place that is no blank. */
function lastPrinted(text: string, at: number): string {
  let i = at - 1;
  while (i > 0 && /[\s\u3000]/.test(text.charAt(i))) i--;
  return text.charAt(i);
}

interface Open {
  readonly style: string;
  value: number;
}

/** Where paragraphs began, by their markers. */
function findParagraphStarts(text: string, alone: boolean): number[] {
  const quoted = findShields(text, QUOTES).shielded;
  const starts: number[] = [];
  let stack: Open[] = [];
  let lineStart = 0;
  let sentenceEnd = 0;
  let stopEnd = 0;
  let stopBefore = 0;
  const seen = new Map<string, number>();
  for (let i = 0; i < text.length; i++) {
    const previous = text.charAt(i - 1);
    if (i > 0 && /[。；;！？!?：:]/.test(previous) && quoted[i - 1] !== 1) sentenceEnd = i;
    if (i > 0 && /[。；;！？!?]/.test(previous) && quoted[i - 1] !== 1) {
      stopBefore = stopEnd;
      stopEnd = i;
    }
    if (quoted[i] === 1) continue;
    if (sentenceEnd === i && i > 0 && ATTACHMENTS.test(text.slice(i, i + 8))) {
      starts.push(i);
      break;
    }
    const marker = readMarker(text, i);
    if (!marker || !isPlausible(text, i, marker)) continue;
    const wraps = ITEM_OPENS.test(text.slice(i + marker.length, i + marker.length + 12));
    const announced = marker.value === 1 && starts.length === 0 && ANNOUNCES.test(text.slice(stopEnd, i));
    const boundary =
      i === 0 ||
      ENDED.test(previous) ||
      wraps ||
      announced ||
      headsNext(text, i, marker, stack, seen) ||
      endsField(text.slice(Math.max(stopEnd, i - REACH_OF_FIELD), i), marker, stack);
    const inHeading = starts.length > 0 && sentenceEnd <= lineStart && i - lineStart <= HEADING;
    const open = stack.findIndex((frame) => frame.style === marker.style);
    const goesOn = inHeading && open < 0 && marker.value === (seen.get(marker.style) ?? -1) + 1;
    const advice = marker.value === 1 ? adviceBefore(text, i, [stopEnd, stopBefore]) : null;
    if (advice !== null) starts.push(advice);
    const isRepeated = wraps && open >= 0 && marker.value === stack[open]?.value;
    const beginsAnew =
      marker.value === 1 && !boundary && isHeading(text.slice(stopEnd, i), stopEnd > lineStart);
    const level =
      advice !== null
        ? 0
        : isRepeated || (beginsAnew && open >= 0)
          ? open
          : goesOn || continuesBelow(marker, wraps, open, seen)
            ? stack.length
            : levelOf(stack, open, marker, boundary, inHeading, lastPrinted(text, i));
    if (level < 0) continue;
    if (
      (marker.value === 1 || (marker.value === 0 && open < 0)) &&
      !inHeading &&
      !SENTENCE_END.test(previous) &&
      i - stopEnd <= 24 &&
      i - stopEnd >= 2 &&
      stopEnd > lineStart
    ) {
      starts.push(stopEnd);
    }
    stack = stack.slice(0, level);
    stack.push({ style: marker.style, value: marker.value });
    seen.set(marker.style, marker.value);
    starts.push(i);
    lineStart = i + marker.length;
    const runIn = marker.rank <= 2 ? RUN_IN_HEADING.exec(text.slice(lineStart, lineStart + 40)) : null;
    if (runIn) starts.push(lineStart + runIn[0].length);
    i += marker.length - 1;
  }
  return starts.length >= 2 ? starts : alone ? findInlineStarts(text) : [];
}

/** A label and its value without a stop are not longer. */
const REACH_OF_FIELD = 70;
/** …完成时限：2025年3月底2.班子…: the value of a field has no stop, and the next number of the problems says where it ends. */
const endsField = (words: string, { style, value, printed }: Marker, stack: readonly Open[]): boolean =>
  style === 'arabicStop' &&
  /[.．]$/.test(printed) &&
  /[\u4e00-\u9fff]{2,6}[：:][^：:]{1,60}$/.test(words) &&
  !LISTS_ON.test(words.slice(-1)) &&
  stack.some((open) => open.style === style && open.value === value - 1);

/** A heading without a number that ran into the first number below it: …已退还。管党治党宽松软1.靠企吃企… */
const isHeading = (words: string, isApart: boolean): boolean =>
  isApart && words.length <= 24 && /^[\u4e00-\u9fff“”]{4,}$/.test(words);

/** What a numeral stands behind where it counts or lists something: 第三、, 和二、. */
const LISTS_ON = /[、，,和及与或的据照按第（(至到一二三四五六七八九十]/;
/** A heading is not longer, up to the number below it. */
const REACH_OF_HEADING = 45;

/**
 * Whether a marker goes on with its series though nothing ended before it (…状态：已完成二、监管方面问题4：…): `问题2：` says so itself, a chapter where
 * the next number follows without a stop.
 */
function headsNext(
  text: string,
  at: number,
  marker: Marker,
  stack: readonly Open[],
  seen: ReadonlyMap<string, number>,
): boolean {
  const open = stack.find(({ style }) => style === marker.style);
  if (open === undefined || marker.value !== open.value + 1 || LISTS_ON.test(text.charAt(at - 1)))
    return false;
  if (marker.style === 'problem') return true;
  if (marker.rank > 2) return false;
  const from = at + marker.length;
  for (let i = from; i < from + REACH_OF_HEADING && !/[。；;]/.test(text.charAt(i)); i++) {
    const next = i > from + 1 ? readMarker(text, i) : null;
    if (next === null || next.style === marker.style || !isPlausible(text, i, next)) continue;
    if (next.value === 1 || next.value === (seen.get(next.style) ?? -1) + 1) return true;
  }
  return false;
}

/** Marks that count inside a sentence are no paragraph starts. */
function isPlausible(text: string, at: number, marker: Marker): boolean {
  const previous = text.charAt(at - 1);
  if (
    marker.style === 'isOrdinal' ||
    marker.style === 'itsOrdinal' ||
    marker.style === 'letter' ||
    marker.style === 'decimal'
  )
    return false;
  if (previous === '第' || previous === '（' || previous === '(') return false;
  if (
    marker.style === 'arabicStop' &&
    (/[0-9０-９.．%A-Za-z〔[第约共近达超为仅]/.test(previous) ||
      (/[，,。]$/.test(marker.printed) && marker.value > 9))
  )
    return false;
  if (marker.style === 'cjkStop' && !(at === 0 || ENDED.test(previous)) && /[，,.．]$/.test(marker.printed))
    return false;
  if (marker.style === 'problem' && /[：:]$/.test(marker.printed)) return true;
  if (marker.style === 'clause' || marker.style === 'roman' || marker.style === 'problem')
    return at === 0 || ENDED.test(previous);
  if (marker.style.startsWith('bullet')) return '●◆■▲★○◇□△☆▪➢►▶❖'.includes(marker.printed);
  return marker.style !== 'arabicHalf' || ENDED.test(previous);
}

/** How many open levels stay open above the marker, or -1 where it opens no paragraph. */
function levelOf(
  stack: readonly Open[],
  open: number,
  marker: Marker,
  boundary: boolean,
  inHeading: boolean,
  previous: string,
): number {
  const bullet = marker.style.startsWith('bullet');
  const inner = marker.rank >= 5 && !bullet && marker.style !== 'problem';
  if (open >= 0) {
    const last = (stack[open] as Open).value;
    const next = bullet || marker.value === last + 1;
    if (next && (boundary || inHeading)) return open;
    if (next && marker.style === 'cjkBracket' && !/[、，,和及与的据照按]/.test(previous)) return open;
    if (inner) return -1;
    if (boundary && !/[；;：:]/.test(previous) && marker.value > last && marker.value <= last + 3)
      return open;
    if (boundary && marker.value === last && SENTENCE_END.test(previous)) return open;
    return marker.value === 1 && boundary && (SENTENCE_END.test(previous) || /[：:\s]/.test(previous))
      ? open
      : -1;
  }
  if (marker.value > 1 && !(stack.length === 0 && boundary && marker.rank <= 2)) return -1;
  if (inner) return inHeading && !/[：:；;，,]/.test(previous) ? stack.length : -1;
  if (inHeading) return stack.length;
  if (!boundary) return stack.length === 0 && marker.rank <= 2 && marker.style !== 'cjkStop' ? 0 : -1;
  return stack.length;
}
