import { WorkbookError, type Renaming } from '../../port';
import { nameKey, renameInFormula, type NameChanges } from '../formulaText';
import { demandNew } from '../names';
import type { Package } from '../package/package';
import { readTables } from '../package/tables';
import { readWorkbookPart } from '../package/workbookPart';
import { applySplices, type Splice } from '../xml/splice';
import { attributeSplice } from '../xml/setAttribute';
import { escapeXml } from '../xml/xmlText';
import { child, children, parseXml } from '../xml/xmlTree';

/** Elements whose text is a formula, in sheets, rules, names, charts and pivot tables. */
const FORMULA_ELEMENTS: ReadonlySet<string> = new Set([
  'f',
  'formula',
  'formula1',
  'formula2',
  'definedName',
  'calculatedColumnFormula',
  'totalsRowFormula',
]);

/** Attributes that name a place or a sheet: links inside the workbook, sources of pivot tables. */
const PLACE_ATTRIBUTES: Readonly<Record<string, string>> = {
  hyperlink: 'location',
  worksheetSource: 'sheet',
  rangePr: 'sheet',
};

/**
 * Renames sheets and tables, and follows the new names wherever the workbook speaks of the old ones, as Excel
 * does.
 */
export function applyRenamings(pkg: Package, renamings: readonly Renaming[]): void {
  if (renamings.length === 0) return;
  const sheets = new Map(renamings.map((each) => [nameKey(each.sheet), each.to]));
  const tables = new Map(
    renamings.flatMap((each) => each.tables.map((table) => [nameKey(table.name), table.to] as const)),
  );
  renameDeclarations(pkg, renamings, tables);
  followNames(pkg, { sheets, tables });
}

function renameDeclarations(
  pkg: Package,
  renamings: readonly Renaming[],
  tableNames: ReadonlyMap<string, string>,
): void {
  const workbook = readWorkbookPart(pkg);
  const tables = readTables(pkg, workbook);
  const taken = {
    sheet: workbook.sheets.map((sheet) => sheet.name),
    table: tables.map((table) => table.name),
  };
  const xml = pkg.text(workbook.part);
  const elements = children(child(workbook.root, 'sheets'), 'sheet');
  const splices = renamings.map(({ sheet, to }): Splice => {
    const index = taken.sheet.findIndex((name) => nameKey(name) === nameKey(sheet));
    if (index < 0) throw new WorkbookError('host-failure', { reason: 'no-sheet', name: sheet });
    demandNew(
      'sheet',
      to,
      taken.sheet.filter((_, other) => other !== index),
    );
    taken.sheet[index] = to;
    return attributeSplice(xml, elements[index]!, { name: to });
  });
  pkg.put(workbook.part, applySplices(xml, splices));

  for (const [old, to] of tableNames) {
    const index = tables.findIndex((table) => nameKey(table.name) === old);
    if (index < 0) throw new WorkbookError('host-failure', { reason: 'no-table', name: old });
    demandNew('table', to, [
      ...taken.table.filter((_, other) => other !== index),
      ...workbook.names.map((each) => each.name),
    ]);
    taken.table[index] = to;
    const { part, root } = tables[index]!;
    const text = pkg.text(part);
    pkg.put(part, applySplices(text, [attributeSplice(text, root, { name: to, displayName: to })]));
  }
}

/** Rewrites formulas and places in every part that mentions an old name; parts that do not are not even parsed. */
export function followNames(pkg: Package, changes: NameChanges): void {
  const olds = [...changes.sheets.keys(), ...changes.tables.keys(), ...(changes.columns?.keys() ?? [])].map(
    (name) => escapeXml(name),
  );
  for (const part of pkg.names()) {
    if (!/\.xml$/i.test(part) || /sharedStrings|styles\.xml$/i.test(part)) continue;
    const xml = pkg.text(part);
    const folded = xml.toLowerCase();
    if (olds.some((old) => folded.includes(old))) pkg.put(part, followInPart(xml, changes));
  }
}

function followInPart(xml: string, changes: NameChanges): string {
  const splices: Splice[] = [];
  parseXml(xml, {
    leave(element) {
      if (FORMULA_ELEMENTS.has(element.name) && element.text !== '' && element.children.length === 0) {
        const changed = renameInFormula(element.text, changes);
        if (changed !== element.text) {
          splices.push({ start: element.contentStart, end: element.contentEnd, text: escapeXml(changed) });
        }
      }
      const place = PLACE_ATTRIBUTES[element.name];
      const value = place === undefined ? undefined : element.attributes[place];
      if (place !== undefined && value !== undefined) {
        const changed =
          place === 'sheet' ? (changes.sheets.get(nameKey(value)) ?? value) : renameInFormula(value, changes);
        if (changed !== value) splices.push(attributeSplice(xml, element, { [place]: changed }));
      }
      return element.children.length === 0;
    },
  });
  return applySplices(xml, splices);
}
