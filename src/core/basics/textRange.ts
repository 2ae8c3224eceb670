/**
 * A stretch of the source text: `[start, end)` in UTF-16 code units, end exclusive.
 * Ranges travel from the text to the row, so that every row can show its sentence.
 */
export type TextRange = readonly [start: number, end: number];

/** Sorted, without overlaps, touching ranges joined, empty ones dropped. */
export function mergeRanges(ranges: readonly TextRange[]): TextRange[] {
  const sorted = ranges.filter(([start, end]) => end > start).sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [start, end] of sorted) {
    const last = merged[merged.length - 1];
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** Number of characters, each counted once. */
export function rangesLength(ranges: readonly TextRange[]): number {
  return mergeRanges(ranges).reduce((sum, [start, end]) => sum + end - start, 0);
}

/** What is in `from` and not in `minus`, sorted. Both may be unsorted. */
export function subtractRanges(from: readonly TextRange[], minus: readonly TextRange[]): TextRange[] {
  const holes = mergeRanges(minus);
  const rest: TextRange[] = [];
  let h = 0;
  for (const [start, end] of mergeRanges(from)) {
    let at = start;
    while (h < holes.length && (holes[h] as TextRange)[1] <= at) h++;
    for (let i = h; i < holes.length; i++) {
      const [from2, to2] = holes[i] as TextRange;
      if (from2 >= end) break;
      if (from2 > at) rest.push([at, from2]);
      at = Math.max(at, to2);
    }
    if (at < end) rest.push([at, end]);
  }
  return rest;
}
