import type { CellValue } from '../core/list/item';
import type { ColorRuleFound } from '../core/sheet/colorReach';
import type {
  Area,
  CellValueRow,
  DefinedNamePlan,
  SheetPlan,
  WorkbookPlan,
} from '../core/sheet/workbookPlan';

/** A table-like list as it stands in the workbook, whatever was renamed, moved or hidden. Rows and columns are 0-based. */
export interface ListSheet {
  readonly sheetName: string;
  /** Name of the Excel table, or null where the list is a plain range. */
  readonly tableName: string | null;
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly headers: readonly string[];
  /** Body rows in sheet order; row i stands at sheet row `headerRow + 1 + i`. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Text of the rows above the header, for title and facts. */
  readonly above: readonly (readonly CellValue[])[];
  /** Indexes into `rows` that a filter or a user hides. */
  readonly hiddenRows: readonly number[];
  readonly filterActive: boolean;
  /** A1 addresses of merged areas that touch the list. */
  readonly mergedAreas: readonly string[];
  readonly isProtected: boolean;
  /** Body cells that hold a formula, by row and column of the sheet. */
  readonly formulas: readonly { readonly row: number; readonly column: number; readonly formula: string }[];
  /** For each column how much of its body has a drop-down or another validation: pasting takes them away. */
  readonly validations: readonly ('all' | 'some' | 'none')[];
  /** For each column the rows (indexes into `rows`) without one; absent where the host does not tell (Excel asks range by range). */
  readonly unguardedRows?: readonly (readonly number[])[];
  /**
   * Color rules by formula on the sheet, the user's own included, the first in priority first; null where there are more
   * than are looked at (pasting multiplies them).
   */
  readonly colorRules: readonly ColorRuleFound[] | null;
}

export interface WorkbookContent {
  /** In tab order. */
  readonly sheets: readonly {
    readonly name: string;
    readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  }[];
  readonly tables: readonly { readonly name: string; readonly sheetName: string }[];
  readonly definedNames: readonly string[];
  /** `manual`: 预警 and colors stand still until somebody presses F9. */
  readonly calculation: 'automatic' | 'manual';
  /** The list the memory names, else the one recognized by its headers; null where there is none. */
  readonly list: ListSheet | null;
  /** Other sheets on which a list stands (a copied sheet, a second list), in tab order; our own backups are none. */
  readonly otherLists: readonly string[];
  /** Values of the other sheets that belong to us, by sheet name, used range from A1. */
  readonly companions: Readonly<Record<string, readonly (readonly CellValue[])[]>>;
  /** Text of the memory sheet, or null. Its format is `core/sheet/memory.ts`'s business. */
  readonly memory: string | null;
  /** Whether the file holds macros; hosts that cannot tell leave it out. */
  readonly hasMacros?: boolean;
  /** A write that was cut off and could not be taken back; absent where there is none. */
  readonly unfinished?: UnfinishedWrite;
}

/** What a write that was cut off had set out to do. */
export interface UnfinishedWrite {
  /** `write`: a new list was being added; `edit`: the list was being changed. */
  readonly kind: 'write' | 'edit';
  /** Sheets it was adding; some may be missing, some half filled. */
  readonly sheets: readonly string[];
  readonly renamings: readonly Renaming[];
}

/** What is renamed before a plan is written, so that nothing is overwritten. */
export interface Renaming {
  readonly sheet: string;
  readonly to: string;
  /** Table on that sheet that must free its name. */
  readonly tables: readonly { readonly name: string; readonly to: string }[];
}

/** What else is set right with drop-downs and colors. */
export interface Mending {
  /** A1 areas of the sheet that are merged and are not to be; their first cells keep what they hold. */
  readonly unmerge?: readonly string[];
  /** Formulas are computed automatically again. */
  readonly calculate?: boolean;
}

export interface AreaContent {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: ListSheet['formulas'];
}

export interface CellPlace {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
}

/**
 * A change of the list and of the sheets around it that takes place as one: all of it, or nothing. Rows and columns are
 * those of the sheet as it was read (0-based); nothing in here speaks of places after an insertion.
 */
export interface WorkbookEdit {
  /** Absent where only sheets are added or replaced. */
  readonly list?: ListChange;
  /** Freed before the sheets come. */
  readonly renamings?: readonly Renaming[];
  /** Added, or put in the place of the sheet of the same name. The memory is one of them. */
  readonly sheets?: readonly SheetPlan[];
  /** Added, or pointed to their new place. */
  readonly names?: readonly DefinedNamePlan[];
  /** Sheets that go, if they are there: backups beyond the newest three. */
  readonly removals?: readonly string[];
}

export interface ListChange {
  readonly sheetName: string;
  /** The list as it was read. What is no longer so (sorted, rows added or deleted meanwhile) is refused: `list-changed`. */
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly columnCount: number;
  readonly rowCount: number;
  /** Column of 编号 (sheet column) and what it held, row by row; null where the list has none. */
  readonly ids: { readonly column: number; readonly values: readonly string[] } | null;
  /** Cells of the body or above it. One that no longer holds `from` is refused: `list-changed`. */
  readonly cells: readonly CellChange[];
  /**
   * Rows that come before body row `before` (the row count: at the end), ascending, as wide as the list. They look like
   * the row above them, the first one like the row below.
   */
  readonly inserts: readonly { readonly before: number; readonly rows: readonly CellValueRow[] }[];
  /** Body rows that go, ascending. */
  readonly deletes: readonly number[];
}

export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly from: CellValue;
  readonly to: CellValue;
}

/** Rows of the list's table by what stands in one of its columns (index). */
export interface ShownRows {
  readonly tableName: string;
  readonly column: number;
  /** Null: all rows, as far as filters on other columns let them be seen. */
  readonly values: readonly string[] | null;
}

export type WorkbookEvent =
  | {
      readonly kind: 'changed';
      readonly sheetName: string;
      readonly address: string;
      /** Whether rows, columns or cells were inserted, deleted or moved, so that places known before mean nothing. */
      readonly isStructural: boolean;
    }
  | { readonly kind: 'selected'; readonly sheetName: string; readonly row: number; readonly column: number };

/**
 * What the use cases need from a workbook, in words of the field. Two adapters: Excel (Office.js) and .xlsx files.
 * A verb either does all of its work or throws a WorkbookError and leaves the workbook as it was
 * (as far as the host allows; what it does not allow is journaled by the adapter).
 */
export interface ListWorkbook {
  read(): Promise<WorkbookContent>;
  /** Renames what stands in the way, then adds all sheets and names of the plan. `onProgress` is given 0…1. */
  write(
    plan: WorkbookPlan,
    renamings: readonly Renaming[],
    onProgress?: (share: number) => void,
  ): Promise<void>;
  /** Adds a sheet, or replaces the content of the sheet of the same name. */
  putSheet(sheet: SheetPlan): Promise<void>;
  /** Rebuilds drop-downs and color rules of the list from the plan, leaving values and the user's own formats alone. */
  repaint(sheet: SheetPlan, mending?: Mending): Promise<void>;
  /** Writes single cells of an existing sheet. */
  setCells(
    sheetName: string,
    cells: readonly { readonly row: number; readonly column: number; readonly value: CellValue }[],
  ): Promise<void>;
  goTo(place: CellPlace): Promise<void>;
  /**
   * Changes the list and the sheets around it as one. Filters and a sort order of the user stay; cells keep their looks.
   * Throws `list-changed`, `sheet-protected`, `workbook-protected`, `too-large` before anything is touched.
   */
  edit(edit: WorkbookEdit, onProgress?: (share: number) => void): Promise<void>;
  /** Cells of an area as they are now; one request. */
  readArea(sheetName: string, area: Area): Promise<AreaContent>;
  /** Takes back what an unfinished write left, or finishes it where only that is possible. Hosts that cannot be cut off do not have it. */
  discardUnfinished?(): Promise<void>;
  /** Filters the list's table. Hosts whose table the pane draws itself do not have it. */
  showOnly?(rows: ShownRows): Promise<void>;
  /** Returns the function that stops listening. */
  watch(listener: (event: WorkbookEvent) => void): Promise<() => Promise<void>>;
}

export type WorkbookErrorCode =
  | 'cell-edit-mode'
  | 'sheet-protected'
  | 'workbook-protected'
  | 'payload-too-large'
  | 'busy'
  | 'connection-lost'
  | 'not-a-workbook'
  | 'other-workbook-format' // .xls, .et, .ods, .xlsb: to be saved as .xlsx first
  | 'encrypted'
  | 'too-large'
  | 'host-too-old'
  | 'no-list'
  | 'list-changed' // between reading and writing: nothing was written
  | 'host-failure';

/** Thrown by adapters for what the host refuses. The Chinese sentence is made from the code in one place. */
export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    readonly data: Readonly<Record<string, string | number>> = {},
    options?: { readonly cause?: unknown },
  ) {
    super(code, options);
    this.name = 'WorkbookError';
  }
}
