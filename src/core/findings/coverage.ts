import { mergeRanges, rangesLength, subtractRanges } from '../basics/textRange';
import type { TextRange } from '../basics/textRange';
import { isBlank, sourceEnd, sourceRanges, sourceStart } from '../document/paragraph';
import type { Extraction, Segment } from './draft';
import type { Coverage } from './finding';
import type { LeftOutReason } from './leftOutReasons';

const rangesOf = (segments: readonly Segment[]): TextRange[] =>
  segments.flatMap(({ paragraph, from, to }) => sourceRanges(paragraph, from, to));

/** The stretches of source from each paragraph of the problem part to the next, line breaks and furniture included. */
function problemPart(extraction: Extraction): TextRange[] {
  const spans = extraction.problemPart
    .filter(({ pieces }) => pieces.length > 0)
    .map((paragraph): TextRange => [sourceStart(paragraph), sourceEnd(paragraph)]);
  return mergeRanges(spans);
}

interface LeftOutRange {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/**
 * Counts every character of the problem part once: in a row (its text and its fields), in a heading that a row shows,
 * or left out with a reason. `rows + headings + Σ leftOut = total`, whatever the text.
 */
export function measureCoverage(
  source: string,
  extraction: Extraction,
  furniture: readonly TextRange[],
): Coverage {
  const part = problemPart(extraction);
  const rowRanges = mergeRanges(
    within(
      part,
      extraction.findings.flatMap((finding) => [
        ...rangesOf(finding.segments),
        ...rangesOf(finding.fieldSegments),
      ]),
    ),
  );
  const headingRanges = subtractRanges(
    within(
      part,
      [...extraction.headings].flatMap(({ block }) =>
        sourceRanges(block.paragraph, block.bodyStart, block.paragraph.text.length),
      ),
    ),
    rowRanges,
  );
  let open = subtractRanges(subtractRanges(part, rowRanges), headingRanges);
  const leftOut: LeftOutRange[] = [];
  const take = (ranges: readonly TextRange[], reason: LeftOutReason): void => {
    const taken = within(open, ranges);
    for (const [start, end] of taken) leftOut.push({ start, end, reason });
    open = subtractRanges(open, taken);
  };
  take(furniture, 'furniture');
  for (const [reason, ranges] of byReason(extraction)) take(ranges, reason);
  for (const [start, end] of open) leftOut.push(...classifyRest(source, start, end, extraction));
  leftOut.sort((a, b) => a.start - b.start);
  return {
    total: rangesLength(part),
    rows: rangesLength(rowRanges),
    headings: rangesLength(headingRanges),
    leftOut,
  };
}

function byReason(extraction: Extraction): Map<LeftOutReason, TextRange[]> {
  const groups = new Map<LeftOutReason, TextRange[]>();
  for (const { paragraph, from, to, reason } of extraction.leftOut) {
    const group = groups.get(reason) ?? [];
    group.push(...sourceRanges(paragraph, from, to));
    groups.set(reason, group);
  }
  groups.set('recommendation', [
    ...(groups.get('recommendation') ?? []),
    ...extraction.recommendations.flatMap(({ segments }) => rangesOf(segments)),
  ]);
  return groups;
}

/** The parts of `ranges` that lie in `area`. */
function within(area: readonly TextRange[], ranges: readonly TextRange[]): TextRange[] {
  return subtractRanges(area, subtractRanges(area, ranges));
}

/** What nobody claimed: blanks, stops, markers, and, if there is anything else, something to be looked at. */
function classifyRest(source: string, start: number, end: number, extraction: Extraction): LeftOutRange[] {
  const rest: LeftOutRange[] = [];
  let at = start;
  while (at < end) {
    const reason = reasonOf(source, at, extraction);
    let to = at + 1;
    while (to < end && reasonOf(source, to, extraction) === reason) to++;
    rest.push({ start: at, end: to, reason });
    at = to;
  }
  return rest;
}

function reasonOf(source: string, at: number, _extraction: Extraction): LeftOutReason {
  const code = source.charCodeAt(at);
  if (isBlank(code)) return 'blank';
  return /[\p{L}\p{N}]/u.test(source.charAt(at)) ? 'unclear' : 'punctuation';
}
