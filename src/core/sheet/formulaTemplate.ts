/** `{row}` → the 1-based row of the cell, `{above}` → that of the cell above. */
export const expandFormula = (template: string, row: number): string =>
  template.replaceAll('{row}', String(row + 1)).replaceAll('{above}', String(row));

const FIXED_ROW = /\$\{(?:row|above)\}/;
/** `A1`, `$A1`, `4:9`. */
const RELATIVE_ROW =
  /(?<![A-Za-z0-9_.$])\$?[A-Za-z]{1,3}[0-9]+(?![A-Za-z0-9_.(])|(?<![A-Za-z0-9_.$])[0-9]+:[0-9]/;

/**
 * Whether filling down says the same as expanding `{row}` in each row: only `{row}` moves, so no row number may be
 * relative otherwise (`A1`), and none of `{row}` fixed (`A${row}`).
 */
export function fillsDown(template: string): boolean {
  const code = template.replace(/"[^"]*"/g, '""');
  return !FIXED_ROW.test(code) && !RELATIVE_ROW.test(code);
}
