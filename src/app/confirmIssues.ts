import type { Stage } from '../core/checks/check';
import { canBeConfirmed, confirmedMark } from '../core/checks/confirmations';
import { CHECKS } from '../core/checks';
import { confirmationKey, type Confirmation } from '../core/list/confirmation';
import { NO_WRITES } from '../core/list/listWrites';
import { WorkbookError } from '../workbook/port';
import { withMarks, type ResultMark } from '../core/sheet/planCheckResults';
import { columnLetters, SHEET_NAMES } from '../core/sheet/sheetNames';
import { asChecked } from './checkedList';
import { isSameIssue, type IssueRef } from './issueRef';
import { demandMemory, listEdit, pageNow } from './listEdit';
import { issuesOfList } from './openIssues';
import { openList, type OpenedList } from './openList';
import type { CheckServices } from './services';
import { UseCaseError } from './useCaseError';

type Present = Pick<CheckServices, 'workbook' | 'today'>;

/**
 * 确认无误并注明理由: the issues are no longer open until their cells say something else. Gives the number of issues that were
 * confirmed; `reason` is one for all, or one for each code. A sheet 校验结果 says so in the same write. Throws WorkbookError `no-list`, UseCaseError `no-memory`, `reason-missing`, `issue-gone`, `error-stands`.
 */
export async function confirmIssues(
  services: CheckServices,
  stage: Stage,
  shown: readonly IssueRef[],
  reason: string | Readonly<Record<string, string>>,
): Promise<number> {
  const why = ({ code }: Pick<IssueRef, 'code'>): string =>
    (typeof reason === 'string' ? reason : (reason[code] ?? '')).trim();
  if (shown.some((issue) => why(issue) === '')) throw new UseCaseError('reason-missing');
  const opened = await demandList(services);
  const codes = shown.map(({ code }) => code);
  const { open } = await issuesOfList(opened, stage, services, codes);
  const found = open.filter((issue) => shown.some((ref) => isSameIssue(ref, opened)(issue)));
  if (found.length === 0) throw new UseCaseError('issue-gone');
  const allowed = found.filter(canBeConfirmed);
  if (allowed.length === 0) throw new UseCaseError('error-stands');
  const checked = asChecked(opened);
  const added = allowed.map((issue): Confirmation => ({
    code: issue.code,
    rowId: issue.rowId,
    column: issue.column,
    mark: confirmedMark(issue, checked),
    reason: why(issue),
    date: services.today,
  }));
  const marks = allowed.map((issue): ResultMark => ({
    rule: issue.title,
    cell: null,
    message: issue.message,
    reason: why(issue),
  }));
  await write(services, opened, 'confirm', [...without(opened, added), ...distinct(added)], marks);
  return allowed.length;
}

/** 取消确认: the issue is open again. Throws as above. */
export async function reopenIssue(services: Present, issue: IssueRef): Promise<void> {
  const { code, rowId, columnKey } = issue;
  const opened = await demandList(services);
  const left = without(opened, [{ code, rowId, column: columnKey }]);
  const rule = CHECKS.find((check) => check.code === code)?.title ?? code;
  await write(services, opened, 'reopen', left, [{ rule, cell: addressOf(issue, opened), reason: '' }]);
}

async function demandList(services: Present): Promise<OpenedList> {
  const opened = await openList(services);
  if (!opened) throw new WorkbookError('no-list');
  demandMemory(opened);
  return opened;
}

const without = (
  { memory }: OpenedList,
  places: readonly Pick<Confirmation, 'code' | 'rowId' | 'column'>[],
): readonly Confirmation[] => {
  const keys = new Set(places.map(confirmationKey));
  return (memory?.confirmations ?? []).filter((each) => !keys.has(confirmationKey(each)));
};

/** Two issues of one check in one cell are confirmed as one. */
const distinct = (confirmations: readonly Confirmation[]): Confirmation[] => [
  ...new Map(confirmations.map((each) => [confirmationKey(each), each])).values(),
];

const write = (
  { workbook, today }: Present,
  opened: OpenedList,
  action: 'confirm' | 'reopen',
  confirmations: readonly Confirmation[],
  marks: readonly ResultMark[],
): Promise<void> => {
  const results = pageNow(opened, { role: 'checkResults', name: SHEET_NAMES.checkResults });
  const marked = results && withMarks(results, marks);
  const pages = marked ? [marked] : [];
  return workbook.edit(
    listEdit(opened, { action, writes: NO_WRITES, memory: { confirmations }, pages }, today),
  );
};

/** `G5`, where the issue stands now; null for what concerns the whole list. */
function addressOf(
  { rowId, row, columnKey }: IssueRef,
  { items, content, columns }: OpenedList,
): string | null {
  const item = rowId === null ? -1 : items.findIndex(({ id }) => id === rowId);
  const at = item === -1 ? row : content.headerRow + 1 + item;
  const column = columnKey === null ? 0 : (columns[columnKey] ?? 0);
  return at === null ? null : `${columnLetters(content.firstColumn + column)}${at + 1}`;
}
