import type { CellValue, ColumnKey } from '../list/item';
import type { CheckedList } from './check';
import { coveredCells, mergedRows, type MergedRows } from './merged';
import type { Repair } from './repair';
import type { Issue } from './runChecks';
import { withoutStray } from './stray';

/** New content of one cell, shown as 原 → 新 before it is written. */
export interface CellChange {
  readonly item: number;
  readonly column: ColumnKey;
  readonly from: CellValue;
  readonly to: CellValue;
  /** Codes of the checks that asked for it. */
  readonly codes: readonly string[];
}

type RepairOf<K extends Repair['kind']> = Extract<Repair, { readonly kind: K }>;

/** What is to be done, in this order: merging is taken back, cells are written, rows deleted, the sheet set right. */
export interface FixPlan {
  readonly unmerge: readonly RepairOf<'unmerge'>[];
  /** In the order of rows; indexes are those of the list as it was read. */
  readonly changes: readonly CellChange[];
  /** Indexes of the rows to be deleted, ascending. */
  readonly deleteRows: readonly number[];
  readonly repaint: boolean;
  readonly calculate: boolean;
  /** Issues that stay: no safe fix, or not among the wanted codes. */
  readonly remaining: readonly Issue[];
}

/**
 * The safe fixes of some issues as one plan; `codes` picks checks, by default all. Nothing is guessed: what has no fix
 * remains. Where two checks mend one cell, stray characters go with whatever the other one writes; of two others the first
 * in the order of issues is taken, and the second remains for the next round.
 */
export function planFixes(issues: readonly Issue[], list: CheckedList, codes?: readonly string[]): FixPlan {
  const wanted = issues.filter(({ code }) => codes === undefined || codes.includes(code));
  const repairs = wanted.flatMap(({ repair }) => (repair === null ? [] : [repair]));
  const repairsOf = <K extends Repair['kind']>(kind: K): RepairOf<K>[] =>
    repairs.filter((repair): repair is RepairOf<K> => repair.kind === kind);
  const areas = mergedRows(list);
  const freed = new Set(repairsOf('unmerge').map(({ area }) => area));
  const above = coveredCells(areas.filter(({ area }) => !freed.has(area)));
  const deleteRows = [...new Set(repairsOf('deleteRows').flatMap(({ items }) => items))].sort(
    (a, b) => a - b,
  );

  const cells = new Map<string, CellChange>();
  const mended = new Set<Issue>();
  // a cell is cleaned last: whatever else is written into it was made of clean text
  for (const issue of [...wanted].sort((a, b) => Number(isCleaning(a)) - Number(isCleaning(b)))) {
    const asked = changesOf(issue, list);
    if (asked.length === 0 && (issue.repair === null || issue.repair.kind === 'cells')) continue;
    if (asked.some(({ item, column }) => above(item, column) !== null)) continue;
    if (asked.every((change) => put(cells, change))) mended.add(issue);
  }
  return {
    unmerge: repairsOf('unmerge').map((repair) => filledAnew(repair, areas, cells)),
    changes: [...cells.values()].sort((a, b) => a.item - b.item),
    deleteRows,
    repaint: repairsOf('repaint').length > 0,
    calculate: repairsOf('calculate').length > 0,
    remaining: issues.filter((issue) => !mended.has(issue)),
  };
}

const isCleaning = ({ code }: Issue): boolean => code === 'stray-characters';

function changesOf({ item, column, fix, repair, code }: Issue, list: CheckedList): readonly CellChange[] {
  if (fix !== null) return [{ item: item!, column: column!, ...fix, codes: [code] }];
  if (repair?.kind !== 'cells') return [];
  return repair.cells.map((cell) => ({
    ...cell,
    from: list.items[cell.item]!.cells[cell.column] ?? '',
    codes: [code],
  }));
}

/** Whether the cell will be as it is asked for: nothing else is written there, or the same, or something clean. */
function put(cells: Map<string, CellChange>, change: CellChange): boolean {
  const key = `${change.item}:${change.column}`;
  const other = cells.get(key);
  if (!other) {
    cells.set(key, change);
    return true;
  }
  const isDone = change.codes.includes('stray-characters') ? isClean(other.to) : isSame(other.to, change.to);
  if (isDone) cells.set(key, { ...other, codes: [...new Set([...other.codes, ...change.codes])] });
  return isDone;
}

const isClean = (value: CellValue): boolean =>
  typeof value !== 'string' || withoutStray(value).trim() === value;
const isSame = (a: CellValue, b: CellValue): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * An area that says something is filled with what its first cell is going to say. New 序号 are written row by row, as
 * changes from what the area said.
 */
function filledAnew(
  repair: RepairOf<'unmerge'>,
  areas: readonly MergedRows[],
  cells: ReadonlyMap<string, CellChange>,
): RepairOf<'unmerge'> {
  const { first, columns } = areas.find(({ area }) => area === repair.area)!;
  const [key] = columns;
  const mended = key === 'sequence' ? undefined : cells.get(`${first}:${key}`)?.to;
  return mended === undefined || repair.value === null ? repair : { ...repair, value: mended };
}
