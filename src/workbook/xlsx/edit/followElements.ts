import { parseAreas } from '../address';
import { nameKey } from '../formulaText';
import { attributeSplice } from '../xml/setAttribute';
import type { Splice } from '../xml/splice';
import { escapeXml } from '../xml/xmlText';
import { attribute, child, type XmlElement } from '../xml/xmlTree';
import { followAnchor } from './followDrawing';
import {
  followAddress,
  followAddresses,
  followFormula,
  followName,
  followRule,
  type AreaKind,
  type Following,
} from './following';

/** Elements whose text is a formula, in sheets, rules, names, charts and tables. */
const FORMULAS: ReadonlySet<string> = new Set([
  'f',
  'formula',
  'formula1',
  'formula2',
  'totalsRowFormula',
  'oldFormula',
]);

/** Attributes that hold a formula, or a place in the workbook. */
const FORMULA_ATTRIBUTES = tableOf<readonly string[]>({
  hyperlink: ['location'],
  sp: ['textlink'],
  cfvo: ['val'],
  formControlPr: ['fmlaLink', 'fmlaRange', 'fmlaGroup', 'fmlaTxbx'],
  controlPr: ['linkedCell', 'listFillRange'],
  cameraTool: ['cellRange'],
});

/** Attributes that hold addresses of the part's own sheet. */
const PLACES = tableOf<readonly [attribute: string, kind: AreaKind]>({
  mergeCell: ['ref', 'span'],
  hyperlink: ['ref', 'span'],
  autoFilter: ['ref', 'listSpan'],
  sortState: ['ref', 'listSpan'],
  sortCondition: ['ref', 'listSpan'],
  protectedRange: ['sqref', 'span'],
  ignoredError: ['sqref', 'lookSpan'],
  cellWatch: ['r', 'span'],
  inputCells: ['r', 'span'],
  cellSmartTags: ['r', 'span'],
  webPublishItem: ['sourceRef', 'span'],
  location: ['ref', 'span'],
  singleXmlCell: ['r', 'span'],
  comment: ['ref', 'span'],
  threadedComment: ['ref', 'span'],
});

/** Elements that are nothing without what stands in them, and count it. */
const LISTS: ReadonlySet<string> = new Set([
  'mergeCells',
  'hyperlinks',
  'protectedRanges',
  'ignoredErrors',
  'cellWatches',
  'smartTags',
  'rowBreaks',
  'conditionalFormattings',
  'conditionalFormatting',
  'dataValidations',
  'sparklineGroups',
  'sparklineGroup',
  'sparklines',
  'ext',
  'extLst',
]);

/** What is to be done with an element; null: it goes. */
type Followed = readonly Splice[] | null;

/** Splices for all below an element: formulas, addresses, rules with their areas, page breaks, anchors. */
export function followElements(xml: string, root: XmlElement, following: Following): readonly Splice[] {
  return followChildren(xml, root, following) ?? [];
}

function follow(xml: string, element: XmlElement, following: Following): Followed {
  const special = SPECIAL.get(element.name);
  if (special) return special(xml, element, following);
  if (FORMULAS.has(element.name)) return textSplice(element, followFormula(element.text, following));
  const attributes = movedAttributes(element, following);
  if (attributes === null) return null;
  const inside = followChildren(xml, element, following);
  if (inside === null) return null;
  return Object.keys(attributes).length > 0 ? [attributeSplice(xml, element, attributes), ...inside] : inside;
}

function movedAttributes(element: XmlElement, following: Following): Record<string, string> | null {
  const changed: Record<string, string> = {};
  const place = following.isHome ? PLACES.get(element.name) : undefined;
  if (place) {
    const [name, kind] = place;
    const old = element.attributes[name];
    const now = old === undefined ? undefined : followAddresses(old, kind, following.shift);
    // A pivot table must stand somewhere.
    if (now === null) return element.name === 'location' ? changed : null;
    // One cell alone is not merged.
    if (element.name === 'mergeCell' && now !== old && !now?.includes(':')) return null;
    if (now !== undefined && now !== old) changed[name] = now;
  }
  for (const name of FORMULA_ATTRIBUTES.get(element.name) ?? []) {
    const old = element.attributes[name];
    const now = old === undefined ? undefined : followFormula(old, following);
    if (now !== undefined && now !== old) changed[name] = now;
  }
  return changed;
}

function followChildren(xml: string, element: XmlElement, following: Following): Followed {
  const all = element.children.map((each) => follow(xml, each, following));
  const left = all.filter((each) => each !== null).length;
  if (left === 0 && all.length > 0 && LISTS.has(element.name)) return null;
  const splices = all.flatMap((each, index) => each ?? [removal(element.children[index]!)]);
  const isCounted = left < all.length && LISTS.has(element.name) && element.attributes['count'] !== undefined;
  return isCounted ? [attributeSplice(xml, element, { count: String(left) }), ...splices] : splices;
}

const removal = ({ end, start }: XmlElement): Splice => ({ start, end, text: '' });

function textSplice(element: XmlElement, text: string): readonly Splice[] {
  return text === element.text
    ? []
    : [{ start: element.contentStart, end: element.contentEnd, text: escapeXml(text) }];
}

const SPECIAL = tableOf<(xml: string, element: XmlElement, following: Following) => Followed>({
  // On their own sheet they are written for the first row of their table, which is followed with it.
  calculatedColumnFormula: (_, element, following) =>
    following.isHome ? [] : textSplice(element, followFormula(element.text, following)),
  conditionalFormatting: followRuleGroup,
  dataValidation: followRuleGroup,
  sparkline: followSparkline,
  definedName: (_, element, following) =>
    textSplice(element, followName(element.attributes['name'] ?? '', element.text, following)),
  rowBreaks: followBreaks,
  worksheetSource: followSource,
  rangeSet: followSource,
  dataRef: followSource,
  anchor: (_, element, { isHome, shift }) => (isHome ? followAnchor(element, shift) : []),
});

/** By names of elements, which come from a file: none of them is a property that every object has. */
function tableOf<T>(rows: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(rows));
}

/** Where a pivot table or a consolidation takes its data from. */
function followSource(xml: string, element: XmlElement, { isHome, sheet, shift }: Following): Followed {
  const { ref, sheet: named } = element.attributes;
  const isMeant = named === undefined ? isHome : nameKey(named) === sheet;
  if (ref === undefined || !isMeant || attribute(element, 'id') !== undefined) return [];
  const now = followAddress(ref, 'listSpan', shift) ?? ref;
  return now === ref ? [] : [attributeSplice(xml, element, { ref: now })];
}

/** Rules with the areas that they are for, in an attribute or, in extended ones, in an element. */
function followRuleGroup(xml: string, element: XmlElement, following: Following): Followed {
  const place = child(element, 'sqref');
  const old = place?.text ?? element.attributes['sqref'] ?? '';
  const now = following.isHome ? followAddresses(old, 'lookSpan', following.shift) : old;
  if (now === null) return null;
  const [areas, moved] = [parseAreas(old), parseAreas(now)];
  const formulas = formulasIn(element).flatMap((each) =>
    textSplice(each, followRule(each.text, following, areas, moved)),
  );
  const thresholds = thresholdsIn(element).flatMap((each) => {
    const value = each.attributes['val']!;
    const followed = followFormula(value, following);
    return followed === value ? [] : [attributeSplice(xml, each, { val: followed })];
  });
  if (now === old) return [...formulas, ...thresholds];
  const splice = place
    ? { start: place.contentStart, end: place.contentEnd, text: now }
    : attributeSplice(xml, element, { sqref: now });
  return [splice, ...formulas, ...thresholds];
}

function formulasIn(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((each) =>
    FORMULAS.has(each.name) && each.children.length === 0 ? [each] : formulasIn(each),
  );
}

/** Bounds of data bars, color scales and icons may be formulas. */
function thresholdsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((each) =>
    each.name === 'cfvo' && each.attributes['val'] !== undefined ? [each] : thresholdsIn(each),
  );
}

/** A small chart inside one cell. */
function followSparkline(_: string, element: XmlElement, following: Following): Followed {
  const place = child(element, 'sqref');
  const data = child(element, 'f');
  const now =
    place && following.isHome ? followAddress(place.text.trim(), 'span', following.shift) : undefined;
  if (now === null) return null;
  return [
    ...(data ? textSplice(data, followFormula(data.text, following)) : []),
    ...(place && now !== undefined && now !== place.text.trim() ? textSplice(place, now) : []),
  ];
}

/** A page ends above row `id` (0-based, as it were). */
function followBreaks(xml: string, element: XmlElement, following: Following): Followed {
  if (!following.isHome) return [];
  const taken = new Set<number>();
  const splices: Splice[] = [];
  let manual = 0;
  for (const each of element.children) {
    const id = Number(each.attributes['id']);
    const now = Number.isInteger(id) ? following.shift.place(id) : id;
    if (taken.has(now)) splices.push(removal(each));
    else if (now !== id) splices.push(attributeSplice(xml, each, { id: String(now) }));
    if (!taken.has(now) && each.attributes['man'] === '1') manual++;
    taken.add(now);
  }
  const counts = {
    ...(taken.size < element.children.length ? { count: String(taken.size) } : {}),
    ...(taken.size < element.children.length ? { manualBreakCount: String(manual) } : {}),
  };
  return Object.keys(counts).length > 0 ? [attributeSplice(xml, element, counts), ...splices] : splices;
}
