'use strict';
const { SaxesParser } = require('saxes');

/**
 * @typedef {object} Element
 * @property {string} name local name; `Action` carries its kind: `Action:ShowTaskpane`
 * @property {string} path names from the root, joined by `/`
 * @property {Record<string, string>} attributes by local name
 * @property {Element[]} children
 * @property {string} text
 * @property {number} line 1-based
 */

/**
 * Text of an XML document → its root element. Throws with a line number for what is not well formed.
 * @param {string} xml
 * @returns {Element}
 */
function parseXml(xml) {
  const parser = new SaxesParser({ xmlns: true, position: true });
  /** @type {Element[]} */
  const open = [];
  /** @type {Element | undefined} */
  let root;
  parser.on('opentag', (tag) => {
    const parent = open.at(-1);
    const attributes = Object.fromEntries(
      Object.values(tag.attributes).map(({ local, value }) => [local, value]),
    );
    const name = tag.local === 'Action' ? `Action:${attributes['type']}` : tag.local;
    const path = parent ? `${parent.path}/${name}` : name;
    /** @type {Element} */
    const element = { name, path, attributes, children: [], text: '', line: parser.line };
    parent?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text.trim();
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  if (!root) throw new Error('empty document');
  return root;
}

/**
 * The element and everything below it, in document order.
 * @param {Element} element
 * @returns {Element[]}
 */
const everything = (element) => [element, ...element.children.flatMap(everything)];

/**
 * The entry of a table whose key is the end of the element's path; longer keys go first.
 * @template T
 * @param {Record<string, T>} table
 * @param {Element} element
 * @returns {T | undefined}
 */
function entryFor(table, element) {
  const keys = Object.keys(table).filter((key) => element.path === key || element.path.endsWith(`/${key}`));
  const best = keys.sort((a, b) => b.length - a.length)[0];
  return best === undefined ? undefined : table[best];
}

module.exports = { parseXml, everything, entryFor };
