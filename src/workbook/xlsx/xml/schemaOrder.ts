import type { Splice } from './splice';
import { child, type XmlElement } from './xmlTree';

/** Children of `<worksheet>` in the order that CT_Worksheet demands (ISO 29500-1 18.3.1.99). */
// prettier-ignore
export const WORKSHEET_ORDER: readonly string[] = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr',
  'sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate',
  'customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks',
  'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties',
  'cellWatches', 'ignoredErrors', 'smartTags', 'drawing', 'legacyDrawing', 'legacyDrawingHF', 'drawingHF',
  'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst',
];

/** Children of `<workbook>` in the order that CT_Workbook demands (ISO 29500-1 18.2.27). */
// prettier-ignore
export const WORKBOOK_ORDER: readonly string[] = [
  'fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups',
  'externalReferences', 'definedNames', 'calcPr', 'oleSize', 'customWorkbookViews', 'pivotCaches',
  'smartTagPr', 'smartTagTypes', 'webPublishing', 'fileRecoveryPr', 'webPublishObjects', 'extLst',
];

/** Where a new child of that name goes, behind those of the same name. */
export function placeOf(root: XmlElement, name: string, order: readonly string[]): number {
  const rank = order.indexOf(name);
  const next = root.children.find((each) => order.indexOf(each.name) > rank);
  return next?.start ?? root.contentEnd;
}

/** Replaces the child of that name, or adds it at its place; an empty text removes it. */
export function putChild(root: XmlElement, name: string, text: string, order: readonly string[]): Splice[] {
  const old = child(root, name);
  if (old) return [{ start: old.start, end: old.end, text }];
  const at = placeOf(root, name, order);
  return text === '' ? [] : [{ start: at, end: at, text }];
}

/**
 * ` xmlns="…"` for what is added under a root whose own namespace hangs on a prefix (`<x:worksheet>`), else
 * nothing.
 */
export function namespaceFor(root: XmlElement, xml: string): string {
  const prefix = /^<([^\s/>:]+):/.exec(xml.slice(root.start, root.contentStart))?.[1];
  return prefix === undefined ? '' : ` xmlns="${root.attributes[`xmlns:${prefix}`] ?? ''}"`;
}
