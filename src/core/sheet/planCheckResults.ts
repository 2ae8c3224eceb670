import { planPage, PAGE_HEADER_ROW } from './planPage';
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

/** 校验结果, made anew by each check; each address leads to its cell. */
export function planCheckResults(
  rows: readonly CheckResultRow[],
  options: { readonly listSheet: string; readonly checkedOn: string; readonly name?: string },
): SheetPlan {
  const page = planPage({
    role: 'checkResults',
    name: options.name ?? SHEET_NAMES.checkResults,
    headline: '校验结果',
    note: noteOf(rows, options.checkedOn),
    orientation: 'landscape',
    columns: [
      { header: '级别', width: 8, style: styles.SHORT },
      { header: '规则', width: 20, style: styles.TEXT },
      { header: '对象', width: 20, style: styles.TEXT },
      { header: '单元格', width: 9, style: { ...styles.SHORT, color: '#0B5CAD' } },
      { header: '说明', width: 50, style: styles.TEXT },
      { header: '怎么改', width: 44, style: styles.TEXT },
      { header: '确认理由', width: 28, style: styles.TEXT },
    ],
    rows: rows.map((row) => [
      row.severityLabel,
      row.rule,
      row.target,
      row.cell ?? '',
      row.message,
      row.howToMend,
      row.reason,
    ]),
  });
  const links = rows.flatMap(({ cell }, index) =>
    cell === null
      ? []
      : [{ row: PAGE_HEADER_ROW + 1 + index, column: 3, target: `${quoteSheet(options.listSheet)}!${cell}` }],
  );
  return { ...page, links };
}

function noteOf(rows: readonly CheckResultRow[], checkedOn: string): string {
  if (rows.length === 0) return `检查日期：${checkedOn}　未发现问题`;
  const confirmed = rows.filter(({ reason }) => reason !== '').length;
  const settled = confirmed === 0 ? '' : `，其中已确认${confirmed}条`;
  return `检查日期：${checkedOn}　共${rows.length}条${settled}，点单元格地址可跳到清单`;
}
