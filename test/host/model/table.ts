import { type Area } from './address';
import type { FilterCriteria, Sheet } from './sheet';

export interface TableColumn {
  readonly id: number;
}

export interface SortField {
  readonly key: number;
  readonly ascending: boolean;
}

/** An Excel table. Names of columns stand in the header cells and nowhere else. */
export class Table {
  style = 'TableStyleMedium2';
  showHeaders = true;
  showTotals = false;
  showBandedRows = true;
  showBandedColumns = false;
  highlightFirstColumn = false;
  highlightLastColumn = false;
  showFilterButton = true;
  readonly criteria = new Map<number, FilterCriteria>();
  sortFields: SortField[] = [];
  private nextColumnId = 1;
  columns: TableColumn[];

  constructor(
    readonly id: string,
    public name: string,
    readonly sheet: Sheet,
    /** Header, body and totals. */
    public area: Area,
  ) {
    this.columns = Array.from({ length: area.columns }, () => this.newColumn());
  }

  newColumn(): TableColumn {
    return { id: this.nextColumnId++ };
  }

  get header(): Area | null {
    return this.showHeaders ? { ...this.area, rows: 1 } : null;
  }

  get totals(): Area | null {
    return this.showTotals ? { ...this.area, row: this.area.row + this.area.rows - 1, rows: 1 } : null;
  }

  get body(): Area {
    const above = this.showHeaders ? 1 : 0;
    return {
      ...this.area,
      row: this.area.row + above,
      rows: this.area.rows - above - (this.showTotals ? 1 : 0),
    };
  }

  columnNames(): string[] {
    return this.columns.map((_, i) => String(this.sheet.value(this.area.row, this.area.column + i)));
  }
}
