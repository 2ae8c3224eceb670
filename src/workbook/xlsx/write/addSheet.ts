import type { SheetPlan } from '../../../core/sheet/workbookPlan';
import { addContentType, removeContentType } from '../package/contentTypes';
import { freePart, type Package } from '../package/package';
import { addRelationship, removeRelationships } from '../package/relationships';
import { readTables, tablesOfSheet } from '../package/tables';
import { readWorkbookPart } from '../package/workbookPart';
import { scanSheet } from '../read/scanSheet';
import { demandNew } from '../names';
import { escapeAttribute } from '../xml/xmlText';
import { attribute, child, children, isTrue, parseXml } from '../xml/xmlTree';
import { applySplices } from '../xml/splice';
import { placeOf, WORKSHEET_ORDER } from '../xml/schemaOrder';
import { isFormula, type CellContext } from './cellXml';
import { putCharts } from './charts';
import { sheetXml } from './sheetXml';
import type { StyleSheet } from './styleSheet';
import { tableXml } from './tableXml';
import { addToSheetList, setVisibility } from './workbookXml';

/** What is shared by the sheets that one verb writes. */
export interface Writing {
  readonly pkg: Package;
  readonly styles: StyleSheet;
  readonly text: CellContext['text'];
}

/** Adds a planned sheet behind the last one. Its name and its table's name must be free. */
export function addSheet({ pkg, styles, text }: Writing, plan: SheetPlan, isActive: boolean): void {
  const workbook = readWorkbookPart(pkg);
  demandNew(
    'sheet',
    plan.name,
    workbook.sheets.map((sheet) => sheet.name),
  );
  const part = freePart(pkg, 'xl/worksheets/sheet');
  const tableRelationship = addTable(pkg, part, plan);
  const drawingRelationship = putCharts(pkg, part, plan);
  pkg.put(
    part,
    sheetXml(plan, styles, contextOf(workbook.date1904, plan, text), {
      isActive,
      tableRelationship,
      drawingRelationship,
    }),
  );
  addContentType(pkg, part, 'worksheet');
  addToSheetList(pkg, plan.name, plan.visibility, addRelationship(pkg, workbook.part, 'worksheet', part));
}

/** What people may have put on a sheet of ours, and what stays when its content is replaced. */
const KEPT = ['legacyDrawing', 'legacyDrawingHF', 'picture'];

/** Replaces cells, table, rules and set-up of an existing sheet; its place, pictures, notes and whatever else was drawn on it stay. */
export function replaceSheet({ pkg, styles, text }: Writing, plan: SheetPlan, sheetIndex: number): void {
  const workbook = readWorkbookPart(pkg);
  const part = workbook.sheets[sheetIndex]!.part!;
  const old = scanSheet(pkg.text(part), {});
  for (const table of tablesOfSheet(pkg, part)) {
    removeContentType(pkg, table);
    pkg.remove(table);
  }
  removeRelationships(pkg, part, 'table');
  const views = children(child(old, 'sheetViews'), 'sheetView');
  const isActive = views.some((view) => isTrue(view.attributes['tabSelected']));
  const tableRelationship = addTable(pkg, part, plan);
  const xml = sheetXml(plan, styles, contextOf(workbook.date1904, plan, text), {
    isActive,
    tableRelationship,
    drawingRelationship: putCharts(pkg, part, plan),
  });
  const root = parseXml(xml);
  const kept = old.children.filter((each) => KEPT.includes(each.name));
  const splices = kept.map((each) => {
    const at = placeOf(root, each.name, WORKSHEET_ORDER);
    return {
      start: at,
      end: at,
      text: `<${each.name} r:id="${escapeAttribute(attribute(each, 'id') ?? '')}"/>`,
    };
  });
  pkg.put(part, applySplices(xml, splices));
  if (workbook.sheets[sheetIndex]!.visibility !== plan.visibility)
    setVisibility(pkg, sheetIndex, plan.visibility);
}

/** Whether a plan brings formulas, so that a workbook must be computed anew. */
export function hasFormulas(plan: SheetPlan): boolean {
  return (
    (plan.table?.calculated.length ?? 0) > 0 ||
    plan.blocks.some((block) => block.values.some((row) => row.some((value) => isFormula(value))))
  );
}

function addTable(pkg: Package, sheetPart: string, { table }: SheetPlan): string | null {
  if (!table) return null;
  const workbook = readWorkbookPart(pkg);
  const tables = readTables(pkg, workbook);
  demandNew('table', table.name, [
    ...tables.map((each) => each.name),
    ...workbook.names.map((each) => each.name),
  ]);
  const part = freePart(pkg, 'xl/tables/table');
  pkg.put(part, tableXml(table, Math.max(0, ...tables.map((each) => each.id)) + 1));
  addContentType(pkg, part, 'table');
  return addRelationship(pkg, sheetPart, 'table', part);
}

function contextOf(date1904: boolean, plan: SheetPlan, text: CellContext['text']): CellContext {
  return { date1904, text, table: plan.table?.name ?? null, namespace: '' };
}
