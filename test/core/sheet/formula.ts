/** A tiny evaluator for exactly the formulas that the plan uses, so that they can be compared with the pure functions. */

export type Value = string | number | boolean | null;
type Found = Value | readonly Value[];

export interface Workbook {
  /** Value of `$K4`; null is an empty cell. */
  readonly cell: (column: string, row: number) => Value;
  readonly names: Readonly<Record<string, Found>>;
  /** TODAY() as a serial. */
  readonly today: number;
}

/** Result of a formula. Throws where Excel would show an error, so that no test passes by accident. */
export function evaluate(formula: string, workbook: Workbook): Value {
  const tokens = tokenize(formula.slice(1));
  let at = 0;
  const peek = (): string | undefined => tokens[at];
  const take = (expected?: string): string => {
    const token = tokens[at];
    if (token === undefined || (expected !== undefined && token !== expected)) {
      throw new Error(`expected ${expected ?? 'a token'} at ${at} of ${formula}`);
    }
    at += 1;
    return token;
  };

  const comparison = (): Found => {
    let left = joined();
    while (['=', '<>', '<', '>', '<=', '>='].includes(peek() ?? '')) {
      const operator = take();
      const right = joined();
      left = Array.isArray(left)
        ? left.map((each: Value) => compare(operator, each, scalar(right)))
        : compare(operator, scalar(left), scalar(right));
    }
    return left;
  };
  const joined = (): Found => {
    let left = sum();
    while (peek() === '&') {
      take();
      left = asText(scalar(left)) + asText(scalar(sum()));
    }
    return left;
  };
  const sum = (): Found => {
    let left = unary();
    while (peek() === '+' || peek() === '-') {
      const sign = take() === '+' ? 1 : -1;
      left = asNumber(scalar(left)) + sign * asNumber(scalar(unary()));
    }
    return left;
  };
  const unary = (): Found => {
    if (peek() !== '-') return primary();
    take();
    const value = unary();
    return Array.isArray(value) ? value.map((each: Value) => -asNumber(each)) : -asNumber(scalar(value));
  };
  const primary = (): Found => {
    const token = take();
    if (token === '(') {
      const value = comparison();
      take(')');
      return value;
    }
    if (token.startsWith('"')) return token.slice(1, -1);
    if (/^\d/u.test(token)) return Number(token);
    const reference = /^\$([A-Z]+)(\d+)$/u.exec(token);
    if (reference) return workbook.cell(reference[1]!, Number(reference[2]));
    if (peek() !== '(') {
      const value = workbook.names[token];
      if (value === undefined) throw new Error(`no name ${token}`);
      return value;
    }
    take('(');
    const values: Found[] = [];
    while (peek() !== ')') {
      values.push(comparison());
      if (peek() === ',') take();
    }
    take(')');
    return call(token, values, workbook);
  };
  const value = scalar(comparison());
  if (at !== tokens.length) throw new Error(`rest of ${formula}`);
  return value;
}

const ERROR = '#VALUE!';

/** Arguments are computed eagerly; an error of a branch that IF does not take must not count, so errors are values. */
function call(name: string, values: readonly Found[], workbook: Workbook): Value {
  switch (name) {
    case 'TODAY':
      return workbook.today;
    case 'AND':
      return values.every((value) => isTrue(scalar(value)));
    case 'OR':
      return values.some((value) => isTrue(scalar(value)));
    case 'IF':
      return scalar(values[isTrue(scalar(values[0]!)) ? 1 : 2]!);
    case 'ISNUMBER':
      return typeof values[0] === 'number' && !Number.isNaN(values[0]);
    case 'INT':
      return Math.floor(asNumber(scalar(values[0]!)));
    case 'SUMPRODUCT':
      return (values[0] as readonly Value[]).reduce<number>((sum, each) => sum + asNumber(each), 0);
    default:
      throw new Error(`function ${name} is not among those that every program has`);
  }
}

const scalar = (value: Found): Value => {
  if (Array.isArray(value)) throw new Error(ERROR);
  return value as Value;
};

function isTrue(value: Value): boolean {
  if (typeof value !== 'boolean') throw new Error(`a condition that is no truth value: ${String(value)}`);
  return value;
}

/** Text in arithmetic is an error in Excel; here NaN, which nothing equals and which must never come out. */
const asNumber = (value: Value): number =>
  typeof value === 'number' ? value : typeof value === 'boolean' ? Number(value) : value === null ? 0 : NaN;

const asText = (value: Value): string => (value === null ? '' : String(value));

/** Excel orders numbers before text before truth values; an empty cell is 0 or "". */
function compare(operator: string, left: Value, right: Value): boolean {
  const rank = (value: Value): number => ['number', 'string', 'boolean'].indexOf(typeof value);
  const a = left ?? (typeof right === 'string' ? '' : 0);
  const b = right ?? (typeof a === 'string' ? '' : 0);
  const order = rank(a) !== rank(b) ? rank(a) - rank(b) : a < b ? -1 : a > b ? 1 : a === b ? 0 : NaN;
  const results: Readonly<Record<string, boolean>> = {
    '=': order === 0,
    '<>': order !== 0,
    '<': order < 0,
    '>': order > 0,
    '<=': order <= 0,
    '>=': order >= 0,
  };
  return results[operator]!;
}

const TOKEN = /\s*("[^"]*"|<>|<=|>=|[=<>&+\-(),]|\$[A-Z]+\d+|[\p{L}_][\p{L}\p{N}_]*|\d+(?:\.\d+)?)/uy;

function tokenize(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) throw new Error(`cannot read ${text.slice(at, at + 20)}`);
    tokens.push(match[1]!);
  }
  return tokens;
}
