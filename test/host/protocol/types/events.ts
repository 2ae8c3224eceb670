import { Sheet } from '../../model/sheet';
import { Table } from '../../model/table';
import type { Method } from '../members';

/** Event types of the client library (EventType in excel-win32-16.01.debug.js). */
export const EVENT_TYPES = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  RowSorted: 19,
  RowHiddenChanged: 22,
  NameChanged: 25,
  TableSelectionChanged: 100,
  TableDataChanged: 101,
} as const;

/** Target of events of whole collections. */
export const WORKBOOK_TARGET = 'Workbook';

/** The id an event is addressed to: a sheet, a table, or nothing for the whole workbook. */
export function targetId(target: unknown): string {
  if (target instanceof Sheet || target instanceof Table) return target.id;
  return WORKBOOK_TARGET;
}

function subscription(eventType: number, since: number, on: boolean): Method<unknown> {
  return {
    since,
    arity: [0, 0],
    call: (target, _args, session) => {
      const key = `${eventType}|${targetId(target)}`;
      if (on) session.subscriptions.add(key);
      else session.subscriptions.delete(key);
      return undefined;
    },
  };
}

function pair(name: string, eventType: number, since: number): Record<string, Method<unknown>> {
  return {
    [`_Register${name}Event`]: subscription(eventType, since, true),
    [`_Unregister${name}Event`]: subscription(eventType, since, false),
  };
}

/** The events of ExcelApi 1.17 have their name last. */
function newerPair(name: string, eventType: number, since: number): Record<string, Method<unknown>> {
  return {
    [`_RegisterEvent${name}`]: subscription(eventType, since, true),
    [`_UnregisterEvent${name}`]: subscription(eventType, since, false),
  };
}

type Events = Readonly<Record<string, Method<unknown>>>;

export const worksheetEvents: Events = {
  ...pair('DataChanged', EVENT_TYPES.DataChanged, 7),
  ...pair('SelectionChanged', EVENT_TYPES.SelectionChanged, 7),
  ...pair('Activated', EVENT_TYPES.Activated, 7),
  ...pair('Deactivated', EVENT_TYPES.Deactivated, 7),
  ...pair('RowSorted', EVENT_TYPES.RowSorted, 10),
  ...pair('RowHiddenChanged', EVENT_TYPES.RowHiddenChanged, 11),
};

export const worksheetCollectionEvents: Events = {
  ...pair('DataChanged', EVENT_TYPES.DataChanged, 9),
  ...pair('SelectionChanged', EVENT_TYPES.SelectionChanged, 9),
  ...pair('Activated', EVENT_TYPES.Activated, 7),
  ...pair('Deactivated', EVENT_TYPES.Deactivated, 7),
  ...pair('Added', EVENT_TYPES.Added, 7),
  ...pair('Deleted', EVENT_TYPES.Deleted, 7),
  ...pair('RowSorted', EVENT_TYPES.RowSorted, 10),
  ...pair('RowHiddenChanged', EVENT_TYPES.RowHiddenChanged, 11),
  ...newerPair('NameChanged', EVENT_TYPES.NameChanged, 17),
};

export const tableCollectionEvents: Events = pair('DataChanged', EVENT_TYPES.TableDataChanged, 7);

export const tableEvents: Events = {
  ...pair('DataChanged', EVENT_TYPES.TableDataChanged, 7),
  ...pair('SelectionChanged', EVENT_TYPES.TableSelectionChanged, 7),
};
