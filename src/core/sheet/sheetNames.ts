import type { StatusKey } from '../wording/status';
import { STATUS } from '../wording/status';
import type { SheetRole } from './workbookPlan';

/** Sheets with one fixed name each. */
export type SheetNames = Readonly<Record<Exclude<SheetRole, 'backup' | 'submission'>, string>>;

export const SHEET_NAMES: SheetNames = {
  list: '整改清单',
  guide: '填表说明',
  units: '责任单位名录',
  settings: '设置',
  recommendations: '意见建议',
  source: '反馈原文',
  checkResults: '校验结果',
  comments: '审核意见',
  changes: '变更记录',
  statistics: '统计',
  outcomes: '整改成效',
  support: '配合事项',
  memory: '清单助手数据',
};

/** Sheets of a document's own: `反馈原文`, `意见建议`; of the second one `反馈原文2`, `意见建议2`. */
export const documentSheets = (
  count: number,
): { readonly source: string; readonly recommendations: string } => {
  const suffix = count === 1 ? '' : `${count}`;
  return {
    source: `${SHEET_NAMES.source}${suffix}`,
    recommendations: `${SHEET_NAMES.recommendations}${suffix}`,
  };
};

/** Name of the list's Excel table. */
export const LIST_TABLE = '整改清单';

/** Defined names: the only way in which rules and drop-downs of the list refer to other sheets. */
export const NAMES = {
  units: '单位名录',
  statusWords: '状态词',
  deadlineWords: '时限用语',
  dueVerySoonDays: '临期天数_紧',
  dueSoonDays: '临期天数',
} as const;

/** `状态_已完成`: the cell of 设置 that holds the word. The name keeps the built-in word, whatever the cell says. */
export const statusName = (key: StatusKey): string =>
  `状态_${STATUS.find((status) => status.key === key)?.word ?? key}`;

/** `'整改清单'`, quotes doubled, for use before `!`. */
export const quoteSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** 0-based column → letters: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  const first = Math.floor(column / 26) - 1;
  return (first >= 0 ? columnLetters(first) : '') + String.fromCharCode(65 + (column % 26));
}

/** Absolute address of a block, rows and columns 0-based: `'设置'!$B$4:$B$10`. */
export function absoluteRange(sheet: string, row: number, column: number, rows = 1): string {
  const letters = columnLetters(column);
  const first = `${quoteSheet(sheet)}!$${letters}$${row + 1}`;
  return rows === 1 ? first : `${first}:$${letters}$${row + rows}`;
}
