import type { TextRange } from '../basics/textRange';
import { restoreParagraphs } from './gluedText';
import { markFurniture } from './furniture';
import { joinLines } from './hardWraps';
import { joinLabelLines } from './labelLines';
import { splitLines } from './lines';
import type { Line } from './lines';
import { sourceEnd } from './paragraph';
import type { Paragraph } from './paragraph';

export interface ReadParagraphs {
  readonly paragraphs: readonly Paragraph[];
  /** Lines that belong to the page, not to the text. */
  readonly furniture: readonly TextRange[];
  /** Where paragraphs had to be restored because the line breaks were lost. */
  readonly restored: readonly TextRange[];
}

const rangeOf = (paragraph: Paragraph): TextRange => [paragraph.start, sourceEnd(paragraph)];

/** From the source to paragraphs: lines, without furniture, hard wraps joined, lost line breaks restored. */
export function readParagraphs(source: string): ReadParagraphs {
  const lines = splitLines(source);
  const marks = markFurniture(lines);
  const joined = joinLabelLines(joinLines(lines, marks));
  const { paragraphs, restored } = restoreParagraphs(joined);
  const furniture: TextRange[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (marks[i] !== null) furniture.push(rangeOf(lines[i] as Line));
  }
  return {
    paragraphs,
    furniture,
    restored: restored.map(rangeOf),
  };
}
