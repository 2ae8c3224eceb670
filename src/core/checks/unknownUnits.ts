import type { RectificationItem } from '../list/item';
import { nearUnit, unitFinder, type UnitDirectory } from '../list/unitDirectory';
import { textOf } from './cells';
import { isVagueUnit, namesOthers, UNIT_COLUMNS, unitNames } from './units';

/** A name that the list uses and 责任单位名录 lacks, for a person to take over. */
export interface UnknownUnit {
  readonly name: string;
  /** Number of rows that name it. */
  readonly rows: number;
  /** A unit of the directory that it comes near: more likely another spelling than another unit. */
  readonly near: string | null;
}

/** 从清单中学习: names that are not in the directory, the most used first; 相关部门 and the like are none. */
export function unknownUnits(
  items: readonly RectificationItem[],
  directory: UnitDirectory,
): readonly UnknownUnit[] {
  const find = unitFinder(directory);
  const rows = new Map<string, number>();
  for (const { cells } of items) {
    const names = UNIT_COLUMNS.flatMap((column) => unitNames(textOf(cells[column])).map(({ name }) => name));
    for (const name of new Set(names)) {
      if (name === '' || find(name) || isVagueUnit(name) || namesOthers(name)) continue;
      rows.set(name, (rows.get(name) ?? 0) + 1);
    }
  }
  return [...rows]
    .map(([name, count]) => ({ name, rows: count, near: nearUnit(directory, name)?.name ?? null }))
    .sort((a, b) => b.rows - a.rows);
}
