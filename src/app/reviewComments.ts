import type { ReviewComment } from '../core/checks/documentFacts';
import { isAnswered, rowOfEntry } from '../core/checks/reviewComments';
import { cellText } from '../core/list/rows';
import { NO_WRITES } from '../core/list/listWrites';
import { COMMENT_HEADERS, emptyComments, planComments } from '../core/sheet/planComments';
import { SHEET_NAMES } from '../core/sheet/sheetNames';
import { WorkbookError } from '../workbook/port';
import { readPage, type PageContent } from '../core/sheet/pageContent';
import { PAGE_HEADER_ROW } from '../core/sheet/planPage';
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
  /** Where what it became is written: its cell of 修改后, else of 采纳情况. */
  readonly revisedPlace: CellPlace;
  /** The row of the list; null where 条目 names none. */
  readonly about: CellPlace | null;
  readonly rowId: string | null;
}

const [reviewer, entry, opinion, adoption, revised] = COMMENT_HEADERS;
/** In the order of the sheet that we make. */
const COMMENT_COLUMNS: readonly (readonly [key: keyof ReviewComment, header: string])[] = [
  ['reviewer', reviewer],
  ['entry', entry],
  ['opinion', opinion],
  ['adoption', adoption],
  ['revised', revised],
];

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
    const placeAt = (header: string): CellPlace => ({
      sheetName: SHEET_NAMES.comments,
      row: table.firstRow + index,
      column: column(header),
    });
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
        place: placeAt(adoption),
        revisedPlace: placeAt(table.headers.includes(revised) ? revised : adoption),
        about: item === null ? null : placeOfRow(opened, item),
        rowId: item === null ? null : opened.items[item]!.id || null,
      },
    ];
  });
}

/**
 * Writes into 审核意见: into the row given, or a comment of its own below the last one, on a new sheet where there is none.
 * Columns that the sheet lacks are left out. 撤销 takes it back, where the list has a memory and the sheet is laid out as ours.
 * Throws WorkbookError `no-list`.
 */
export async function writeComment(
  services: Pick<Services, 'workbook' | 'today'>,
  row: number | null,
  words: Partial<ReviewComment>,
): Promise<void> {
  const first = COMMENT_COLUMNS.map(([key]) => words[key] ?? '');
  if (row === null && (await addCommentSheet(services, [first]))) return;
  const opened = await openList(services);
  const table = opened && commentTable(opened);
  if (!table) throw new WorkbookError('no-list');
  const cells = COMMENT_COLUMNS.flatMap(([key, header]) => {
    const column = table.headers.indexOf(header);
    const value = words[key];
    return value === undefined || column === -1
      ? []
      : [{ row: row ?? table.firstRow + table.rows.length, column, value }];
  });
  // cell by cell, so that the looks of a sheet that reviewers sent stay
  await services.workbook.setCells(SHEET_NAMES.comments, cells);
  if (opened.memory && table.firstRow === PAGE_HEADER_ROW + 1) await rememberWriting(services, opened, cells);
}

/** Makes cells of 审核意见 that were written the last write of ours; `before` was read before they were. */
async function rememberWriting(
  { workbook, today }: Pick<Services, 'workbook' | 'today'>,
  before: OpenedList,
  cells: readonly { readonly row: number; readonly column: number; readonly value: string }[],
): Promise<void> {
  const values = before.workbook.companions[SHEET_NAMES.comments]!;
  const page = readPage('comments', SHEET_NAMES.comments, values);
  const written = [withCells(page, cells)];
  await workbook.edit(listEdit(before, { action: 'comment', writes: NO_WRITES, written }, today));
}

/** A page with other values in some cells; rows are those of the sheet. */
function withCells(
  page: PageContent,
  cells: readonly { readonly row: number; readonly column: number; readonly value: string }[],
): PageContent {
  const rows = page.rows.map((row) => [...row]);
  for (const { row, column, value } of cells) {
    const at = row - PAGE_HEADER_ROW - 1;
    while (rows.length <= at) rows.push(page.headers.map(() => ''));
    rows[at]![column] = value;
  }
  return { ...page, rows };
}

/**
 * Adds the sheet 审核意见, with comments in it or none, where there is none; false where there is one. Throws WorkbookError
 * `no-list`.
 */
export async function addCommentSheet(
  services: Pick<Services, 'workbook' | 'today'>,
  rows: PageContent['rows'] = [],
): Promise<boolean> {
  const opened = await openList(services);
  if (!opened) throw new WorkbookError('no-list');
  if (opened.workbook.sheets.some(({ name }) => name === SHEET_NAMES.comments)) return false;
  const page = { ...emptyComments(), rows };
  await services.workbook.edit(
    opened.memory
      ? listEdit(opened, { action: 'comment', writes: NO_WRITES, pages: [page] }, services.today)
      : { sheets: [planComments(page)] },
  );
  return true;
}
