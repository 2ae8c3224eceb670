import { chineseToNumber } from '../basics/numerals';
import type { RectificationItem } from '../list/item';
import { essence } from '../list/sameWords';
import { digitsOf, isBlankRow, textOf } from './cells';
import type { CheckedList } from './check';
import { originalCells } from './original';

/** A row and the numbers of its 序号 from the outermost on: `3-2` → 3, 2; null where it has none that can be read. */
export interface CountedRow {
  readonly index: number;
  readonly item: RectificationItem;
  readonly text: string;
  readonly levels: readonly number[] | null;
  /** Belongs to the problem of the row above. */
  readonly continues: boolean;
}

export type SequenceFault = 'missing' | 'repeated' | 'gap' | 'form' | 'order';

/** `3-2`, `3.2`, `（3）`, `三、`, 3 as a number. */
function levelsOf(text: string): readonly number[] | null {
  const bare = text.normalize('NFKC').replace(/^\(|[)、.]$/gu, '');
  if (/^\d{1,6}(?:[-.—–]\d{1,6}){0,3}$/u.test(bare)) return bare.split(/[-.—–]/u).map(Number);
  const chinese = /^[一二三四五六七八九十百零〇]{1,6}$/u.test(bare) ? chineseToNumber(bare) : null;
  return chinese === null ? null : [chinese];
}

export const categoryOf = ({ cells }: RectificationItem): string => essence(textOf(cells.category));
export const problemOf = ({ cells }: RectificationItem): string => essence(textOf(cells.finding));

/** Rows by the problem that they belong to in the document, whatever became of its words. */
export function countedRows(list: CheckedList): readonly CountedRow[] {
  const original = originalCells(list);
  let above: string | null = null;
  return list.items.flatMap((given, index) => {
    if (isBlankRow(given)) return [];
    const item = { ...given, cells: { ...given.cells, ...original.get(index) } };
    const text = digitsOf(item.cells.sequence);
    const problem = problemOf(item);
    const continues = above !== null && (problem === '' || problem === above);
    if (problem !== '') above = problem;
    return [{ index, item, text, levels: levelsOf(text), continues }];
  });
}

/**
 * What is wrong with the numbers, by index of the row. Order is not: rows may be sorted by unit. A list may count anew in
 * each 问题类别, and rows of one problem may share its number, where it counts so. A list that shows only some rows of
 * another (a unit's part) begins anywhere or has gaps everywhere, and none is told; nor is anything of numbers that cannot be read.
 */
export function sequenceFaults(rows: readonly CountedRow[]): ReadonlyMap<number, SequenceFault> {
  const read = rows.filter(({ levels }) => levels !== null);
  if (read.length < 2 || read.length * 2 < rows.length) return new Map();
  const each = countsEachRow(rows);
  const scopes = [...groupBy(read, startsAnew(read) ? ({ item }) => categoryOf(item) : () => '').values()];
  const faultsOf = (fault: SequenceFault, found: readonly CountedRow[]) =>
    found.map(({ index }) => [index, fault] as const);
  return new Map([
    ...faultsOf('gap', scopes.flatMap(gapsIn)),
    ...faultsOf(
      'repeated',
      scopes.flatMap((scope) => repeatedIn(scope, each)),
    ),
    ...faultsOf('form', inAnotherForm(read)),
    ...faultsOf('order', exchanged(read)),
    ...faultsOf(
      'missing',
      rows.filter(({ text, continues }) => text === '' && (each || !continues)),
    ),
  ]);
}

/** 九 among 8 and 10: few numbers in characters where the others are digits. */
function inAnotherForm(rows: readonly CountedRow[]): readonly CountedRow[] {
  const chinese = rows.filter(({ text }) => !/\d/u.test(text));
  return chinese.length * FEW <= rows.length ? chinese : [];
}

/** At most one in so many rows is an exception. */
const FEW = 5;

/** 5, 7, 6, 8: the one row that stands before its turn; a list that is sorted by something else has many of them. */
function exchanged(rows: readonly CountedRow[]): readonly CountedRow[] {
  if (rows.length < FEW) return [];
  const descents = rows.filter(
    ({ levels }, at) => at > 0 && compareLevels(rows[at - 1]!.levels!, levels!) > 0,
  );
  return descents.length === 1 ? descents : [];
}

function compareLevels(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((number, depth) => number !== (other[depth] ?? 0));
  return at === -1 ? one.length - other.length : one[at]! - (other[at] ?? 0);
}

/** Whether rows of one problem bear a number each, and not all that of the problem. */
function countsEachRow(rows: readonly CountedRow[]): boolean {
  const seen = new Set(['']);
  const own = rows.filter(({ text, continues }) => {
    const isNew = !seen.has(text);
    seen.add(text);
    return continues && isNew;
  });
  return own.length * 2 >= rows.filter(({ continues }) => continues).length;
}

/** Whether more than one 问题类别 counts from 1. */
const startsAnew = (rows: readonly CountedRow[]): boolean =>
  [...groupBy(rows, ({ item }) => categoryOf(item)).values()].filter((own) =>
    own.some(({ levels }) => levels![0] === 1),
  ).length > 1;

const repeatedIn = (rows: readonly CountedRow[], each: boolean): readonly CountedRow[] =>
  [...groupBy(rows, ({ levels }) => levels!.join('-')).values()].flatMap(([first, ...others]) =>
    others.filter(({ item }) => each || problemOf(item) !== problemOf(first!.item)),
  );

/** Rows before whose number one is left out, at the outermost level and below each number. */
function gapsIn(rows: readonly CountedRow[]): readonly CountedRow[] {
  const byParent = new Map<string, Map<number, CountedRow>>();
  for (const row of rows) {
    row.levels!.forEach((number, depth) => {
      const parent = row.levels!.slice(0, depth).join('-');
      const children = byParent.get(parent) ?? new Map<number, CountedRow>();
      if (!children.has(number)) children.set(number, row);
      byParent.set(parent, children);
    });
  }
  const families = [...byParent.values()];
  const gaps = families.flatMap((children) =>
    [...children.keys()]
      .sort((a, b) => a - b)
      .filter((number, at, all) => (at === 0 ? number === 2 : number > all[at - 1]! + 1))
      .map((number) => children.get(number)!),
  );
  const present = families.reduce((sum, { size }) => sum + size, 0);
  return gaps.length * 2 > present ? [] : gaps;
}

export function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
