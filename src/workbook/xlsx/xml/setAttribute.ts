import type { Splice } from './splice';
import { escapeAttribute } from './xmlText';
import type { XmlElement } from './xmlTree';

/**
 * The splice that sets (or, with null, takes away) attributes of an element's start tag; all else of the tag
 * stays.
 */
export function attributeSplice(
  xml: string,
  element: XmlElement,
  values: Readonly<Record<string, string | null>>,
): Splice {
  let tag = xml.slice(element.start, element.contentStart);
  for (const [name, value] of Object.entries(values)) tag = setAttribute(tag, name, value);
  return { start: element.start, end: element.contentStart, text: tag };
}

/** Sets an attribute in the text of a start tag; null removes it. */
export function setAttribute(tag: string, name: string, value: string | null): string {
  const written = value === null ? '' : ` ${name}="${escapeAttribute(value)}"`;
  const pattern = new RegExp(`\\s+${name}\\s*=\\s*("[^"]*"|'[^']*')`);
  return pattern.test(tag)
    ? tag.replace(pattern, () => written)
    : tag.replace(/\s*(\/?>)$/, (_, end: string) => written + end);
}
