import { cellText } from '../list/rows';
import { pageOf, type PageContent } from './pageContent';
import { planPage, PAGE_HEADER_ROW, type PageInput } from './planPage';
import { quoteSheet, SHEET_NAMES } from './sheetNames';
import * as styles from './styles';
import type { SheetPlan } from './workbookPlan';

/** One line of 校验结果, in words. */
export interface CheckResultRow {
  readonly severityLabel: string;
  /** Title or code of the rule. */
  readonly rule: string;
  /** What it concerns: 第3-2项 责任单位; empty for the list as a whole. */
  readonly target: string;
  /** Address in the list's sheet, `G5`; null for what concerns the whole list. */
  readonly cell: string | null;
  readonly message: string;
  readonly howToMend: string;
  /** Why a person confirmed it; empty where it is open. */
  readonly reason: string;
}

const COLUMNS: PageInput['columns'] = [
  { header: '级别', width: 8, style: styles.SHORT },
  { header: '规则', width: 20, style: styles.TEXT },
  { header: '对象', width: 20, style: styles.TEXT },
  { header: '单元格', width: 9, style: { ...styles.SHORT, color: '#0B5CAD' } },
  { header: '说明', width: 50, style: styles.TEXT },
  { header: '怎么改', width: 44, style: styles.TEXT },
  { header: '确认理由', width: 28, style: styles.TEXT },
];
/** Their places. */
const [RULE, CELL, MESSAGE, REASON] = [1, 3, 4, 6];

/** 校验结果, made anew by each check; each address leads to its cell. */
export function planCheckResults(
  rows: readonly CheckResultRow[],
  options: { readonly listSheet: string; readonly checkedOn: string; readonly name?: string },
): SheetPlan {
  const lines = rows.map((row) => [
    row.severityLabel,
    row.rule,
    row.target,
    row.cell ?? '',
    row.message,
    row.howToMend,
    row.reason,
  ]);
  return planCheckResultsPage({
    role: 'checkResults',
    name: options.name ?? SHEET_NAMES.checkResults,
    headline: '校验结果',
    note: noteOf(lines, options.checkedOn),
    headers: COLUMNS.map(({ header }) => header),
    rows: lines,
    listSheet: options.listSheet,
  });
}

/** 校验结果 with other content than it was made with. */
export function planCheckResultsPage(content: PageContent): SheetPlan {
  const { rows, listSheet = SHEET_NAMES.list } = content;
  const links = rows.flatMap((row, index) => {
    const cell = cellText(row[CELL] ?? '');
    return cell === ''
      ? []
      : [{ row: PAGE_HEADER_ROW + 1 + index, column: CELL, target: `${quoteSheet(listSheet)}!${cell}` }];
  });
  return { ...planPage({ ...pageOf(content, COLUMNS), orientation: 'landscape' }), links };
}

/** What a person said of an issue after 校验结果 was written; an empty reason opens it again. */
export interface ResultMark {
  readonly rule: string;
  readonly cell: string | null;
  /** Tells lines of one rule apart after the list was sorted; absent where only the cell is known. */
  readonly message?: string;
  readonly reason: string;
}

/**
 * 校验结果 as it stands, with what was said of its lines since; null where it holds no such line, or has become a page of
 * somebody else.
 */
export function withMarks(page: PageContent, marks: readonly ResultMark[]): PageContent | null {
  if (COLUMNS.some(({ header }, index) => page.headers[index] !== header)) return null;
  let isMarked = false;
  const rows = page.rows.map((row) => {
    const mark = marks.find(
      ({ rule, cell, message }) =>
        row[RULE] === rule && (message === undefined ? row[CELL] === (cell ?? '') : row[MESSAGE] === message),
    );
    if (mark === undefined) return row;
    isMarked = true;
    return row.map((value, column) => (column === REASON ? mark.reason : value));
  });
  const checkedOn = /\d{4}-\d{2}-\d{2}/u.exec(page.note)?.[0];
  if (!isMarked) return null;
  return { ...page, rows, note: checkedOn === undefined ? page.note : noteOf(rows, checkedOn) };
}

function noteOf(rows: PageContent['rows'], checkedOn: string): string {
  if (rows.length === 0) return `检查日期：${checkedOn}　未发现问题`;
  const confirmed = rows.filter((row) => row[REASON] !== '').length;
  const settled = confirmed === 0 ? '' : `，其中已确认${confirmed}条`;
  return `检查日期：${checkedOn}　共${rows.length}条${settled}，点单元格地址可跳到清单`;
}
