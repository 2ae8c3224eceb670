import { isSpace } from './paragraph';
import { findShields, NO_SHIELDS, SHIELD_MARKS } from './shields';
import type { Shields } from './shields';

/** A stretch of a text: `[start, end)`. */
export type Span = readonly [start: number, end: number];

export interface Separator {
  /** Where the piece before it ends. */
  readonly at: number;
  /** Where the piece after it begins. */
  readonly next: number;
  /** What separates: a full stop, a semicolon, an enumerator inside the paragraph, 有的. */
  readonly kind: 'stop' | 'semicolon' | 'enumerator' | 'some';
}

const CJK_OR_QUOTE = /[\u4e00-\u9fff”"’」』）)》】％%]/;
const BOUNDARY = /[，,。；;：:、！？!?.\s\u3000]/;

/** A full stop, also a half-width one where no number and no Latin word goes on. */
function isStop(text: string, i: number): boolean {
  const char = text.charAt(i);
  if (char === '。' || char === '！' || char === '？' || char === '!' || char === '?') return true;
  if (char !== '.' && char !== '．') return false;
  const before = text.charAt(i - 1);
  const after = text.charAt(i + 1);
  return CJK_OR_QUOTE.test(before) && !/[.．0-9０-９A-Za-z]/.test(after);
}

interface InlineEnumerator {
  readonly example: string;
  /** With which characters it begins. */
  readonly opens: RegExp;
  /** Sticky; group `n` is what tells the order. */
  readonly pattern: RegExp;
  /** What the first of the series looks like. */
  readonly first: RegExp;
  /** Whether one alone, without a second, already counts. */
  readonly alone?: true;
}

/** Enumerators inside a running paragraph. A series counts from its first on. */
export const INLINE_ENUMERATORS: readonly InlineEnumerator[] = [
  {
    example: '一是',
    opens: /[一二三四五六七八九十]/,
    pattern: /[一二三四五六七八九十]{1,3}(?:是(?!否)(?:[：:，,])?|则[，,])/y,
    first: /^一/,
    alone: true,
  },
  {
    example: '①',
    opens: /[①-⑳㉑-㉟❶-❿➀-➓]/,
    pattern: /[①-⑳㉑-㉟❶-❿➀-➓]\s?[、.．]?/y,
    first: /^[①❶➀➊]/,
  },
  { example: '⑴', opens: /[⑴-⒇]/, pattern: /[⑴-⒇]\s?/y, first: /^⑴/ },
  {
    example: '（1）',
    opens: /[（(]/,
    pattern: /[（(]\s?[0-9０-９]{1,2}\s?[）)]\s?[、.．]?/y,
    first: /^[（(]\s?[1１]\s?[）)]/,
  },
  {
    example: '（一）',
    opens: /[（(]/,
    pattern: /[（(]\s?[一二三四五六七八九十]{1,3}\s?[）)](?![项款条目])\s?[、.．]?/y,
    first: /^[（(]\s?一\s?[）)]/,
  },
  { example: '1）', opens: /[0-9０-９]/, pattern: /[0-9０-９]{1,2}[）)]\s?/y, first: /^[1１][）)]/ },
  {
    example: '1.',
    opens: /[0-9０-９]/,
    // 2.7个公厕 is item 2 about seven, 3.2025年 item 3 about a year, 2.7万元 an amount
    pattern:
      /[0-9０-９]{1,2}(?:[．.](?![0-9０-９](?![0-9]{3}年|[0-9]{0,3}(?:个(?!百分)|家|名|处|项|人|起|份|宗|座|所|户|辆)))|、(?![0-9０-９]))\s?/y,
    first: /^[1１][．.、]/,
  },
  {
    example: '第一，',
    opens: /第/,
    pattern: /第[一二三四五六七八九十]{1,2}[，,、：:](?!第?[一二三四五六七八九十])/y,
    first: /^第一/,
  },
  { example: '其一，', opens: /其/, pattern: /其[一二三四五六七八九十][，,、：:是]/y, first: /^其一/ },
  { example: '首先，', opens: /[首其再最]/, pattern: /(?:首先|其次|再次|再者|最后)[，,]/y, first: /^首先/ },
];

/** By character code the rows whose enumerators begin with it. Filled as characters are met. */
const rowsOf = new Map<number, readonly number[]>();

function rowsOpenedBy(code: number): readonly number[] {
  let rows = rowsOf.get(code);
  if (rows === undefined) {
    const char = String.fromCharCode(code);
    rows = INLINE_ENUMERATORS.flatMap(({ opens }, row) => (opens.test(char) ? [row] : []));
    rowsOf.set(code, rows);
  }
  return rows;
}

/** By character code, what can begin or end something there. Tables, because every text is looked through several times. */
const GLYPH = 1; // ① opens an item anywhere
const OPENER = 2; // these at the beginning or behind a boundary
const BREAK = 4; // where something can be taken apart besides
const EDGE = 8; // behind these an enumerator may stand
const MARK = 16; // may shield what it encloses
const CLASSES = new Uint8Array(0x10000);
const classify = (pattern: RegExp, bit: number): void => {
  for (let code = 0; code < 0x10000; code++)
    if (pattern.test(String.fromCharCode(code))) CLASSES[code]! |= bit;
};
classify(/[①-⑳㉑-㉟❶-❿➀-➓⑴-⒇]/, GLYPH);
classify(/[一二三四五六七八九十（(0-9０-９第其首再最]/, OPENER);
classify(/[。！？!?.．；;有]/, BREAK);
classify(BOUNDARY, EDGE);
for (const mark of SHIELD_MARKS) CLASSES[mark.charCodeAt(0)]! |= MARK;

/** Whether the character at `i` stands at the beginning or behind a boundary. */
const standsFree = (text: string, i: number): boolean =>
  i === 0 || (CLASSES[text.charCodeAt(i - 1)]! & EDGE) !== 0;

/** 有的 as the opening of a clause, not 有的放矢; 现有的, 所有的 and 固有的 do not stand after a stop. */
const SOME = /有的(?!放矢|是办法)/y;

interface Enumerator {
  readonly start: number;
  readonly end: number;
  /** Its row in the table of enumerators. */
  readonly row: number;
}

/** Where enumerators stand in a running text. A series needs its first member; ① and （1） need a second one too. */
export function findInlineEnumerators(text: string, shielded: Uint8Array): Enumerator[] {
  const found: (Enumerator & { readonly text: string })[] = [];
  for (let i = 0; i < text.length; i++) {
    const kind = CLASSES[text.charCodeAt(i)]! & (GLYPH | OPENER);
    if (kind === 0) continue;
    const boundary = standsFree(text, i);
    if (kind === OPENER && !boundary) continue;
    for (const row of rowsOpenedBy(text.charCodeAt(i))) {
      const { pattern, example } = INLINE_ENUMERATORS[row] as InlineEnumerator;
      pattern.lastIndex = i;
      if (!pattern.test(text)) continue;
      const end = pattern.lastIndex;
      const glyph = example === '①' || example === '⑴';
      if (!boundary && !glyph) break;
      const bracket = example.startsWith('（');
      if (shielded[i] === 1 && !(bracket && (i === 0 || shielded[i - 1] !== 1))) break;
      if (bracket && text.charAt(i - 1) === '第') break;
      found.push({ start: i, end, row, text: text.slice(i, end) });
      i = end - 1;
      break;
    }
  }
  if (found.length === 0) return found;
  const counts = new Map<number, { first: boolean; count: number }>();
  return found.filter((hit, k) => {
    const state = counts.get(hit.row) ?? { first: false, count: 0 };
    const { first, alone } = INLINE_ENUMERATORS[hit.row] as InlineEnumerator;
    if (first.test(hit.text)) {
      const followed =
        alone === true ||
        found.slice(k + 1, k + 12).some((later) => later.row === hit.row && !first.test(later.text));
      state.first = followed;
    }
    counts.set(hit.row, state);
    return state.first;
  });
}

export interface Separators {
  readonly list: readonly Separator[];
  readonly shielded: Uint8Array;
  readonly unclosed: readonly number[];
}

/** All places at which a running text can be taken apart, in order. */
export function findSeparators(text: string): Separators {
  const list: Separator[] = [];
  /** Both are looked for once something is met that may shield or open an item: most texts hold neither. */
  let shields: Shields | null = null;
  let enumerators: readonly Enumerator[] | null = null;
  let e = 0;
  let isFree = true;
  for (let i = 0; i < text.length; i++) {
    const kind = CLASSES[text.charCodeAt(i)]!;
    const standsFree = isFree;
    isFree = (kind & EDGE) !== 0;
    if ((kind & (GLYPH | OPENER | MARK | BREAK)) === 0) continue;
    if ((kind & MARK) !== 0) shields ??= findShields(text);
    if ((kind & GLYPH) !== 0 || ((kind & OPENER) !== 0 && standsFree))
      enumerators ??= findInlineEnumerators(text, (shields ??= findShields(text)).shielded);
    if ((kind & BREAK) === 0 || shields?.shielded[i] === 1) continue;
    if (enumerators !== null) {
      while (e < enumerators.length && (enumerators[e] as Enumerator).end <= i) e++;
      if (i >= (enumerators[e]?.start ?? text.length)) continue;
    }
    const char = text.charAt(i);
    if (char === '；' || char === ';') list.push({ at: i, next: i + 1, kind: 'semicolon' });
    else if (char === '有') {
      SOME.lastIndex = i;
      if (standsFree && SOME.test(text)) list.push({ at: i, next: i, kind: 'some' });
    } else if (isStop(text, i)) list.push({ at: i, next: i + 1, kind: 'stop' });
  }
  const { shielded, unclosed } = shields ?? NO_SHIELDS;
  if (enumerators === null || enumerators.length === 0) return { list, shielded, unclosed };
  for (const { start, end } of enumerators) list.push({ at: start, next: end, kind: 'enumerator' });
  return { list: list.sort((a, b) => a.at - b.at), shielded, unclosed };
}

/** Sentences with their closing stop, blanks around them cut off. */
export function splitSentences(text: string, separators: Separators = findSeparators(text)): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const { next, kind } of separators.list) {
    if (kind !== 'stop') continue;
    pushTrimmed(sentences, text, start, next);
    start = next;
  }
  pushTrimmed(sentences, text, start, text.length);
  return sentences;
}

function pushTrimmed(spans: Span[], text: string, from: number, to: number): void {
  const span = trimSpan(text, from, to);
  if (span[1] > span[0]) spans.push(span);
}

/** Blanks at both ends cut off. */
export function trimSpan(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return [start, end];
}
