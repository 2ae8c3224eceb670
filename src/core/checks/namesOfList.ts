import { foldName } from '../list/nearNames';
import { isBlankRow, textOf } from './cells';
import type { CheckedList } from './check';
import { isVagueUnit, namesOthers, UNIT_COLUMNS, unitNames } from './units';

/** A function of texts that is asked once for each: the cells of a column say much the same in every row. */
export function once<T>(ask: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (!known.has(text)) known.set(text, ask(text));
    return known.get(text)!;
  };
}

/** The units that a list names, as rows of cells of names; 相关部门 and the like are none. */
export function namesOfList({ columns, items }: CheckedList): readonly (readonly (readonly string[])[])[] {
  const present = UNIT_COLUMNS.filter((column) => columns[column] !== null);
  const namesIn = once((text) =>
    unitNames(text).flatMap(({ name }) => (isVagueUnit(name) || namesOthers(name) ? [] : [name])),
  );
  return items.flatMap((item) =>
    isBlankRow(item) ? [] : [present.map((column) => namesIn(textOf(item.cells[column])))],
  );
}

/** The spellings of a list without blanks, by the name as it is compared; the first one where width alone differs. */
export function plainSpellings(
  rows: readonly (readonly (readonly string[])[])[],
): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>();
  for (const name of new Set(rows.flat(2)))
    if (!/\s/u.test(name) && !spellings.has(foldName(name))) spellings.set(foldName(name), name);
  return spellings;
}
