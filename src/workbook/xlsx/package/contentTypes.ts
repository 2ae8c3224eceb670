import { escapeAttribute } from '../xml/xmlText';
import { attribute, children, parseXml } from '../xml/xmlTree';
import type { Package } from './package';
import { insertIntoRoot } from './relationships';

const PART = '[Content_Types].xml';
const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/content-types';
const OFFICE = 'application/vnd.openxmlformats-officedocument.';

const TYPES = {
  worksheet: `${OFFICE}spreadsheetml.worksheet+xml`,
  table: `${OFFICE}spreadsheetml.table+xml`,
  styles: `${OFFICE}spreadsheetml.styles+xml`,
  sharedStrings: `${OFFICE}spreadsheetml.sharedStrings+xml`,
  drawing: `${OFFICE}drawing+xml`,
  chart: `${OFFICE}drawingml.chart+xml`,
} as const;

export function addContentType(pkg: Package, part: string, kind: keyof typeof TYPES): void {
  const xml = `<Override xmlns="${NAMESPACE}" PartName="/${escapeAttribute(part)}" ContentType="${TYPES[kind]}"/>`;
  pkg.put(PART, insertIntoRoot(pkg.text(PART), xml));
}

/** Whether a part says of itself that it holds macros or may hold them, whatever name it bears. */
export const declaresMacros = (pkg: Package): boolean =>
  pkg.has(PART) &&
  ['Override', 'Default'].some((name) =>
    children(parseXml(pkg.text(PART)), name).some((element) =>
      /macroEnabled|vbaProject|macrosheet/iu.test(attribute(element, 'ContentType') ?? ''),
    ),
  );

export function removeContentType(pkg: Package, part: string): void {
  const xml = pkg.text(PART);
  const span = children(parseXml(xml), 'Override').find(
    (element) => attribute(element, 'PartName')?.toLowerCase() === `/${part}`.toLowerCase(),
  );
  if (span) pkg.put(PART, xml.slice(0, span.start) + xml.slice(span.end));
}
