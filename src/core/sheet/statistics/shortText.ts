/**
 * Texts shortened to what the planned height of a row surely shows: no program makes a row higher when a formula brings a
 * longer text. Each pair is one rule, as a formula and as the function that gives its result.
 */

const CUT = '…';
const AND_OTHERS = '等';
const COMMA = '、';

export const shortFormula = (text: string, most: number): string =>
  `IF(LEN(${text})>${most},LEFT(${text},${most - 1})&"${CUT}",${text})`;

export const shortText = (text: string, most: number): string =>
  text.length > most ? text.slice(0, most - 1) + CUT : text;

/** Names separated by 、: as many whole ones as fit, then 等; a single name that is too long is cut. */
export function shortNamesFormula(text: string, most: number): string {
  const places = `{${Array.from({ length: most }, (_, index) => index + 1).join(',')}}`;
  const comma = `SUMPRODUCT(MAX((MID(${text},${places},1)="${COMMA}")*${places}))`;
  return `IF(LEN(${text})>${most},IF(${comma}>1,LEFT(${text},${comma}-1)&"${AND_OTHERS}",LEFT(${text},${most - 1})&"${CUT}"),${text})`;
}

export function shortNames(text: string, most: number): string {
  const comma = text.slice(0, most).lastIndexOf(COMMA);
  return text.length > most && comma > 0 ? text.slice(0, comma) + AND_OTHERS : shortText(text, most);
}
