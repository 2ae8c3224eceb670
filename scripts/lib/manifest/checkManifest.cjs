'use strict';
/** The offline check of manifest.xml. Microsoft's own validator posts the manifest to a server; this one reads files. */
const { CHILDREN, LENGTHS, RESIDS, ICON_SIZES, APP_ICONS } = require('./grammar.cjs');
const { parseXml, everything, entryFor } = require('./xmlTree.cjs');

/** @typedef {import('./xmlTree.cjs').Element} Element */
/**
 * What the manifest is compared with.
 * @typedef {object} Surroundings
 * @property {readonly string[]} actionIds ids that src/commands binds with Office.actions.associate
 * @property {(path: string) => { width: number, height: number } | null} iconSize pixels of a PNG, by its path below the origin
 * @property {(path: string) => boolean} hasPage whether a page is there, by its path below the origin
 * @property {string} version version of package.json, `1.2.3`
 */
/** @typedef {{ code: string, line: number, message: string }} Problem */
/** @typedef {(code: string, element: Element, message: string) => void} Report */
/** @typedef {(root: Element, report: Report, surroundings: Surroundings) => void} Rule */

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** @type {Record<string, string>} */
const NAMESPACE_TYPES = { OfficeApp: 'TaskPaneApp', VersionOverrides: 'VersionOverridesV1_0' };

/** @type {Rule} */
function kinds(root, report) {
  for (const element of everything(root)) {
    const wanted = NAMESPACE_TYPES[element.name];
    if (wanted && element.attributes['type'] !== wanted) {
      report('type', element, `${element.name} must be of type ${wanted}`);
    }
  }
}

/** @type {Rule} */
function order(root, report) {
  for (const element of everything(root)) {
    const wanted = (entryFor(CHILDREN, element) ?? []).map(
      (entry) => /** @type {const} */ ([entry.replace(/\W$/, ''), entry.at(-1)]),
    );
    const names = wanted.map(([name]) => name);
    let last = 0;
    for (const child of element.children) {
      const at = names.indexOf(child.name.replace(/:.*/, ''));
      if (at < 0) report('unknown-element', child, `${child.name} is not expected in ${element.name}`);
      else if (at < last) report('order', child, `${child.name} must stand before ${names[last]}`);
      else last = at;
    }
    for (const [name, amount] of wanted) {
      const count = element.children.filter((child) => child.name.replace(/:.*/, '') === name).length;
      if (count === 0 && (amount === '!' || amount === '+'))
        report('missing-element', element, `${element.name} lacks ${name}`);
      if (count > 1 && amount !== '+' && amount !== '*')
        report('repeated-element', element, `${element.name} has ${count} ${name}`);
    }
  }
}

/** @type {Rule} */
function identity(root, report, { version }) {
  const text = (/** @type {string} */ name) => root.children.find((child) => child.name === name) ?? root;
  if (!GUID.test(text('Id').text)) report('guid', text('Id'), `${text('Id').text} is no lower-case GUID`);
  if (text('Version').text !== `${version}.0`) {
    report(
      'version',
      text('Version'),
      `${text('Version').text} is not ${version}.0, the version of package.json`,
    );
  }
  if (text('DefaultLocale').text !== 'zh-CN')
    report('locale', text('DefaultLocale'), 'the default locale is zh-CN');
  if (text('Permissions').text !== 'ReadWriteDocument') {
    report(
      'permissions',
      text('Permissions'),
      'the list is written with ReadWriteDocument, and nothing more is needed',
    );
  }
}

/** @type {Rule} */
function hosts(root, report) {
  for (const host of everything(root).filter(({ name }) => name === 'Host')) {
    const name = host.attributes['Name'] ?? host.attributes['type'];
    if (name !== 'Workbook') report('host', host, `${name} is no host of this add-in, only Workbook`);
  }
  for (const set of everything(root).filter(({ name }) => name === 'Set')) {
    const { Name: name, MinVersion: version } = set.attributes;
    if (name !== 'ExcelApi' || version !== '1.1') {
      report(
        'requirement',
        set,
        `${name} ${version}: only ExcelApi 1.1, so that an older Excel can show what to do`,
      );
    }
  }
}

/** Every value an element can show: its own and those of its overrides. @param {Element} element */
const valuesOf = (element) => [
  { element, value: element.attributes['DefaultValue'] ?? element.text },
  ...element.children
    .filter(({ name }) => name === 'Override')
    .map((override) => ({ element: override, value: override.attributes['Value'] ?? '' })),
];

/** @type {Rule} */
function lengths(root, report) {
  for (const element of everything(root)) {
    const most = entryFor(LENGTHS, element);
    if (most === undefined) continue;
    for (const { element: place, value } of valuesOf(element)) {
      if (value.length === 0) report('empty', place, `${element.attributes['id'] ?? element.name} is empty`);
      if (value.length > most)
        report('length', place, `${value.length} characters, at most ${most}: ${value}`);
    }
  }
}

/** @type {Rule} */
function locales(root, report) {
  const shown = everything(root).filter(
    ({ name, path }) => name === 'String' || /^OfficeApp\/(DisplayName|Description)$/.test(path),
  );
  for (const element of shown) {
    const given = element.children
      .filter(({ name }) => name === 'Override')
      .map(({ attributes }) => attributes['Locale']);
    if (given.join() !== 'en-US')
      report('locale', element, `${element.attributes['id'] ?? element.name}: one override, for en-US`);
  }
}

/** @type {Rule} */
function resources(root, report) {
  /** @type {Map<string, { table: string, element: Element, used: boolean }>} */
  const known = new Map();
  for (const table of everything(root).filter(({ path }) => /\/Resources\/\w+$/.test(path))) {
    for (const element of table.children) {
      const id = element.attributes['id'] ?? '';
      if (id.length === 0 || id.length > 32)
        report('resid-length', element, `the id ${id} has ${id.length} characters, 1 to 32`);
      if (known.has(id)) report('duplicate-id', element, `the id ${id} is there twice`);
      known.set(id, { table: table.name, element, used: false });
    }
  }
  for (const element of everything(root)) {
    const table = entryFor(RESIDS, element);
    if (!table || element.path.includes('/Resources/')) continue;
    const resource = known.get(element.attributes['resid'] ?? '');
    if (resource?.table !== table) {
      report(
        'resid',
        element,
        `${element.name} refers to ${element.attributes['resid']}, which is not in ${table}`,
      );
    } else resource.used = true;
  }
  for (const [id, { element, used }] of known)
    if (!used) report('unused-resource', element, `nothing refers to ${id}`);
}

/** @type {Rule} */
function ids(root, report) {
  const seen = new Set();
  for (const element of everything(root).filter(({ name }) =>
    ['CustomTab', 'Group', 'Control'].includes(name),
  )) {
    const id = element.attributes['id'] ?? '';
    if (id.length === 0 || id.length > 125)
      report('id', element, `${element.name} needs an id of at most 125 characters`);
    if (seen.has(id)) report('duplicate-id', element, `the id ${id} is there twice`);
    seen.add(id);
  }
}

/** @type {Rule} */
function actions(root, report, { actionIds }) {
  const named = everything(root).filter(({ name }) => name === 'FunctionName');
  for (const element of named) {
    if (!actionIds.includes(element.text))
      report('action', element, `${element.text} is bound nowhere in src/commands`);
  }
  for (const id of actionIds) {
    if (!named.some(({ text }) => text === id)) report('unused-action', root, `no button runs ${id}`);
  }
}

/** Every address in the manifest, with the element that holds it. @param {Element} root */
const addresses = (root) =>
  everything(root)
    .filter(
      ({ name, path }) =>
        /^(IconUrl|HighResolutionIconUrl|SupportUrl|Url)$/.test(name) ||
        /\/(DefaultSettings\/SourceLocation|Images\/Image)$/.test(path),
    )
    .flatMap((element) =>
      valuesOf(element).map(({ element: place, value }) => ({ owner: element, element: place, value })),
    );

/** The place everything is loaded from: where the pane's page stands. @param {Element} root */
function originOf(root) {
  const pane = everything(root).find(({ path }) => path === 'OfficeApp/DefaultSettings/SourceLocation');
  return (pane?.attributes['DefaultValue'] ?? '').replace(/[^/]*$/, '');
}

/** @type {Rule} */
function pages(root, report, { hasPage }) {
  const origin = originOf(root);
  for (const { element, value } of addresses(root)) {
    if (!/^https:\/\/[^/]/.test(value)) report('https', element, `${value} is not https`);
    else if (!value.startsWith(origin)) report('origin', element, `${value} is not below ${origin}`);
    else if (value.endsWith('.html') && !hasPage(value.slice(origin.length)))
      report('page', element, `${value} does not exist`);
  }
}

/** @type {Rule} */
function icons(root, report, { iconSize }) {
  const origin = originOf(root);
  const images = new Map(
    everything(root)
      .filter(({ path }) => path.endsWith('/Images/Image'))
      .map((image) => [image.attributes['id'], image]),
  );
  const expect = (/** @type {Element} */ element, /** @type {number} */ pixels) => {
    const value = element.attributes['DefaultValue'] ?? '';
    const size = iconSize(value.slice(origin.length));
    if (!size) report('icon', element, `${value}: no such PNG`);
    else if (size.width !== pixels || size.height !== pixels) {
      report(
        'icon-size',
        element,
        `${value} has ${size.width} × ${size.height} pixels, not ${pixels} × ${pixels}`,
      );
    }
  };
  for (const element of everything(root)) {
    const pixels = entryFor(APP_ICONS, element);
    if (pixels !== undefined) expect(element, pixels);
    if (element.name !== 'Icon') continue;
    const sizes = element.children.map(({ attributes }) => Number(attributes['size']));
    for (const size of ICON_SIZES.needed)
      if (!sizes.includes(size)) report('icon-sizes', element, `an icon of ${size} pixels is missing`);
    for (const [i, size] of sizes.entries()) {
      const image = images.get(element.children[i]?.attributes['resid'] ?? '');
      if (!ICON_SIZES.known.includes(size))
        report('icon-sizes', element, `Office knows no icon of ${size} pixels`);
      if (image) expect(image, size);
    }
  }
}

/** @type {readonly Rule[]} */
const RULES = [kinds, order, identity, hosts, lengths, locales, resources, ids, actions, pages, icons];

/**
 * Everything that is wrong with a manifest; empty when Excel will take it.
 * @param {string} xml
 * @param {Surroundings} surroundings
 * @returns {Problem[]}
 */
function checkManifest(xml, surroundings) {
  let root;
  try {
    root = parseXml(xml);
  } catch (error) {
    return [{ code: 'xml', line: 0, message: error instanceof Error ? error.message : String(error) }];
  }
  /** @type {Problem[]} */
  const problems = [];
  for (const rule of RULES) {
    rule(root, (code, { line }, message) => problems.push({ code, line, message }), surroundings);
  }
  return problems;
}

module.exports = { checkManifest };
