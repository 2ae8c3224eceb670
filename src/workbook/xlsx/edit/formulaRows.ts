import { MAX_ROWS } from '../address';
import { nameKey, pieces } from '../formulaText';
import type { RowSpan } from './rowShift';

/** How references to one sheet follow its rows. Rows are 0-based. */
export interface RowMoves {
  /** Key of the sheet whose rows move. */
  readonly sheet: string;
  /** Whether references without a sheet are meant, too: the formula stands on that sheet. */
  readonly isHome: boolean;
  readonly row: (row: number) => number | null;
  readonly span: (first: number, last: number) => RowSpan | null;
  /** Rows without `$` where they do not move as others do: those of a rule keep their distance to its own row. */
  readonly relative?: (row: number) => number | null;
}

/**
 * Rows of the sheet that a formula points at → where they stand now; `#REF!` where they are gone. Everything else in
 * the formula stays as it is written. References over several sheets (`甲:丙!A1`) and into other files are left alone,
 * as Excel does.
 */
export function moveRows(formula: string, moves: RowMoves): string {
  if (!/\d/.test(formula)) return formula;
  const all = pieces(formula);
  let changed = false;
  const texts = all.map((piece, index) => {
    if (piece.kind !== 'plain') return piece.text;
    const before = all[index - 1];
    const quoted = before?.kind === 'sheet' && piece.text.startsWith('!') ? unquoted(before.text) : null;
    const isOutside = before?.kind === 'brackets';
    const moved = piece.text.replace(REFERENCE, (whole: string, ...rest: unknown[]) => {
      const at = rest.at(-3) as number;
      const groups = rest.at(-1) as Groups;
      const own = groups.sheet ?? (at === 1 && quoted !== null ? quoted : undefined);
      const isExternal = isOutside && at === 0 && groups.sheet !== undefined;
      const isMeant =
        own === undefined ? moves.isHome && piece.text[at - 1] !== '!' : nameKey(own) === moves.sheet;
      const isSpread = groups.sheet !== undefined && SPREAD.test(piece.text.slice(0, at));
      if (!isMeant || isExternal || isSpread) return whole;
      return (groups.sheet === undefined ? '' : `${groups.sheet}!`) + movedReference(groups, moves);
    });
    if (moved !== piece.text) changed = true;
    return moved;
  });
  return changed ? texts.join('') : formula;
}

interface Groups {
  readonly sheet?: string;
  readonly first?: string;
  readonly last?: string;
  readonly firstRow?: string;
  readonly lastRow?: string;
}

/** A cell, an area or whole rows, that are not part of a longer name or a function call. */
const REFERENCE =
  /(?<![\p{L}\p{N}_.\\$])(?:(?<sheet>[\p{L}\p{N}_.\\]+)!)?(?:(?<first>\$?[A-Za-z]{1,3}\$?[0-9]{1,7})(?::(?<last>\$?[A-Za-z]{1,3}\$?[0-9]{1,7}))?|(?<firstRow>\$?[0-9]{1,7}):(?<lastRow>\$?[0-9]{1,7}))(?![\p{L}\p{N}_.(![])/gu;

/** `甲:` before `丙!A1`, but not `甲!A1:` before `甲!B2`. */
const SPREAD = /(?<!!\$?[A-Za-z]{1,3}\$?[0-9]{1,7}):$/;

const unquoted = (text: string): string => text.slice(1, -1).replaceAll("''", "'");

function movedReference({ first, firstRow, last, lastRow }: Groups, moves: RowMoves): string {
  const from = rowOf(first ?? firstRow!);
  const to = rowOf(last ?? lastRow ?? first!);
  if (!inSheet(from.row) || !inSheet(to.row)) return written(first ?? firstRow!, last ?? lastRow);
  if (last === undefined && lastRow === undefined) {
    const row = movedRow(from, moves);
    return row === null ? '#REF!' : `${from.letters}${row + 1}`;
  }
  const isTurned = from.row > to.row;
  const [low, high] = isTurned ? [to, from] : [from, to];
  const span = movedSpan(low, high, moves);
  if (!span) return '#REF!';
  const [a, b] = isTurned ? [span.last, span.first] : [span.first, span.last];
  return `${from.letters}${a + 1}:${to.letters}${b + 1}`;
}

const written = (first: string, last: string | undefined): string =>
  last === undefined ? first : `${first}:${last}`;

const inSheet = (row: number): boolean => row >= 0 && row < MAX_ROWS;

interface End {
  /** With its `$`, and that of the row. */
  readonly letters: string;
  readonly row: number;
  readonly isFixed: boolean;
}

function rowOf(text: string): End {
  const letters = /^[^0-9]*/.exec(text)![0];
  return { letters, row: Number(text.slice(letters.length)) - 1, isFixed: letters.endsWith('$') };
}

function movedRow({ isFixed, row }: End, moves: RowMoves): number | null {
  return isFixed || moves.relative === undefined ? moves.row(row) : moves.relative(row);
}

function movedSpan(low: End, high: End, { relative, span }: RowMoves): RowSpan | null {
  if (relative === undefined || (low.isFixed && high.isFixed)) return span(low.row, high.row);
  const first = low.isFixed ? span(low.row, MAX_ROWS - 1)?.first : relative(low.row);
  const last = high.isFixed ? span(0, high.row)?.last : relative(high.row);
  if (typeof first !== 'number' || typeof last !== 'number') return null;
  return { first: Math.min(first, last), last: Math.max(first, last) };
}
