import { isOneSlipAway, isShortForm } from '../list/nearNames';
import { isShortForOther, isSlipToOther } from './otherUnits';

/** The usual spelling that a rare one comes near. */
export interface RareSpelling {
  readonly near: string;
  /** A short form is weaker a sign than a slip. */
  readonly by: 'slip' | 'shortForm';
}

/** Rows in which a name stands at least to be a usual one, and how many times as often as the rare one. */
const LEAST_ROWS = 3;
const LEAST_RATIO = 3;

/**
 * Names of a list (rows of cells of names) that are most likely other spellings of its usual names, for lists without 名录.
 * Names that stand side by side in a cell are two units. A name is compared only with those that share a piece of it: long
 * lists stay linear.
 */
export function rareSpellings(rows: Rows): ReadonlyMap<string, RareSpelling> {
  const counts = rowsByName(rows);
  const usual = [...counts.keys()].filter((name) => counts.get(name)! >= LEAST_ROWS);
  const most = usual.reduce((so, name) => Math.max(so, counts.get(name)!), 0);
  const rare = [...counts.keys()].filter((name) => counts.get(name)! * LEAST_RATIO <= most);
  if (rare.length === 0) return new Map();
  const beside = namesBeside(rows, new Set(rare));
  const bySlip = indexOf(usual, slipsOf);
  const byEnds = indexOf(usual, (name) => [...name].map((char) => char + name.at(-1)!));
  const found = new Map<string, RareSpelling>();
  for (const name of rare) {
    const least = counts.get(name)! * LEAST_RATIO;
    const among = (candidates: readonly string[]): readonly string[] =>
      candidates.filter((other) => counts.get(other)! >= least && !beside.get(name)!.has(other));
    const slips = among([...new Set(slipsOf(name).flatMap((slip) => bySlip.get(slip) ?? []))]).filter(
      (other) => isOneSlipAway(other, name) && !isSlipToOther(name, other),
    );
    const shorts = among(byEnds.get(name[0]! + name.at(-1)!) ?? []).filter(
      (other) => isShortForm(other, name) && !isOneSlipAway(other, name) && !isShortForOther(name, other),
    );
    const [near, another] = slips.length > 0 ? slips : shorts;
    if (near !== undefined && another === undefined)
      found.set(name, { near, by: slips.length > 0 ? 'slip' : 'shortForm' });
  }
  return found;
}

type Rows = readonly (readonly (readonly string[])[])[];

/** In how many rows each name stands. */
function rowsByName(rows: Rows): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const cells of rows)
    for (const name of new Set(cells.flat())) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** The names that stand in one cell with some names. */
function namesBeside(rows: Rows, wanted: ReadonlySet<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const beside = new Map<string, Set<string>>();
  for (const names of rows.flat())
    for (const name of names)
      if (wanted.has(name)) beside.set(name, new Set([...(beside.get(name) ?? []), ...names]));
  return beside;
}

/** A name, and what it is without one of its characters: two names that are one slip apart share one of them. */
const slipsOf = (name: string): readonly string[] => [
  name,
  ...[...name].map((_, at) => name.slice(0, at) + name.slice(at + 1)),
];

function indexOf(
  names: readonly string[],
  keysOf: (name: string) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const name of names) {
    for (const key of new Set(keysOf(name))) {
      const others = index.get(key);
      if (others) others.push(name);
      else index.set(key, [name]);
    }
  }
  return index;
}
