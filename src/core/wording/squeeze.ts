/** A text without blanks and with half-width digits, letters and signs, and where each of its characters stood. */
export interface Squeezed {
  readonly text: string;
  /** Offset in `text` → offset in the original; for `text.length` the end of the last character that was kept. */
  readonly at: (offset: number) => number;
}

const BLANK = /[\s\u200b-\u200d\u2060\ufeff]/;
const DASHES = '—–－―‐‑−';
const TILDES = '～〜∼';

/** One character in its half-width form; Chinese punctuation stays: `１` → `1`, `．` → `.`, `～` → `~`, `，` → `，`. */
export function foldCharacter(char: string): string {
  const code = char.charCodeAt(0);
  if (DASHES.includes(char)) return '-';
  if (TILDES.includes(char)) return '~';
  const isDigitOrLetter =
    (code >= 0xff10 && code <= 0xff19) ||
    (code >= 0xff21 && code <= 0xff3a) ||
    (code >= 0xff41 && code <= 0xff5a);
  return isDigitOrLetter || char === '．' || char === '／' ? String.fromCharCode(code - 0xfee0) : char;
}

/** `２０２５ 年 １２ 月` → `2025年12月`. Deadlines and dates are read in this form. */
export function squeeze(original: string): Squeezed {
  const kept: number[] = [];
  let text = '';
  for (let i = 0; i < original.length; i++) {
    const char = original.charAt(i);
    if (BLANK.test(char)) continue;
    kept.push(i);
    text += foldCharacter(char);
  }
  const at = (offset: number): number => kept[offset] ?? (kept.at(-1) ?? -1) + 1;
  return { text, at };
}
