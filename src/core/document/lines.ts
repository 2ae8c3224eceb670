import { isBlank } from './paragraph';
import type { Paragraph } from './paragraph';

/** A line of the source without the blanks around it: a paragraph of one piece, unless it is joined to others. */
export interface Line extends Paragraph {
  /** Columns it fills; a Chinese character counts two. */
  readonly width: number;
  /** Tabs inside it; two and more part the cells of a table. */
  readonly tabs: number;
  /** Whether an empty line stands before it. */
  readonly afterGap: boolean;
}

const isLineBreak = (code: number): boolean =>
  code === 10 ||
  code === 13 ||
  code === 11 ||
  code === 12 ||
  code === 0x85 ||
  code === 0x2028 ||
  code === 0x2029;

const TAB = 9;

const columns = (code: number): number => (code >= 0x1100 ? 2 : 1);

/** Splits at every kind of line break (CR, LF, CRLF, form feed, U+2028 …); empty lines are kept as gaps only. */
export function splitLines(source: string): Line[] {
  const lines: Line[] = [];
  let afterGap = false;
  let at = 0;
  while (at < source.length) {
    let end = at;
    let width = 0;
    let indent = 0;
    let first = -1;
    let last = -1;
    let tabs = 0;
    let tabsToLast = 0;
    for (; end < source.length; end++) {
      const code = source.charCodeAt(end);
      if (code > 0x3000 && code !== 0xfeff) {
        // most characters of a Chinese text
        if (first < 0) first = end;
        last = end;
        tabsToLast = tabs;
        width += 2;
        continue;
      }
      if (code < 0x2030 && isLineBreak(code)) break;
      if (isBlank(code)) {
        if (code === TAB && first >= 0) tabs++;
        if (first < 0) indent += columns(code);
        else width += columns(code);
      } else {
        if (first < 0) first = end;
        last = end;
        tabsToLast = tabs;
        width += columns(code);
      }
    }
    if (first >= 0) {
      lines.push({
        text: source.slice(first, last + 1),
        start: first,
        pieces: null,
        indent,
        width,
        tabs: tabsToLast,
        afterGap,
      });
      afterGap = false;
    } else {
      afterGap = true;
    }
    at = end + (source.charCodeAt(end) === 13 && source.charCodeAt(end + 1) === 10 ? 2 : 1);
  }
  return lines;
}
