import { WorkbookError } from '../../port';
import { nameKey } from '../formulaText';
import type { Package } from '../package/package';
import { readWorkbookPart } from '../package/workbookPart';
import { scanSheet } from '../read/scanSheet';
import { isProtected } from './cellRenderer';

/** Where the structure is locked, no sheet can be added, renamed or removed. */
export function demandOpenStructure(pkg: Package): void {
  if (readWorkbookPart(pkg).structureLocked) throw new WorkbookError('workbook-protected');
}

export function demandUnprotected(pkg: Package, sheetIndex: number): void {
  const { name, part } = readWorkbookPart(pkg).sheets[sheetIndex]!;
  if (isProtected(scanSheet(pkg.text(part!), {})))
    throw new WorkbookError('sheet-protected', { sheet: name });
}

/** Of a sheet with cells; -1 where there is none of that name. */
export function indexOfSheet(pkg: Package, name: string): number {
  return readWorkbookPart(pkg).sheets.findIndex(
    (sheet) => sheet.part !== null && nameKey(sheet.name) === nameKey(name),
  );
}

export function sheetIndexOf(pkg: Package, name: string, code: 'no-list' | 'host-failure'): number {
  const index = indexOfSheet(pkg, name);
  if (index < 0) throw new WorkbookError(code, { reason: 'no-sheet', sheet: name });
  return index;
}
