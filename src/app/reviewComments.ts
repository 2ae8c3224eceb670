import type { ReviewComment } from '../core/checks/documentFacts';
import { isAnswered, rowOfEntry } from '../core/checks/reviewComments';
import { cellText } from '../core/list/rows';
import { NO_WRITES } from '../core/list/listWrites';
import { COMMENT_HEADERS, emptyComments, planComments } from '../core/sheet/planComments';
import { SHEET_NAMES } from '../core/sheet/sheetNames';
import { WorkbookError } from '../workbook/port';
import { listEdit } from './listEdit';
import { openList, type OpenedList } from './openList';
import { placeOfRow } from './traceSource';
import type { Services } from './services';
import { tableBelow } from './tableBelow';
import type { CellPlace } from '../workbook/port';

/** One row of 审核意见, where it stands, and which row of the list it speaks of. */
export interface CommentRow {
  readonly comment: ReviewComment;
  readonly isAnswered: boolean;
  /** Where it is answered: its cell of 采纳情况. */
  readonly place: CellPlace;
  /** The row of the list; null where 条目 names none. */
  readonly about: CellPlace | null;
  readonly rowId: string | null;
}

const [reviewer, entry, opinion, adoption, revised] = COMMENT_HEADERS;
const HEADERS: Readonly<Record<keyof ReviewComment, string>> = {
  reviewer,
  entry,
  opinion,
  adoption,
  revised,
};

function commentTable({ workbook }: OpenedList): ReturnType<typeof tableBelow> {
  const rows = workbook.companions[SHEET_NAMES.comments];
  return rows === undefined
    ? null
    : tableBelow(rows, (headers) => headers.includes(opinion) && headers.includes(adoption));
}

/** 审核意见 with its headers in whatever order; null where the workbook has no such sheet. */
export function commentRows(opened: OpenedList): readonly CommentRow[] | null {
  const table = commentTable(opened);
  if (!table) return null;
  const column = (header: string): number => table.headers.indexOf(header);
  return table.rows.flatMap((row, index): CommentRow[] => {
    const at = (header: string): string => cellText(row[column(header)]).trim();
    const comment: ReviewComment = {
      reviewer: at(reviewer),
      entry: at(entry),
      opinion: at(opinion),
      adoption: at(adoption),
      revised: at(revised),
    };
    if (comment.opinion === '') return [];
    const item = rowOfEntry(comment.entry, opened.items);
    return [
      {
        comment,
        isAnswered: isAnswered(comment),
        place: { sheetName: SHEET_NAMES.comments, row: table.firstRow + index, column: column(adoption) },
        about: item === null ? null : placeOfRow(opened, item),
        rowId: item === null ? null : opened.items[item]!.id || null,
      },
    ];
  });
}

/**
 * Writes into 审核意见: into the row given, or a comment of its own below the last one, on a new sheet where there is none.
 * Columns that the sheet lacks are left out. Throws WorkbookError `no-list`.
 */
export async function writeComment(
  services: Pick<Services, 'workbook' | 'today'>,
  row: number | null,
  words: Partial<ReviewComment>,
): Promise<void> {
  await addCommentSheet(services);
  const opened = await openList(services);
  const table = opened && commentTable(opened);
  if (!table) throw new WorkbookError('no-list');
  const cells = (Object.entries(HEADERS) as [keyof ReviewComment, string][]).flatMap(([key, header]) => {
    const column = table.headers.indexOf(header);
    const value = words[key];
    return value === undefined || column === -1
      ? []
      : [{ row: row ?? table.firstRow + table.rows.length, column, value }];
  });
  await services.workbook.setCells(SHEET_NAMES.comments, cells);
}

/** Adds the sheet 审核意见 where there is none; false where there is one. Throws WorkbookError `no-list`. */
export async function addCommentSheet(services: Pick<Services, 'workbook' | 'today'>): Promise<boolean> {
  const opened = await openList(services);
  if (!opened) throw new WorkbookError('no-list');
  if (opened.workbook.sheets.some(({ name }) => name === SHEET_NAMES.comments)) return false;
  const page = emptyComments();
  await services.workbook.edit(
    opened.memory
      ? listEdit(opened, { action: 'comment', writes: NO_WRITES, pages: [page] }, services.today)
      : { sheets: [planComments(page)] },
  );
  return true;
}
