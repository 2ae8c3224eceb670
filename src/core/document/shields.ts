/** Pairs inside which no sentence is split. */
const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '（': '）',
  '(': ')',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '〔': '〕',
  '[': ']',
};
/** Every character that may open or close something. */
const MARKS = /["“”‘’「」『』（）()《》〈〉【】〔〕[\]]/g;
const ROUND = new Set(['（', '(']);
const CLOSING = new Set([...Object.values(PAIRS)]);
/** Quotes and book-title marks alone: brackets may be markers. */
export const QUOTES: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
};
/** A quote or bracket that is not closed within so many characters does not shield: it was damaged. */
const REACH = 160;

const closes = (open: string, char: string): boolean =>
  PAIRS[open] === char || (ROUND.has(open) && (char === '）' || char === ')'));

/**
 * For each character whether it stands inside quotes, brackets or book-title marks (the marks included).
 * 「对"重建设、轻管护;重投入、轻绩效"的问题」: the semicolon is inside. `unclosed` are openers without their partner.
 */
export function findShields(
  text: string,
  pairs: Readonly<Record<string, string>> = PAIRS,
): {
  readonly shielded: Uint8Array;
  readonly unclosed: readonly number[];
} {
  const shielded = new Uint8Array(text.length);
  const unclosed: number[] = [];
  const open: { char: string; at: number }[] = [];
  let straight = -1;
  const cover = (from: number, to: number): void => {
    shielded.fill(1, from, to + 1);
  };
  MARKS.lastIndex = 0;
  for (let mark = MARKS.exec(text); mark !== null; mark = MARKS.exec(text)) {
    const i = mark.index;
    const char = mark[0];
    if (char === '"') {
      if (straight >= 0 && i - straight <= REACH) {
        cover(straight, i);
        straight = -1;
      } else {
        if (straight >= 0) unclosed.push(straight);
        straight = i;
      }
    } else if (pairs[char] !== undefined) {
      open.push({ char, at: i });
    } else if (CLOSING.has(char)) {
      for (let k = open.length - 1; k >= 0 && k >= open.length - 4; k--) {
        const opener = open[k] as { char: string; at: number };
        if (!closes(opener.char, char)) continue;
        for (const lost of open.splice(k)) if (lost !== opener) unclosed.push(lost.at);
        if (i - opener.at <= REACH * 2) cover(opener.at, i);
        break;
      }
    }
  }
  if (straight >= 0) unclosed.push(straight);
  for (const opener of open) unclosed.push(opener.at);
  return { shielded, unclosed: unclosed.sort((a, b) => a - b) };
}
