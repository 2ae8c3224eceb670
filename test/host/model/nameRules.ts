import { parseAddress } from './address';

/** support.microsoft.com "Rename a worksheet". 31 UTF-16 units; `History`/`历史记录` is reserved by Excel. */
export function isSheetName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= 31 &&
    !/[\\/?*[\]:]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    !/^(?:history|历史记录)$/i.test(name) &&
    !/[\0\u0003]/.test(name)
  );
}

/** support.microsoft.com "Names in formulas" and "Rename an Excel table": one rule for defined names and tables. */
export function isDefinedName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*$/u.test(name) &&
    parseAddress(name) === null &&
    !/^(?:r|c|r\d+|c\d+|r\d*c\d*)$/i.test(name)
  );
}

/** Excel compares names of sheets, tables and ranges without regard to case. */
export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** `列1`, `列2` …: what Excel calls a table column without a header. */
export function uniqueName(wanted: string, taken: readonly string[], separator = ''): string {
  if (!taken.some((name) => sameName(name, wanted))) return wanted;
  for (let n = 2; ; n += 1) {
    const candidate = `${wanted}${separator}${n}`;
    if (!taken.some((name) => sameName(name, candidate))) return candidate;
  }
}
