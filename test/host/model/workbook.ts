import type { Area } from './address';
import type { Json } from './validation';
import { remember } from './memento';
import { sameName } from './nameRules';
import { Sheet } from './sheet';
import type { Table } from './table';

export interface DefinedName {
  readonly name: string;
  formula: string;
  visible: boolean;
  comment: string;
  readonly scope: Sheet | null;
}

export type TriggerSource = 'Unknown' | 'ThisLocalAddin';

/** What happened, for those who listen. Addresses have no sheet. */
export type ModelEvent =
  | {
      readonly kind: 'changed';
      readonly sheet: Sheet;
      readonly changeType: 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted';
      readonly area: Area;
      readonly trigger: TriggerSource;
    }
  | { readonly kind: 'sorted'; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: 'rowsHidden'; readonly sheet: Sheet; readonly area: Area; readonly isHidden: boolean }
  | { readonly kind: 'renamed'; readonly sheet: Sheet; readonly before: string }
  | { readonly kind: 'selected'; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: 'activated' | 'deactivated' | 'added' | 'deleted'; readonly sheet: Sheet };

export class Workbook {
  sheets: Sheet[] = [];
  names: DefinedName[] = [];
  readonly settings = new Map<string, Json>();
  readonly xmlParts = new Map<string, string>();
  active: Sheet;
  name = '工作簿1.xlsx';
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic';
  isProtected = false;
  protectionPassword = '';
  /** Excel refuses every request while a user types in a cell. */
  cellEditMode = false;
  enableEvents = true;
  /** Who acts now: an add-in's batch, or a user. */
  trigger: TriggerSource = 'Unknown';
  /** Workbooks handed over by Excel.createWorkbook, as base64. */
  readonly createdWorkbooks: string[] = [];
  /** Steps that Ctrl+Z takes back, the newest last; null while nobody counts them (it costs time). */
  undoSteps: (() => void)[] | null = null;
  /** Cells whose content was written by batches. */
  cellsWritten = 0;
  private nextId = 1;
  private nextTableId = 1;
  private readonly listeners = new Set<(event: ModelEvent) => void>();

  constructor(
    readonly thisYear: number,
    sheetNames: readonly string[] = ['Sheet1'],
  ) {
    for (const name of sheetNames) this.sheets.push(this.newSheet(name));
    const first = this.sheets[0];
    if (first === undefined) throw new Error('a workbook has at least one sheet');
    this.active = first;
  }

  newGuid(): string {
    return `{${String(this.nextId++).padStart(8, '0')}-0000-4000-8000-000000000000}`;
  }

  newTableId(): string {
    return String(this.nextTableId++);
  }

  newSheet(name: string): Sheet {
    return new Sheet(this.newGuid(), name, this);
  }

  sheet(nameOrId: string): Sheet | null {
    return this.sheets.find((one) => sameName(one.name, nameOrId) || one.id === nameOrId) ?? null;
  }

  /** For tests: the sheet, or a failure. */
  at(name: string): Sheet {
    const sheet = this.sheet(name);
    if (sheet === null)
      throw new Error(`no sheet ${name}; there are ${this.sheets.map((one) => one.name).join(', ')}`);
    return sheet;
  }

  get tables(): Table[] {
    return this.sheets.flatMap((one) => one.tables);
  }

  definedName(name: string, scope: Sheet | null): DefinedName | null {
    return this.names.find((one) => one.scope === scope && sameName(one.name, name)) ?? null;
  }

  listen(listener: (event: ModelEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(event: ModelEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  /** Makes the next change one step of Ctrl+Z. */
  markUndoStep(): void {
    this.undoSteps?.push(remember(this));
  }

  activate(sheet: Sheet): void {
    if (this.active === sheet) return;
    const left = this.active;
    this.active = sheet;
    if (this.sheets.includes(left)) this.emit({ kind: 'deactivated', sheet: left });
    this.emit({ kind: 'activated', sheet });
  }

  select(sheet: Sheet, area: Area): void {
    this.activate(sheet);
    sheet.selection = area;
    this.emit({ kind: 'selected', sheet, area });
  }
}
