import type { CellValue } from '../list/item';

/**
 * A plain description of a workbook. Excel (Office.js) and .xlsx are two interpreters of it and cannot drift apart.
 * Rows and columns are 0-based; colors are `#RRGGBB`; formulas are in English with commas and begin with `=`.
 */
export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly DefinedNamePlan[];
  /** Name of the sheet that is active when the workbook is opened. */
  readonly activeSheet: string;
}

export type SheetRole =
  | 'list' // 整改清单
  | 'guide' // 填表说明
  | 'units' // 责任单位名录
  | 'settings' // 设置
  | 'recommendations' // 意见建议
  | 'source' // 反馈原文
  | 'checkResults' // 校验结果
  | 'comments' // 审核意见
  | 'changes' // 变更记录
  | 'statistics' // 统计
  | 'outcomes' // 整改成效
  | 'support' // 配合事项, in the file of a unit
  | 'submission' // 报送稿, 送审稿: in a workbook of its own
  | 'backup' // 整改清单备份2026-03-01
  | 'memory'; // the very hidden sheet

export interface SheetPlan {
  readonly role: SheetRole;
  readonly name: string;
  readonly visibility: 'visible' | 'veryHidden';
  readonly tabColor?: string;
  /** Only where a page reads better without them; by default they are shown. */
  readonly gridlines?: false;
  readonly columns: readonly ColumnPlan[];
  /** Values, in blocks that do not overlap. A block's style applies to all of its cells. */
  readonly blocks: readonly CellBlock[];
  readonly table: TablePlan | null;
  readonly validations: readonly ValidationPlan[];
  /** In order of priority: the first one wins. */
  readonly colorRules: readonly ColorRulePlan[];
  /** Rows above and columns to the left that stay in view. */
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly print: PrintPlan | null;
  readonly links: readonly LinkPlan[];
  /** Merged areas; only where nobody sorts or filters any more. */
  readonly merges?: readonly Area[];
  readonly charts?: readonly ChartPlan[];
}

export interface ColumnPlan {
  /** In characters of the default font, as Excel counts them. */
  readonly width: number;
  readonly hidden?: true;
}

/**
 * A formula cell: `{row}` in it stands for the 1-based row of the cell, `{above}` for the one above it. Text of the list is
 * in the result only, which no program evaluates again, never in the formula.
 */
export interface FormulaCell {
  readonly formula: string;
  /** The result on the day of writing, for files: readers that do not calculate show it. */
  readonly value?: string | number;
}

/** Cells of one row, from left to right. */
export type CellValueRow = readonly (CellValue | FormulaCell)[];

export interface CellBlock {
  readonly row: number;
  readonly column: number;
  /** Row by row, all rows of equal length. A string is always written as text (number format `@` first). */
  readonly values: readonly CellValueRow[];
  /** One style for the block, or one per column of the block. */
  readonly style: CellStyle | readonly CellStyle[];
  /** `fit`: the height follows the wrapped text; a number: points. */
  readonly rowHeight?: 'fit' | number;
}

export interface CellStyle {
  /**
   * `text` is `@`; `date` is `yyyy"年"m"月"d"日"`; `percent` is `0.00%`; `general` for formulas and numbers. It is the format in which the cell is
   * left: a text in a `date` column (立行立改) is written as text all the same, and an empty cell stays `date`, because
   * a date typed later into a cell of format `@` would become text.
   */
  readonly format: 'text' | 'date' | 'percent' | 'general';
  readonly bold?: true;
  /** Points. */
  readonly fontSize?: number;
  readonly fontName?: string;
  readonly color?: string;
  readonly fill?: string;
  readonly wrap?: true;
  readonly horizontal?: 'left' | 'center' | 'right' | 'centerAcrossSelection';
  readonly vertical?: 'top' | 'center';
  readonly border?: 'thin';
}

/** An Excel table (ListObject). Its header cells and body cells stand in `blocks`. */
export interface TablePlan {
  readonly name: string;
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly headers: readonly string[];
  readonly rowCount: number;
  readonly filterButtons: boolean;
  /** Columns that fill themselves in new rows, by index into `headers`. `{row}` as in FormulaCell. */
  readonly calculated: readonly { readonly column: number; readonly formula: string }[];
}

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface ValidationPlan {
  readonly area: Area;
  /** `list`: words (at most 255 characters joined by commas) or a defined name. `custom`: a formula for the area's first cell. */
  readonly rule:
    | { readonly kind: 'list'; readonly words: readonly string[] }
    | { readonly kind: 'listName'; readonly name: string }
    | { readonly kind: 'custom'; readonly formula: string };
  /** `stop` forbids other values, `information` only advises. */
  readonly alert: 'stop' | 'information';
  readonly title: string;
  readonly message: string;
}

export interface ColorRulePlan {
  /** Stable key, unique on its sheet, e.g. `overdue:status`. */
  readonly key: string;
  readonly area: Area;
  /** For the area's first cell, with `$` where a column or row is fixed. */
  readonly formula: string;
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: true;
  readonly stopIfTrue: boolean;
}

export interface PrintPlan {
  readonly paper: 'A4' | 'A3';
  readonly orientation: 'landscape' | 'portrait';
  /** Pages wide; as many pages tall as needed. */
  readonly fitWidth: 1;
  /** 0-based rows repeated on each page, inclusive. */
  readonly repeatRows: readonly [first: number, last: number] | null;
  /** With Excel's codes: `第&P页 共&N页`. */
  readonly footer: string;
  readonly area: Area | null;
}

export interface LinkPlan {
  readonly row: number;
  readonly column: number;
  /** A place in this workbook: `'整改清单'!D5`. */
  readonly target: string;
}

/** A native chart over cells of its own sheet. */
export interface ChartPlan {
  /** By which our own charts are known again; unique on its sheet. */
  readonly name: string;
  readonly title: string;
  readonly kind: 'bar' | 'stackedBar';
  /** Header row, then one row for each bar: its name, then one column for each series. */
  readonly source: Area;
  /** One for each series. */
  readonly colors: readonly string[];
  /** Cells that it covers. */
  readonly place: Area;
}

export interface DefinedNamePlan {
  readonly name: string;
  /** `='责任单位名录'!$A$4:$A$503` */
  readonly formula: string;
}
