import { WorkbookError } from '../../port';
import { nameKey } from '../formulaText';
import { removeContentType } from '../package/contentTypes';
import type { Package } from '../package/package';
import { readRelationships, relationshipsPart, removeRelationship } from '../package/relationships';
import { readTables } from '../package/tables';
import { readWorkbookPart, type WorkbookPart } from '../package/workbookPart';
import { attributeSplice } from '../xml/setAttribute';
import { applySplices, type Splice } from '../xml/splice';
import { escapeXml } from '../xml/xmlText';
import { attribute, child, children, type XmlElement } from '../xml/xmlTree';
import { forgetSheet, loseInFormula, type LostSheet } from './loseReferences';
import { recalculate } from '../write/workbookXml';

/** Takes a sheet away with all that only it has; what pointed there points nowhere (`#REF!`), as Excel does. */
export function removeSheet(pkg: Package, sheetName: string): void {
  const workbook = readWorkbookPart(pkg);
  const index = workbook.sheets.findIndex((sheet) => nameKey(sheet.name) === nameKey(sheetName));
  if (index < 0) return;
  const { name } = workbook.sheets[index]!;
  const tables = readTables(pkg, workbook).filter((table) => table.sheetIndex === index);
  const element = children(child(workbook.root, 'sheets'), 'sheet')[index]!;
  const relationship = readRelationships(pkg, workbook.part).find(
    (each) => each.id === attribute(element, 'id'),
  );
  const lost = { sheet: nameKey(name), tables: new Set(tables.map((table) => nameKey(table.name))) };
  pkg.put(
    workbook.part,
    applySplices(pkg.text(workbook.part), withoutSheet(pkg.text(workbook.part), workbook, index, lost)),
  );
  if (relationship) {
    removeRelationship(pkg, workbook.part, relationship.id);
    if (relationship.part !== null) removePart(pkg, relationship.part);
  }
  const pointed = forgetSheet(pkg, lost);
  if (pointed || readWorkbookPart(pkg).calcChainPart !== null) recalculate(pkg);
}

/** A workbook without a sheet that one can see is none. */
export function demandVisibleSheet(pkg: Package): void {
  if (!readWorkbookPart(pkg).sheets.some(({ visibility }) => visibility === 'visible'))
    throw new WorkbookError('host-failure', { reason: 'last-sheet' });
}

function withoutSheet(
  xml: string,
  { names, root, sheets }: WorkbookPart,
  index: number,
  lost: LostSheet,
): Splice[] {
  const removal = ({ end, start }: XmlElement): Splice => ({ start, end, text: '' });
  const element = children(child(root, 'sheets'), 'sheet')[index]!;
  const own = names.filter(({ sheetIndex }) => sheetIndex === index);
  const list = child(root, 'definedNames');
  const nameSplices =
    list && own.length === names.length && names.length > 0
      ? [removal(list)]
      : names.flatMap(({ element: each, formula, sheetIndex }): Splice[] => {
          if (sheetIndex === index) return [removal(each)];
          const text = loseInFormula(formula, lost);
          return [
            ...(sheetIndex !== null && sheetIndex > index
              ? [attributeSplice(xml, each, { localSheetId: String(sheetIndex - 1) })]
              : []),
            ...(text === formula
              ? []
              : [{ start: each.contentStart, end: each.contentEnd, text: escapeXml(text) }]),
          ];
        });
  return [removal(element), ...nameSplices, ...viewSplices(xml, root, sheets, index)];
}

/** Tabs behind the sheet move up; where it was in front, its neighbor is. */
function viewSplices(xml: string, root: XmlElement, sheets: WorkbookPart['sheets'], index: number): Splice[] {
  const visible = sheets.flatMap(({ visibility }, each) =>
    each !== index && visibility === 'visible' ? [each] : [],
  );
  const after = (old: number): number => (old > index ? old - 1 : old);
  const neighbor = visible.find((each) => each > index) ?? visible.at(-1) ?? 0;
  return children(child(root, 'bookViews'), 'workbookView').flatMap((view) => {
    const changed: Record<string, string> = {};
    for (const attributeName of ['activeTab', 'firstSheet']) {
      const written = view.attributes[attributeName];
      const old = Number(written ?? 0);
      const now = after(old === index ? neighbor : old);
      if (now !== old) changed[attributeName] = String(now);
    }
    return Object.keys(changed).length > 0 ? [attributeSplice(xml, view, changed)] : [];
  });
}

/** A part goes with all parts that only it speaks of. */
function removePart(pkg: Package, part: string): void {
  if (!pkg.has(part)) return;
  const targets = readRelationships(pkg, part).flatMap((each) => each.part ?? []);
  pkg.remove(relationshipsPart(part));
  removeContentType(pkg, part);
  pkg.remove(part);
  const used = usedParts(pkg);
  for (const target of targets) {
    if (!used.has(target.toLowerCase())) removePart(pkg, target);
  }
}

function usedParts(pkg: Package): ReadonlySet<string> {
  const used = new Set<string>();
  for (const name of pkg.names()) {
    const match = /^(.*?)_rels\/([^/]*)\.rels$/i.exec(name);
    if (!match) continue;
    for (const { part } of readRelationships(pkg, `${match[1]}${match[2]}`))
      if (part !== null) used.add(part.toLowerCase());
  }
  return used;
}
