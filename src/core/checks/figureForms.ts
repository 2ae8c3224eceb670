import { chineseToNumber } from '../basics/numerals';
import { essence } from '../list/sameWords';

const PERCENT = /百分之([\d.零〇○一二两三四五六七八九十百]+)/gu;
const CHINESE = /[零〇○一二两三四五六七八九十百千]+/gu;
const THOUSANDS = /(?<=\d),(?=\d{3}(?!\d))/gu;
const NUMBER = /(\d+(?:\.\d+)?)((?:百|千)?(?:万|亿)?)/gu;
const FACTOR: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };

/** Digits beyond these are noise of the multiplication. */
const PRECISION = 12;

/** Units that stand alone (百姓, 千方百计) count nothing. */
const readChinese = (text: string): string =>
  /^[百千]+$/u.test(text) ? text : String(chineseToNumber(text));

/**
 * What a text says, each figure in one form: `３．２０ 万元`, `3.2万元` and `32,000元` agree, 三家 and 3家, 百分之十 and 10%.
 * Idioms become as odd on both sides (一岗双责 → `1岗双责`); the result is for comparing only.
 */
export const plainFigures = (text: string): string =>
  essence(text)
    .replace(PERCENT, '$1%')
    .replace(THOUSANDS, '')
    .replace(CHINESE, (numeral, at: number, whole: string) =>
      // 1.2千万: the unit belongs to the digits before it
      /[\d]/u.test(whole.charAt(at - 1)) ? numeral : readChinese(numeral),
    )
    .replace(NUMBER, (_, number: string, units: string) => {
      const value = [...units].reduce((sum, unit) => sum * FACTOR[unit]!, Number(number));
      return String(Number(value.toPrecision(PRECISION)));
    });

/** A text whose figures are in one form, with a mark in the place of each. */
export const withoutFigures = (plain: string): string => plain.replace(FIGURE, '#');

/** The figures of such a text, in order. */
export const figuresOf = (plain: string): readonly string[] => plain.match(FIGURE) ?? [];

const FIGURE = /\d+(?:\.\d+)?/gu;
