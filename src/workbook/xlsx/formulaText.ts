import { expandFormula } from '../../core/sheet/formulaTemplate';
import { columnIndex, columnLetters, MAX_COLUMNS, MAX_ROWS } from './address';

/** What a formula is made of, as far as references are concerned. */
type Piece =
  | { readonly kind: 'string' | 'brackets' | 'plain'; readonly text: string }
  /** `'整改清单'!`, without the quotes and the mark. */
  | { readonly kind: 'sheet'; readonly text: string };

/**
 * Splits a formula into literals (`"…"`), quoted names (`'…'`), brackets (`[…]`, nested) and the rest. Joining
 * gives it back.
 */
export function pieces(formula: string): Piece[] {
  const found: Piece[] = [];
  let plainFrom = 0;
  let at = 0;
  const take = (kind: Piece['kind'], end: number): void => {
    if (at > plainFrom) found.push({ kind: 'plain', text: formula.slice(plainFrom, at) });
    found.push({ kind, text: formula.slice(at, end) });
    plainFrom = at = end;
  };
  while (at < formula.length) {
    const mark = formula[at];
    if (mark === '"') take('string', endOfQuote(formula, at, '"'));
    else if (mark === "'") take('sheet', endOfQuote(formula, at, "'"));
    else if (mark === '[') take('brackets', endOfBrackets(formula, at));
    else at++;
  }
  if (plainFrom < formula.length) found.push({ kind: 'plain', text: formula.slice(plainFrom) });
  return found;
}

function endOfQuote(formula: string, start: number, quote: string): number {
  for (let at = start + 1; at < formula.length; at++) {
    if (formula[at] !== quote) continue;
    if (formula[at + 1] !== quote) return at + 1;
    at++;
  }
  return formula.length;
}

/** Inside brackets `'` escapes the next character. */
function endOfBrackets(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    if (formula[at] === "'") at++;
    else if (formula[at] === '[') depth++;
    else if (formula[at] === ']' && --depth === 0) return at + 1;
  }
  return formula.length;
}

/** A1 reference that is not part of a longer name or a function call. */
const REFERENCE = /(?<![\p{L}\p{N}_.\\])(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})(?![\p{L}\p{N}_.(!])/gu;

/** Moves the relative references of a formula, as filling it down does: (`A1+$B$1`, 2 rows) → `A3+$B$1`. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return mapPlain(formula, (text) =>
    text.replace(REFERENCE, (_, fixColumn: string, letters: string, fixRow: string, digits: string) => {
      const column = columnIndex(letters) + (fixColumn ? 0 : columns);
      const row = Number(digits) - 1 + (fixRow ? 0 : rows);
      const exists = row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS;
      return exists ? `${fixColumn}${columnLetters(column)}${fixRow}${row + 1}` : '#REF!';
    }),
  );
}

/**
 * The formula without the places it refers to: two rules with the same skeleton are the same rule, wherever it was
 * moved to.
 */
export function formulaSkeleton(formula: string): string {
  return mapPlain(formula.replace(/^=/, ''), (text) =>
    text.replace(REFERENCE, '#').replace(/\s+/g, ''),
  ).toUpperCase();
}

function mapPlain(formula: string, change: (text: string) => string): string {
  return pieces(formula)
    .map((piece) => (piece.kind === 'plain' ? change(piece.text) : piece.text))
    .join('');
}

/** New names of sheets and tables, by their old ones; Excel compares both without regard to case. */
export interface NameChanges {
  readonly sheets: ReadonlyMap<string, string>;
  readonly tables: ReadonlyMap<string, string>;
  /** New headers by the old ones, for each table. */
  readonly columns?: ReadonlyMap<string, ColumnChanges>;
}

export type ColumnChanges = Map<string, string>;

export function nameKey(name: string): string {
  return name.toLowerCase();
}

/** A name that stands before `!` or `[`: sheets `台账!A1`, tables `台账[状态]`. */
const NAME_AT_END = /[\p{L}\p{N}_.\\]+$/u;
const NAME_BEFORE_MARK = /[\p{L}\p{N}_.\\]+(?=!)/gu;

/** Follows renamed sheets and tables in a formula, as Excel does by itself. */
export function renameInFormula(formula: string, changes: NameChanges): string {
  const all = pieces(formula);
  return all
    .map((piece, index) => {
      const next = all[index + 1];
      if (piece.kind === 'sheet' && next?.text.startsWith('!')) {
        const name = piece.text.slice(1, -1).replaceAll("''", "'");
        const changed = changes.sheets.get(nameKey(name));
        return changed === undefined ? piece.text : quoteSheet(changed);
      }
      if (piece.kind === 'brackets') {
        const table = NAME_AT_END.exec(all[index - 1]?.text ?? '')?.[0];
        const columns = table === undefined ? undefined : changes.columns?.get(nameKey(table));
        return columns ? renameColumns(piece.text, columns) : piece.text;
      }
      if (piece.kind !== 'plain') return piece.text;
      const renamed = piece.text.replace(NAME_BEFORE_MARK, (name) => {
        const changed = changes.sheets.get(nameKey(name));
        return changed === undefined ? name : quoteSheet(changed);
      });
      if (next?.kind !== 'brackets') return renamed;
      return renamed.replace(NAME_AT_END, (name) => changes.tables.get(nameKey(name)) ?? name);
    })
    .join('');
}

/** One column inside brackets; `'` escapes what has a meaning there. */
const COLUMN = /\[((?:'.|[^[\]'])*)\]/gsu;

function renameColumns(brackets: string, columns: ColumnChanges): string {
  return brackets.replace(COLUMN, (whole, written: string) => {
    const changed = columns.get(nameKey(written.replace(/'(.)/gsu, '$1')));
    return changed === undefined ? whole : `[${changed.replace(/['[\]#@]/g, "'$&")}]`;
  });
}

/** `整改清单` → `'整改清单'`; quotes are always allowed. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/**
 * A planned formula as the file holds it: without `=`, `{row}` filled in with the 1-based row, and `[@状态]`, which
 * only Excel's formula bar understands, written out as `清单[[#This Row],[状态]]`.
 */
export function fileFormula(formula: string, row: number, table: string | null): string {
  const filled = expandFormula(formula.replace(/^=/, ''), row);
  if (table === null || !filled.includes('[@')) return filled;
  const all = pieces(filled);
  return all
    .map((piece, index) => {
      if (piece.kind !== 'brackets' || !piece.text.startsWith('[@')) return piece.text;
      const column = piece.text.slice(2, -1).replace(/^\[(.*)\]$/, '$1');
      const named = all[index - 1]?.kind === 'plain' && NAME_AT_END.test(all[index - 1]!.text);
      return `${named ? '' : table}[[#This Row],[${column}]]`;
    })
    .join('');
}
