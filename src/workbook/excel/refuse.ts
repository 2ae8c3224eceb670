import type { WorkbookPlan } from '../../core/sheet/workbookPlan';
import { WorkbookError, type Renaming } from '../port';
import { sameName } from './addresses';
import { sheetNamed, type WorkbookState } from './state';

/** Throws, before anything is touched, where a write could only fail half-way. */
export function refuseHopeless(
  before: WorkbookState,
  plan: WorkbookPlan,
  renamings: readonly Renaming[],
): void {
  if (before.isProtected) throw new WorkbookError('workbook-protected');
  for (const renaming of renamings) refuseRenaming(before, renaming);
  const taken = (name: string): boolean =>
    before.sheets.some((sheet) => sameName(renamedSheet(sheet.name, renamings), name));
  for (const { name, table } of plan.sheets) {
    if (taken(name)) throw inTheWay('sheet', name);
    if (table && before.tables.some((each) => sameName(renamedTable(each.name, renamings), table.name))) {
      throw inTheWay('table', table.name);
    }
  }
}

export function refuseRenaming(before: WorkbookState, renaming: Renaming): void {
  const sheet = sheetNamed(before, renaming.sheet);
  if (!sheet) throw new WorkbookError('host-failure', { hostCode: 'ItemNotFound', sheet: renaming.sheet });
  if (sheet.isProtected && renaming.tables.length > 0) {
    throw new WorkbookError('sheet-protected', { sheet: sheet.name });
  }
}

/** The workbook changed since it was read: something now bears a name that was free. */
export const inTheWay = (kind: 'sheet' | 'table', name: string): WorkbookError =>
  new WorkbookError('host-failure', { hostCode: 'ItemAlreadyExists', [kind]: name });

export const renamedSheet = (name: string, renamings: readonly Renaming[]): string =>
  renamings.find((renaming) => sameName(renaming.sheet, name))?.to ?? name;

export const renamedTable = (name: string, renamings: readonly Renaming[]): string =>
  renamings.flatMap((renaming) => renaming.tables).find((table) => sameName(table.name, name))?.to ?? name;
