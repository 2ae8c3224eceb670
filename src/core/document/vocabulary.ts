import { codesOf } from '../basics/charCodes';
import { isSpace } from './paragraph';

/** Alternatives of a pattern at its top level: `不(?!断|仅)|欠` → `不(?!断|仅)`, `欠`. */
function alternativesOf(source: string): string[] {
  const alternatives: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= source.length; i++) {
    const char = source.charAt(i);
    if (char === '(' || char === '[') depth++;
    else if (char === ')' || char === ']') depth--;
    else if (i === source.length || (char === '|' && depth === 0)) {
      alternatives.push(source.slice(from, i));
      from = i + 1;
    }
  }
  return alternatives.filter((alternative) => alternative !== '');
}

/**
 * Whether a text holds one of many words. Each begins with a plain Chinese character and may go on as a pattern
 * (`不(?!断|仅)`); they are looked up by that character, which is many times faster than one pattern of hundreds.
 */
export function wordFinder(words: readonly string[]): (text: string) => boolean {
  const byFirst = new Map<string, string[]>();
  for (const word of alternativesOf(words.join('|'))) {
    const first = word.charAt(0);
    const rests = byFirst.get(first);
    if (rests) rests.push(word.slice(1));
    else byFirst.set(first, [word.slice(1)]);
  }
  /** By character code the index of its pattern, 0 where no word begins. */
  const index = new Uint16Array(0x10000);
  /** What has to follow the character; null where nothing has to. */
  const patterns: (RegExp | null)[] = [null];
  for (const [first, rests] of byFirst) {
    index[first.charCodeAt(0)] = patterns.length;
    patterns.push(rests.includes('') ? null : new RegExp(rests.join('|'), 'y'));
  }
  return (text) => {
    for (let i = 0; i < text.length; i++) {
      const at = index[text.charCodeAt(i)]!;
      if (at === 0) continue;
      const rest = patterns[at] as RegExp | null;
      if (rest === null) return true;
      rest.lastIndex = i + 1;
      if (rest.test(text)) return true;
    }
    return false;
  };
}

/**
 * Which of the sets of characters have a member in a text, a bit each (the first set is bit 0; at most 31 sets): one pass
 * over the text tells which of many patterns are worth trying.
 */
export function characterFinder(sets: readonly string[]): (text: string) => number {
  if (sets.length > 31) throw new RangeError('more than 31 sets of characters');
  const bits = new Uint32Array(0x10000);
  for (let set = 0; set < sets.length; set++)
    for (const character of sets[set] as string) bits[character.charCodeAt(0)]! |= 1 << set;
  return (text) => {
    let found = 0;
    for (let i = 0; i < text.length; i++) found |= bits[text.charCodeAt(i)]!;
    return found;
  };
}

/** Whether a text begins with a blank or one of a few characters: a quick no ahead of a pattern that few texts match. */
export function openingFinder(characters: string): (text: string) => boolean {
  const codes = codesOf(characters);
  return (text) => {
    const first = text.charCodeAt(0);
    return codes.has(first) || isSpace(first);
  };
}

/** Whether a text ends with one of a few characters. A pattern that ends with `$` is tried at every place of the text. */
export function endingFinder(characters: string): (text: string) => boolean {
  const codes = codesOf(characters);
  return (text) => codes.has(text.charCodeAt(text.length - 1));
}
