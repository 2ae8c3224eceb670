import { isBlank, isPrinted, isSpace, sourceEnd } from '../document/paragraph';
import type { Paragraph } from '../document/paragraph';
import { isPrintedNumber } from '../basics/numerals';
import type { TextRange } from '../basics/textRange';
import type { DraftFinding, Extraction, Segment } from './draft';
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
  for (const segment of extraction.leftOut)
    paint(became, segment, segment.reason === 'container' ? HEADING : codeOf(segment.reason));
  for (const { segments } of extraction.recommendations)
    for (const segment of segments) paint(became, segment, codeOf('recommendation'));
  for (const [start, end] of furniture) paintRange(became, start, end, codeOf('furniture'));
  for (const [{ block }, end] of extraction.headings) {
    const { paragraph, bodyStart, marker } = block;
    const from = marker && isPrintedNumber(marker.printed) ? 0 : bodyStart;
    paint(became, { paragraph, from, to: bodyStart + end }, HEADING);
  }
  for (const finding of extraction.findings) paintFinding(became, finding);
  return count(source, became);
}

function paintFinding(became: Uint8Array, { segments, fieldSegments, marker }: DraftFinding): void {
  const number = shownNumber(segments[0], marker);
  if (number) paint(became, number, ROW);
  for (const segment of segments) paint(became, segment, ROW);
  for (const segment of fieldSegments) paint(became, segment, ROW);
}

/** Notes what became of a segment, where it is in the problem part. */
function paint(became: Uint8Array, { paragraph, from, to }: Segment, code: number): void {
  const { text, start, pieces } = paragraph;
  if (pieces === null) paintWhole(became, start + Math.max(0, from), start + Math.min(text.length, to), code);
  else
    for (const piece of pieces) {
      const first = piece.start + Math.max(0, from - piece.at);
      paintWhole(became, first, piece.start + Math.min(piece.length, to - piece.at), code);
    }
}

/** A paragraph is in the problem part from end to end, or not at all. */
function paintWhole(became: Uint8Array, start: number, end: number, code: number): void {
  if (end <= start) return;
  if (became[start] !== OUTSIDE && became[end - 1] !== OUTSIDE) became.fill(code, start, end);
  else paintRange(became, start, end, code);
}

function paintRange(became: Uint8Array, start: number, end: number, code: number): void {
  for (let i = start; i < end; i++) if (became[i] !== OUTSIDE) became[i] = code;
}

/** The printed number before a text, and the blanks between: `2.`, （三）, 一是. A row shows it; a bullet it does not. */
function shownNumber(first: Segment | undefined, marker: string): Segment | null {
  const printed = marker.trim();
  if (!first || !isPrintedNumber(printed)) return null;
  const lead = first.paragraph.text.slice(0, first.from);
  const from = lead.lastIndexOf(printed);
  if (from < 0) return null;
  let to = from + printed.length;
  while (to < lead.length && isSpace(lead.charCodeAt(to))) to++;
  return { paragraph: first.paragraph, from, to };
}

const bySource = (a: Paragraph, b: Paragraph): number => a.start - b.start;

/** Marks the paragraphs of the problem part, and what is between neighbours if it is blank. */
function openProblemPart(became: Uint8Array, source: string, paragraphs: readonly Paragraph[]): void {
  const inOrder = paragraphs.filter(isPrinted).sort(bySource);
  let last = -1;
  for (const paragraph of inOrder) {
    const start = paragraph.start;
    const end = sourceEnd(paragraph);
    let from = start;
    while (last >= 0 && from > last && isBlank(source.charCodeAt(from - 1))) from--;
    became.fill(OPEN, from === last ? last : start, end);
    last = Math.max(last, end);
  }
}

/**
 * Blanks that nobody claimed go with what a row or a heading shows before them: its line breaks, and the empty lines
 * below it.
 */
function count(source: string, became: Uint8Array): Coverage {
  let total = 0;
  let rows = 0;
  let headings = 0;
  const leftOut: { start: number; end: number; reason: LeftOutReason }[] = [];
  let code = OUTSIDE;
  for (let i = 0; i < became.length; i++) {
    const before = code;
    code = became[i] as number;
    if (code === OPEN && (before === ROW || before === HEADING) && isBlank(source.charCodeAt(i)))
      code = before;
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
