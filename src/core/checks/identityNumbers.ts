import { isValidParts } from '../basics/calendarDate';
import { foldCharacter } from '../wording/squeeze';

/** A text with digits and letters in their half-width form, as long as the original. */
const fold = (text: string): string => [...text].map(foldCharacter).join('');

/** Digits that may be grouped by single blanks or hyphens: 6222 0210 0100 1234 567. */
const grouped = (pattern: string): RegExp => new RegExp(`(?<![\\dA-Za-z.])${pattern}(?![\\dA-Za-z])`, 'gu');
const GAP = '[ -]?';

/** First two digits of an 18-digit number: provinces (GB/T 2260), and 9 for residents from abroad is left out. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);
/** GB 11643: weights of the first 17 digits, and the check digit by the sum modulo 11. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

const isIdCard = (number: string): boolean => {
  const year = Number(number.slice(6, 10));
  const born = { year, month: Number(number.slice(10, 12)), day: Number(number.slice(12, 14)) };
  if (!PROVINCES.has(number.slice(0, 2)) || year < 1900 || year > 2099 || !isValidParts(born)) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return CHECK_DIGITS[sum % 11] === number[17]!.toUpperCase();
};

/** Beginnings and lengths of card numbers in use here; the beginning alone makes no card. */
const CARDS: readonly {
  readonly example: string;
  readonly prefix: RegExp;
  readonly lengths: readonly number[];
}[] = [
  { example: '6222…, UnionPay', prefix: /^62/u, lengths: [16, 17, 18, 19] },
  { example: '9558…, before UnionPay', prefix: /^9558/u, lengths: [19] },
  { example: '6013…, 6014…, before UnionPay', prefix: /^60(?:13|14|33)/u, lengths: [16, 17, 18, 19] },
  { example: '4367 42…, before UnionPay', prefix: /^436742/u, lengths: [19] },
  { example: '4…, 51…55, 22…27', prefix: /^(?:4|5[1-5]|2[2-7])/u, lengths: [16] },
  { example: '35…', prefix: /^35(?:2[89]|[3-8])/u, lengths: [16] },
  { example: '34…, 37…', prefix: /^3[47]/u, lengths: [15] },
];

/** ISO/IEC 7812: every second digit from the right is doubled, the sum ends with 0. */
const passesLuhn = (number: string): boolean =>
  [...number].reverse().reduce((sum, char, index) => {
    const digit = Number(char) * (index % 2 === 1 ? 2 : 1);
    return sum + (digit > 9 ? digit - 9 : digit);
  }, 0) %
    10 ===
  0;

const isBankCard = (number: string): boolean =>
  !(number.length === 18 && isIdCard(number)) &&
  CARDS.some(({ prefix, lengths }) => prefix.test(number) && lengths.includes(number.length)) &&
  passesLuhn(number);

const ID_CARD = grouped(`\\d{6}${GAP}\\d{8}${GAP}\\d{3}${GAP}[\\dXx]`);
const BANK_CARD = grouped(`\\d(?:${GAP}\\d){14,18}`);
const MOBILE = grouped(`(?:\\+?86${GAP})?1[3-9]\\d${GAP}\\d{4}${GAP}\\d{4}`);

/** The shortest of these numbers: a text without so many digits in a row has none, and is not read further. */
const DIGITS = /(?:[\d０-９][ －—–-]?){11}/;

const find = (text: string, pattern: RegExp, isOne: (number: string) => boolean): string[] =>
  DIGITS.test(text)
    ? (fold(text).match(pattern) ?? []).map((found) => found.replace(/[ -]/gu, '')).filter(isOne)
    : [];

/** 18-digit numbers of 居民身份证 in a text, check digit right; the check digit tells them from other long numbers. */
export const idCards = (text: string): string[] => find(text, ID_CARD, isIdCard);
export const bankCards = (text: string): string[] => find(text, BANK_CARD, isBankCard);
export const mobileNumbers = (text: string): string[] => find(text, MOBILE, () => true);

/** As a message may show it: 3301**…**12. */
export const masked = (number: string): string =>
  number.slice(0, 4) + '*'.repeat(number.length - 6) + number.slice(-2);
