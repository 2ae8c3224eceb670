/** A name as it is compared: without blanks, in one width. */
export const foldName = (name: string): string => name.normalize('NFKC').replace(/\s+/gu, '');

/** At most one character inserted, deleted or replaced, in names of at least three characters. */
export function isOneSlipAway(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 3 || long.length - short.length > 1) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i += 1;
  const rest = short.length === long.length ? short.slice(i + 1) : short.slice(i);
  return rest === long.slice(i + 1);
}

/** Whether a short name has only characters of the long one, in their order, and ends like it: 县财局 of 县财政局. */
export function isShortForm(long: string, short: string): boolean {
  if (short.length < 3 || short.length >= long.length || short.at(-1) !== long.at(-1)) return false;
  let at = -1;
  return [...short].every((char) => {
    at = long.indexOf(char, at + 1);
    return at >= 0;
  });
}
