import type { CalendarDate } from '../basics/calendarDate';
import type { TextRange } from '../basics/textRange';

/**
 * The content of one cell, host-free.
 * `''` is empty; a date is a real date of the sheet, never its text; an error is what Excel shows (`#REF!`).
 */
export type CellValue =
  string | number | boolean | { readonly date: CalendarDate } | { readonly error: string };

/** Keys of THE column table (`columns.ts`), in the vocabulary of the glossary. */
export type ColumnKey =
  | 'sequence' // 序号
  | 'origin' // 问题来源
  | 'category' // 问题类别
  | 'finding' // 问题
  | 'point' // 具体表现
  | 'rectificationType' // 整改类型
  | 'goal' // 整改目标
  | 'measures' // 措施
  | 'accountableLeaders' // 责任领导
  | 'leadUnit' // 牵头单位
  | 'supportingUnits' // 配合单位
  | 'supervisingUnits' // 督导单位
  | 'responsibleUnits' // 责任单位
  | 'responsiblePersons' // 责任人
  | 'deadline' // 时限
  | 'deadlineText' // 时限要求
  | 'status' // 状态
  | 'progressNote' // 完成情况
  | 'unfinishedReason' // 未完成原因
  | 'nextStep' // 下一步措施
  | 'originalDeadline' // 原定时限
  | 'extensionReason' // 延期原因
  | 'completedOn' // 完成时间
  | 'verifiedBy' // 核验人
  | 'closedOn' // 销号时间
  | 'evidence' // 佐证材料
  | 'remarks' // 备注
  | 'warning' // 预警
  | 'id'; // 编号

/** Who may change a column: the document (re-import), the staff, or nobody (computed). */
export type ColumnOwner = 'document' | 'staff' | 'derived';

/** 每行一个：问题／具体表现／措施 */
export type Grain = 'finding' | 'point' | 'measure';

/** 标准 / 详细 */
export type Profile = 'standard' | 'detailed';

/** One row of the list. Position, sorting and filters mean nothing; `id` does. */
export interface RectificationItem {
  readonly id: string;
  readonly cells: Readonly<Partial<Record<ColumnKey, CellValue>>>;
  /** Columns the user added, by their header. */
  readonly extra: Readonly<Record<string, CellValue>>;
}

/** What the memory keeps for a row: which finding and point it answers and where they stand in the source. */
export interface ItemOrigin {
  readonly id: string;
  /** Index of the finding in the document, and of the point / measure inside it; null where the row is the whole finding. */
  readonly finding: number;
  readonly point: number | null;
  readonly measure: number | null;
  readonly spans: readonly TextRange[];
}
