/** What a naive splitter finds: the shape of our findings, as far as it can know them. */
export interface NaiveFinding {
  readonly path: readonly string[];
  readonly number: string;
  readonly text: string;
  readonly points: readonly string[];
}

const HEADING = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])(.+)$/;
const ITEM = /^(\d+)[.．、](.+)$/;
const POINT = /[。；;]/;

/**
 * What a competent office programmer writes in thirty lines, to compare with: lines, and three regular expressions, for
 * headings, for items and for the points of an item. 一、 opens a chapter, （一） a heading in it, 1. is a finding.
 */
export function naiveSplit(text: string): NaiveFinding[] {
  const findings: NaiveFinding[] = [];
  let chapter = '';
  let heading = '';
  let headingNumber = '';
  for (const line of text.split(/\r?\n/)) {
    const trimmed = line.trim();
    const announced = HEADING.exec(trimmed);
    if (announced) {
      const isChapter = !/^[（(]/.test(trimmed);
      chapter = isChapter ? announced[1]! : chapter;
      heading = isChapter ? '' : announced[1]!;
      headingNumber = isChapter ? '' : trimmed.slice(0, trimmed.length - heading.length);
      continue;
    }
    const item = ITEM.exec(trimmed);
    if (!item || /意见|建议|要求/.test(chapter)) continue;
    findings.push({
      path: heading === '' ? [] : [heading],
      number: headingNumber + item[1]!,
      text: item[2]!,
      points: item[2]!.split(POINT).filter((point) => point.trim() !== ''),
    });
  }
  return findings;
}
