import { isBlank, sourceEnd, sourceStart } from '../document/paragraph';
import type { Paragraph } from '../document/paragraph';
import { isPrintedNumber } from '../basics/numerals';
import type { TextRange } from '../basics/textRange';
import type { Extraction, Segment } from './draft';
import type { Coverage } from './finding';
import { LEFT_OUT_REASONS } from './leftOutReasons';
import type { LeftOutReason } from './leftOutReasons';

/** What a character became; reasons of what is left out follow from `FIRST_REASON` on. */
const OUTSIDE = 0;
const OPEN = 1;
const ROW = 2;
const HEADING = 3;
const FIRST_REASON = 4;
const REASONS = Object.keys(LEFT_OUT_REASONS) as readonly LeftOutReason[];
const codeOf = (reason: LeftOutReason): number => FIRST_REASON + REASONS.indexOf(reason);

/**
 * Counts every character of the problem part once: in a row (its number, its text and its fields), in a heading (that a
 * row shows, or that opens the part: 一、巡察发现的问题), or left out with a reason. `rows + headings + Σ leftOut = total`, whatever the text. The problem part reaches from the
 * beginning to the end of each of its paragraphs; where these touch, the line breaks between them belong to it.
 */
export function measureCoverage(
  source: string,
  extraction: Extraction,
  furniture: readonly TextRange[],
): Coverage {
  const became = new Uint8Array(source.length);
  openProblemPart(became, source, extraction.problemPart);
  const paint = (start: number, end: number, code: number): void => {
    for (let i = start; i < end; i++) if (became[i] !== OUTSIDE) became[i] = code;
  };
  const paintSegments = (segments: readonly Segment[], code: number): void => {
    for (const { paragraph, from, to } of segments) {
      for (const { at, start, length } of paragraph.pieces) {
        paint(start + Math.max(0, from - at), start + Math.min(length, to - at), code);
      }
    }
  };
  for (const segment of extraction.leftOut) {
    paintSegments([segment], segment.reason === 'container' ? HEADING : codeOf(segment.reason));
  }
  for (const { segments } of extraction.recommendations) paintSegments(segments, codeOf('recommendation'));
  for (const [start, end] of furniture) paint(start, end, codeOf('furniture'));
  for (const [{ block }, end] of extraction.headings) {
    const { paragraph, bodyStart, marker } = block;
    const from = marker && isPrintedNumber(marker.printed) ? 0 : bodyStart;
    paintSegments([{ paragraph, from, to: bodyStart + end }], HEADING);
  }
  for (const { segments, fieldSegments, marker } of extraction.findings) {
    paintSegments(shownNumber(segments[0], marker), ROW);
    paintSegments(segments, ROW);
    paintSegments(fieldSegments, ROW);
  }
  closeLines(became, source);
  return count(source, became);
}

/** The printed number before a text, and the blanks between: `2.`, （三）, 一是. A row shows it; a bullet it does not. */
function shownNumber(first: Segment | undefined, marker: string): Segment[] {
  const printed = marker.trim();
  if (!first || !isPrintedNumber(printed)) return [];
  const lead = first.paragraph.text.slice(0, first.from);
  const from = lead.lastIndexOf(printed);
  if (from < 0) return [];
  const end = from + printed.length;
  return [{ ...first, from, to: end + (/^\s*/u.exec(lead.slice(end))?.[0].length ?? 0) }];
}

/** Blanks that nobody claimed, after what a row or a heading shows: its line breaks, and the empty lines below it. */
function closeLines(became: Uint8Array, source: string): void {
  for (let i = 1; i < became.length; i++) {
    const before = became[i - 1] as number;
    if (became[i] === OPEN && (before === ROW || before === HEADING) && isBlank(source.charCodeAt(i)))
      became[i] = before;
  }
}

/** Marks the paragraphs of the problem part, and what is between neighbours if it is blank. */
function openProblemPart(became: Uint8Array, source: string, paragraphs: readonly Paragraph[]): void {
  const ranges = [...new Set(paragraphs)]
    .filter(({ pieces }) => pieces.length > 0)
    .map((paragraph) => [sourceStart(paragraph), sourceEnd(paragraph)] as const)
    .sort((a, b) => a[0] - b[0]);
  let last = -1;
  for (const [start, end] of ranges) {
    let from = start;
    while (last >= 0 && from > last && isBlank(source.charCodeAt(from - 1))) from--;
    became.fill(OPEN, from === last ? last : start, end);
    last = Math.max(last, end);
  }
}

function count(source: string, became: Uint8Array): Coverage {
  let total = 0;
  let rows = 0;
  let headings = 0;
  const leftOut: { start: number; end: number; reason: LeftOutReason }[] = [];
  for (let i = 0; i < became.length; i++) {
    const code = became[i] as number;
    if (code === OUTSIDE) continue;
    total++;
    if (code === ROW) rows++;
    else if (code === HEADING) headings++;
    else {
      const reason = code === OPEN ? restReason(source, i) : (REASONS[code - FIRST_REASON] as LeftOutReason);
      const last = leftOut[leftOut.length - 1];
      if (last && last.end === i && last.reason === reason) last.end = i + 1;
      else leftOut.push({ start: i, end: i + 1, reason });
    }
  }
  return { total, rows, headings, leftOut };
}

/** What nobody claimed: blanks, stops, or something that a person has to look at. */
function restReason(source: string, at: number): LeftOutReason {
  if (isBlank(source.charCodeAt(at))) return 'blank';
  return /[\p{L}\p{N}]/u.test(source.charAt(at)) ? 'unclear' : 'punctuation';
}
