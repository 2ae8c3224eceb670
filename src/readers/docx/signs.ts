/** Signs that are elements instead of characters. */
const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
  ptab: '\t',
};

/** What an element inside a run prints; `w:sym` names a sign of a symbol font, those of the private area are bullets. */
export function signOf(name: string, code: string | undefined): string {
  const sign = SIGNS[name];
  if (sign !== undefined) return sign;
  if (name !== 'sym' || code === undefined) return '';
  const point = Number.parseInt(code, 16);
  if (Number.isNaN(point) || point > 0xffff) return '';
  return point >= 0xe000 && point <= 0xf8ff ? '●' : String.fromCharCode(point);
}
