import type { TextRange } from '../../core/basics/textRange';

/** One visible character of a node and where it stands in the source text (UTF-16 code units). */
export interface SourceCharacter {
  readonly text: string;
  readonly at: number;
}

/** The characters of a node in order, without line breaks; a surrogate pair stays whole. */
export function charactersOf(source: string, spans: readonly TextRange[]): readonly SourceCharacter[] {
  const characters: SourceCharacter[] = [];
  for (const [start, end] of spans) {
    let at = start;
    for (const text of source.slice(start, end)) {
      if (!/[\r\n\f\u2028\u2029]/u.test(text)) characters.push({ text, at });
      at += text.length;
    }
  }
  return characters;
}

/** After these a sentence may be cut: 。；！？，、 and their half-width forms. */
const STOP = /[。；！？，、;!?,]/u;

/** Indexes (of the character that would begin the second part) where punctuation suggests a cut; never at an end. */
export function cutPlaces(characters: readonly SourceCharacter[]): readonly number[] {
  const places: number[] = [];
  for (let i = 1; i < characters.length; i += 1) {
    if (STOP.test(characters[i - 1]!.text) && !STOP.test(characters[i]!.text)) places.push(i);
  }
  return places;
}

/** The next cut place in a direction, staying inside the text where there is none. */
export function stepCut(places: readonly number[], present: number, direction: 1 | -1): number {
  const found =
    direction === 1
      ? places.find((place) => place > present)
      : places.filter((place) => place < present).at(-1);
  return found ?? present;
}

/** Where the dialog begins: the strongest stop nearest the middle, else the middle. */
export function firstCut(characters: readonly SourceCharacter[]): number {
  const middle = characters.length / 2;
  const strong = cutPlaces(characters).filter((place) => /[。；！？;!?]/u.test(characters[place - 1]!.text));
  const candidates = strong.length > 0 ? strong : cutPlaces(characters);
  const nearest = [...candidates].sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return nearest ?? Math.max(1, Math.floor(middle));
}
