import type { DefinedNamePlan, SheetPlan } from '../../../core/sheet/workbookPlan';
import { nameKey } from '../formulaText';
import { removeContentType } from '../package/contentTypes';
import type { Package } from '../package/package';
import { removeRelationships } from '../package/relationships';
import { readWorkbookPart } from '../package/workbookPart';
import { namespaceFor, putChild, WORKBOOK_ORDER } from '../xml/schemaOrder';
import { applySplices } from '../xml/splice';
import { escapeAttribute, escapeXml } from '../xml/xmlText';
import { child, children } from '../xml/xmlTree';
import { printNames } from './sheetXml';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Adds a line to the list of sheets, as the last tab. */
export function addToSheetList(
  pkg: Package,
  name: string,
  visibility: SheetPlan['visibility'],
  relationship: string,
): void {
  const { part, root } = readWorkbookPart(pkg);
  const xml = pkg.text(part);
  const list = child(root, 'sheets')!;
  const sheetId =
    Math.max(0, ...children(list, 'sheet').map((each) => Number(each.attributes['sheetId'] ?? 0))) + 1;
  const state = visibility === 'visible' ? '' : ` state="${visibility}"`;
  const sheet = `<sheet${namespaceFor(root, xml)} name="${escapeAttribute(name)}" sheetId="${sheetId}"${state} xmlns:r="${RELATIONSHIPS}" r:id="${relationship}"/>`;
  pkg.put(part, applySplices(xml, [{ start: list.contentEnd, end: list.contentEnd, text: sheet }]));
}

/** Shows or hides a sheet of the list. */
export function setVisibility(pkg: Package, sheetIndex: number, visibility: SheetPlan['visibility']): void {
  const { part, root } = readWorkbookPart(pkg);
  const xml = pkg.text(part);
  const element = children(child(root, 'sheets'), 'sheet')[sheetIndex]!;
  const bare = xml.slice(element.start, element.end).replace(/\sstate="[^"]*"/, '');
  const text = visibility === 'visible' ? bare : bare.replace(/(\sname=)/, ` state="${visibility}"$1`);
  pkg.put(part, applySplices(xml, [{ start: element.start, end: element.end, text }]));
}

/** Names of the plan and print names of its sheets; one of the same name and reach is replaced, all others stay. */
export function putNames(
  pkg: Package,
  names: readonly DefinedNamePlan[],
  sheets: readonly SheetPlan[],
): void {
  const { names: existing, part, root, sheets: list } = readWorkbookPart(pkg);
  const xml = pkg.text(part);
  const indexOf = new Map(list.map((sheet, index) => [nameKey(sheet.name), index]));
  const added = [
    ...names.map((each) => ({ name: each.name, formula: each.formula.replace(/^=/, ''), sheetIndex: null })),
    ...sheets.flatMap((sheet) => {
      const sheetIndex = indexOf.get(nameKey(sheet.name)) ?? null;
      return printNames(sheet).map((each) => ({ ...each, sheetIndex }));
    }),
  ];
  const reset = new Set(sheets.map((sheet) => indexOf.get(nameKey(sheet.name)) ?? null));
  const key = (name: string, sheetIndex: number | null): string => `${sheetIndex ?? ''}!${nameKey(name)}`;
  const replaced = new Set(added.map((each) => key(each.name, each.sheetIndex)));
  const kept = existing.filter(
    (each) =>
      !replaced.has(key(each.name, each.sheetIndex)) &&
      !(each.sheetIndex !== null && reset.has(each.sheetIndex) && each.name.startsWith('_xlnm.')),
  );
  const lines = [
    ...kept.map((each) => xml.slice(each.element.start, each.element.end)),
    ...added.map(({ formula, name, sheetIndex }) => {
      const local = sheetIndex === null ? '' : ` localSheetId="${sheetIndex}"`;
      return `<definedName name="${escapeAttribute(name)}"${local}>${escapeXml(formula)}</definedName>`;
    }),
  ];
  const prefixed = namespaceFor(root, xml);
  const own =
    prefixed === ''
      ? lines
      : lines.map((line, index) =>
          index < kept.length ? line : line.replace('<definedName', `<definedName${prefixed}`),
        );
  const whole = own.length === 0 ? '' : `<definedNames${prefixed}>${own.join('')}</definedNames>`;
  pkg.put(part, applySplices(xml, putChild(root, 'definedNames', whole, WORKBOOK_ORDER)));
}

/**
 * After formulas changed: the order of calculation is for Excel to find again, and all values are computed on
 * opening.
 */
export function recalculate(pkg: Package): void {
  const { calcChainPart, part, root } = readWorkbookPart(pkg);
  const xml = pkg.text(part);
  const old = child(root, 'calcPr');
  const tag = old ? xml.slice(old.start, old.end) : `<calcPr${namespaceFor(root, xml)} calcId="191029"/>`;
  if (!/\sfullCalcOnLoad="(1|true)"/.test(tag)) {
    const asked = tag.replace(/\sfullCalcOnLoad="[^"]*"/, '').replace(/\s*(\/?>)/, ' fullCalcOnLoad="1"$1');
    pkg.put(part, applySplices(xml, putChild(root, 'calcPr', asked, WORKBOOK_ORDER)));
  }
  if (calcChainPart === null) return;
  removeRelationships(pkg, part, 'calcChain');
  removeContentType(pkg, calcChainPart);
  pkg.remove(calcChainPart);
}

/** Opens the workbook at that sheet. */
export function activate(pkg: Package, sheetIndex: number): void {
  const { part, root } = readWorkbookPart(pkg);
  const xml = pkg.text(part);
  const views = `<bookViews${namespaceFor(root, xml)}><workbookView activeTab="${sheetIndex}"/></bookViews>`;
  pkg.put(part, applySplices(xml, putChild(root, 'bookViews', views, WORKBOOK_ORDER)));
}
