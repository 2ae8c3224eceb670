import { escapeAttribute } from '../xml/xmlText';
import { attribute, children, parseXml } from '../xml/xmlTree';
import type { Package } from './package';

export interface Relationship {
  readonly id: string;
  /** Last word of the type's address: `worksheet`, `table`, `styles`; the same in transitional and strict files. */
  readonly kind: string;
  /** Part name, or null for a target outside the package. */
  readonly part: string | null;
}

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** `xl/worksheets/sheet1.xml` → `xl/worksheets/_rels/sheet1.xml.rels`. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

export function readRelationships(pkg: Package, part: string): readonly Relationship[] {
  const name = relationshipsPart(part);
  if (!pkg.has(name)) return [];
  return children(parseXml(pkg.text(name)), 'Relationship').map((element) => ({
    id: attribute(element, 'Id') ?? '',
    kind: (attribute(element, 'Type') ?? '').replace(/^.*\//, ''),
    part:
      attribute(element, 'TargetMode') === 'External'
        ? null
        : resolve(part, attribute(element, 'Target') ?? ''),
  }));
}

/**
 * Adds a relationship to a part of the package and returns its id. The target is written relative to the part, as Excel
 * writes it: a widely used library finds no tables by absolute targets, and fails on the whole file.
 */
export function addRelationship(pkg: Package, part: string, kind: string, target: string): string {
  const name = relationshipsPart(part);
  const ids = new Set(readRelationships(pkg, part).map((each) => each.id));
  let number = ids.size + 1;
  while (ids.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const xml = `<Relationship xmlns="${NAMESPACE}" Id="${id}" Type="${TYPES}${kind}" Target="${escapeAttribute(relativePath(part, target))}"/>`;
  pkg.put(name, insertIntoRoot(pkg.has(name) ? pkg.text(name) : emptyRoot(), xml));
  return id;
}

/** Gives the parts that the relationships of that kind named. */
export function removeRelationships(pkg: Package, part: string, kind: string): readonly string[] {
  return removeWhere(pkg, part, (each) => each.kind === kind);
}

export function removeRelationship(pkg: Package, part: string, id: string): void {
  removeWhere(pkg, part, (each) => each.id === id);
}

function removeWhere(pkg: Package, part: string, isGone: (each: Relationship) => boolean): readonly string[] {
  const name = relationshipsPart(part);
  if (!pkg.has(name)) return [];
  const gone = readRelationships(pkg, part).filter(isGone);
  const xml = pkg.text(name);
  const spans = children(parseXml(xml), 'Relationship').filter((element) =>
    gone.some((each) => each.id === attribute(element, 'Id')),
  );
  if (spans.length > 0) {
    pkg.put(
      name,
      spans.reduceRight((text, span) => text.slice(0, span.start) + text.slice(span.end), xml),
    );
  }
  return gone.flatMap((each) => (each.part === null ? [] : [each.part]));
}

function emptyRoot(): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${NAMESPACE}"></Relationships>`;
}

/** Appends a child to a part's root element, whether that is empty, closed in itself, or prefixed. */
export function insertIntoRoot(xml: string, child: string): string {
  const root = parseXml(xml);
  if (root.contentEnd > root.contentStart || !xml.slice(root.start, root.end).endsWith('/>')) {
    return xml.slice(0, root.contentEnd) + child + xml.slice(root.contentEnd);
  }
  const qualified = /^<([^\s/>]+)/.exec(xml.slice(root.start))![1]!;
  return `${xml.slice(0, root.end - 2)}>${child}</${qualified}>${xml.slice(root.end)}`;
}

/** From `xl/worksheets/sheet1.xml` to `xl/tables/table1.xml`: `../tables/table1.xml`. */
function relativePath(part: string, target: string): string {
  const from = part.split('/').slice(0, -1);
  const to = target.split('/');
  const apart = from.findIndex((step, index) => step !== to[index]);
  const shared = apart < 0 ? from.length : apart;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

function resolve(part: string, target: string): string {
  const path = target.startsWith('/') ? target : `${part.slice(0, part.lastIndexOf('/') + 1)}${target}`;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
