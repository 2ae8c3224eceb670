import { foldName as fold, isOneSlipAway, isShortForm } from './nearNames';

/** One unit of 责任单位名录: its full name, other names in use, and words of its duties. */
export interface Unit {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly duties: readonly string[];
}

export interface UnitDirectory {
  readonly units: readonly Unit[];
}

/** Rows of the sheet (单位名称, 简称/别名, 职责关键词) → directory; several names in a cell are separated by 、 or ；. */
export function readDirectory(rows: readonly (readonly unknown[])[]): UnitDirectory {
  const words = (cell: unknown): string[] =>
    typeof cell === 'string'
      ? cell
          .split(/[、，,；;\n]/u)
          .map((word) => word.trim())
          .filter((word) => word !== '')
      : [];
  return {
    units: rows.flatMap((row) => {
      const name = typeof row[0] === 'string' ? row[0].trim() : '';
      return name === '' ? [] : [{ name, aliases: words(row[1]), duties: words(row[2]) }];
    }),
  };
}

/** A unit, and whether it was found by its full name or by another name of it. */
export interface UnitMatch {
  readonly unit: Unit;
  readonly by: 'name' | 'alias';
}

/** Looks up units by full name, else by alias; made once for many names. */
export function unitFinder({ units }: UnitDirectory): (name: string) => UnitMatch | null {
  const known = new Map<string, UnitMatch>();
  const add = (name: string, match: UnitMatch): void => {
    if (!known.has(fold(name))) known.set(fold(name), match);
  };
  for (const unit of units) add(unit.name, { unit, by: 'name' });
  for (const unit of units) for (const alias of unit.aliases) add(alias, { unit, by: 'alias' });
  return (name) => known.get(fold(name)) ?? null;
}

/**
 * Each name of a unit → the full name of 责任单位名录; two spellings of an unknown one that differ in blanks or width alone →
 * the spelling that came first.
 */
export function canonicalNames(directory: UnitDirectory): (name: string) => string {
  const find = unitFinder(directory);
  const spellings = new Map<string, string>();
  return (name) => {
    const unit = find(name)?.unit.name;
    if (unit !== undefined) return unit;
    const spelling = spellings.get(fold(name)) ?? name;
    spellings.set(fold(name), spelling);
    return spelling;
  };
}

/**
 * The unit that a name comes near, for a person to accept: one slip away (大队/支队, a missing 局, one character off), else a
 * name of which it is a short form (治安大队 of 治安管理大队). Null if none or several.
 */
export function nearUnit(directory: UnitDirectory, name: string): Unit | null {
  const wanted = fold(name);
  for (const comesNear of [isOneSlipAway, isShortForm]) {
    const near = directory.units.filter((unit) =>
      [unit.name, ...unit.aliases].some((known) => comesNear(fold(known), wanted)),
    );
    if (near.length > 0) return near.length === 1 ? near[0]! : null;
  }
  return null;
}

/**
 * The unit whose 职责关键词 speak of a text, for a person to accept: the one with the most of them. Null where none does, or
 * two of them do alike.
 */
export function unitByDuty({ units }: UnitDirectory, text: string): Unit | null {
  const words = fold(text);
  const counted = units
    .map((unit) => ({ unit, hits: unit.duties.filter((duty) => words.includes(fold(duty))).length }))
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => b.hits - a.hits);
  const [best, second] = counted;
  return best && best.hits !== second?.hits ? best.unit : null;
}
