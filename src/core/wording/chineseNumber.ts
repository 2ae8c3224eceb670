const DIGITS = '〇一二三四五六七八九';
const SAME: Readonly<Record<string, string>> = { 零: '〇', '○': '〇', 两: '二', 廿: '二十', 卅: '三十' };

/** Characters a number of this kind may be written with, for use inside a character class. */
export const NUMBER_CHARACTERS = '0-9〇零○一二三四五六七八九十廿卅两';

/**
 * `31`, `三十一`, `二〇二五`, `两` → the number; null for anything else. Years are read digit by digit, days with 十.
 */
export function readNumber(written: string): number | null {
  if (/^\d+$/.test(written)) return Number(written);
  const plain = [...written].map((char) => SAME[char] ?? char).join('');
  if (/^[〇一二三四五六七八九]+$/.test(plain)) {
    return [...plain].reduce((value, char) => value * 10 + DIGITS.indexOf(char), 0);
  }
  const tens = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(plain);
  if (!tens) return null;
  return (tens[1] ? DIGITS.indexOf(tens[1]) : 1) * 10 + (tens[2] ? DIGITS.indexOf(tens[2]) : 0);
}
