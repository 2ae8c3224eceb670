import { fnv1a } from '../basics/fnv1a';
import { confirmationKey, type Confirmation } from '../list/confirmation';
import type { CellValue, ColumnKey } from '../list/item';
import type { CheckedList } from './check';
import type { Issue } from './runChecks';

/** An issue of which a person said that it is right as it stands. */
export interface ConfirmedIssue<I extends Issue = Issue> {
  readonly issue: I;
  readonly confirmation: Confirmation;
}

export interface SettledIssues {
  readonly open: readonly Issue[];
  readonly confirmed: readonly ConfirmedIssue[];
}

/**
 * Whether a person may confirm it: an error stands until it is mended, and a row without 编号 cannot be found again.
 */
export const canBeConfirmed = ({
  severity,
  item,
  rowId,
}: Pick<Issue, 'severity' | 'item' | 'rowId'>): boolean =>
  severity !== 'error' && (item === null || rowId !== null);

/**
 * What an issue is confirmed of: the value of its cell; where it has none, all that people wrote in the row, and for the
 * list as a whole the sentence itself. With another mark the issue is a new one.
 */
export function confirmedMark({ item, column, message }: Issue, list: CheckedList): string {
  const row = item === null ? undefined : list.items[item];
  if (!row) return fnv1a(message);
  if (column !== null) return fnv1a(JSON.stringify(valueOf(row.cells[column])));
  const cells = Object.entries(row.cells).filter(([key]) => !FOLLOWING.has(key as ColumnKey));
  return fnv1a(JSON.stringify([...cells, ...Object.entries(row.extra)]));
}

const valueOf = (value: CellValue | undefined): CellValue => value ?? '';

/** 序号 and 预警 change with other rows and with the day. */
const FOLLOWING: ReadonlySet<ColumnKey> = new Set<ColumnKey>(['sequence', 'warning']);

/** Those that are still open, and those that were confirmed for what stands there now. */
export function settleIssues(
  issues: readonly Issue[],
  list: CheckedList,
  confirmations: readonly Confirmation[],
): SettledIssues {
  if (confirmations.length === 0) return { open: issues, confirmed: [] };
  const known = new Map(confirmations.map((each) => [confirmationKey(each), each]));
  const open: Issue[] = [];
  const confirmed: ConfirmedIssue[] = [];
  for (const issue of issues) {
    const confirmation = canBeConfirmed(issue) ? known.get(confirmationKey(issue)) : undefined;
    if (confirmation && confirmation.mark === confirmedMark(issue, list))
      confirmed.push({ issue, confirmation });
    else open.push(issue);
  }
  return { open, confirmed };
}
