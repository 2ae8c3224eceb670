import type { Paragraph } from '../document/paragraph';

/** So many paragraphs on both sides are looked at before all of them are indexed. */
const NEARBY = 64;

/**
 * Where the paragraphs of a document stand, for one pass. Who goes through a document asks for what stands next to what was asked
 * for before, and needs no map of all paragraphs, which takes much memory.
 */
export interface Places {
  readonly paragraphs: readonly Paragraph[];
  last: number;
  all: ReadonlyMap<Paragraph, number> | null;
}

export const newPlaces = (paragraphs: readonly Paragraph[]): Places => ({ paragraphs, last: 0, all: null });

/** At which index a paragraph stands; -1 where it is none of them. */
export function placeOf(places: Places, paragraph: Paragraph): number {
  const { paragraphs, last } = places;
  const end = Math.min(paragraphs.length, last + NEARBY);
  for (let place = last; place < end; place++)
    if (paragraphs[place] === paragraph) return (places.last = place);
  const begin = Math.max(0, last - NEARBY);
  for (let place = last - 1; place >= begin; place--)
    if (paragraphs[place] === paragraph) return (places.last = place);
  places.all ??= new Map(paragraphs.map((each, place) => [each, place]));
  const place = places.all.get(paragraph) ?? -1;
  if (place >= 0) places.last = place;
  return place;
}
