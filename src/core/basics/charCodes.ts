/** Character codes of a few characters: a set of numbers is asked without making a string of each character looked at. */
export const codesOf = (chars: string): ReadonlySet<number> =>
  new Set(Array.from(chars, (char) => char.charCodeAt(0)));
