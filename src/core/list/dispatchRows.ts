import { splitPeople } from '../wording/people';
import type { DispatchBy, DispatchPart, SentRow } from './dispatchTypes';
import { isEmptyRow } from './giveIds';
import type { RectificationItem } from './item';
import { splitNames } from './names';
import { cellText } from './rows';
import { canonicalNames, type UnitDirectory } from './unitDirectory';

/** Who has to do with a row: the first one fills it in, the others see it under 配合事项. */
interface Recipients {
  readonly filler: string | null;
  readonly others: readonly string[];
}

type Names = (text: string) => readonly string[];

/**
 * Which row goes to whom. The lead unit fills it in, where none is named the first responsible unit; every other unit that
 * the row names sees it under 配合事项. Likewise the first of several leaders. Names are whole tokens, one that 责任单位名录
 * knows under another name stands under its full one. Rows that name nobody come last, under `''`: nothing is dropped.
 */
export function dispatchRows(
  list: readonly RectificationItem[],
  by: DispatchBy,
  directory: UnitDirectory,
): DispatchPart[] {
  const names = remembering(by === 'leader' ? splitPeople : namesOfUnits(directory));
  const parts = new Map<string, { fills: number[]; supports: number[] }>();
  const partOf = (name: string): { fills: number[]; supports: number[] } => {
    const known = parts.get(name) ?? { fills: [], supports: [] };
    parts.set(name, known);
    return known;
  };
  const nobody: number[] = [];
  list.forEach((item, row) => {
    if (isEmptyRow(item)) return;
    const { filler, others } = recipientsOf(item, by, names);
    if (filler === null) nobody.push(row);
    else partOf(filler).fills.push(row);
    for (const name of others) partOf(name).supports.push(row);
  });
  return [
    ...[...parts]
      .filter(([, { fills }]) => by !== 'lead' || fills.length > 0)
      .map(([name, part]) => ({ name, ...part })),
    ...(nobody.length === 0 ? [] : [{ name: '', fills: nobody, supports: [] }]),
  ];
}

/** Who was to fill in which row. */
export const sentRows = (list: readonly RectificationItem[], parts: readonly DispatchPart[]): SentRow[] =>
  parts.flatMap(({ name, fills }) => fills.map((row) => ({ unit: name, rowId: list[row]!.id })));

function recipientsOf({ cells }: RectificationItem, by: DispatchBy, names: Names): Recipients {
  const of = (...columns: readonly (keyof typeof cells)[]): string[] =>
    columns.flatMap((column) => names(cellText(cells[column])));
  const fillers = by === 'leader' ? of('accountableLeaders') : of('leadUnit', 'responsibleUnits');
  const helpers = by === 'leader' ? [] : of('supportingUnits');
  const filler = fillers[0] ?? null;
  const others = new Set([...fillers.slice(1), ...helpers]);
  if (filler !== null) others.delete(filler);
  return { filler, others: [...others] };
}

function namesOfUnits(directory: UnitDirectory): Names {
  const canonical = canonicalNames(directory);
  return (text) => splitNames(text).map(canonical);
}

/** Cells repeat from row to row. */
function remembering(names: Names): Names {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const result = known.get(text) ?? names(text);
    known.set(text, result);
    return result;
  };
}
