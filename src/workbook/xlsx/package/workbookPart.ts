import { WorkbookError } from '../../port';
import { attribute, child, children, isTrue, parseXml, type XmlElement } from '../xml/xmlTree';
import type { Package } from './package';
import { readRelationships } from './relationships';

export interface SheetPart {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Part name, e.g. `xl/worksheets/sheet1.xml`; null for chart sheets and other kinds without cells. */
  readonly part: string | null;
}

export interface DefinedName {
  readonly name: string;
  /** Index of the sheet it is private to, or null. */
  readonly sheetIndex: number | null;
  /** Without `=`. */
  readonly formula: string;
  readonly element: XmlElement;
}

/** xl/workbook.xml with what hangs on it. Element places are offsets into the part's text. */
export interface WorkbookPart {
  readonly part: string;
  readonly root: XmlElement;
  readonly sheets: readonly SheetPart[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  /** Whether the file keeps to ISO 29500 Strict, whose parts have other namespaces. */
  readonly isStrict: boolean;
  /** Sheets may not be added, renamed or removed. */
  readonly structureLocked: boolean;
  /** Formulas are computed only when the user asks for it. */
  readonly calculatesByHand: boolean;
  readonly stylesPart: string | null;
  readonly sharedStringsPart: string | null;
  readonly calcChainPart: string | null;
}

const VISIBILITY = { hidden: 'hidden', veryHidden: 'veryHidden' } as const;

export function readWorkbookPart(pkg: Package): WorkbookPart {
  const part =
    readRelationships(pkg, '').find((each) => each.kind === 'officeDocument')?.part ?? 'xl/workbook.xml';
  const root = parseXml(pkg.text(part));
  if (root.name !== 'workbook') throw new WorkbookError('not-a-workbook', { reason: 'no-workbook' });
  const relationships = readRelationships(pkg, part);
  const single = (kind: string): string | null =>
    relationships.find((each) => each.kind === kind && each.part !== null && pkg.has(each.part))?.part ??
    null;
  const lists = (name: string, item: string): readonly XmlElement[] => children(child(root, name), item);
  const properties = child(root, 'workbookPr');
  const protection = child(root, 'workbookProtection');

  return {
    part,
    root,
    sheets: lists('sheets', 'sheet').map((element) => {
      const target = relationships.find((each) => each.id === attribute(element, 'id'));
      return {
        name: element.attributes['name'] ?? '',
        visibility: VISIBILITY[element.attributes['state'] as keyof typeof VISIBILITY] ?? 'visible',
        part:
          target?.kind === 'worksheet' && target.part !== null && pkg.has(target.part) ? target.part : null,
      };
    }),
    names: lists('definedNames', 'definedName').map((element) => ({
      name: element.attributes['name'] ?? '',
      sheetIndex:
        element.attributes['localSheetId'] === undefined ? null : Number(element.attributes['localSheetId']),
      formula: element.text,
      element,
    })),
    date1904: isTrue(properties?.attributes['date1904']),
    isStrict: Object.values(root.attributes).some((value) => value.startsWith('http://purl.oclc.org/')),
    structureLocked: isTrue(protection?.attributes['lockStructure']),
    calculatesByHand: child(root, 'calcPr')?.attributes['calcMode'] === 'manual',
    stylesPart: single('styles'),
    sharedStringsPart: single('sharedStrings'),
    calcChainPart: single('calcChain'),
  };
}
