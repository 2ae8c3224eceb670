import type { CellValue } from '../list/item';
import { pageOf, type PageContent } from './pageContent';
import { PAGE_HEADER_ROW, planPage, type PageInput } from './planPage';
import { SHEET_NAMES } from './sheetNames';
import * as styles from './styles';
import type { SheetPlan } from './workbookPlan';

/** Headers of 审核意见, in the order of the sheet that we make. */
export const COMMENT_HEADERS = ['审核单位', '条目', '意见', '采纳情况', '修改后'] as const;

/** What 采纳情况 offers; other words may be typed. */
export const ADOPTIONS = ['采纳', '部分采纳', '不采纳'] as const;

const COLUMNS: PageInput['columns'] = [
  { header: COMMENT_HEADERS[0], width: 18, style: styles.SHORT },
  { header: COMMENT_HEADERS[1], width: 10, style: styles.SHORT },
  { header: COMMENT_HEADERS[2], width: 44, style: styles.TEXT },
  { header: COMMENT_HEADERS[3], width: 14, style: styles.SHORT },
  { header: COMMENT_HEADERS[4], width: 44, style: styles.TEXT },
];

/** Rows that are ready to be written into. */
const READY_ROWS = 40;

/** 审核意见 before anybody wrote anything. */
export const emptyComments = (): PageContent => ({
  role: 'comments',
  name: SHEET_NAMES.comments,
  headline: SHEET_NAMES.comments,
  note: '把退回的意见逐条填在这里，“条目”填清单的序号（如 3-2）；每条都写明采纳情况和修改后的内容，不采纳的说明理由。',
  headers: COMMENT_HEADERS,
  rows: [],
});

/** 审核意见: what reviewers wrote back, and what became of it. */
export function planComments(content: PageContent): SheetPlan {
  const blanks = Array.from({ length: Math.max(0, READY_ROWS - content.rows.length) }, () =>
    content.headers.map((): CellValue => ''),
  );
  const rows = [...content.rows, ...blanks];
  const page = planPage({ ...pageOf({ ...content, rows }, COLUMNS), orientation: 'landscape' });
  const column = content.headers.indexOf(COMMENT_HEADERS[3]);
  if (column === -1) return page;
  return {
    ...page,
    validations: [
      {
        area: {
          row: PAGE_HEADER_ROW + 1,
          column,
          rows: rows.length,
          columns: 1,
        },
        rule: { kind: 'list', words: ADOPTIONS },
        alert: 'information',
        title: COMMENT_HEADERS[3],
        message: '通常填写采纳、部分采纳或不采纳；也可以用自己的话写明。',
      },
    ],
  };
}
