import { renumber } from '../list/renumber';
import { essence } from '../list/sameWords';
import type { CheckedList } from './check';
import type { CellRepair, Repair } from './repair';
import { categoryOf, groupBy, problemOf, type CountedRow, type SequenceFault } from './sequence';

/**
 * 序号 anew for all rows, where the list's way of counting is known for sure: 1, 2, 3 … row by row, or ours (`3-2`: the second
 * row of the third problem). Null where it counts in some other way.
 */
export function renumbering(
  list: CheckedList,
  rows: readonly CountedRow[],
  faults: ReadonlyMap<number, SequenceFault>,
): Repair | null {
  const sound = rows.filter(({ index }) => faults.get(index) === undefined || faults.get(index) === 'gap');
  const numbers = isCount(sound)
    ? rows.map((_, at) => `${at + 1}`)
    : countsLikeUs(sound)
      ? ourNumbers(list, rows)
      : null;
  if (numbers === null) return null;
  const cells = rows.flatMap(({ index, text }, at): CellRepair[] =>
    text === numbers[at] ? [] : [{ item: index, column: 'sequence', to: numbers[at]! }],
  );
  return { kind: 'cells', cells };
}

/** Every row one number, rising from row to row. */
const isCount = (rows: readonly CountedRow[]): boolean =>
  rows.every(({ text, levels }, at) => {
    const above = rows[at - 1]?.levels?.[0] ?? 0;
    return /^\d+$/u.test(text) && levels![0]! > above;
  });

/** `3-2` throughout, and the first number is that of the problem: one for each, each for one. */
function countsLikeUs(rows: readonly CountedRow[]): boolean {
  if (!rows.every(({ text }) => /^\d+(?:-\d+){0,2}$/u.test(text))) return false;
  const problem = ({ item }: CountedRow): string => `${categoryOf(item)}\n${problemOf(item)}`;
  const first = ({ levels }: CountedRow): string => `${levels![0]}`;
  const isOne = (groups: Map<string, CountedRow[]>, other: (row: CountedRow) => string): boolean =>
    [...groups.values()].every((own) => new Set(own.map(other)).size === 1);
  const problems = groupBy(rows, problem);
  const isSplit = [...problems.values()].every(
    (own) => own.length === 1 || own.every(({ levels }) => levels!.length > 1),
  );
  return isSplit && isOne(problems, first) && isOne(groupBy(rows, first), problem);
}

/** As the import counts, problems in the order of their present numbers. */
function ourNumbers({ grain }: CheckedList, rows: readonly CountedRow[]): readonly string[] {
  const numbers = renumber(
    rows.map(({ item, text }) => ({
      item: { ...item, cells: { ...item.cells, sequence: essence(text) } },
      answers: null,
      isOther: false,
      isNew: false,
    })),
    grain,
  );
  return grain === 'measure' ? numbers.map((number) => number.replace('-', '-1-')) : numbers;
}
