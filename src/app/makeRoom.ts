import type { SheetRole, WorkbookPlan } from '../core/sheet/workbookPlan';
import type { Renaming, WorkbookContent } from '../workbook/port';

/** A plan that fits into a workbook, and what must move for it. */
export interface Room {
  readonly plan: WorkbookPlan;
  readonly renamings: readonly Renaming[];
  /** Sheets of the workbook that serve the new list as they are. */
  readonly kept: readonly string[];
}

/** Sheets that staff fill in and that serve every list of the workbook: 责任单位名录. */
const SHARED: ReadonlySet<SheetRole> = new Set<SheetRole>(['units']);

/** Excel's limit for the name of a sheet. */
const MAX_NAME = 31;

/**
 * Finds a place for a plan beside what a workbook holds. Nothing is overwritten: a sheet or table of the same name gets
 * the name `整改清单（旧1）`; a shared sheet that is ours stays and serves on.
 */
export function makeRoom(plan: WorkbookPlan, present: WorkbookContent): Room {
  const names = new Set(present.sheets.map(({ name }) => fold(name)));
  const tables = new Set(present.tableNames.map(fold));
  const isOurs = present.memory !== null;
  const kept = plan.sheets.filter(({ role, name }) => isOurs && SHARED.has(role) && names.has(fold(name)));
  const added = plan.sheets.filter((sheet) => !kept.includes(sheet));
  const takenNames = new Set([...names, ...plan.sheets.map(({ name }) => fold(name))]);
  const takenTables = new Set([
    ...tables,
    ...added.flatMap(({ table }) => (table ? [fold(table.name)] : [])),
  ]);

  const renamings = added.flatMap((sheet): Renaming[] => {
    const standing = present.sheets.find(({ name }) => fold(name) === fold(sheet.name));
    return standing ? [{ sheet: standing.name, to: freeName(standing.name, takenNames), tables: [] }] : [];
  });
  const clashing = added.flatMap(({ table }) => (table && tables.has(fold(table.name)) ? [table.name] : []));
  return {
    plan: { ...plan, sheets: added },
    renamings: withTables(renamings, clashing, takenTables, present),
    kept: kept.map(({ name }) => name),
  };
}

/** Tables whose names are needed are renamed with the list that holds them, or where they stand. */
function withTables(
  renamings: readonly Renaming[],
  clashing: readonly string[],
  taken: Set<string>,
  present: WorkbookContent,
): Renaming[] {
  if (clashing.length === 0) return [...renamings];
  const tables = clashing.map((name) => ({ name, to: freeTableName(name, taken) }));
  const home =
    present.list?.tableName && clashing.some((name) => fold(name) === fold(present.list!.tableName!))
      ? present.list.sheetName
      : null;
  const at = renamings.findIndex(({ sheet }) => home === null || sheet === home);
  if (at >= 0) return renamings.map((renaming, index) => (index === at ? { ...renaming, tables } : renaming));
  const sheet = home ?? present.sheets[0]?.name ?? '';
  return [...renamings, { sheet, to: sheet, tables }];
}

/** Sheet and table names differ in more than case and width for Excel. */
const fold = (name: string): string => name.normalize('NFKC').toLowerCase();

function freeName(name: string, taken: Set<string>): string {
  for (let n = 1; ; n += 1) {
    const suffix = `（旧${n}）`;
    const candidate = name.slice(0, MAX_NAME - suffix.length) + suffix;
    if (taken.has(fold(candidate))) continue;
    taken.add(fold(candidate));
    return candidate;
  }
}

function freeTableName(name: string, taken: Set<string>): string {
  for (let n = 1; ; n += 1) {
    const candidate = `${name}_旧${n}`;
    if (taken.has(fold(candidate))) continue;
    taken.add(fold(candidate));
    return candidate;
  }
}
