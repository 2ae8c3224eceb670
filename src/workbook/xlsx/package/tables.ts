import type { Area } from '../../../core/sheet/workbookPlan';
import { parseArea } from '../address';
import { readCellText } from '../xml/xmlText';
import { child, children, parseXml, type XmlElement } from '../xml/xmlTree';
import type { Package } from './package';
import { readRelationships } from './relationships';
import type { WorkbookPart } from './workbookPart';

export interface TablePart {
  readonly part: string;
  readonly sheetIndex: number;
  readonly id: number;
  readonly name: string;
  /** Headers, body and totals. */
  readonly area: Area;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
  readonly headers: readonly string[];
  readonly filterActive: boolean;
  readonly root: XmlElement;
}

/** Every table of the workbook, in the order of its sheets. */
export function readTables(pkg: Package, workbook: WorkbookPart): readonly TablePart[] {
  return workbook.sheets.flatMap((sheet, sheetIndex) =>
    sheet.part === null
      ? []
      : tablesOfSheet(pkg, sheet.part).flatMap((part) => readTable(pkg, part, sheetIndex) ?? []),
  );
}

export function tablesOfSheet(pkg: Package, sheetPart: string): readonly string[] {
  return readRelationships(pkg, sheetPart).flatMap((each) =>
    each.kind === 'table' && each.part !== null && pkg.has(each.part) ? [each.part] : [],
  );
}

function readTable(pkg: Package, part: string, sheetIndex: number): TablePart | null {
  const root = parseXml(pkg.text(part));
  const area = parseArea(root.attributes['ref'] ?? '');
  if (!area) return null;
  return {
    part,
    sheetIndex,
    id: Number(root.attributes['id'] ?? 0),
    name: root.attributes['displayName'] ?? root.attributes['name'] ?? '',
    area,
    hasHeader: root.attributes['headerRowCount'] !== '0',
    hasTotals: Number(root.attributes['totalsRowCount'] ?? 0) > 0,
    headers: children(child(root, 'tableColumns'), 'tableColumn').map((each) =>
      readCellText(each.attributes['name'] ?? ''),
    ),
    filterActive: children(child(root, 'autoFilter'), 'filterColumn').length > 0,
    root,
  };
}
