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
import { mentionsOf } from './mentions';
import type { RowShift } from './rowShift';

/**
 * Follows moved rows wherever the workbook speaks of them outside of the sheet and its tables: other sheets, names,
 * charts, sources of pivot tables, and what hangs on the sheet. Parts that do not are not even parsed.
 */
export function followParts(pkg: Package, sheetIndex: number, shift: RowShift): void {
  const workbook = readWorkbookPart(pkg);
  const { name, part } = workbook.sheets[sheetIndex]!;
  const following: Following = { sheet: nameKey(name), shift, isHome: false };
  followWhatHangsOn(pkg, part!, following);
  const sheets = new Set(workbook.sheets.map((sheet) => sheet.part?.toLowerCase()));
  const mentions = mentionsOf(name);
  for (const each of pkg.names()) {
    if (
      !/\.xml$/i.test(each) ||
      /sharedStrings|styles\.xml$/i.test(each) ||
      each.toLowerCase() === part!.toLowerCase()
    )
      continue;
    const xml = pkg.text(each);
    const folded = xml.toLowerCase();
    if (!mentions.some((mention) => folded.includes(mention))) continue;
    pkg.put(
      each,
      sheets.has(each.toLowerCase()) ? followOtherSheet(xml, following) : followXml(xml, following),
    );
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
const HANGING: Readonly<Record<string, (xml: string, following: Following) => string>> = {
  comments: followXml,
  threadedComment: followXml,
  pivotTable: followXml,
  ctrlProp: followXml,
  tableSingleCells: followXml,
  drawing: (xml, { shift }) => followDrawing(xml, shift),
  vmlDrawing: (xml, following) =>
    followVml(xml, following.shift, (formula) => followFormula(formula, following)),
};

function followWhatHangsOn(pkg: Package, sheetPart: string, following: Following): void {
  for (const { kind, part } of readRelationships(pkg, sheetPart)) {
    const followKind = HANGING[kind];
    if (!followKind || part === null || !pkg.has(part)) continue;
    pkg.put(part, followKind(pkg.text(part), { ...following, isHome: true }));
  }
}
