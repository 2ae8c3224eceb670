import type { Area } from '../model/address';
import type { Sheet } from '../model/sheet';
import type { Table } from '../model/table';
import type { Workbook } from '../model/workbook';
import type { HostObject } from './members';

/** A range as the client holds it: it follows insertions and deletions while someone keeps it. */
export class RangeRef {
  referenceId: string | null = null;

  constructor(
    readonly sheet: Sheet,
    public area: Area | null,
  ) {}
}

/** Several areas of one sheet. */
export class RangeAreasRef {
  referenceId: string | null = null;

  constructor(
    readonly sheet: Sheet,
    readonly ranges: readonly RangeRef[],
  ) {}
}

/** The tables of types refer to each other through this, not by import. */
export interface ObjectFactory {
  range(range: RangeRef): HostObject;
  rangeAreas(areas: RangeAreasRef): HostObject;
  worksheet(sheet: Sheet): HostObject;
  table(table: Table): HostObject;
}

/** What outlives a batch: references that clients keep, and events they asked for. */
export class Session {
  private readonly kept = new Map<string, RangeRef | RangeAreasRef>();
  private readonly batchRanges: RangeRef[] = [];
  private nextReference = 1;
  /** `eventType|targetId`. */
  readonly subscriptions = new Set<string>();

  constructor(
    readonly workbook: Workbook,
    /** n of ExcelApi 1.n. */
    readonly apiVersion: number,
    private readonly objects: ObjectFactory,
  ) {}

  range(sheet: Sheet, area: Area): RangeRef {
    const range = new RangeRef(sheet, area);
    sheet.liveAreas.add(range);
    this.batchRanges.push(range);
    return range;
  }

  rangeObject(sheet: Sheet, area: Area): HostObject {
    return this.objects.range(this.range(sheet, area));
  }

  areasObject(sheet: Sheet, areas: readonly Area[]): HostObject {
    return this.objects.rangeAreas(
      new RangeAreasRef(
        sheet,
        areas.map((area) => this.range(sheet, area)),
      ),
    );
  }

  worksheetObject(sheet: Sheet): HostObject {
    return this.objects.worksheet(sheet);
  }

  tableObject(table: Table): HostObject {
    return this.objects.table(table);
  }

  referencedObject(id: string): HostObject | null {
    const range = this.kept.get(id);
    if (range === undefined) return null;
    return range instanceof RangeRef ? this.objects.range(range) : this.objects.rangeAreas(range);
  }

  keep(range: RangeRef | RangeAreasRef, prefix = 'ref'): string {
    range.referenceId ??= `${prefix}${this.nextReference++}`;
    this.kept.set(range.referenceId, range);
    return range.referenceId;
  }

  release(id: string): void {
    const range = this.kept.get(id);
    if (range instanceof RangeRef) range.sheet.liveAreas.delete(range);
    this.kept.delete(id);
  }

  releaseAll(): void {
    for (const id of [...this.kept.keys()]) this.release(id);
  }

  get keptCount(): number {
    return this.kept.size;
  }

  endBatch(): void {
    const needed = new Set<RangeRef>();
    for (const kept of this.kept.values())
      for (const range of kept instanceof RangeRef ? [kept] : kept.ranges) needed.add(range);
    for (const range of this.batchRanges) if (!needed.has(range)) range.sheet.liveAreas.delete(range);
    this.batchRanges.length = 0;
  }
}
