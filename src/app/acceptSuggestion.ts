import type { Stage } from '../core/checks/check';
import type { CellValue } from '../core/list/item';
import { WorkbookError } from '../workbook/port';
import { isSameIssue, type IssueRef } from './issueRef';
import { listChange, listEdit } from './listEdit';
import { issuesOfList } from './openIssues';
import { openList } from './openList';
import type { CheckServices } from './services';
import { UseCaseError } from './useCaseError';

/**
 * 采用建议: writes what a person accepted of what a check suggests (a near match), if it still suggests that. Throws
 * WorkbookError `no-list`, UseCaseError `issue-gone`.
 */
export async function acceptSuggestion(
  services: CheckServices,
  stage: Stage,
  shown: IssueRef,
  accepted: CellValue,
): Promise<void> {
  const { workbook, today } = services;
  const opened = await openList({ workbook });
  if (!opened) throw new WorkbookError('no-list');
  const { open } = await issuesOfList(opened, stage, services, [shown.code]);
  const issue = open
    .filter(isSameIssue(shown, opened))
    .find(({ suggestion }) => JSON.stringify(suggestion) === JSON.stringify(accepted));
  if (!issue || issue.item === null || issue.column === null) throw new UseCaseError('issue-gone');
  const writes = {
    cells: [{ row: issue.item, column: issue.column, value: accepted }],
    inserts: [],
    deletes: [],
  };
  await workbook.edit(
    opened.memory
      ? listEdit(opened, { action: 'suggestion', writes }, today)
      : { list: listChange(opened, writes, today) },
  );
}
