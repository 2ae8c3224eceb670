import { WorkbookError } from '../port';
import { parseCell } from './address';
import { nameKey } from './formulaText';

const FORBIDDEN_IN_SHEET_NAME = /[[\]:*?/\\\u0000-\u001f]/;

/** Excel's rules for sheet names: 1 to 31 characters, none of `[]:*?/\`, no quote at either end, not History. */
export function isSheetName(name: string): boolean {
  return (
    name.length >= 1 &&
    name.length <= 31 &&
    !FORBIDDEN_IN_SHEET_NAME.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    nameKey(name) !== 'history'
  );
}

/** Excel's rules for names of tables and areas: a letter, `_` or `\` first, no blanks, no cell reference. */
export function isDefinedName(name: string): boolean {
  return (
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) && !parseCell(name) && !/^[rc]$|^r\d+c\d+$/i.test(name)
  );
}

/** Throws WorkbookError `host-failure` for what Excel would not accept, so that no file is made that it repairs. */
export function demandNew(kind: 'sheet' | 'table', name: string, existing: Iterable<string>): void {
  const fits = kind === 'sheet' ? isSheetName(name) : isDefinedName(name);
  if (!fits) throw new WorkbookError('host-failure', { reason: `${kind}-name`, name });
  for (const each of existing) {
    if (nameKey(each) === nameKey(name))
      throw new WorkbookError('host-failure', { reason: `${kind}-exists`, name });
  }
}
