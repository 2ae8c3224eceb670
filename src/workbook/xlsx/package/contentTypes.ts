import { escapeAttribute } from '../xml/xmlText';
import { attribute, children, parseXml } from '../xml/xmlTree';
import type { Package } from './package';
import { insertIntoRoot } from './relationships';

const PART = '[Content_Types].xml';
const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/content-types';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

export function addContentType(
  pkg: Package,
  part: string,
  kind: 'worksheet' | 'table' | 'styles' | 'sharedStrings',
): void {
  const xml = `<Override xmlns="${NAMESPACE}" PartName="/${escapeAttribute(part)}" ContentType="${SPREADSHEET}${kind}+xml"/>`;
  pkg.put(PART, insertIntoRoot(pkg.text(PART), xml));
}

export function removeContentType(pkg: Package, part: string): void {
  const xml = pkg.text(PART);
  const span = children(parseXml(xml), 'Override').find(
    (element) => attribute(element, 'PartName')?.toLowerCase() === `/${part}`.toLowerCase(),
  );
  if (span) pkg.put(PART, xml.slice(0, span.start) + xml.slice(span.end));
}
