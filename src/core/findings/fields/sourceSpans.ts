import type { TextRange } from '../../basics/textRange';

/** A text and where each of its offsets stands in the source (UTF-16 code units). */
export interface MappedText {
  readonly text: string;
  readonly map: (offset: number) => number;
}

/** Where an offset range of a paragraph stands in the source; page furniture inside it leaves gaps. */
export function sourceSpans({ map }: MappedText, start: number, end: number): TextRange[] {
  const spans: [number, number][] = [];
  for (let i = start; i < end; i++) {
    const at = map(i);
    const last = spans.at(-1);
    if (last && last[1] === at) last[1] = at + 1;
    else spans.push([at, at + 1]);
  }
  return spans;
}
