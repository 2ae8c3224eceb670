import type { WorkbookEdit } from '../../port';
import { nameKey } from '../formulaText';
import type { Package } from '../package/package';
import { putSheets } from '../write/putSheets';
import { demandOpenStructure, demandUnprotected, indexOfSheet } from '../write/protection';
import { applyRenamings } from '../write/rename';
import { putNames } from '../write/workbookXml';
import { editList } from './editList';
import { demandVisibleSheet, removeSheet } from './removeSheet';

/**
 * A change of the list and of the sheets around it. The list comes first, so that what is renamed or added then stands
 * in a workbook whose rows are in their new places.
 */
export function editWorkbook(
  pkg: Package,
  { list, names = [], removals = [], renamings = [], sheets = [] }: WorkbookEdit,
  onProgress?: (share: number) => void,
): void {
  const going = removals.filter(
    (name) => indexOfSheet(pkg, name) >= 0 && !sheets.some((sheet) => nameKey(sheet.name) === nameKey(name)),
  );
  // Excel puts a new sheet in the place of an old one, which a locked structure forbids: both hosts refuse the same.
  if (renamings.length > 0 || going.length > 0 || sheets.length > 0) demandOpenStructure(pkg);
  if (list) editList(pkg, list);
  onProgress?.(0.5);
  applyRenamings(pkg, renamings);
  for (const name of going) removeSheet(pkg, name);
  for (const { name } of sheets) {
    const existing = indexOfSheet(pkg, name);
    if (existing >= 0) demandUnprotected(pkg, existing);
  }
  if (sheets.length > 0) putSheets(pkg, sheets);
  if (names.length > 0) putNames(pkg, names, []);
  if (going.length > 0) demandVisibleSheet(pkg);
  onProgress?.(1);
}
