/** Character codes that are asked for one by one. */
export interface Codes {
  readonly has: (code: number) => boolean;
}

/**
 * Character codes of a few characters: a set of numbers is asked without making a string of each character looked at. Bits in a
 * table, a byte for eight codes: every character of a text is asked for, several times, and a Set has to hash each.
 */
export function codesOf(chars: string): Codes {
  const bits = new Uint8Array(0x10000 / 8);
  for (let i = 0; i < chars.length; i++) {
    const code = chars.charCodeAt(i);
    bits[code >> 3]! |= 1 << (code & 7);
  }
  return { has: (code) => (bits[code >> 3]! & (1 << (code & 7))) !== 0 };
}
