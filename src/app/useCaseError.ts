export type UseCaseErrorCode =
  | 'empty-text'
  | 'text-too-long'
  | 'no-findings'
  | 'no-memory' // the list was not made by us, or its memory is gone
  | 'newer-format' // written by a newer version: open it to read only
  | 'no-id-column' // 编号 was deleted
  | 'row-gone' // the row is no longer in the list
  | 'nothing-to-undo'
  | 'dispatch-file' // the file of a unit, where the list itself is needed
  | 'reason-missing' // 延期 or 确认无误 without a reason
  | 'issue-gone' // mended or changed since it was shown
  | 'error-stands' // an error is mended, not confirmed
  | 'not-later' // 延期 to a day that is not later
  | 'not-completed' // 销号 of what is not completed
  | 'verifier-missing' // 销号 without 核验人
  | 'closure-date' // 销号 on a day to come, or before 完成时间
  | 'not-closed' // 回头看 of what is not closed
  | 'no-evidence-column' // 标准 has no 佐证材料
  | 'evidence-recorded' // that file is recorded in the row already
  | 'cell-full' // no room for a further line
  | 'no-baseline' // nothing was archived yet
  | 'no-list-to-adopt'; // the workbook has no list made elsewhere

/** What a use case refuses for reasons of its own. The Chinese sentence stands in `errorMessages.ts`. */
export class UseCaseError extends Error {
  constructor(
    readonly code: UseCaseErrorCode,
    readonly data: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'UseCaseError';
  }
}
