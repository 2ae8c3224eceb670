import { nameKey } from '../formulaText';
import type { Package } from '../package/package';
import { readRelationships } from '../package/relationships';
import { readWorkbookPart } from '../package/workbookPart';
import { scanSheet } from '../read/scanSheet';
import { cellPatcher } from '../write/patchCells';
import { NO_MOVES } from '../write/sheetMoves';
import { applySplices } from '../xml/splice';
import { parseXml } from '../xml/xmlTree';
import { followDrawing, followVml } from './followDrawing';
import { followElements } from './followElements';
import { followFormula, type Following } from './following';
import { isOfWorkbook, mentionsOf } from './mentions';
import type { RowShift } from './rowShift';

/**
 * Follows moved rows wherever the workbook speaks of them outside of the sheet itself: other sheets, names, charts,
 * sources of pivot tables, and what hangs on the sheet. Parts that do not are not even parsed. `done` are parts that
 * were followed already.
 */
export function followParts(
  pkg: Package,
  sheetIndex: number,
  shift: RowShift,
  done: readonly string[],
): void {
  const workbook = readWorkbookPart(pkg);
  const { name, part } = workbook.sheets[sheetIndex]!;
  const following: Following = { sheet: nameKey(name), shift, isHome: false };
  const followed = new Set([part!, ...done, ...followWhatHangsOn(pkg, part!, following)].map(nameKey));
  const sheets = new Set(workbook.sheets.map((sheet) => nameKey(sheet.part ?? '')));
  const mentions = mentionsOf(name);
  for (const each of pkg.names()) {
    if (!isOfWorkbook(each) || followed.has(nameKey(each))) continue;
    const xml = pkg.text(each);
    const folded = xml.toLowerCase();
    if (!mentions.some((mention) => folded.includes(mention))) continue;
    pkg.put(each, sheets.has(nameKey(each)) ? followOtherSheet(xml, following) : followXml(xml, following));
  }
}

function followXml(xml: string, following: Following): string {
  return applySplices(xml, followElements(xml, parseXml(xml), following));
}

function followOtherSheet(xml: string, following: Following): string {
  const patcher = cellPatcher(xml, [], {
    ...NO_MOVES,
    formula: (formula) => followFormula(formula, following),
  });
  const root = scanSheet(xml, patcher.visitor);
  const { splices } = patcher.finish(root, () => '');
  return applySplices(xml, [...splices, ...followElements(xml, root, following)]);
}

/** By the kind of relationship under which the sheet names the part. */
const HANGING: ReadonlyMap<string, (xml: string, following: Following) => string> = new Map([
  ['comments', followXml],
  ['threadedComment', followXml],
  ['pivotTable', followXml],
  ['ctrlProp', followXml],
  ['tableSingleCells', followXml],
  ['drawing', (xml, following) => followXml(followDrawing(xml, following.shift), following)],
  [
    'vmlDrawing',
    (xml, following) => followVml(xml, following.shift, (text) => followFormula(text, following)),
  ],
]);

/** Gives the parts that were followed. */
function followWhatHangsOn(pkg: Package, sheetPart: string, following: Following): readonly string[] {
  return readRelationships(pkg, sheetPart).flatMap(({ kind, part }) => {
    const followKind = HANGING.get(kind);
    if (!followKind || part === null || !pkg.has(part)) return [];
    pkg.put(part, followKind(pkg.text(part), { ...following, isHome: true }));
    return [part];
  });
}
