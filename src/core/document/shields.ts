import { codesOf } from '../basics/charCodes';

/** Opening → closing mark, both as character codes. */
type Pairs = ReadonlyMap<number, number>;
const pairsOf = (...pairs: readonly string[]): Pairs =>
  new Map(pairs.map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]));

/** Pairs inside which no sentence is split. */
const PAIRS = pairsOf('“”', '‘’', '「」', '『』', '（）', '()', '《》', '〈〉', '【】', '〔〕', '[]');
/** Quotes and book-title marks alone: brackets may be markers. */
export const QUOTES = pairsOf('“”', '‘’', '「」', '『』', '《》');
/** By character code: 1 for every character that may open or close something. A table is many times faster than a pattern. */
const IS_MARK = new Uint8Array(0x10000);
/** Every character that may open or close something. */
export const SHIELD_MARKS = '"“”‘’「」『』（）()《》〈〉【】〔〕[]';
for (const mark of SHIELD_MARKS) IS_MARK[mark.charCodeAt(0)] = 1;
/** What stands inside something, and what was opened and not closed. */
export interface Shields {
  readonly shielded: Uint8Array;
  readonly unclosed: readonly number[];
}

/** What most texts get: nothing is shielded. */
const NOTHING = new Uint8Array(0);
export const NO_SHIELDS: Shields = { shielded: NOTHING, unclosed: [] };
const CLOSING = new Set(PAIRS.values());
const ROUND_OPENING = codesOf('（(');
const ROUND_CLOSING = codesOf('）)');
const STRAIGHT_QUOTE = 0x22;
/** A quote or bracket that is not closed within so many characters does not shield: it was damaged. */
const REACH = 160;

const closes = (opening: number, code: number): boolean =>
  PAIRS.get(opening) === code || (ROUND_OPENING.has(opening) && ROUND_CLOSING.has(code));

const NONE: readonly number[] = [];
const upwards = (a: number, b: number): number => a - b;

function covered(shielded: Uint8Array, length: number, from: number, to: number): Uint8Array {
  const all = shielded === NOTHING ? new Uint8Array(length) : shielded;
  return all.fill(1, from, to + 1);
}

/**
 * For each character 1 where it stands inside quotes, brackets or book-title marks (the marks included); empty where none does.
 * 「对"重建设、轻管护;重投入、轻绩效"的问题」: the semicolon is inside. `unclosed` are openers without their partner.
 */
export function findShields(text: string, pairs: Pairs = PAIRS): Shields {
  let shielded: Uint8Array = NOTHING;
  const unclosed: number[] = [];
  /** Where what is open was opened, the outermost first. */
  const open: number[] = [];
  let straight = -1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (IS_MARK[code] === 0) continue;
    if (code === STRAIGHT_QUOTE) {
      if (straight >= 0 && i - straight <= REACH) {
        shielded = covered(shielded, text.length, straight, i);
        straight = -1;
      } else {
        if (straight >= 0) unclosed.push(straight);
        straight = i;
      }
    } else if (pairs.has(code)) {
      open.push(i);
    } else if (CLOSING.has(code)) {
      for (let k = open.length - 1; k >= 0 && k >= open.length - 4; k--) {
        const at = open[k] as number;
        if (!closes(text.charCodeAt(at), code)) continue;
        while (open.length > k + 1) unclosed.push(open.pop() as number);
        open.pop();
        if (i - at <= REACH * 2) shielded = covered(shielded, text.length, at, i);
        break;
      }
    }
  }
  if (straight >= 0) unclosed.push(straight);
  for (const at of open) unclosed.push(at);
  return { shielded, unclosed: unclosed.length === 0 ? NONE : unclosed.sort(upwards) };
}
