import type { ColumnMap } from '../list/columnMap';
import type { ColumnKey } from '../list/item';
import type { StatusKey } from '../wording/status';
import type { ProgressState } from '../progress/progress';
import { STATE_COLORS } from './palette';
import { columnLetters, NAMES, statusName } from './sheetNames';

/** Where the columns of a list stand: index into the headers, and the sheet column of the first header (both 0-based). */
export interface ListLayout {
  readonly map: ColumnMap;
  readonly firstColumn: number;
}

/** Status words that make a state, where words alone do. */
const STATUSES_OF: Readonly<Partial<Record<ProgressState, readonly StatusKey[]>>> = {
  finished: ['completed', 'closed'],
  ongoingFinished: ['completedOngoing'],
  mostlyDone: ['mostlyDone'],
  inProgress: ['inProgress'],
};

/** Last whole day of a state before today + n; a time of day in the cell does not matter. */
const DUE_BEFORE: Readonly<Partial<Record<ProgressState, string>>> = {
  overdue: 'TODAY()',
  dueVerySoon: `TODAY()+${NAMES.dueVerySoonDays}+1`,
  dueSoon: `TODAY()+${NAMES.dueSoonDays}+1`,
};

/**
 * Conditions of the states in order of priority, for sheet row `row` (1-based): the first that holds is the state.
 * Empty rows have none; what nothing else claims is 未启动. A list without the needed column lacks the state.
 */
export function stateFormulas(
  layout: ListLayout,
  row: number,
): readonly { readonly key: ProgressState; readonly formula: string }[] {
  const cell = cellOf(layout, row);
  const filled = filledTest(cell);
  if (filled === null) return [];
  return STATE_COLORS.flatMap(({ key }) => {
    const test = stateTest(key, cell);
    return test === null ? [] : [{ key, formula: `=AND(${[filled, ...test].join(',')})` }];
  });
}

function stateTest(key: ProgressState, cell: CellOf): readonly string[] | null {
  const deadline = cell('deadline');
  const status = cell('status');
  const before = DUE_BEFORE[key];
  if (before !== undefined)
    return deadline === null ? null : [`ISNUMBER(${deadline})`, `${deadline}<${before}`];
  const words = STATUSES_OF[key];
  if (words === undefined) return [];
  return status === null ? null : [anyOf(status, words)];
}

/**
 * 预警 in functions that Excel 2016, WPS and LibreOffice all have: 逾期12天, 今天到期, 剩余5天, else the status or word itself.
 * `{row}` stands for the row, as in FormulaCell.
 */
export function warningFormula(layout: ListLayout): string {
  const cell = cellOf(layout, '{row}');
  const filled = filledTest(cell);
  const deadline = cell('deadline');
  const status = cell('status');
  if (filled === null) return '=""';
  const byDate =
    deadline === null
      ? '""'
      : `IF(ISNUMBER(${deadline}),` +
        `IF(INT(${deadline})<TODAY(),"${WARNING.overdue}"&(TODAY()-INT(${deadline}))&"${WARNING.days}",` +
        `IF(INT(${deadline})=TODAY(),"${WARNING.today}","${WARNING.left}"&(INT(${deadline})-TODAY())&"${WARNING.days}")),` +
        `IF(${deadline}="","${WARNING.noDeadline}",` +
        `IF(SUMPRODUCT(--(${NAMES.deadlineWords}=${deadline}))>0,${deadline},"${WARNING.unclear}")))`;
  const byStatus = status === null ? byDate : `IF(${anyOf(status, FINISHED_STATUSES)},${status},${byDate})`;
  return `=IF(${filled},${byStatus},"")`;
}

/** Words of 预警; `warningText` says the same without Excel. */
export const WARNING = {
  overdue: '逾期',
  left: '剩余',
  days: '天',
  today: '今天到期',
  noDeadline: '时限未填',
  unclear: '时限待核',
} as const;

export const FINISHED_STATUSES: readonly StatusKey[] = ['completed', 'completedOngoing', 'closed'];

/**
 * Whether a 问题类别 or 问题 cell repeats the one above it. Only the text is dimmed: cells stay whole, so that filters and
 * sorting work. A 问题 repeats only within its 问题类别.
 */
export function repeatFormula(layout: ListLayout, key: 'category' | 'finding', row: number): string | null {
  const here = cellOf(layout, row);
  const above = cellOf(layout, row - 1);
  const keys: readonly ColumnKey[] = key === 'category' ? ['category'] : ['finding', 'category'];
  const cell = here(key);
  if (cell === null) return null;
  const same = keys.flatMap((column) => (here(column) === null ? [] : [`${here(column)}=${above(column)}`]));
  return `=AND(${cell}<>"",${same.join(',')})`;
}

type CellOf = (key: ColumnKey) => string | null;

/** `$K4`, column fixed; null where the list lacks the column. */
const cellOf =
  ({ map, firstColumn }: ListLayout, row: number | string): CellOf =>
  (key) => {
    const index = map[key];
    return index === null ? null : `$${columnLetters(firstColumn + index)}${row}`;
  };

/** A row counts once it says a problem. */
function filledTest(cell: CellOf): string | null {
  const cells = [cell('finding'), cell('point')].flatMap((address) =>
    address === null ? [] : [`${address}<>""`],
  );
  return cells.length === 0 ? null : `OR(${cells.join(',')})`;
}

const anyOf = (status: string, keys: readonly StatusKey[]): string =>
  keys.length === 1
    ? `${status}=${statusName(keys[0]!)}`
    : `OR(${keys.map((key) => `${status}=${statusName(key)}`).join(',')})`;
