import type { Paragraph } from '../document/paragraph';

/** So many paragraphs on both sides are looked at before all of them are indexed. */
const NEARBY = 64;

/**
 * Tells at which index of a document each of its paragraphs stands; -1 where it is none of them. For one pass: who goes through a
 * document asks for what stands next to what was asked for before, and needs no map of all paragraphs, which takes much memory.
 */
export function placeFinder(paragraphs: readonly Paragraph[]): (paragraph: Paragraph) => number {
  let last = 0;
  let places: Map<Paragraph, number> | null = null;
  return (paragraph) => {
    const end = Math.min(paragraphs.length, last + NEARBY);
    for (let place = last; place < end; place++) if (paragraphs[place] === paragraph) return (last = place);
    const begin = Math.max(0, last - NEARBY);
    for (let place = last - 1; place >= begin; place--)
      if (paragraphs[place] === paragraph) return (last = place);
    places ??= new Map(paragraphs.map((each, place) => [each, place]));
    const place = places.get(paragraph) ?? -1;
    if (place >= 0) last = place;
    return place;
  };
}
