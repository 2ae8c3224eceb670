import type { CellValue } from '../core/list/item';
import type { SheetPlan, WorkbookPlan } from '../core/sheet/workbookPlan';

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
}

export interface WorkbookContent {
  /** In tab order. */
  readonly sheets: readonly {
    readonly name: string;
    readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  }[];
  readonly tables: readonly { readonly name: string; readonly sheetName: string }[];
  readonly definedNames: readonly string[];
  /** The list the memory names, else the one recognized by its headers; null where there is none. */
  readonly list: ListSheet | null;
  /** Values of the other sheets that belong to us, by sheet name, used range from A1. */
  readonly companions: Readonly<Record<string, readonly (readonly CellValue[])[]>>;
  /** Text of the memory sheet, or null. Its format is `core/sheet/memory.ts`'s business. */
  readonly memory: string | null;
  /** A write that was cut off and could not be taken back; absent where there is none. */
  readonly unfinished?: UnfinishedWrite;
}

/** What a write that was cut off had set out to do. */
export interface UnfinishedWrite {
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

export interface CellPlace {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
}

export type WorkbookEvent =
  | { readonly kind: 'changed'; readonly sheetName: string; readonly address: string }
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
  repaint(sheet: SheetPlan): Promise<void>;
  /** Writes single cells of an existing sheet. */
  setCells(
    sheetName: string,
    cells: readonly { readonly row: number; readonly column: number; readonly value: CellValue }[],
  ): Promise<void>;
  goTo(place: CellPlace): Promise<void>;
  /** Removes what an unfinished write left and gives the old names back. Hosts that cannot be cut off do not have it. */
  discardUnfinished?(): Promise<void>;
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
