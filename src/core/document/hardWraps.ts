import { isDocumentNumber } from './furniture';
import type { FurnitureKind } from './furniture';
import { isDateLine, looksLikeSignature } from './language';
import { readMarker } from './readMarker';
import type { Marker } from './readMarker';
import { filledUp, hadRoom } from './lineCapacity';
import type { Line } from './lines';
import type { Paragraph, Piece } from './paragraph';
import { linesInsideCells } from './quotedCells';
import { endingFinder } from './vocabulary';
import { detectWrapping, ENDS_SENTENCE, isFull, LABEL } from './wrapLayout';
import type { WrapLayout } from './wrapLayout';

const ENDS_OPEN = /[，、,（(《“‘〈第和与及或的在对为]$/;

/** A line that ends a sentence must be fuller to go on: most last lines of paragraphs end anywhere. */
const TIGHT = 4;

/**
 * Joins the lines of each paragraph. Furniture is skipped, so a sentence that a page break cuts is whole again.
 * Without hard wraps every line stands alone, except a marker that lost its text to the next line.
 */
export function joinLines(lines: readonly Line[], furniture: readonly (FurnitureKind | null)[]): Paragraph[] {
  const kept: Line[] = [];
  /** Lines before which a page ended. */
  const afterFurniture = new Set<Line>();
  let skipped = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const kind = furniture[i] ?? null;
    if (kind !== null) {
      skipped ||= kind !== 'webPage';
      continue;
    }
    kept.push(line);
    if (skipped) afterFurniture.add(line);
    skipped = false;
  }
  const insideCells = linesInsideCells(kept);
  const layout = detectWrapping(kept);
  const paragraphs: Paragraph[] = [];
  const numbers = numbersSoFar();
  let from = 0;
  let holdsRow = false;
  for (let at = 0; at < kept.length; at++) {
    const line = kept[at] as Line;
    const joined: boolean =
      at > 0 &&
      (insideCells.has(line) ||
        (!isTableRow(line) &&
          !holdsRow &&
          !(
            paragraphs.length < TITLE_WITHIN &&
            at - from <= TITLE_LINES &&
            endsTitle(kept.slice(from, at), line)
          ) &&
          continues(kept, from, at, afterFurniture.has(line), layout, numbers)));
    if (!joined) {
      if (at > 0) paragraphs.push(toParagraph(kept, from, at));
      from = at;
      numbers.add(line);
    }
    holdsRow = isTableRow(line) || (joined && holdsRow);
  }
  if (kept.length > 0) paragraphs.push(toParagraph(kept, from, kept.length));
  return paragraphs;
}

/** A title is one of so many first paragraphs. */
const TITLE_WITHIN = 4;
/** A title has at most so many lines. */
const TITLE_LINES = 3;
const TITLE =
  /^[^，。；：:、]{8,90}(?:方案|通报|报告|意见|情况|公示|公告|通告|清单|台账|反馈|决定|建议书)(?:[（(][^（()）]{1,12}[）)])?$/;

/** Whether a title that fills its line is whole: what follows is no tail of one (关于…反馈意见⏎整改情况的报告). */
function endsTitle(group: readonly Line[], next: Line): boolean {
  if (!TITLE.test(group.map(({ text }) => text).join(''))) return false;
  return (
    /[，。；：:、]/.test(next.text) ||
    !/(?:方案|通报|报告|意见|情况|公示|公告|通告|清单|台账|反馈|[）)])$/.test(next.text)
  );
}

/** The last number of each style among the lines that began paragraphs. */
interface Numbers {
  readonly add: (line: Line) => void;
  readonly last: (style: string) => number;
}

/** Numbers are read when one is asked for: only lines that are hard wrapped, or cut by a page, are told apart by them. */
function numbersSoFar(): Numbers {
  const numbers = new Map<string, number>();
  const unread: Line[] = [];
  return {
    add: (line) => unread.push(line),
    last: (style) => {
      for (const { text } of unread) {
        const marker = readMarker(text);
        if (marker) numbers.set(marker.style, marker.value);
      }
      unread.length = 0;
      return numbers.get(style) ?? 0;
    },
  };
}

/** Cells parted by tabs: a row of a table is whole on its line. */
const isTableRow = ({ tabs }: Line): boolean => tabs >= 2;

/** Styles of enumerators that also stand inside a running paragraph. */
const INNER = /^(?:isOrdinal|itsOrdinal|ordinal|circled|arabicBracket|arabicHalf)$/;
/** Openings that go on with nothing: closing sentences, speeches of the inspectors, attachments. */
const OPENS =
  /^(?:以上|上述|附件|附：|抄送|联系|特此|督察(?:指出|认为|强调|要求|组还)|巡察期间|巡视期间|对巡[视察]移交|[（(]联系|请[^。]{0,24}(?:于|在|将|按|自)|[^，。；：]{2,16}(?:要|应|须|请)(?:在|于|自|将))/;

/** 2,140⏎.77万元, 2,1⏎40.77万元: no text begins with the rest of a number. */
const CUT_NUMBER =
  /^[.．][0-9０-９]+[^0-9０-９.．、]|^[0-9０-９]{1,3}[.．][0-9０-９]+(?:[万亿元%％千百吨米倍]|公里|平方|立方|个百分)/;
const endsWithDigit = endingFinder('0123456789０１２３４５６７８９');
const pauses = endingFinder('；;，,');

/** Whether the last bracket of a text opens. */
function leavesOpen(text: string): boolean {
  for (let i = text.length - 1; i >= 0; i--) {
    const char = text.charAt(i);
    if (char === '（' || char === '(') return true;
    if (char === '）' || char === ')') return false;
  }
  return false;
}

const BARE_PROBLEM = /^问题[0-9０-９一二三四五六七八九十]{1,3}$/;
const CLOSES = /^[^（()）]*[）)]/;
const SPEAKS_FOR_SEVERAL = /^(?:以上|上述|前述)[^，。；]{0,8}(?:问题|事项|任务)[，,]/;

/** Whether the line at `at` goes on with the paragraph that begins with the line at `from`. */
function continues(
  lines: readonly Line[],
  from: number,
  at: number,
  afterFurniture: boolean,
  layout: WrapLayout | null,
  numbers: Numbers,
): boolean {
  const line = lines[at] as Line;
  const previous = lines[at - 1] as Line;
  if (isMarkerAlone(previous.text)) return true;
  // 问题1⏎具体表现：…
  if (LABEL.test(line.text) && BARE_PROBLEM.test(previous.text)) return true;
  if (from === at - 1 && (isDateLine(previous.text) || isDocumentNumber(previous.text))) return false;
  if (endsWithDigit(previous.text) && CUT_NUMBER.test(line.text)) return true;
  if (isDateLine(line.text)) return /[：:，,自至于从、（(]$/.test(previous.text);
  // （责任单位：…；⏎完成时限：…） stays together
  if (CLOSES.test(line.text) && leavesOpen(previous.text) && readMarker(line.text) === null) return true;
  // 以上3项问题，责任单位：…；⏎整改时限：… is one sentence, wherever the line ends
  if (pauses(previous.text) && SPEAKS_FOR_SEVERAL.test((lines[from] as Line).text)) return true;
  if (layout === null)
    return cutInSentence(previous, line) || (afterFurniture && cutByPage(previous, line, numbers));
  const marker = readMarker(line.text);
  const full = isFull(previous, layout) || filledUp(previous, line, layout.capacities);
  const ended = ENDS_SENTENCE.test(previous.text);
  const open = ENDS_OPEN.test(previous.text);
  if (marker && /[、（(第]$/.test(previous.text)) return true;
  if (marker) {
    if (layout.firstLine !== null && line.indent >= layout.firstLine) return false;
    // in an indented layout what stands at the margin goes on, however full the line before it is
    if (INNER.test(marker.style) && (full || layout.firstLine !== null)) {
      if (marker.value > 1 && runsInside(lines.slice(from, at), marker)) return true;
      if (marker.value === 1 && (layout.firstLine !== null || runsInside([line], { ...marker, value: 3 })))
        return true;
    }
    const weak = /[，,]$/.test(marker.printed) && marker.rank <= 3;
    if (ended || (!full && !open)) return false;
    return weak || !fits(marker.style, marker.value, numbers);
  }
  if (open) return true;
  const reached =
    (ended ? isFull(previous, layout, TIGHT) : full) && !hadRoom(previous, line, layout.capacities);
  const announces = /[：:]$/.test(line.text) && line.width < layout.width * 0.7;
  if (ended && looksLikeSignature(line.text) && line.width < layout.width * 0.8) return false;
  if (ended && (announces || OPENS.test(line.text) || LABEL.test(line.text))) return false;
  if (layout.firstLine !== null && line.indent >= layout.firstLine) return false;
  const midSentence = !ended || /[；;]$/.test(previous.text);
  if (afterFurniture) return (midSentence && cutByPage(previous, line, numbers, layout)) || reached;
  if (layout.firstLine !== null) return reached || (midSentence && !/[：:]$/.test(previous.text));
  if (line.afterGap) return reached && midSentence;
  return reached;
}

/** Whether the number before a marker stands inside the paragraph, not at its head: …：一是…⏎二是… */
function runsInside(group: readonly Line[], marker: Marker): boolean {
  const text = group
    .slice(-12)
    .map((line) => line.text)
    .join('');
  for (let at = 1; at < text.length; at++) {
    if (!/[。；：，:;,、]/.test(text.charAt(at - 1))) continue;
    const inner = readMarker(text, at);
    if (inner && inner.style === marker.style && inner.value === marker.value - 1) return true;
  }
  return false;
}

/** Whether a line of running text, no heading, stops in the middle of a sentence that the next one ends. */
function cutInSentence(previous: Line, line: Line): boolean {
  if (previous.width < 36 || previous.width > 110 || line.width >= previous.width) return false;
  if (line.afterGap || line.indent > previous.indent) return false;
  if (!/[。；]/.test(previous.text) || /[。；：:;.！？!?”）)〕】\]]$/.test(previous.text)) return false;
  return ENDS_SENTENCE.test(line.text) && readMarker(line.text) === null && !LABEL.test(line.text);
}

/** Whether a page break between two lines stands in the middle of a sentence. */
function cutByPage(previous: Line, line: Line, numbers: Numbers, layout?: WrapLayout): boolean {
  if (/[。！？!?：:]$/.test(previous.text)) return false;
  if (ENDS_OPEN.test(previous.text)) return true;
  if (LABEL.test(line.text) && (layout === undefined || !isFull(previous, layout))) return false;
  const marker = readMarker(line.text);
  if (marker && fits(marker.style, marker.value, numbers)) return false;
  if (line.indent >= 2 && line.indent > previous.indent) return false;
  return layout ? isFull(previous, layout) : previous.width >= 40;
}

/** Whether a marker goes on with its series or begins one. Bullets always do. */
function fits(style: string, value: number, numbers: Numbers): boolean {
  if (value <= 1 || style.startsWith('bullet')) return true;
  const last = numbers.last(style);
  return value > last && value <= last + 2;
}

/** A marker with nothing behind it: the text stands on the next line. */
function isMarkerAlone(text: string): boolean {
  if (text.length > 8) return false;
  const marker = readMarker(`${text}某`);
  return marker !== null && marker.length >= text.length && !marker.style.startsWith('bullet-');
}

const LATIN = /[A-Za-z]/;

/** One paragraph from its lines; between Latin words, and before a number in a cell, a blank stands for the line break, between Chinese nothing. */
function toParagraph(lines: readonly Line[], from: number, to: number): Paragraph {
  const first = lines[from] as Line;
  if (to === from + 1) return first;
  const parts: string[] = [];
  const pieces: Piece[] = [];
  const inCells = isTableRow(first);
  let at = 0;
  let last = '';
  for (const line of lines.slice(from, to)) {
    if (
      (LATIN.test(last) && LATIN.test(line.text.charAt(0))) ||
      (inCells && readMarker(line.text) !== null)
    ) {
      parts.push(' ');
      at++;
    }
    parts.push(line.text);
    pieces.push({ at, start: line.start, length: line.text.length });
    at += line.text.length;
    last = line.text.charAt(line.text.length - 1);
  }
  return { text: parts.join(''), start: first.start, pieces, indent: first.indent };
}
