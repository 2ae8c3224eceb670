import { planFixes, type FixPlan } from '../core/checks/fixes';
import type { Stage } from '../core/checks/check';
import { COLUMNS } from '../core/list/columns';
import type { CellValue, ColumnKey } from '../core/list/item';
import { isNothing, type ListWrites } from '../core/list/listWrites';
import { columnLetters } from '../core/sheet/sheetNames';
import { WorkbookError } from '../workbook/port';
import { asChecked, contextOf } from './checkedList';
import { runAllChecks } from './checkList';
import { listChange, listEdit } from './listEdit';
import { openList, type OpenedList } from './openList';
import { repaintOpened } from './repaintList';
import type { Services } from './services';

/** One cell as a fix changes it, 原 → 新; a repair of the whole sheet has no cell. */
export interface AppliedFix {
  readonly code: string;
  /** `G5`; null for what concerns rows or the sheet. */
  readonly cell: string | null;
  readonly column: ColumnKey | null;
  readonly from: CellValue;
  readonly to: CellValue;
}

export interface FixReport {
  readonly applied: readonly AppliedFix[];
  /** Issues that are left at this stage. */
  readonly left: number;
}

export interface FixOptions {
  readonly stage: Stage;
  /** Codes of the checks whose fixes are wanted; default: all. */
  readonly codes?: readonly string[];
  readonly backup?: boolean;
}

/** The fixes that are safe, before anything is written. Throws WorkbookError `no-list`. */
export async function previewFixes(
  services: Pick<Services, 'workbook' | 'today'>,
  options: FixOptions,
): Promise<{ readonly opened: OpenedList; readonly plan: FixPlan; readonly applied: readonly AppliedFix[] }> {
  const opened = await openList(services);
  if (!opened) throw new WorkbookError('no-list');
  const checked = asChecked(opened);
  const issues = runAllChecks(checked, contextOf(opened, options.stage, services.today));
  const plan = planFixes(issues, checked, options.codes);
  return { opened, plan, applied: appliedBy(opened, plan) };
}

/**
 * 修正: what can be mended without guessing. Merged cells, drop-downs and calculation come first, then cells and blank
 * rows as one edit that can be taken back. A second round mends what only shows after the first.
 */
export async function fixList(
  services: Pick<Services, 'workbook' | 'today'>,
  options: FixOptions,
): Promise<FixReport> {
  const applied: AppliedFix[] = [];
  for (let round = 0; ; round += 1) {
    const { opened, plan, applied: now } = await previewFixes(services, options);
    if (round === MOST_ROUNDS || now.length === 0) return { applied, left: plan.remaining.length };
    await carryOut(services, opened, plan, { ...options, backup: options.backup !== false && round === 0 });
    applied.push(...now);
  }
}

/** Two checks of one cell need two rounds, merged cells another one. */
const MOST_ROUNDS = 4;

async function carryOut(
  services: Pick<Services, 'workbook' | 'today'>,
  opened: OpenedList,
  plan: FixPlan,
  options: FixOptions,
): Promise<void> {
  if (plan.unmerge.length > 0 || plan.repaint || plan.calculate) {
    await repaintOpened(services, opened, {
      unmerge: plan.unmerge.map(({ area }) => area),
      calculate: plan.calculate,
    });
  }
  const writes = writesOf(opened, plan);
  if (isNothing(writes)) return;
  if (!opened.memory) {
    await services.workbook.edit({ list: listChange(opened, writes, services.today) });
    return;
  }
  await services.workbook.edit(
    listEdit(
      opened,
      { action: 'fix', writes, ...(options.backup ? { backup: '修正之前的清单，只供查对' } : {}) },
      services.today,
    ),
  );
}

function writesOf(opened: OpenedList, { changes, unmerge, deleteRows }: FixPlan): ListWrites {
  const filled = unmerge.flatMap(({ area, value }) =>
    value === null ? [] : cellsBelow(opened, area).map((cell) => ({ ...cell, value })),
  );
  const written = new Set(changes.map(({ item, column }) => `${item}:${column}`));
  return {
    cells: [
      ...filled.filter(({ row, column }) => !written.has(`${row}:${column}`)),
      ...changes.map(({ item, column, to }) => ({ row: item, column, value: to })),
    ],
    inserts: [],
    deletes: deleteRows,
  };
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

function appliedBy(opened: OpenedList, plan: FixPlan): AppliedFix[] {
  const { content, columns } = opened;
  const address = (item: number, column: ColumnKey): string | null => {
    const index = columns[column];
    return index === null
      ? null
      : `${columnLetters(content.firstColumn + index)}${content.headerRow + 2 + item}`;
  };
  const whole = (code: string, from: CellValue, to: CellValue): AppliedFix => ({
    code,
    cell: null,
    column: null,
    from,
    to,
  });
  return [
    ...plan.unmerge.map(({ area, value }) => ({ ...whole('merged-cells', '', value ?? ''), cell: area })),
    ...plan.changes.flatMap(({ item, column, from, to, codes }) =>
      columns[column] === null
        ? []
        : codes.map((code) => ({ code, cell: address(item, column), column, from, to })),
    ),
    ...plan.deleteRows.map((item) => ({
      ...whole('blank-row', '', ''),
      cell: `${content.headerRow + 2 + item}:${content.headerRow + 2 + item}`,
    })),
    ...(plan.repaint ? [whole('validation-lost', '', '')] : []),
    ...(plan.calculate ? [whole('calculation-manual', '', '')] : []),
  ];
}
