import { chineseToNumber } from '../../basics/numerals';

/** A report as figures are looked for in it: half-width, and without the breaks and blanks of its lines. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    // 八个 is as long as 8个, 二十一个 as 021个
    .replace(/(?<![第一二三四五六七八九十百])[一二三四五六七八九十百]{1,5}(?=[个项条件])/gu, (numeral) =>
      asLong(numeral, String(chineseToNumber(numeral)!)),
    );

/** Places of the folded text are places of the text: 十 stays, 十二 is 12. */
const asLong = (numeral: string, digits: string): string =>
  digits.length > numeral.length ? numeral : digits.padStart(numeral.length, '0');

/** The place in a text of a character of it when folded. */
function placeOf(text: string, index: number): number {
  let [at, passed] = [0, 0];
  for (const character of text) {
    passed += folded(character).length;
    if (passed > index) break;
    at += character.length;
  }
  return at;
}

/** The sentence around a stretch of the folded text, as it stands in the report. */
export const sentenceOfFolded = (text: string, start: number, end: number): string =>
  sentenceAround(text, placeOf(text, start), placeOf(text, end - 1) + 1);

const STOP = /[。！？!?\n\r]/u;

/** The sentence around `[start, end)`: from stop to stop, or to the end of its line. */
export function sentenceAround(text: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && !STOP.test(text.charAt(from - 1))) from -= 1;
  const rest = text.slice(end - 1).search(STOP);
  return text.slice(from, rest === -1 ? text.length : end + rest).trim();
}

/** How the title of a text for the public ends. */
const PUBLIC_TITLE = /(?:公告|公示|公开稿|社会公开)[)）]?$/u;
const TITLE_LINES = 4;
/** What such a text says of itself: 现将整改进展情况予以公布, 欢迎广大干部群众监督. */
const PUBLIC_WORDS =
  /现(?:将|予)[^。]{0,60}(?:公布|公告|公示|向社会公开)|欢迎(?:广大|社会)?(?:党员|干部|群众|社会各界)[^。]{0,30}监督/u;

/** Whether a report says itself that it is for the public. */
export function isForPublic(text: string): boolean {
  const titles = text
    .split(/[\n\r]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, TITLE_LINES);
  return titles.some((line) => PUBLIC_TITLE.test(line)) || PUBLIC_WORDS.test(folded(text));
}
