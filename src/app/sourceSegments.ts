import type { TextRange } from '../core/basics/textRange';
import type { ItemOrigin } from '../core/list/item';

/** A stretch of a paragraph: the rows that answer it, by id; none where it stands in no row. */
export interface SourceSegment {
  readonly range: TextRange;
  readonly ids: readonly string[];
}

/**
 * The paragraphs of a document cut where the rows that answer them change. Ranges are offsets into the source text;
 * `living` are the ids that the list still has: what only deleted rows answered stands in no row.
 */
export function sourceSegments(
  origins: readonly ItemOrigin[],
  paragraphs: readonly TextRange[],
  living: ReadonlySet<string>,
): readonly (readonly SourceSegment[])[] {
  const spans = origins
    .filter(({ id }) => living.has(id))
    .flatMap(({ id, spans: own }) => own.map(([start, end]) => ({ id, start, end })))
    .sort((a, b) => a.start - b.start);
  let first = 0;
  return paragraphs.map(([from, to]) => {
    while (first < spans.length && spans[first]!.end <= from) first += 1;
    const inside: typeof spans = [];
    for (let at = first; at < spans.length && spans[at]!.start < to; at += 1) {
      if (spans[at]!.end > from) inside.push(spans[at]!);
    }
    return cut([from, to], inside);
  });
}

function cut(
  [from, to]: TextRange,
  spans: readonly { readonly id: string; readonly start: number; readonly end: number }[],
): readonly SourceSegment[] {
  const places = new Set([from, to]);
  for (const { start, end } of spans) for (const at of [start, end]) if (at > from && at < to) places.add(at);
  const bounds = [...places].sort((a, b) => a - b);
  const segments: SourceSegment[] = [];
  bounds.slice(0, -1).forEach((start, index) => {
    const end = bounds[index + 1]!;
    const ids = [
      ...new Set(spans.flatMap((span) => (span.start < end && start < span.end ? [span.id] : []))),
    ];
    const last = segments.at(-1);
    if (last && last.ids.join() === ids.join())
      segments[segments.length - 1] = { range: [last.range[0], end], ids };
    else segments.push({ range: [start, end], ids });
  });
  return segments;
}
