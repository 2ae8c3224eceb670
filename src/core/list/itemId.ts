/**
 * Ids for rows: `zg-` and eight characters that follow from the content of the row, so that the same document always
 * gives the same ids, wherever a row stands. Content that repeats gets further ids by a counter.
 */
export function idMaker(taken: Iterable<string> = []): (content: readonly string[]) => string {
  const used = new Set(taken);
  return (content) => {
    const text = content.join('\u001F');
    for (let repeat = 0; ; repeat++) {
      const id = `zg-${base32(repeat === 0 ? text : `${text}\u001F${repeat}`)}`;
      if (used.has(id)) continue;
      used.add(id);
      return id;
    }
  };
}

/** Crockford's alphabet: no letters that are mistaken for digits when read out on the phone. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Whether an id has the form of ours: a column 编号 of a list made elsewhere holds others. */
export const isOurId = (id: string): boolean => /^zg-[0-9a-hj-km-np-tv-z]{8}$/u.test(id);

/** 40 bits of the text in eight characters. */
function base32(text: string): string {
  const [low, high] = hash53(text);
  let out = '';
  for (let bits = 0; bits < 20; bits += 5)
    out += ALPHABET[(low >>> bits) & 31]! + ALPHABET[(high >>> bits) & 31]!;
  return out;
}

/** Two 32-bit multiplicative hashes that feed each other, so that 10,000 texts practically never meet. */
function hash53(text: string): [low: number, high: number] {
  const { imul } = Math;
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = imul(low ^ unit, 0x01000193);
    high = imul(high ^ unit ^ (low >>> 13), 0x85ebca6b);
    high = (high << 13) | (high >>> 19);
  }
  low = imul(low ^ (high >>> 15), 0xc2b2ae35);
  high = imul(high ^ (low >>> 16), 0x27d4eb2f);
  return [(low ^ (low >>> 14)) >>> 0, (high ^ (high >>> 15)) >>> 0];
}
