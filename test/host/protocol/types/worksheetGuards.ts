import { HostError } from '../../hostError';
import { isSheetName, sameName } from '../../model/nameRules';
import type { Sheet } from '../../model/sheet';
import type { Workbook } from '../../model/workbook';

export function refuseWorkbookProtected(workbook: Workbook): void {
  if (workbook.isProtected) throw new HostError('AccessDenied', 'the structure of the workbook is protected');
}

export function checkName(name: string, workbook: Workbook, self: Sheet | null): void {
  if (!isSheetName(name)) throw new HostError('InvalidArgument', `${name} is no name for a sheet`);
  if (workbook.sheets.some((one) => one !== self && sameName(one.name, name)))
    throw new HostError('ItemAlreadyExists', `there is a sheet ${name}`);
}

/** A workbook shows at least one sheet. */
export function refuseLastVisible(sheet: Sheet, workbook: Workbook): void {
  const others = workbook.sheets.filter((one) => one !== sheet && one.visibility === 'Visible');
  if (sheet.visibility === 'Visible' && others.length === 0)
    throw new HostError('InvalidOperation', 'the last visible sheet cannot be hidden or deleted');
}
