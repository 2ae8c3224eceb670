import type { ColorRulePlan, SheetPlan } from '../../../core/sheet/workbookPlan';
import { areaAddress, intersects, parseAreas, subtract } from '../address';
import { formulaSkeleton } from '../formulaText';
import type { Package } from '../package/package';
import { readWorkbookPart } from '../package/workbookPart';
import { readRuleColors, type RuleColors } from '../read/readRuleColors';
import { scanSheet } from '../read/scanSheet';
import { namespaceFor, placeOf, WORKSHEET_ORDER } from '../xml/schemaOrder';
import { attributeSplice } from '../xml/setAttribute';
import { applySplices, type Splice } from '../xml/splice';
import { child, children, parseXml, type XmlElement } from '../xml/xmlTree';
import { colorRulesXml, validationXml } from './rules';
import { openStyleSheet } from './styleSheet';

/**
 * Puts the plan's drop-downs and color rules onto an existing sheet. What of ours is there, also multiplied by
 * pasting or moved with its columns, is taken away; rules and validations of others stay, outside of our cells,
 * byte for byte. Values and looks are not touched.
 */
export function repaintSheet(pkg: Package, sheetIndex: number, plan: SheetPlan): void {
  const workbook = readWorkbookPart(pkg);
  const part = workbook.sheets[sheetIndex]!.part!;
  const xml = pkg.text(part);
  const root = scanSheet(xml, {});
  const styles = openStyleSheet(pkg, workbook.stylesPart!);
  const colors = readRuleColors(parseXml(pkg.text(workbook.stylesPart!)));
  const namespace = namespaceFor(root, xml);
  const rules = othersRules(root, plan.colorRules, colors);
  const at = placeOf(root, 'conditionalFormatting', WORKSHEET_ORDER);
  const ours = colorRulesXml(plan.colorRules, styles, rules.lastPriority + 1, namespace).join('');
  const splices = [
    ...rules.removals,
    ...(ours === '' ? [] : [{ start: at, end: at, text: ours }]),
    ...validationSplices(xml, root, plan, namespace),
  ];
  pkg.put(part, applySplices(xml, splices));
  pkg.put(workbook.stylesPart!, styles.xml());
}

/** A rule is ours when its formula says the same as one of the plan's, wherever it refers to, in the same colors. */
function othersRules(
  root: XmlElement,
  planned: readonly ColorRulePlan[],
  colors: readonly RuleColors[],
): { readonly removals: readonly Splice[]; readonly lastPriority: number } {
  const prints = new Set(
    planned.map(({ color = '', fill = '', formula }) =>
      fingerprint(formula, { fill: fill.toUpperCase(), color: color.toUpperCase() }),
    ),
  );
  const isOurs = (rule: XmlElement): boolean =>
    rule.attributes['type'] === 'expression' &&
    prints.has(
      fingerprint(child(rule, 'formula')?.text ?? '', colors[Number(rule.attributes['dxfId'] ?? -1)]),
    );
  const groups = children(root, 'conditionalFormatting');
  const others = [...groups, ...extendedChildren(root, 'conditionalFormatting')]
    .flatMap((group) => children(group, 'cfRule'))
    .filter((rule) => !isOurs(rule));
  return {
    removals: groups.flatMap((group) => {
      const rules = children(group, 'cfRule');
      const ours = rules.filter(isOurs);
      return (ours.length === rules.length ? [group] : ours).map(removalOf);
    }),
    lastPriority: Math.max(0, ...others.map((rule) => Number(rule.attributes['priority'] ?? 0))),
  };
}

function fingerprint(formula: string, colors: RuleColors = { fill: '', color: '' }): string {
  return `${formulaSkeleton(formula)} ${colors.fill} ${colors.color}`;
}

/** A cell has one validation: ours replace those of our cells, and what others cover beyond them stays. */
function validationSplices(xml: string, root: XmlElement, plan: SheetPlan, namespace: string): Splice[] {
  const main = child(root, 'dataValidations');
  const mine = plan.validations.map((each) => validationXml(each, namespace));
  const extended = extendedContainer(root, 'dataValidations');
  return [
    ...(main ? rebuilt({ xml, root, plan, namespace }, main, mine) : added(root, mine, namespace)),
    ...(extended ? rebuilt({ xml, root, plan, namespace }, extended, []) : []),
  ];
}

function added(root: XmlElement, mine: readonly string[], namespace: string): Splice[] {
  if (mine.length === 0) return [];
  const at = placeOf(root, 'dataValidations', WORKSHEET_ORDER);
  return [{ start: at, end: at, text: containerXml(mine, namespace) }];
}

function containerXml(mine: readonly string[], namespace: string): string {
  return `<dataValidations${namespace} count="${mine.length}">${mine.join('')}</dataValidations>`;
}

interface Sheet {
  readonly xml: string;
  readonly root: XmlElement;
  readonly plan: SheetPlan;
  readonly namespace: string;
}

function rebuilt(
  { xml, root, plan, namespace }: Sheet,
  container: XmlElement,
  mine: readonly string[],
): Splice[] {
  const others = children(container, 'dataValidation').map((each) => outsideOurs(xml, each, plan));
  const count = others.filter((each) => each !== 'gone').length + mine.length;
  if (count === 0) return [removalOf(around(root, container))];
  if (others.length === 0) return [{ ...removalOf(container), text: containerXml(mine, namespace) }];
  const splices = others.flatMap((each, index) => {
    const element = children(container, 'dataValidation')[index]!;
    return each === 'gone'
      ? [{ start: element.start, end: element.end, text: '' }]
      : each === 'same'
        ? []
        : [each];
  });
  const text = mine.join('');
  return [
    ...(container.attributes['count'] === String(count)
      ? []
      : [attributeSplice(xml, container, { count: String(count) })]),
    ...splices,
    ...(text === '' ? [] : [{ start: container.contentEnd, end: container.contentEnd, text }]),
  ];
}

/**
 * What is to be done with a validation of the file. Its place is an attribute, or in extended ones the element
 * `xm:sqref`.
 */
function outsideOurs(xml: string, validation: XmlElement, plan: SheetPlan): Splice | 'same' | 'gone' {
  const place = child(validation, 'sqref');
  const areas = parseAreas(place?.text ?? validation.attributes['sqref'] ?? '');
  if (!plan.validations.some((each) => areas.some((area) => intersects(area, each.area)))) return 'same';
  const rest = plan.validations.reduce(
    (left, each) => left.flatMap((area) => subtract(area, each.area)),
    areas,
  );
  if (rest.length === 0) return 'gone';
  const sqref = rest.map(areaAddress).join(' ');
  return place
    ? { start: place.contentStart, end: place.contentEnd, text: sqref }
    : attributeSplice(xml, validation, { sqref });
}

/** Newer features stand in `<extLst><ext><x14:…>`. */
function extendedContainer(root: XmlElement, name: string): XmlElement | undefined {
  return children(child(root, 'extLst'), 'ext').flatMap((ext) => children(ext, name))[0];
}

function extendedChildren(root: XmlElement, name: string): readonly XmlElement[] {
  const container = extendedContainer(root, `${name}s`);
  return container ? children(container, name) : [];
}

/** The container itself, or what would stand empty without it: its `<ext>`, the whole `<extLst>`. */
function around(root: XmlElement, container: XmlElement): XmlElement {
  const list = child(root, 'extLst');
  const extension = list?.children.find((ext) => ext.children.includes(container));
  if (!list || !extension || extension.children.length > 1) return container;
  return list.children.length > 1 ? extension : list;
}

function removalOf(container: XmlElement): Splice {
  return { start: container.start, end: container.end, text: '' };
}
