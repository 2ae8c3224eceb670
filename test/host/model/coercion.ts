/**
 * What Excel makes of a value that is written to a cell, as if a user had typed it.
 * Sources: support.microsoft.com "Stop automatically changing numbers to dates", "Format numbers as text",
 * "Excel specifications and limits" (32,767 characters a cell, 8,192 a formula), learn.microsoft.com
 * "Get and set range values, text, or formulas".
 */
export type ValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

export interface Content {
  readonly type: ValueType;
  readonly value: string | number | boolean;
  /** With its leading `=`, or null. */
  readonly formula: string | null;
  /** A number format that Excel sets by itself on a cell that was General. */
  readonly impliedFormat?: string;
}

export const EMPTY: Content = { type: 'Empty', value: '', formula: null };
export const MAX_CELL_LENGTH = 32_767;
export const MAX_FORMULA_LENGTH = 8_192;
/** Stands for the result of a formula, which this host does not calculate. */
export const NOT_CALCULATED = '#NOT-CALCULATED';

const ERROR_VALUES = new Set([
  '#N/A',
  '#NAME?',
  '#VALUE!',
  '#REF!',
  '#DIV/0!',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
]);
const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+\.?|(?=\.\d))(?:\.?\d+)?(?:[eE][+-]?\d+)?$/;

/** Days since 1899-12-30, as Excel counts them after February 1900. */
export const serialOf = (year: number, month: number, day: number): number =>
  Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);

function isDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900 && year <= 9999;
}

const fullYear = (digits: string): number =>
  digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < 30 ? 2000 : 1900);

interface DatePattern {
  readonly pattern: RegExp;
  readonly format: string;
  readonly parts: (match: RegExpExecArray, thisYear: number) => readonly [number, number, number];
}

const DATE_PATTERNS: readonly DatePattern[] = [
  {
    pattern: /^(\d{4}|\d{1,2})[-/](\d{1,2})[-/](\d{1,2})$/,
    format: 'yyyy/m/d',
    parts: (m) => [fullYear(m[1] ?? ''), Number(m[2]), Number(m[3])],
  },
  {
    pattern: /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
    format: 'yyyy"年"m"月"d"日"',
    parts: (m) => [Number(m[1]), Number(m[2]), Number(m[3])],
  },
  { pattern: /^(\d{4})[-/](\d{1,2})$/, format: 'mmm-yy', parts: (m) => [Number(m[1]), Number(m[2]), 1] },
  {
    pattern: /^(\d{4})年(\d{1,2})月$/,
    format: 'yyyy"年"m"月"',
    parts: (m) => [Number(m[1]), Number(m[2]), 1],
  },
  {
    pattern: /^(\d{1,2})[-/](\d{1,2})$/,
    format: 'm"月"d"日"',
    parts: (m, year) => [year, Number(m[1]), Number(m[2])],
  },
  {
    pattern: /^(\d{1,2})月(\d{1,2})日$/,
    format: 'm"月"d"日"',
    parts: (m, year) => [year, Number(m[1]), Number(m[2])],
  },
];

function asDate(text: string, thisYear: number): Content | null {
  for (const { pattern, format, parts } of DATE_PATTERNS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [year, month, day] = parts(match, thisYear);
    if (isDate(year, month, day))
      return { type: 'Double', value: serialOf(year, month, day), formula: null, impliedFormat: format };
  }
  const time = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (!time) return null;
  const seconds = Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0);
  return { type: 'Double', value: seconds / 86_400, formula: null, impliedFormat: 'h:mm' };
}

function asNumber(text: string): Content | null {
  const percent = text.endsWith('%');
  const bracketed = /^\((\d[\d,.]*)\)$/.exec(text);
  const bare = (bracketed ? `-${bracketed[1]}` : text).replace(/^([+-]?)[¥￥$]/, '$1').replace(/%$/, '');
  if (!NUMBER.test(bare)) return null;
  const value = Number(bare.replaceAll(',', '')) / (percent ? 100 : 1);
  if (!Number.isFinite(value)) return null;
  return { type: 'Double', value, formula: null, ...(percent ? { impliedFormat: '0%' } : {}) };
}

const formulaOf = (text: string): Content => ({ type: 'Error', value: NOT_CALCULATED, formula: text });

/**
 * `=…`, and also `+…`, `-…`, `@…` and their full-width forms begin a formula. `-第一条` becomes `=-第一条`, which
 * Excel cannot calculate: the text is lost.
 */
const FORMULA_START = /^[=+\-@＝＋－＠]/;
const HALF_WIDTH: Readonly<Record<string, string>> = { '＝': '=', '＋': '+', '－': '-', '＠': '@' };

function asFormula(text: string): Content | null {
  if (text.length < 2 || !FORMULA_START.test(text)) return null;
  const first = HALF_WIDTH[text.charAt(0)] ?? text.charAt(0);
  return formulaOf(first === '=' ? `=${text.slice(1)}` : `=${first === '@' ? '' : first}${text.slice(1)}`);
}

const textOf = (value: string): Content => (value === '' ? EMPTY : { type: 'String', value, formula: null });

/** Null where Excel refuses the value (InvalidArgument). `numberFormat` is that of the cell before the write. */
export function coerce(
  input: string | number | boolean,
  numberFormat: string,
  thisYear: number,
): Content | null {
  if (numberFormat === '@') {
    const text = typeof input === 'boolean' ? String(input).toUpperCase() : String(input);
    return text.length > MAX_CELL_LENGTH ? null : textOf(text);
  }
  if (typeof input === 'number')
    return Number.isFinite(input) ? { type: 'Double', value: input, formula: null } : null;
  if (typeof input === 'boolean') return { type: 'Boolean', value: input, formula: null };
  if (input === '') return EMPTY;
  if (input.startsWith("'"))
    return input.length - 1 > MAX_CELL_LENGTH ? null : { ...textOf(input.slice(1)), type: 'String' };
  const trimmed = input.trim();
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE')
    return { type: 'Boolean', value: upper === 'TRUE', formula: null };
  if (ERROR_VALUES.has(upper)) return { type: 'Error', value: upper, formula: null };
  const other = asNumber(trimmed) ?? asDate(trimmed, thisYear) ?? asFormula(trimmed);
  if (other !== null)
    return other.formula !== null && other.formula.length > MAX_FORMULA_LENGTH ? null : other;
  return input.length > MAX_CELL_LENGTH ? null : textOf(input);
}
