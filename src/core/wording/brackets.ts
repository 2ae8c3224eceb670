/** Opening → closing marks that keep what they enclose together. */
const CLOSERS: Readonly<Record<string, string>> = {
  ...{
    '（': '）',
    '(': ')',
    '【': '】',
    '〔': '〕',
    '［': '］',
    '[': ']',
    '《': '》',
    '〈': '〉',
    '“': '”',
    '‘': '’',
    '「': '」',
  },
};
const TWINS: Readonly<Record<string, string>> = { '）': ')', ')': '）' };

const CLOSING = new Set(Object.values(CLOSERS));
/** An opening mark that is not closed within so many characters, or so many levels, was damaged and shields nothing. */
const REACH = 400;
const MOST_NESTED = 6;

/**
 * Which characters stand inside brackets or quotation marks (the marks themselves included). An opening mark that is never
 * closed within the text shields nothing.
 */
export function shieldedCharacters(text: string): boolean[] {
  const shielded: boolean[] = new Array<boolean>(text.length).fill(false);
  const open: { readonly closer: string; readonly at: number }[] = [];
  let straightAt = -1;
  const shield = (from: number, to: number): void => {
    shielded.fill(true, from, to + 1);
  };
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '"') {
      if (straightAt >= 0) shield(straightAt, i);
      straightAt = straightAt >= 0 ? -1 : i;
      continue;
    }
    const closer = CLOSERS[char];
    if (closer !== undefined) {
      open.push({ closer, at: i });
      continue;
    }
    if (!CLOSING.has(char)) continue;
    let depth = open.length - 1;
    const deepest = Math.max(0, open.length - MOST_NESTED);
    while (depth >= deepest && open[depth]?.closer !== char && open[depth]?.closer !== TWINS[char]) depth--;
    if (depth < deepest) continue;
    const { at } = open[depth] ?? { at: i };
    open.length = depth;
    if (i - at > REACH) continue;
    shield(at, i);
  }
  return shielded;
}
