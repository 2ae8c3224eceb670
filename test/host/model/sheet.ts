import {
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  type Area,
  areaBetween,
  boundingArea,
} from './address';
import { type CellFormat, DEFAULT_FORMAT, type FormatPatch, patcher } from './cellFormat';
import { type Content, EMPTY } from './coercion';
import type { Chart } from './chart';
import type { ConditionalFormat } from './conditionalFormat';
import { newPageLayout, type PageLayout } from './pageLayout';
import type { Protection } from './protection';
import type { Table } from './table';
import type { Validation } from './validation';
import type { ModelEvent } from './workbook';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

export interface Cell {
  content: Content;
  format: CellFormat;
  hyperlink: Hyperlink | null;
}

export interface FilterState {
  readonly area: Area;
  /** By column offset within the area. */
  readonly criteria: Map<number, FilterCriteria>;
}

/** learn.microsoft.com Excel.FilterDatetime: all days of a year, a month … */
export interface FilterDatetime {
  /** ISO 8601 */
  readonly date: string;
  readonly specificity: 'Year' | 'Month' | 'Day';
}

export interface FilterCriteria {
  readonly filterOn: string;
  readonly values?: readonly (string | FilterDatetime)[];
  readonly criterion1?: string;
}

/** Points: 64 pixels by 20 pixels of the default font. */
export const STANDARD_COLUMN_WIDTH = 48;
export const STANDARD_ROW_HEIGHT = 15;

/** What a sheet needs to know of its workbook: whose formulas point to it, and who listens. */
export interface Book {
  readonly sheets: readonly Sheet[];
  readonly names: readonly { formula: string }[];
  emit(event: ModelEvent): void;
}

export class Sheet {
  visibility: Visibility = 'Visible';
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  enableCalculation = true;
  readonly rows = new Map<number, Map<number, Cell>>();
  readonly rowFormats = new Map<number, CellFormat>();
  readonly columnFormats = new Map<number, CellFormat>();
  sheetFormat = DEFAULT_FORMAT;
  readonly rowHeights = new Map<number, number>();
  readonly columnWidths = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly filteredRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  merged: Area[] = [];
  tables: Table[] = [];
  validations: Validation[] = [];
  /** The first one has priority 0. */
  conditionalFormats: ConditionalFormat[] = [];
  charts: Chart[] = [];
  freeze: { rows: number; columns: number } | null = null;
  readonly pageLayout: PageLayout = newPageLayout();
  protection: Protection | null = null;
  autoFilter: FilterState | null = null;
  selection: Area = areaBetween(0, 0, 0, 0);
  /** Ranges that follow insertions and deletions: those of a running batch and those a client tracks. */
  readonly liveAreas = new Set<{ area: Area | null }>();

  constructor(
    readonly id: string,
    public name: string,
    readonly book: Book,
  ) {}

  cell(row: number, column: number): Cell | null {
    return this.rows.get(row)?.get(column) ?? null;
  }

  content(row: number, column: number): Content {
    return this.cell(row, column)?.content ?? EMPTY;
  }

  /** The value as Office.js reports it: an empty cell is ''. */
  value(row: number, column: number): string | number | boolean {
    return this.content(row, column).value;
  }

  format(row: number, column: number): CellFormat {
    return (
      this.cell(row, column)?.format ??
      this.rowFormats.get(row) ??
      this.columnFormats.get(column) ??
      this.sheetFormat
    );
  }

  cellForWriting(row: number, column: number): Cell {
    let cells = this.rows.get(row);
    if (!cells) this.rows.set(row, (cells = new Map()));
    let cell = cells.get(column);
    if (!cell)
      cells.set(column, (cell = { content: EMPTY, format: this.format(row, column), hyperlink: null }));
    return cell;
  }

  setContent(row: number, column: number, content: Content): void {
    if (content.type === 'Empty' && content.formula === null && !this.cell(row, column)) return;
    const cell = this.cellForWriting(row, column);
    cell.content = content;
    if (content.impliedFormat !== undefined && cell.format['numberFormat'] === 'General')
      cell.format = patcher({ numberFormat: content.impliedFormat })(cell.format);
  }

  /** Cells of an area that are stored, row by row. Cheap on whole columns. */
  *cellsIn(area: Area): Generator<readonly [row: number, column: number, cell: Cell]> {
    for (const row of this.storedRows(area)) {
      for (const [column, cell] of this.rows.get(row) ?? [])
        if (column >= area.column && column <= lastColumn(area)) yield [row, column, cell];
    }
  }

  private storedRows(area: Area): number[] {
    if (area.rows <= this.rows.size) {
      return Array.from({ length: area.rows }, (_, i) => area.row + i).filter((row) => this.rows.has(row));
    }
    return [...this.rows.keys()]
      .filter((row) => row >= area.row && row <= lastRow(area))
      .sort((a, b) => a - b);
  }

  patchFormat(area: Area, patch: FormatPatch): void {
    const apply = patcher(patch);
    if (isWholeColumns(area) && isWholeRows(area)) {
      this.sheetFormat = apply(this.sheetFormat);
      for (const [row, format] of this.rowFormats) this.rowFormats.set(row, apply(format));
      for (const [column, format] of this.columnFormats) this.columnFormats.set(column, apply(format));
    } else if (isWholeColumns(area)) {
      for (let c = area.column; c <= lastColumn(area); c += 1)
        this.columnFormats.set(c, apply(this.columnFormats.get(c) ?? this.sheetFormat));
    } else if (isWholeRows(area)) {
      for (let r = area.row; r <= lastRow(area); r += 1)
        this.rowFormats.set(r, apply(this.rowFormats.get(r) ?? this.sheetFormat));
    } else {
      for (let r = area.row; r <= lastRow(area); r += 1)
        for (let c = area.column; c <= lastColumn(area); c += 1) {
          const cell = this.cellForWriting(r, c);
          cell.format = apply(cell.format);
        }
      return;
    }
    for (const [, , cell] of this.cellsIn(area)) cell.format = apply(cell.format);
  }

  /** The distinct formats in an area. */
  formatsIn(area: Area): Set<CellFormat> {
    const formats = new Set<CellFormat>();
    if (!isWholeColumns(area) && !isWholeRows(area)) {
      for (let r = area.row; r <= lastRow(area); r += 1)
        for (let c = area.column; c <= lastColumn(area); c += 1) formats.add(this.format(r, c));
      return formats;
    }
    for (const [, , cell] of this.cellsIn(area)) formats.add(cell.format);
    const columns = Math.min(
      area.columns,
      1 + Math.max(area.column, ...this.columnFormats.keys()) - area.column + 1,
    );
    for (let c = 0; c < columns; c += 1)
      formats.add(this.columnFormats.get(area.column + c) ?? this.sheetFormat);
    for (const [row, format] of this.rowFormats)
      if (row >= area.row && row <= lastRow(area)) formats.add(format);
    return formats;
  }

  /** Null where nothing is stored. With `valuesOnly` formats do not count. */
  usedArea(valuesOnly: boolean, within?: Area): Area | null {
    let used: Area | null = null;
    for (const [row, cells] of this.rows) {
      if (within && (row < within.row || row > lastRow(within))) continue;
      let first = Infinity;
      let last = -1;
      for (const [column, cell] of cells) {
        if (within && (column < within.column || column > lastColumn(within))) continue;
        if (cell.content.type === 'Empty' && (valuesOnly || cell.format === this.sheetFormat)) continue;
        first = Math.min(first, column);
        last = Math.max(last, column);
      }
      if (last < 0) continue;
      const area = areaBetween(row, first, row, last);
      used = used === null ? area : boundingArea(used, area);
    }
    return used;
  }

  isRowHidden(row: number): boolean {
    return this.hiddenRows.has(row) || this.filteredRows.has(row);
  }

  rowHeight(row: number): number {
    return this.isRowHidden(row) ? 0 : (this.rowHeights.get(row) ?? STANDARD_ROW_HEIGHT);
  }

  columnWidth(column: number): number {
    return this.hiddenColumns.has(column) ? 0 : (this.columnWidths.get(column) ?? STANDARD_COLUMN_WIDTH);
  }
}
