/**
 * How Word prints an automatic number. Names: ECMA-376 Part 1, 17.18.59 (ST_NumberFormat).
 * Formats that no row names are printed as decimals, as Word does for those it cannot show.
 */
export function formatNumber(format: string, value: number): string {
  return (FORMATS[format] ?? String)(value);
}

type Format = (value: number) => string;

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const SIMPLE = '〇一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** 12 → 十二, 105 → 一百〇五 */
const counting =
  (digits: string, units: readonly string[], leadingOne: boolean): Format =>
  (value) => {
    if (value <= 0 || value >= 10_000) return value === 0 ? digits[0]! : String(value);
    const places = [...String(value)].map(Number);
    let out = '';
    let gap = false;
    places.forEach((digit, i) => {
      const unit = units[places.length - 1 - i]!;
      if (digit === 0) {
        gap = out !== '';
        return;
      }
      if (gap) out += digits[0];
      gap = false;
      const isLeadingTen = out === '' && digit === 1 && unit === units[1] && !leadingOne;
      out += (isLeadingTen ? '' : digits[digit]!) + unit;
    });
    return out;
  };

/** 12 → 一二 */
const digitByDigit =
  (digits: string): Format =>
  (value) =>
    [...String(Math.max(value, 0))].map((digit) => digits[Number(digit)]).join('');

/** 27 → aa (Word repeats the letter instead of counting on). */
const letters =
  (first: string): Format =>
  (value) =>
    value < 1
      ? ''
      : String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const cycle =
  (signs: string): Format =>
  (value) =>
    value >= 1 && value <= signs.length ? signs[value - 1]! : String(value);

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

const roman: Format = (value) => {
  let rest = Math.min(Math.max(value, 0), 3_999);
  let out = '';
  for (const [size, sign] of ROMAN) for (; rest >= size; rest -= size) out += sign;
  return out;
};

const fullWidth: Format = (value) =>
  String(value).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const chinese = counting(SIMPLE, ['', '十', '百', '千'], false);

const FORMATS: Readonly<Record<string, Format>> = {
  none: () => '',
  bullet: () => '',
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalHalfWidth: String,
  decimalEnclosedCircle: cycle(CIRCLED),
  decimalEnclosedCircleChinese: cycle(CIRCLED),
  decimalEnclosedParen: (value) =>
    value >= 1 && value <= 20 ? String.fromCharCode(0x2473 + value) : `(${value})`,
  decimalEnclosedFullstop: (value) =>
    value >= 1 && value <= 20 ? String.fromCharCode(0x2487 + value) : `${value}.`,
  numberInDash: (value) => `- ${value} -`,
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: chinese,
  koreanCounting: chinese,
  ideographDigital: digitByDigit(SIMPLE),
  japaneseDigitalTenThousand: digitByDigit(SIMPLE),
  taiwaneseDigital: digitByDigit(SIMPLE),
  chineseLegalSimplified: counting(LEGAL, ['', '拾', '佰', '仟'], true),
  ideographLegalTraditional: counting(LEGAL, ['', '拾', '佰', '仟'], true),
  ideographTraditional: cycle(STEMS),
  ideographZodiac: cycle(BRANCHES),
  ideographEnclosedCircle: (value) =>
    value >= 1 && value <= 10 ? String.fromCharCode(0x327f + value) : String(value),
  upperLetter: letters('A'),
  lowerLetter: letters('a'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
};
