import { planFixes, type FixPlan } from '../core/checks/fixes';
import type { Stage } from '../core/checks/check';
import { COLUMNS } from '../core/list/columns';
import type { CellValue, ColumnKey } from '../core/list/item';
import type { ItemCell, ListWrites } from '../core/list/listWrites';
import { columnLetters } from '../core/sheet/sheetNames';
import { asChecked } from './checkedList';
import { isSameIssue, type IssueRef } from './issueRef';
import { issuesOfList } from './openIssues';
import { withContent, type OpenedList } from './openList';
import type { CheckServices } from './services';

/** One cell as a fix changes it, 原 → 新; a repair of the whole sheet has no cell. */
export interface AppliedFix {
  readonly code: string;
  /** `G5`; null for what concerns rows or the sheet. */
  readonly cell: string | null;
  readonly column: ColumnKey | null;
  readonly from: CellValue;
  readonly to: CellValue;
}

export interface FixOptions {
  readonly stage: Stage;
  /** Codes of the checks whose fixes are wanted; default: all. */
  readonly codes?: readonly string[];
  /** The one issue that is to be mended, as it was shown. */
  readonly only?: IssueRef;
}

/** What is to be done: the sheet set right first, then cells and rows as one write. */
export interface MendingPlan {
  readonly unmerge: readonly string[];
  readonly repaint: boolean;
  readonly calculate: boolean;
  readonly writes: ListWrites;
  readonly applied: readonly AppliedFix[];
}

/** Two checks of one cell need two rounds, merged cells another one. */
const MOST_ROUNDS = 4;

/**
 * All fixes that are safe, also those that only show after others, so that one write does them and one 撤销 takes them back.
 * What a person confirmed as right stays as it is.
 */
export async function planMending(opened: OpenedList, options: FixOptions, days: Days): Promise<MendingPlan> {
  const first = await roundOf(opened, options, days);
  const cells = new Map<string, ItemCell>();
  const applied = [...appliedBy(opened, first)];
  let [plan, list] = [first, opened];
  for (let round = 1; ; round += 1) {
    const written = cellsOf(list, plan);
    for (const cell of written) cells.set(`${cell.row}:${cell.column}`, cell);
    if (written.length === 0 || round === MOST_ROUNDS) break;
    list = after(list, plan, written);
    plan = onlyCells(await roundOf(list, options, days));
    applied.push(...appliedBy(list, plan));
  }
  return {
    unmerge: first.unmerge.map(({ area }) => area),
    repaint: first.repaint,
    calculate: first.calculate,
    writes: { cells: [...cells.values()], inserts: [], deletes: first.deleteRows },
    applied,
  };
}

type Days = Pick<CheckServices, 'today' | 'workdays'>;

async function roundOf(list: OpenedList, { stage, codes, only }: FixOptions, days: Days): Promise<FixPlan> {
  const { open } = await issuesOfList(list, stage, days);
  const isWanted = only ? isSameIssue(only, list) : () => true;
  return planFixes(open.filter(isWanted), asChecked(list), codes);
}

/** Rows and the sheet are seen to in the first round. */
const onlyCells = (plan: FixPlan): FixPlan => ({
  ...plan,
  unmerge: [],
  deleteRows: [],
  repaint: false,
  calculate: false,
});

/** The list as it will be: rows that go stand in it still, so that indexes mean the same. */
function after(list: OpenedList, { unmerge }: FixPlan, cells: readonly ItemCell[]): OpenedList {
  const freed = new Set(unmerge.map(({ area }) => area));
  const values = new Map(
    cells.map(({ row, column, value }) => [`${row}:${list.columns[column as ColumnKey]}`, value]),
  );
  return withContent(list, {
    ...list.content,
    mergedAreas: list.content.mergedAreas.filter((area) => !freed.has(area)),
    rows: list.content.rows.map((row, index) =>
      row.map((value, column) => values.get(`${index}:${column}`) ?? value),
    ),
  });
}

function cellsOf(opened: OpenedList, { changes, unmerge }: FixPlan): ItemCell[] {
  const filled = unmerge.flatMap(({ area, value }) =>
    value === null ? [] : cellsBelow(opened, area).map((cell) => ({ ...cell, value })),
  );
  const written = new Set(changes.map(({ item, column }) => `${item}:${column}`));
  return [
    ...filled.filter(({ row, column }) => !written.has(`${row}:${column}`)),
    ...changes.map(({ item, column, to }) => ({ row: item, column, value: to })),
  ].filter(({ column }) => opened.columns[column] !== null);
}

/** Cells of the first column of a merged area below its first one: those that were not to be seen. */
function cellsBelow({ content, columns }: OpenedList, area: string): { row: number; column: ColumnKey }[] {
  const match = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/u.exec(area);
  const key = COLUMNS.find(({ key: each }) => {
    const index = columns[each];
    return index !== null && columnLetters(content.firstColumn + index) === match?.[1];
  })?.key;
  if (!match || key === undefined) return [];
  const first = Number(match[2]) - 1 - content.headerRow - 1;
  const last = Number(match[3]) - 1 - content.headerRow - 1;
  return Array.from({ length: last - first }, (_, index) => ({ row: first + 1 + index, column: key }));
}

function appliedBy({ content, columns }: OpenedList, plan: FixPlan): AppliedFix[] {
  const firstRow = content.headerRow + 2;
  const whole = (code: string, cell: string | null, to: CellValue = ''): AppliedFix => ({
    code,
    cell,
    column: null,
    from: '',
    to,
  });
  return [
    ...plan.unmerge.map(({ area, value }) => whole('merged-cells', area, value ?? '')),
    ...plan.changes.flatMap(({ item, column, from, to, codes }) => {
      const index = columns[column];
      if (index === null) return [];
      const cell = `${columnLetters(content.firstColumn + index)}${firstRow + item}`;
      return codes.map((code) => ({ code, cell, column, from, to }));
    }),
    ...plan.deleteRows.map((item) => whole('blank-row', `${firstRow + item}:${firstRow + item}`)),
    ...(plan.repaint ? [whole('validation-lost', null)] : []),
    ...(plan.calculate ? [whole('calculation-manual', null)] : []),
  ];
}
