import { numeralToNumber } from '../basics/numerals';
import { NUMBERING_STYLES } from './numberingStyles';
import type { NumberingStyle } from './numberingStyles';
import { holdsSpace, isSpace } from './paragraph';

export interface Marker {
  readonly style: string;
  readonly rank: number;
  /** The number it bears; 0 for bullets. */
  readonly value: number;
  /** As printed, with brackets or stop: `（一）`, `1.`, `2 、`, `●`. */
  readonly printed: string;
  /** The printed number without its stop: `（一）`, `1`, `问题1`, `●`. */
  readonly label: string;
  /** Characters up to the text itself, blanks included. */
  readonly length: number;
}

const BULLETS = new Set(NUMBERING_STYLES.filter(({ rank }) => rank === 8).map(({ example }) => example));
/** With which character markers of a style can begin; a bullet begins with itself, and no other style with a bullet. */
const OPENERS: Readonly<Record<string, RegExp>> = {
  part: /第/,
  problem: /[【[第反存主突典案查检整工督巡审现问隐任事发内项表案建意]/,
  serial: /[序编]/,
  ordinal: /第/,
  clause: /第/,
  cjkStop: /[一二三四五六七八九十百零〇]/,
  cjkBracket: /[（(〔【[〈＜<一二三四五六七八九十百零〇]/,
  cjkFormal: /[壹贰叁肆伍陆柒捌玖拾]/,
  cjkCharacter: /[㈠-㈩㊀-㊉]/,
  roman: /[Ⅰ-Ⅻ]/,
  decimal: /[0-9]/,
  arabicStop: /[0-9０-９⒈-⒛]/,
  arabicBracket: /[（(〔[〈＜<⑴-⒇]/,
  arabicHalf: /[0-9０-９]/,
  circled: /[①-⑳㉑-㉟㊱-㊿❶-❿➀-➓]/,
  letter: /[A-Za-z]/,
  isOrdinal: /[一二三四五六七八九十]/,
  itsOrdinal: /其/,
};

/** A style made ready: its pattern with counted groups, which are found faster than named ones. */
interface ReadyStyle {
  readonly style: NumberingStyle;
  readonly pattern: RegExp;
  readonly hasNumeral: boolean;
  readonly hasLabel: boolean;
}

const READY: readonly ReadyStyle[] = NUMBERING_STYLES.map((style) => {
  const { source } = style.pattern;
  return {
    style,
    pattern: new RegExp(source.replace(/\(\?<(?:n|label)>/g, '('), 'y'),
    hasNumeral: source.includes('(?<n>'),
    hasLabel: source.includes('(?<label>'),
  };
});
const UNKNOWN = 0;
const NONE = 1;
/** Lists of styles by their index. */
const LISTS: (readonly ReadyStyle[])[] = [[], []];
/** By character code the index of its list: none for most text. Filled as characters are met. */
const listOf = new Uint8Array(0x10000);

/** The styles whose markers can begin with a character. */
function stylesOpenedBy(code: number): readonly ReadyStyle[] {
  // behind the end there is no code
  const list = listOf[code] ?? NONE;
  if (list === UNKNOWN) listOf[code] = indexOfStyles(String.fromCharCode(code));
  return LISTS[listOf[code] ?? NONE]!;
}

function indexOfStyles(char: string): number {
  const styles = READY.filter(({ style }) =>
    BULLETS.has(char) ? style.example === char : OPENERS[style.id]?.test(char) === true,
  );
  if (styles.length === 0) return NONE;
  const known = LISTS.findIndex(
    (list) => list.length === styles.length && list.every((each, i) => each === styles[i]),
  );
  return known >= 0 ? known : LISTS.push(styles) - 1;
}

/** The marker that opens `text` at `from`, or null. `（一）落实不力` → cjkBracket 1. */
export function readMarker(text: string, from = 0): Marker | null {
  for (const { style, pattern, hasNumeral, hasLabel } of stylesOpenedBy(text.charCodeAt(from))) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (!match) continue;
    const found = match[0];
    const label = match[1] ?? found;
    const numeral = hasNumeral ? (match[hasLabel ? 2 : 1] ?? '') : null;
    const end = from + found.length;
    if (style.accepts && !style.accepts(found, text.slice(end, end + 24), numeral ?? '')) continue;
    let length = found.length;
    while (isSpace(text.charCodeAt(from + length))) length++;
    return {
      style: style.id,
      rank: style.rank,
      value: numeral === null ? lastNumber(label) : (numeralToNumber(numeral) ?? 0),
      printed: found.trim(),
      label: holdsSpace(label) ? label.replace(/\s+/g, '') : label,
      length,
    };
  }
  return null;
}

/** 1.2 counts by its last number, a letter by its place in the alphabet, a bullet not at all. */
function lastNumber(label: string): number {
  const digits = /(\d+)$/.exec(label);
  if (digits) return Number(digits[1]);
  return /^[A-Za-z]$/.test(label) ? label.toLowerCase().charCodeAt(0) - 96 : 0;
}
