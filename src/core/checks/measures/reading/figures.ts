import { chineseToNumber } from '../../../basics/numerals';

/** One thing that is counted: 3家企业 → 3, 家, 企业. */
export interface Count {
  readonly value: number;
  readonly classifier: string;
  /** The two characters behind it, fewer where there are no more. */
  readonly noun: string;
  /** What stands before the number and behind the classifier, up to the next mark or digit. */
  readonly before: string;
  readonly after: string;
  /** 1.2公里 and 63亩 measure, 3家 counts: the thing measured often stands before the number. */
  readonly isMeasure: boolean;
  /** Where the number stands. */
  readonly at: number;
  /** 30余家, 近30家: what is counted exactly elsewhere does not contradict it. */
  readonly isRough: boolean;
}

/** All that a text counts with one classifier, each value and noun once. */
export interface Counted {
  readonly values: Set<number>;
  readonly nouns: Set<string>;
}

const CLASSIFIERS =
  '家|名|户|处|起|宗|份|台|套|座|所|辆|笔|篇|人次?|个?村|个(?!工作日|月|季度|小时|学期|星期|百分点)|项|件|栋|间|口|张|棵|株|艘|条|幅|眼|盏|块|只|头|批次?|次|卷|册|图斑|种|类(?!别|型|似)|部(?![门分署队位长级委内下])';
/** Units of length, area and weight: the thing often stands before the number. */
const MEASURES = '亩|公顷|平方公里|公里|千米|平方米|立方米|米|吨|公斤|千克|元';
/** The cheapest question first: most characters are no digits. */
const COUNT = new RegExp(
  '(?=\\d)(?<!\\d|\\d[.,])(\\d{1,3}(?:,\\d{3})+|\\d{1,9})(\\.\\d+)?(万|亿)?(余|多)?' +
    `(${MEASURES}|${CLASSIFIERS})(?!次)(?=([\\u4e00-\\u9fff]{0,10}))`,
  'gu',
);
/** So much of what stands before a number can name what is counted. */
const REACH_BEFORE = 6;
const WORDS_AT_END = /[\u4e00-\u9fff]*$/u;
const IS_MEASURE = new RegExp(`^(?:${MEASURES})$`, 'u');
const ROUGH = /(?:[近约超逾]|超过|不足|[未不]满|不[少低]于|至少|不超过)$/u;
const AMOUNT = /(?<![\d.])(\d+(?:,\d{3})*(?:\.\d+)?)\s*(?:余|多)?(亿|万|千|百)?元/gu;
/** 3名 and 3人 are as many. */
const SAME_CLASSIFIER: Readonly<Record<string, string>> = { 名: '人' };
const FACTOR: Readonly<Record<string, number>> = { 亿: 1e8, 万: 1e4, 千: 1e3, 百: 1e2 };

/** 4.69 times 10,000 is 46,900 and nothing more. */
const toCent = (value: number): number => Math.round(value * 100) / 100;

const NUMERALS = '十二两三四五六七八九';
const HOLDS_NUMERAL = new RegExp(`[${NUMERALS}]`, 'u');
const NUMERAL = new RegExp(
  `(?=[${NUMERALS}])(?<![第一二两三四五六七八九十百千])(?:十[一二三四五六七八九]?|[二两三四五六七八九])(?=(?:${CLASSIFIERS})(?!次))`,
  'gu',
);
/** 三个项目 counts like 3个项目; 一个 is an article. */
export const quantityDigits = (text: string): string =>
  HOLDS_NUMERAL.test(text) ? text.replace(NUMERAL, (numeral) => String(chineseToNumber(numeral))) : text;

/** ①6个项目 is no 16, nor 1.4个未整改 at the head of a line 1.4: printed numbers count nothing. */
const unmarked = (text: string): string => text.replace(MARKS, (mark) => ' '.repeat(mark.length));
const MARKS = /[①-⓿]|(?:^|\n)\s*\d{1,2}[.．、](?=\d+(?![\d.]|万|亿|%|元|公里|吨|米))/gu;

/** Whatever is counted or measured, money too. */
export function quantitiesIn(given: string): Count[] {
  const text = quantityDigits(unmarked(given).normalize('NFKC'));
  return [...text.matchAll(COUNT)].map(
    ({ index: at, 1: whole, 2: decimals, 3: unit, 4: rough, 5: classifier, 6: after }) => {
      const before = WORDS_AT_END.exec(text.slice(Math.max(0, at - REACH_BEFORE), at))![0];
      return {
        at,
        value: toCent(Number(whole!.replaceAll(',', '') + (decimals ?? '')) * (FACTOR[unit ?? ''] ?? 1)),
        classifier: SAME_CLASSIFIER[classifier!] ?? classifier!,
        noun: after!.slice(0, 2),
        before,
        after: after!,
        isMeasure: IS_MEASURE.test(classifier!),
        isRough: rough !== undefined || ROUGH.test(before),
      };
    },
  );
}

const isNoMoney = ({ classifier }: Count): boolean => classifier !== '元';

export const countsIn = (text: string): Count[] => quantitiesIn(text).filter(isNoMoney);

/** What is counted, by classifier. */
export function byClassifier(counts: readonly Count[]): ReadonlyMap<string, Counted> {
  const counted = new Map<string, Counted>();
  for (const { value, classifier, noun } of counts.filter(isNoMoney)) {
    const known = counted.get(classifier) ?? { values: new Set<number>(), nouns: new Set<string>() };
    counted.set(classifier, known);
    known.values.add(value);
    if (noun.length > 1) known.nouns.add(noun);
  }
  return counted;
}

/** Amounts in 元: `3.2万元` → 32000. */
export const amountsIn = (text: string): number[] =>
  [...text.normalize('NFKC').matchAll(AMOUNT)].map(([, number, unit]) =>
    toCent(Number(number!.replaceAll(',', '')) * (FACTOR[unit ?? ''] ?? 1)),
  );

/** More numbers than these are not added up: any number would be the sum of some. */
const MOST_ADDED = 6;

/** Whether a value is one of the numbers or the sum of several; `rounding` is the share by which it may be off. */
export function canBeMadeOf(value: number, numbers: readonly number[], rounding = 0): boolean {
  if (numbers.length > MOST_ADDED) return true;
  const sums = numbers.reduce<number[]>((all, number) => [...all, ...all.map((sum) => sum + number)], [0]);
  return sums.some((sum) => Math.abs(sum - value) <= value * rounding + Number.EPSILON * sum);
}

/** Whether a value is a number with digits out of their order: 271 for 217, 49.5万 for 94.5万. */
export function isTransposed(value: number, numbers: readonly number[]): boolean {
  return (
    (value > 9 || !Number.isInteger(value)) &&
    !numbers.includes(value) &&
    numbers.some((number) => haveSameDigits(number, value))
  );
}

const FIGURE = /\d[\d.,]*/gu;

/** Whether two texts may hold such a pair, by the digits alone; asked before anything dearer is. */
export function mayBeTransposed(text: string, other: string): boolean {
  const figures = bareFigures(other);
  return bareFigures(text).some((figure) => figures.some((known) => isTransposed(figure, [known])));
}

const bareFigures = (text: string): number[] =>
  [...text.matchAll(FIGURE)].map(([figure]) => Number(figure.replace(/[.,]/gu, '')));

function haveSameDigits(a: number, b: number): boolean {
  const sorted = (value: number): string => [...String(value)].sort().join('');
  return String(a).length === String(b).length && sorted(a) === sorted(b);
}
