import { SaxesParser } from 'saxes';

import { WorkbookError } from '../../port';

/**
 * An element with its place in the text of its part, so that a change replaces exactly these characters and
 * nothing else. Names are local names (`worksheet`, whatever the prefix); offsets are UTF-16 code units, end
 * exclusive.
 */
export interface XmlElement {
  readonly name: string;
  /** By qualified name, `r:id` as it stands. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Text directly inside. */
  readonly text: string;
  readonly start: number;
  /** Just behind the start tag. */
  readonly contentStart: number;
  /** Just before the end tag; equal to `contentStart` where the element closes itself. */
  readonly contentEnd: number;
  readonly end: number;
}

interface Building extends XmlElement {
  readonly children: Building[];
  text: string;
  contentEnd: number;
  end: number;
}

export interface XmlVisitor {
  /** Gets an element with all below it; where this returns true, the element is not kept as a child. */
  readonly leave: (element: XmlElement, parents: readonly XmlElement[]) => boolean;
}

/**
 * Parses a part. Throws WorkbookError `not-a-workbook` for text that is not well-formed. Entities of a DTD are
 * never expanded.
 */
export function parseXml(xml: string, visitor?: XmlVisitor): XmlElement {
  const parser = new SaxesParser({ xmlns: false });
  const open: Building[] = [];
  let root: Building | null = null;

  parser.on('error', (error) => {
    throw new WorkbookError('not-a-workbook', { reason: 'xml' }, { cause: error });
  });
  parser.on('opentag', (tag) => {
    const end = parser.position;
    const element: Building = {
      name: localName(tag.name),
      attributes: tag.attributes,
      children: [],
      text: '',
      start: xml.lastIndexOf('<', end - 1),
      contentStart: end,
      contentEnd: end,
      end,
    };
    root ??= element;
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('cdata', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', (tag) => {
    const element = open.pop()!;
    element.end = parser.position;
    if (!tag.isSelfClosing) element.contentEnd = xml.lastIndexOf('<', element.end - 1);
    if (visitor?.leave(element, open)) return;
    open.at(-1)?.children.push(element);
  });
  parser.write(xml).close();
  if (!root) throw new WorkbookError('not-a-workbook', { reason: 'xml' });
  return root;
}

export function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((each) => each.name === name);
}

export function children(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element ? element.children.filter((each) => each.name === name) : [];
}

/** An attribute by its local name: `r:id` is found as `id`, whatever prefix the writer chose. */
export function attribute(element: XmlElement, name: string): string | undefined {
  const plain = element.attributes[name];
  if (plain !== undefined) return plain;
  const key = Object.keys(element.attributes).find((each) => each.endsWith(`:${name}`));
  return key === undefined ? undefined : element.attributes[key];
}

/** XML's two ways of writing true. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
