import type { CellStyle, ColorRulePlan } from '../../../core/sheet/workbookPlan';
import type { Package } from '../package/package';
import { applySplices, type Splice } from '../xml/splice';
import { escapeAttribute } from '../xml/xmlText';
import { child, parseXml, type XmlElement } from '../xml/xmlTree';

/** The fonts of a plan that names none. Present on every Chinese Windows, WPS included. */
const DEFAULT_FONT = { name: '宋体', size: 11 };

const DATE_CODE = 'yyyy"年"m"月"d"日"';
const TEXT_FORMAT = 49;
/** 0.00% */
const PERCENT_FORMAT = 10;

/** Collections of styles.xml in the order that CT_Stylesheet demands. */
const COLLECTIONS = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
] as const;
type Collection = (typeof COLLECTIONS)[number];

/**
 * The formats of a workbook, which only grows: nothing that cells of others refer to is renumbered or changed, and
 * a format that is there already is used again, so that repeating a write adds nothing.
 */
export interface StyleSheet {
  /** Index into `cellXfs`. */
  cell(style: CellStyle): number;
  /** The format of an existing cell with another number format; everything else of it stays. */
  withFormat(index: number, format: CellStyle['format']): number;
  /** Index into `dxfs`. */
  rule(rule: ColorRulePlan): number;
  /** The part's new text; the old one where nothing was added. */
  xml(): string;
}

export function openStyleSheet(pkg: Package, part: string): StyleSheet {
  const source = pkg.text(part);
  const root = parseXml(source);
  const known = new Map(COLLECTIONS.map((name) => [name, readCollection(source, root, name)]));
  const namespace = root.attributes['xmlns'] ? '' : ` xmlns="${MAIN}"`;

  const indexOf = (name: Collection, xml: string): number => {
    const collection = known.get(name)!;
    const found = collection.byXml.get(xml);
    if (found !== undefined) return found;
    const index = collection.items.length;
    collection.items.push(xml);
    // A format that was taken over from the file brings its prefix along.
    collection.added.push(namespace === '' ? xml : xml.replace(/^<(\w+)(?=[\s/>])/, `<$1${namespace}`));
    collection.byXml.set(xml, index);
    return index;
  };

  const dateFormat = (): number => {
    const formats = known.get('numFmts')!;
    const ids = formats.items.map((xml) => Number(/numFmtId="(\d+)"/.exec(xml)?.[1] ?? 0));
    const found = formats.items.findIndex((xml) =>
      xml.includes(`formatCode="${escapeAttribute(DATE_CODE)}"`),
    );
    if (found >= 0) return ids[found]!;
    // Codes below 164 belong to Excel.
    const id = Math.max(163, ...ids) + 1;
    indexOf('numFmts', `<numFmt numFmtId="${id}" formatCode="${escapeAttribute(DATE_CODE)}"/>`);
    return id;
  };
  const formatId = (format: CellStyle['format']): number =>
    format === 'text'
      ? TEXT_FORMAT
      : format === 'percent'
        ? PERCENT_FORMAT
        : format === 'date'
          ? dateFormat()
          : 0;

  return {
    cell(style) {
      const font = indexOf('fonts', fontXml(style));
      const fill = style.fill === undefined ? 0 : indexOf('fills', solidFillXml(style.fill));
      const border = style.border === undefined ? 0 : indexOf('borders', THIN_BORDER);
      return indexOf('cellXfs', xfXml(style, formatId(style.format), font, fill, border));
    },
    withFormat(index, format) {
      const xf =
        known.get('cellXfs')!.items[index] ??
        '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
      const id = formatId(format);
      const changed = /\bnumFmtId="[^"]*"/.test(xf)
        ? xf.replace(/\bnumFmtId="[^"]*"/, `numFmtId="${id}"`)
        : xf.replace(/^<([\w:]+)/, `<$1 numFmtId="${id}"`);
      const applied = /\bapplyNumberFormat="[^"]*"/.test(changed)
        ? changed.replace(/\bapplyNumberFormat="[^"]*"/, 'applyNumberFormat="1"')
        : changed.replace(/^<([\w:]+)/, '<$1 applyNumberFormat="1"');
      return indexOf('cellXfs', applied);
    },
    rule: (rule) => indexOf('dxfs', dxfXml(rule)),
    xml: () =>
      applySplices(
        source,
        COLLECTIONS.flatMap((name) => growth(source, root, name, known.get(name)!)),
      ),
  };
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

interface KnownItems {
  readonly items: string[];
  readonly byXml: Map<string, number>;
  readonly added: string[];
}

function readCollection(source: string, root: XmlElement, name: Collection): KnownItems {
  const items = (child(root, name)?.children ?? []).map((each) => source.slice(each.start, each.end));
  const byXml = new Map<string, number>();
  items.forEach((xml, index) => {
    const bare = xml.replace(` xmlns="${MAIN}"`, '');
    if (!byXml.has(bare)) byXml.set(bare, index);
  });
  return { items, byXml, added: [] };
}

/** The splices that append to a collection and count it, or make it where the file has none. */
function growth(source: string, root: XmlElement, name: Collection, { items, added }: KnownItems): Splice[] {
  if (added.length === 0) return [];
  const xml = added.join('');
  const element = child(root, name);
  if (!element || element.contentStart === element.contentEnd) {
    const namespace = root.attributes['xmlns'] ? '' : ` xmlns="${MAIN}"`;
    const whole = `<${name}${namespace} count="${items.length}">${xml}</${name}>`;
    if (element) return [{ start: element.start, end: element.end, text: whole }];
    const later = COLLECTIONS.slice(COLLECTIONS.indexOf(name) + 1) as readonly string[];
    const behind = [...later, 'tableStyles', 'colors', 'extLst'];
    const before = root.children.find((each) => behind.includes(each.name))?.start ?? root.contentEnd;
    return [{ start: before, end: before, text: whole }];
  }
  const tag = source.slice(element.start, element.contentStart);
  const counted = tag.replace(/\bcount="\d*"/, `count="${items.length}"`);
  return [
    { start: element.start, end: element.contentStart, text: counted },
    { start: element.contentEnd, end: element.contentEnd, text: xml },
  ];
}

/** `#RRGGBB` → `FFRRGGBB`, the way files write colors. */
export function fileColor(color: string): string {
  return `FF${color.replace('#', '').toUpperCase()}`;
}

function fontXml({ bold, color, fontName, fontSize }: CellStyle): string {
  return [
    '<font>',
    bold ? '<b/>' : '',
    `<sz val="${fontSize ?? DEFAULT_FONT.size}"/>`,
    color === undefined ? '' : `<color rgb="${fileColor(color)}"/>`,
    `<name val="${escapeAttribute(fontName ?? DEFAULT_FONT.name)}"/>`,
    '<charset val="134"/>',
    '</font>',
  ].join('');
}

function solidFillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${fileColor(color)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

const SIDE = (name: string): string => `<${name} style="thin"><color rgb="FFBFBFBF"/></${name}>`;
const THIN_BORDER = `<border>${['left', 'right', 'top', 'bottom'].map(SIDE).join('')}<diagonal/></border>`;

const HORIZONTAL = {
  left: 'left',
  center: 'center',
  right: 'right',
  centerAcrossSelection: 'centerContinuous',
} as const;

function xfXml(style: CellStyle, format: number, font: number, fill: number, border: number): string {
  const alignment = [
    style.horizontal ? ` horizontal="${HORIZONTAL[style.horizontal]}"` : '',
    style.vertical ? ` vertical="${style.vertical}"` : '',
    style.wrap ? ' wrapText="1"' : '',
  ].join('');
  const attributes = [
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyFont="1"`,
    format === 0 ? '' : ' applyNumberFormat="1"',
    fill === 0 ? '' : ' applyFill="1"',
    border === 0 ? '' : ' applyBorder="1"',
  ].join('');
  return alignment === ''
    ? `${attributes}/>`
    : `${attributes} applyAlignment="1"><alignment${alignment}/></xf>`;
}

/** In a conditional format the color of a solid fill is its background. */
function dxfXml({ bold, color, fill }: ColorRulePlan): string {
  const font =
    bold || color !== undefined
      ? `<font>${bold ? '<b/>' : ''}${color === undefined ? '' : `<color rgb="${fileColor(color)}"/>`}</font>`
      : '';
  const pattern =
    fill === undefined ? '' : `<fill><patternFill><bgColor rgb="${fileColor(fill)}"/></patternFill></fill>`;
  return `<dxf>${font}${pattern}</dxf>`;
}

/** A style sheet with nothing in it but what every workbook must have. */
export const EMPTY_STYLES = [
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}">`,
  `<fonts count="1">${fontXml({ format: 'general' })}</fonts>`,
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>',
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>',
  '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
  '</styleSheet>',
].join('');
