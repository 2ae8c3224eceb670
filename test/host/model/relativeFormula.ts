/** Quoted text and sheet names, or a reference that is not part of a longer name. */
const PARTS =
  /"[^"]*"|'[^']*'|(?<![A-Za-z0-9_.$\u0080-\uFFFF])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![A-Za-z0-9_.(\u0080-\uFFFF])/g;

/**
 * A formula as it reads some rows further down and columns further right: relative references move, fixed ones stay.
 * So one formula given for a whole range is filled into it (techcommunity.microsoft.com, idea 4211172: `=B1` given for
 * A1:A10 stands as `=B2` in A2), and so copied formulas move.
 */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    PARTS,
    (whole: string, fixedColumn?: string, column?: string, fixedRow?: string, row?: string) => {
      if (column === undefined || row === undefined) return whole;
      const letters = fixedColumn === '$' ? column : lettersOf(indexOf(column) + columns);
      return `${fixedColumn}${letters}${fixedRow}${fixedRow === '$' ? row : Number(row) + rows}`;
    },
  );
}

const indexOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function lettersOf(index: number): string {
  const rest = Math.floor((index - 1) / 26);
  return (rest > 0 ? lettersOf(rest) : '') + String.fromCharCode(65 + ((index - 1) % 26));
}
