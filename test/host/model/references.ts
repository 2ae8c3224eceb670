import { type Area, areaBetween, isOnSheet, MAX_COLUMNS, MAX_ROWS, quoteSheetName } from './address';
import { sameName } from './nameRules';

/**
 * References inside formulas, as Excel keeps them right when cells move. Texts in quotes, names and structured
 * references (`[@时限]`) are left alone.
 */
const TOKEN =
  /"(?:[^"]|"")*"|\[[^\]]*\]|(?<![\p{L}\p{N}_.$])((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})(?::(\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}))?(?![\p{L}\p{N}_.(!])/gu;

interface CellReference {
  readonly row: number;
  readonly column: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

function parseCell(text: string): CellReference {
  const [, dollar1 = '', letters = '', dollar2 = '', digits = ''] =
    /^(\$?)([A-Za-z]+)(\$?)(\d+)$/.exec(text) ?? [];
  const column = [...letters.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column, rowFixed: dollar2 === '$', columnFixed: dollar1 === '$' };
}

function printCell({ row, column, rowFixed, columnFixed }: CellReference): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return `${columnFixed ? '$' : ''}${name}${rowFixed ? '$' : ''}${row + 1}`;
}

const LOST = '#REF!';

type Change = (
  from: CellReference,
  to: CellReference,
  sheetName: string | null,
) => readonly [CellReference, CellReference] | null;

function rewrite(formula: string, change: Change): string {
  return formula.replace(
    TOKEN,
    (whole, sheet: string | undefined, first: string | undefined, last: string | undefined) => {
      if (first === undefined) return whole;
      const from = parseCell(first);
      const to = last === undefined ? from : parseCell(last);
      const changed = change(from, to, bareName(sheet));
      if (changed === null) return `${sheet ?? ''}${LOST}`;
      const [a, b] = changed;
      return `${sheet ?? ''}${printCell(a)}${last === undefined ? '' : `:${printCell(b)}`}`;
    },
  );
}

/** After an insertion or deletion on a sheet; `move` says where an area of that sheet is now (null: gone). */
export function followMove(
  formula: string,
  isOwnSheet: boolean,
  sheetName: string,
  move: (area: Area) => Area | null,
): string {
  if (!isOwnSheet && !mentions(formula, sheetName)) return formula;
  return rewrite(formula, (from, to, name) => {
    if (name === null ? !isOwnSheet : !sameName(name, sheetName)) return [from, to];
    const moved = move(areaBetween(from.row, from.column, to.row, to.column));
    if (moved === null) return null;
    return [
      { ...from, row: moved.row, column: moved.column },
      { ...to, row: moved.row + moved.rows - 1, column: moved.column + moved.columns - 1 },
    ];
  });
}

/** Whether a formula can speak of a sheet at all: a quick look before it is taken apart. */
const mentions = (formula: string, sheetName: string): boolean =>
  formula.toLowerCase().includes(sheetName.toLowerCase().replaceAll("'", "''"));

/** After a sheet was renamed (`to`) or deleted (null). */
export function followSheet(formula: string, from: string, to: string | null): string {
  if (!mentions(formula, from)) return formula;
  return formula.replace(TOKEN, (whole, sheet: string | undefined, first: string | undefined) => {
    if (first === undefined || sheet === undefined || !sameName(bareName(sheet) ?? '', from)) return whole;
    return to === null ? LOST : `${quoteSheetName(to)}!${whole.slice(sheet.length)}`;
  });
}

/** `'责任单位名录'!` → the name of the sheet. */
const bareName = (sheet: string | undefined): string | null =>
  sheet
    ?.slice(0, -1)
    .replace(/^'(.*)'$/, '$1')
    .replaceAll("''", "'") ?? null;

/** A formula that is copied or sorted to another place: what is not fixed by `$` goes along. */
export function carryAlong(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const shift = (cell: CellReference): CellReference => ({
    ...cell,
    row: cell.rowFixed ? cell.row : cell.row + rows,
    column: cell.columnFixed ? cell.column : cell.column + columns,
  });
  const fits = ({ row, column }: CellReference): boolean =>
    isOnSheet({ row, column, rows: 1, columns: 1 }) && row < MAX_ROWS && column < MAX_COLUMNS;
  return rewrite(formula, (from, to) => {
    const moved = [shift(from), shift(to)] as const;
    return fits(moved[0]) && fits(moved[1]) ? moved : null;
  });
}
