import { type Area, areaAddress, intersect } from './model/address';
import type { Sheet } from './model/sheet';
import type { ModelEvent } from './model/workbook';
import { EVENT_TYPES, WORKBOOK_TARGET } from './protocol/types/events';
import type { Session } from './protocol/session';

/** `[category, event type, target id, JSON text, number]`, as the client library takes them. */
export type EventEntry = readonly [65536, number, string, string, number];

const SHIFT: Readonly<Record<string, string>> = {
  RowInserted: 'CellShiftDown',
  ColumnInserted: 'CellShiftRight',
  RowDeleted: 'CellShiftUp',
  ColumnDeleted: 'CellShiftLeft',
};

/** Whole rows, `4:6`. */
const addressed = (area: Area): { readonly address: string } => ({ address: areaAddress(area) });

/** Turns what happens in the model into events for those who subscribed, delivered after the batch or the user's action. */
export class EventFeed {
  private pending: EventEntry[] = [];
  private deliver: (entries: readonly EventEntry[]) => void = () => undefined;
  private nextNumber = 1;
  private scheduled = false;

  constructor(private readonly session: Session) {}

  deliverTo(deliver: (entries: readonly EventEntry[]) => void): void {
    this.deliver = deliver;
  }

  add(event: ModelEvent): void {
    if (!this.session.workbook.enableEvents) return;
    if (event.kind === 'changed') this.changed(event);
    else if (event.kind === 'selected') this.selected(event);
    else if (event.kind === 'sorted') this.told(EVENT_TYPES.RowSorted, event.sheet, addressed(event.area));
    else if (event.kind === 'rowsHidden')
      this.told(EVENT_TYPES.RowHiddenChanged, event.sheet, {
        ...addressed(event.area),
        changeType: event.isHidden ? 'Hidden' : 'Unhidden',
      });
    else if (event.kind === 'renamed')
      this.told(EVENT_TYPES.NameChanged, event.sheet, {
        nameBefore: event.before,
        nameAfter: event.sheet.name,
      });
    else this.ofSheet(event.kind, event.sheet);
    this.schedule();
  }

  private changed(event: ModelEvent & { readonly kind: 'changed' }): void {
    const { sheet, area } = event;
    if (!this.isWanted(sheet)) return;
    const referenceId = this.session.keep(this.session.range(sheet, area), 'evt');
    const body = {
      changeType: event.changeType,
      source: 'Local',
      worksheetId: sheet.id,
      address: areaAddress(area),
      referenceId,
      shiftDirection: SHIFT[event.changeType] ?? 'None',
      triggerSource: event.trigger,
    };
    this.push(EVENT_TYPES.DataChanged, sheet.id, body);
    this.push(EVENT_TYPES.DataChanged, WORKBOOK_TARGET, body);
    for (const table of sheet.tables) {
      const part = intersect(table.area, area);
      if (part === null) continue;
      const tableBody = { ...body, tableId: table.id, address: areaAddress(part) };
      this.push(EVENT_TYPES.TableDataChanged, table.id, tableBody);
      this.push(EVENT_TYPES.TableDataChanged, WORKBOOK_TARGET, tableBody);
    }
  }

  /** A range is kept for its event, so only where someone listens. */
  private isWanted(sheet: Sheet): boolean {
    const targets = [sheet.id, WORKBOOK_TARGET, ...sheet.tables.map((table) => table.id)];
    return targets.some((target) =>
      [EVENT_TYPES.DataChanged, EVENT_TYPES.TableDataChanged].some((type) =>
        this.session.subscriptions.has(`${type}|${target}`),
      ),
    );
  }

  private selected({ sheet, area }: ModelEvent & { readonly kind: 'selected' }): void {
    const body = { worksheetId: sheet.id, address: areaAddress(area) };
    this.push(EVENT_TYPES.SelectionChanged, sheet.id, body);
    this.push(EVENT_TYPES.SelectionChanged, WORKBOOK_TARGET, body);
    for (const table of sheet.tables) {
      const part = intersect(table.area, area);
      const inside = part !== null;
      this.push(EVENT_TYPES.TableSelectionChanged, table.id, {
        ...body,
        tableId: table.id,
        isInsideTable: inside,
        address: inside ? areaAddress(part) : '',
      });
    }
  }

  private ofSheet(kind: 'activated' | 'deactivated' | 'added' | 'deleted', sheet: Sheet): void {
    const type = {
      activated: 'Activated',
      deactivated: 'Deactivated',
      added: 'Added',
      deleted: 'Deleted',
    } as const;
    this.told(EVENT_TYPES[type[kind]], sheet, {});
  }

  private told(eventType: number, sheet: Sheet, part: object): void {
    const body = { worksheetId: sheet.id, source: 'Local', ...part };
    this.push(eventType, sheet.id, body);
    this.push(eventType, WORKBOOK_TARGET, body);
  }

  private push(eventType: number, target: string, body: object): void {
    if (!this.session.subscriptions.has(`${eventType}|${target}`)) return;
    this.pending.push([65536, eventType, target, JSON.stringify(body), this.nextNumber++]);
  }

  /** An action or a batch is over when the program gets back to its loop; one timer for all that happened till then. */
  private schedule(): void {
    if (this.scheduled || this.pending.length === 0) return;
    this.scheduled = true;
    setTimeout(() => {
      this.scheduled = false;
      const entries = this.pending;
      this.pending = [];
      this.deliver(entries);
    }, 0);
  }

  get isIdle(): boolean {
    return !this.scheduled;
  }
}
