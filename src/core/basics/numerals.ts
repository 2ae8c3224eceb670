/** Chinese and typographic numerals ↔ numbers, for markers such as 十二、 （一） ① ⑴ ⒈ 1． */

/** By character code: no string has to be made to look a character up. */
const byCode = (values: Readonly<Record<string, number>>): ReadonlyMap<number, number> =>
  new Map(Object.entries(values).map(([char, value]) => [char.charCodeAt(0), value]));

const DIGITS = byCode({
  ...{ 零: 0, 〇: 0, '○': 0, 一: 1, 二: 2, 两: 2, 三: 3 },
  ...{ 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  ...{ 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 },
});
const UNITS = byCode({ 十: 10, 拾: 10, 百: 100, 千: 1000 });

/**
 * `二十三` → 23, `十` → 10, `一百零二` → 102, `二〇二五` → 2025 (digit by digit). Null where it is no numeral.
 */
export function chineseToNumber(text: string): number | null {
  if (text === '') return null;
  let total = 0;
  let digits = 0;
  let pending: number | null = null;
  let sawUnit = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const digit = DIGITS.get(code);
    if (digit !== undefined) {
      digits = digits * 10 + digit;
      pending = digit;
      continue;
    }
    const unit = UNITS.get(code);
    if (unit === undefined) return null;
    total += (pending ?? 1) * unit;
    pending = null;
    sawUnit = true;
  }
  return sawUnit ? total + (pending ?? 0) : digits;
}

/** Half- and full-width digits: `１２` → 12. Null where there is anything else. */
export function digitsToNumber(text: string): number | null {
  if (text === '' || text.length > 9) return null;
  let number = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const digit = code >= FULL_WIDTH_ZERO ? code - FULL_WIDTH_ZERO : code - ZERO;
    if (digit < 0 || digit > 9) return null;
    number = number * 10 + digit;
  }
  return number;
}

const ZERO = 0x30;
const FULL_WIDTH_ZERO = 0xff10;

export function toHalfWidthDigits(text: string): string {
  if (!/[０-９]/.test(text)) return text;
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/** Ranges of single characters that carry a number: first code, last code, number of the first. */
const NUMBER_CHARACTERS: readonly (readonly [first: number, last: number, value: number])[] = [
  [0x2460, 0x2473, 1], // ① … ⑳
  [0x3251, 0x325f, 21], // ㉑ … ㉟
  [0x32b1, 0x32bf, 36], // ㊱ … ㊿
  [0x2474, 0x2487, 1], // ⑴ … ⒇
  [0x2488, 0x249b, 1], // ⒈ … ⒛
  [0x2776, 0x277f, 1], // ❶ … ❿
  [0x2780, 0x2789, 1], // ➀ … ➉
  [0x278a, 0x2793, 1], // ➊ … ➓
  [0x3220, 0x3229, 1], // ㈠ … ㈩
  [0x3280, 0x3289, 1], // ㊀ … ㊉
  [0x2160, 0x216b, 1], // Ⅰ … Ⅻ
  [0x2170, 0x217b, 1], // ⅰ … ⅻ
];

/** `①` → 1, `⑿` → 12, `Ⅳ` → 4; null for any other character. */
export function characterToNumber(char: string): number | null {
  const code = char.charCodeAt(0);
  const row = NUMBER_CHARACTERS.find(([first, last]) => code >= first && code <= last);
  return row ? code - row[0] + row[2] : null;
}

/** Any of the numerals above. */
export function numeralToNumber(text: string): number | null {
  return (
    digitsToNumber(text) ?? chineseToNumber(text) ?? (text.length === 1 ? characterToNumber(text) : null)
  );
}

/** Whether a marker counts: `2.`, （三）, ①, 一是; a bullet (●) orders nothing. */
export const isPrintedNumber = (marker: string): boolean =>
  PLAIN_NUMBER.test(marker) || /\p{N}/u.test(marker);

/** Most numbers. `\p{N}` knows many characters, and is slow. */
const PLAIN_NUMBER = /[0-9一二三四五六七八九十百]/;
