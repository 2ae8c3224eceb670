import type { Issue as CoreIssue } from '../core/checks/runChecks';
import type { Issue } from './checkList';
import type { OpenedList } from './openList';

/** An issue as it was shown: the same place of the same check, wherever the row stands now. */
export type IssueRef = Pick<Issue, 'code' | 'rowId' | 'row' | 'columnKey'>;

/** Whether an issue of the list as it is now is the one that was shown. */
export const isSameIssue =
  ({ code, rowId, row, columnKey }: IssueRef, { content }: Pick<OpenedList, 'content'>) =>
  (issue: CoreIssue): boolean =>
    issue.code === code &&
    issue.column === columnKey &&
    (rowId === null
      ? row === (issue.item === null ? null : content.headerRow + 1 + issue.item)
      : issue.rowId === rowId);
