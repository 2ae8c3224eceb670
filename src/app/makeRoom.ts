import type { SheetPlan, SheetRole, WorkbookPlan } from '../core/sheet/workbookPlan';
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
 * Finds a place for a plan beside what a workbook holds. Nothing is overwritten: a sheet of the same name gets the name
 * `整改清单（旧1）`, and its table a name of that kind; where the name of a table is taken on another sheet, the new
 * table takes a free one; a shared sheet that is ours stays and serves on.
 */
export function makeRoom(plan: WorkbookPlan, present: WorkbookContent): Room {
  const standing = (name: string): string | undefined =>
    present.sheets.find((sheet) => fold(sheet.name) === fold(name))?.name;
  const isKept = ({ role, name }: SheetPlan): boolean =>
    present.memory !== null && SHARED.has(role) && standing(name) !== undefined;
  const added = plan.sheets.filter((sheet) => !isKept(sheet));
  const sheetNames = foldedSet([...present.sheets, ...plan.sheets]);
  const names = foldedSet([
    ...present.tables,
    ...present.definedNames.map((name) => ({ name })),
    ...plan.names,
  ]);

  const rooms = added.map((sheet) => {
    const old = standing(sheet.name);
    const inTheWay = present.tables.find(({ name }) => sheet.table && fold(name) === fold(sheet.table.name));
    const movesAlong = inTheWay !== undefined && inTheWay.sheetName === old;
    const renaming: Renaming | null =
      old === undefined
        ? null
        : {
            sheet: old,
            to: freeName((n) => withSuffix(old, `（旧${n}）`), sheetNames),
            tables: movesAlong
              ? [{ name: inTheWay.name, to: freeName((n) => `${inTheWay.name}_旧${n}`, names) }]
              : [],
          };
    return { sheet: movesAlong ? sheet : withFreeTable(sheet, names), renaming };
  });
  return {
    plan: { ...plan, sheets: rooms.map(({ sheet }) => sheet) },
    renamings: rooms.flatMap(({ renaming }) => renaming ?? []),
    kept: plan.sheets.filter(isKept).map(({ name }) => name),
  };
}

/** Tables and defined names share one space of names. */
function withFreeTable(sheet: SheetPlan, taken: Set<string>): SheetPlan {
  const { table } = sheet;
  if (!table) return sheet;
  const name = freeName((n) => (n === 1 ? table.name : `${table.name}_${n}`), taken);
  return { ...sheet, table: { ...table, name } };
}

/** Excel compares names without regard to case and width. */
const fold = (name: string): string => name.normalize('NFKC').toLowerCase();

const foldedSet = (named: readonly { readonly name: string }[]): Set<string> =>
  new Set(named.map(({ name }) => fold(name)));

/** Whether a sheet bears the name that makeRoom gives to what it moves aside: `整改清单（旧1）`. */
export const isMovedAside = (name: string): boolean => /（旧\d+）$/u.test(name);

/** Sheets of a workbook on which lists stand before another one comes. */
export const standingLists = ({ list, otherLists }: WorkbookContent): readonly string[] =>
  list ? [list.sheetName, ...otherLists] : [];

const withSuffix = (name: string, suffix: string): string => name.slice(0, MAX_NAME - suffix.length) + suffix;

/** The first of the candidates 1, 2, 3 … that is not taken yet; takes it. */
function freeName(candidate: (n: number) => string, taken: Set<string>): string {
  let n = 1;
  while (taken.has(fold(candidate(n)))) n += 1;
  taken.add(fold(candidate(n)));
  return candidate(n);
}
