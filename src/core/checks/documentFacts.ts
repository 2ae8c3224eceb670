import type { CellValue, ColumnKey } from '../list/item';
import type { StatusKey } from '../wording/status';

/** A cell of a sheet beside the list; 0-based. */
export interface SheetPlace {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
}

/** One row of 审核意见: what reviewers wrote back, and what became of it. Texts as they stand in the cells. */
export interface ReviewComment {
  /** 审核单位 */
  readonly reviewer: string;
  /** 条目: the 序号 of the row it speaks of (`3-2`), or words. */
  readonly entry: string;
  /** 意见 */
  readonly opinion: string;
  /** 采纳情况 */
  readonly adoption: string;
  /** 修改后 */
  readonly revised: string;
}

export interface PlacedComment extends ReviewComment {
  /** Where 采纳情况 and 修改后 stand, where the sheet is known. */
  readonly places?: { readonly adoption: SheetPlace; readonly revised: SheetPlace };
}

/** A list drawn from this one: 问题清单, 任务清单 or 责任清单 of a 方案. */
export interface DerivedList {
  /** Name of its sheet or heading: 任务清单. */
  readonly name: string;
  /** Each row by its 序号, with the cells that it repeats. */
  readonly rows: readonly {
    readonly sequence: string;
    readonly cells: Readonly<Partial<Record<ColumnKey, CellValue>>>;
    /** Where these cells stand, where the sheet is known. */
    readonly places?: Readonly<Partial<Record<ColumnKey, SheetPlace>>>;
  }[];
}

/** A report's text, and the figures of the list that it must agree with (counts of 问题; see SHEET: counting). */
export interface ReportFacts {
  readonly text: string;
  /** 公开稿: what may not be said to the public is looked for. */
  readonly isPublic: boolean;
  /** Null where nothing was counted. */
  readonly figures: ReportFigures | null;
}

/** Counts of 问题. */
interface Counts {
  readonly total: number;
  readonly completed: number;
  readonly mostlyDone: number;
  readonly unfinished: number;
}

export interface ReportFigures extends Counts {
  /** 整改完成率 in percent, two decimals. */
  readonly rate: number | null;
  readonly overdue?: number;
  readonly byStatus?: Readonly<Record<StatusKey, number>>;
  /** Rows of the list, 具体表现, rows with 措施: any of them may be what 分解为31项任务 counts. */
  readonly rows?: number;
  readonly points?: number;
  readonly measures?: number;
  readonly overdueRows?: readonly unknown[];
  readonly byCategory?: readonly (Counts & { readonly category: string })[];
}
