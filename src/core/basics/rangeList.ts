import type { TextRange } from './textRange';

/** The parts of ranges inside `[from, to)`. */
export function clip(ranges: readonly TextRange[], from: number, to: number): TextRange[] {
  return ranges.flatMap(([start, end]): TextRange[] => {
    const a = Math.max(start, from);
    const b = Math.min(end, to);
    return a < b ? [[a, b]] : [];
  });
}

/** The characters of ranges, one after the other. */
export const sliceAll = (text: string, ranges: readonly TextRange[]): string =>
  ranges.map(([start, end]) => text.slice(start, end)).join('');

/** Without characters of a kind at both ends. */
export function trimRanges(text: string, ranges: readonly TextRange[], loose: RegExp): TextRange[] {
  const trimmed = [...ranges];
  while (trimmed.length > 0) {
    const [start, end] = trimmed[0]!;
    let at = start;
    while (at < end && loose.test(text[at]!)) at += 1;
    if (at < end) {
      trimmed[0] = [at, end];
      break;
    }
    trimmed.shift();
  }
  while (trimmed.length > 0) {
    const [start, end] = trimmed[trimmed.length - 1]!;
    let at = end;
    while (at > start && loose.test(text[at - 1]!)) at -= 1;
    if (at > start) {
      trimmed[trimmed.length - 1] = [start, at];
      break;
    }
    trimmed.pop();
  }
  return trimmed;
}
