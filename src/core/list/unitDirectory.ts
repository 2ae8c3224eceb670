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

/** The unit of that full name or alias, and by which of both it was found. */
export function findUnit(
  directory: UnitDirectory,
  name: string,
): { unit: Unit; by: 'name' | 'alias' } | null {
  const wanted = fold(name);
  for (const unit of directory.units) if (fold(unit.name) === wanted) return { unit, by: 'name' };
  for (const unit of directory.units) {
    if (unit.aliases.some((alias) => fold(alias) === wanted)) return { unit, by: 'alias' };
  }
  return null;
}

/**
 * Each name of a unit → the one under which it stands in 责任单位名录 (full names go before aliases); two spellings of an
 * unknown one that differ in blanks or width alone → the spelling that came first.
 */
export function canonicalNames({ units }: UnitDirectory): (name: string) => string {
  const known = new Map<string, string>();
  const learn = (name: string, unit: string): void => {
    if (!known.has(fold(name))) known.set(fold(name), unit);
  };
  for (const { name } of units) learn(name, name);
  for (const { name, aliases } of units) for (const alias of aliases) learn(alias, name);
  return (name) => {
    learn(name, name);
    return known.get(fold(name))!;
  };
}

/** The unit whose name is one slip away (大队/支队, a missing 局, one character off), for a person to accept; null if none or several. */
export function nearUnit(directory: UnitDirectory, name: string): Unit | null {
  const wanted = fold(name);
  const near = directory.units.filter((unit) =>
    [unit.name, ...unit.aliases].some((known) => isOneSlipAway(fold(known), wanted)),
  );
  return near.length === 1 ? near[0]! : null;
}

const fold = (name: string): string => name.normalize('NFKC').replace(/\s+/gu, '');

/** At most one character inserted, deleted or replaced, in names of at least three characters. */
function isOneSlipAway(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 3 || long.length - short.length > 1) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i += 1;
  const rest = short.length === long.length ? short.slice(i + 1) : short.slice(i);
  return rest === long.slice(i + 1);
}
