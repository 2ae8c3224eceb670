const PATTERNS = {
  attribute: /\s[\w:]+="[^"]*"/g,
  element: /<(\w[\w:]*)[^>]*\/>|<(\w[\w:]*)[^>]*>[^<]*<\/\2>/g,
  number: /\d+/g,
};

type Damage = keyof typeof PATTERNS;

export const DAMAGES = Object.keys(PATTERNS) as readonly Damage[];

/** Takes away one attribute or element, or puts a word where a number stood. */
export function damagedXml(xml: string, at: number, kind: Damage): string {
  const matches = [...xml.matchAll(PATTERNS[kind])];
  const match = matches[Math.floor(at * (matches.length - 1))];
  if (!match) return xml;
  return (
    xml.slice(0, match.index) + (kind === 'number' ? 'x' : '') + xml.slice(match.index + match[0].length)
  );
}
