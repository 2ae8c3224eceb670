import type { ItemOrigin, RectificationItem } from './item';
import { isEmptyRow } from './giveIds';
import { cellText } from './rows';
import { unnumbered } from './sameWords';

/** A row of the new list: one of the old, or one of the new version that is to be inserted. */
export type PlacedRow = { readonly row: number } | { readonly planned: number };

export interface PlaceInput {
  readonly list: readonly RectificationItem[];
  readonly origins: readonly ItemOrigin[];
  /** For each row of the new version the rows that answer it; empty where it has none. */
  readonly answeredBy: readonly (readonly number[])[];
  /** Indexes of the new version's rows to insert, ascending. */
  readonly added: readonly number[];
  /** Rows of the list that answer nothing in the new version and belong to no other document. */
  readonly loose: ReadonlySet<number>;
}

/**
 * The new order. Rows that are there stay where they are, however the user sorted them. An added row stands behind the
 * one that precedes it in the document, or before the one that follows where only that belongs to the same problem.
 */
export function placeRows({ list, origins, answeredBy, added, loose }: PlaceInput): PlacedRow[] {
  const nextBelow = nextAnswered(answeredBy);
  const gaps = new Map<number, number[]>();
  const isAdded = new Set(added);
  let above: number | null = null;
  for (const planned of answeredBy.keys()) {
    if (answeredBy[planned]!.length > 0) above = planned;
    if (!isAdded.has(planned)) continue;
    const below = nextBelow[planned] ?? null;
    const problem = origins[planned]!.finding;
    const isOf = (other: number | null): boolean => other !== null && origins[other]!.finding === problem;
    const gap =
      below !== null && (above === null || (isOf(below) && !isOf(above)))
        ? Math.min(...answeredBy[below]!)
        : above !== null
          ? behind(list, loose, Math.max(...answeredBy[above]!))
          : lastFilled(list) + 1;
    const waiting = gaps.get(gap);
    if (waiting) waiting.push(planned);
    else gaps.set(gap, [planned]);
  }
  return [...Array(list.length + 1).keys()].flatMap((gap): PlacedRow[] => [
    ...(gaps.get(gap) ?? []).map((planned) => ({ planned })),
    ...(gap < list.length ? [{ row: gap }] : []),
  ]);
}

/** For each row of the new version the nearest one below that the list answers. */
function nextAnswered(answeredBy: PlaceInput['answeredBy']): readonly (number | null)[] {
  const next: (number | null)[] = [];
  let below: number | null = null;
  for (let index = answeredBy.length - 1; index >= 0; index--) {
    next[index] = below;
    if (answeredBy[index]!.length > 0) below = index;
  }
  return next;
}

/** Behind a row and the loose rows of its problem that follow it. */
function behind(list: readonly RectificationItem[], loose: ReadonlySet<number>, row: number): number {
  const problem = problemOf(list[row]!);
  let gap = row + 1;
  while (loose.has(gap) && problem !== '' && problemOf(list[gap]!) === problem) gap += 1;
  return gap;
}

const problemOf = ({ cells }: RectificationItem): string => unnumbered(cellText(cells.finding));

function lastFilled(list: readonly RectificationItem[]): number {
  let last = list.length - 1;
  while (last >= 0 && isEmptyRow(list[last]!)) last -= 1;
  return last;
}
