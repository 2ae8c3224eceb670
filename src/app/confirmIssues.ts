import type { Stage } from '../core/checks/check';
import { canBeConfirmed, confirmedMark } from '../core/checks/confirmations';
import { confirmationKey, type Confirmation } from '../core/list/confirmation';
import { NO_WRITES } from '../core/list/listWrites';
import { WorkbookError } from '../workbook/port';
import { asChecked } from './checkedList';
import { isSameIssue, type IssueRef } from './issueRef';
import { demandMemory, listEdit } from './listEdit';
import { issuesOfList } from './openIssues';
import { openList, type OpenedList } from './openList';
import type { Services } from './services';
import { UseCaseError } from './useCaseError';

type Present = Pick<Services, 'workbook' | 'today'>;

/**
 * 确认无误并注明理由: the issues are no longer open until their cells say something else. Gives the number of issues that were
 * confirmed; `reason` is one for all, or one for each code. Throws WorkbookError `no-list`, UseCaseError `no-memory`, `reason-missing`, `issue-gone`, `error-stands`.
 */
export async function confirmIssues(
  services: Present,
  stage: Stage,
  shown: readonly IssueRef[],
  reason: string | Readonly<Record<string, string>>,
): Promise<number> {
  const why = ({ code }: Pick<IssueRef, 'code'>): string =>
    (typeof reason === 'string' ? reason : (reason[code] ?? '')).trim();
  if (shown.some((issue) => why(issue) === '')) throw new UseCaseError('reason-missing');
  const opened = await demandList(services);
  const codes = shown.map(({ code }) => code);
  const { open } = issuesOfList(opened, stage, services.today, codes);
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
  await write(services, opened, 'confirm', [...without(opened, added), ...distinct(added)]);
  return allowed.length;
}

/** 取消确认: the issue is open again. Throws as above. */
export async function reopenIssue(services: Present, { code, rowId, columnKey }: IssueRef): Promise<void> {
  const opened = await demandList(services);
  const left = without(opened, [{ code, rowId, column: columnKey }]);
  await write(services, opened, 'reopen', left);
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
): Promise<void> =>
  workbook.edit(listEdit(opened, { action, writes: NO_WRITES, memory: { confirmations } }, today));
