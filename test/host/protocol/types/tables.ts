import { HostError } from '../../hostError';
import type { Area } from '../../model/address';
import { applyFilter } from '../../model/filtering';
import { isDefinedName, sameName } from '../../model/nameRules';
import type { Sheet } from '../../model/sheet';
import { sortRows } from '../../model/sorting';
import { addTable, appendRows, convertToRange, removeTable, resizeTable } from '../../model/tableEdits';
import type { Table } from '../../model/table';
import type { Json } from '../../model/validation';
import type { Workbook } from '../../model/workbook';
import { booleanValue, isJsonArray, stringValue } from '../args';
import { bind, type HostObject, type Method, type Scalar, type TypeTable } from '../members';
import type { Session } from '../session';
import { autoFilter } from './autoFilter';
import { tableCollectionEvents, tableEvents } from './events';
import { onePlace } from './rangeArgument';
import { sortFieldsOf } from './sortFields';
import { tableColumns } from './tableColumns';
import { refuseProtected, writeContents } from './writing';

interface TablesTarget {
  /** Null: the tables of the whole workbook. */
  readonly sheet: Sheet | null;
}

type BooleanProperty =
  | 'showBandedRows'
  | 'showBandedColumns'
  | 'highlightFirstColumn'
  | 'highlightLastColumn'
  | 'showFilterButton';

const flag = (name: BooleanProperty): Scalar<Table> => ({
  since: 3,
  get: (table) => table[name],
  set: (table, value) => {
    table[name] = booleanValue(value);
    if (name === 'showFilterButton' && value === false) {
      table.criteria.clear();
      applyFilter(table.sheet, table.area, table.criteria);
    }
  },
});

const part = (read: (table: Table) => Area | null, since = 1): Method<Table> => ({
  since,
  arity: [0, 0],
  call: (table, _args, session) => {
    const area = read(table);
    if (area === null) throw new HostError('ItemNotFound', 'the table has no such part');
    return session.rangeObject(table.sheet, area);
  },
});

interface RowTarget {
  readonly table: Table;
  readonly index: number;
}

const rowArea = ({ table, index }: RowTarget): Area => ({
  ...table.body,
  row: table.body.row + index,
  rows: 1,
});

export const tableRow: TypeTable<RowTarget> = {
  name: 'TableRow',
  identity: ({ index }) => ({ Index: index }),
  scalars: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (row) => {
        const area = rowArea(row);
        return [
          Array.from({ length: area.columns }, (_, i) => row.table.sheet.value(area.row, area.column + i)),
        ];
      },
      set: (row, value, session) => writeContents(row.table.sheet, rowArea(row), value, session.workbook),
    },
  },
  methods: {
    GetRange: {
      arity: [0, 0],
      call: (row, _args, session) => session.rangeObject(row.table.sheet, rowArea(row)),
    },
    Delete: {
      arity: [0, 0],
      call: (row, _args, session) => {
        refuseFiltered(row.table);
        refuseTableEdit(row.table);
        deleteBodyRow(row.table, row.index, session.workbook);
        return undefined;
      },
    },
  },
};

function deleteBodyRow(table: Table, index: number, workbook: Workbook): void {
  const area = rowArea({ table, index });
  removeTable.row(table, index);
  workbook.emit({
    kind: 'changed',
    sheet: table.sheet,
    changeType: 'RowDeleted',
    area,
    trigger: workbook.trigger,
  });
}

/** Deleting table rows under a filter fails: office-js issues 468 and 994. */
function refuseFiltered(table: Table): void {
  if (table.criteria.size > 0)
    throw new HostError('GeneralException', 'rows of a filtered table cannot be deleted');
}

/** Tables on a protected sheet cannot grow or shrink, whatever the options allow. */
function refuseTableEdit(table: Table): void {
  if (table.sheet.protection !== null)
    throw new HostError(
      'AccessDenied',
      `the sheet ${table.sheet.name} is protected: its tables cannot change`,
    );
}

function valueRows(value: Json, columns: number): readonly (readonly Json[])[] {
  if (value === null) return [Array.from({ length: columns }, (): Json => null)];
  const rows = isJsonArray(value) && isJsonArray(value[0]) ? value : [value];
  return rows.map((row) => {
    if (!isJsonArray(row) || row.length !== columns)
      throw new HostError('InvalidArgument', `a row of the table has ${columns} values`);
    return row;
  });
}

function rowAt(table: Table, index: number): HostObject {
  if (index < 0 || index >= table.body.rows)
    throw new HostError('InvalidArgument', `the table has no row ${index}`);
  return bind(tableRow, { table, index });
}

export const tableRows: TypeTable<Table> = {
  name: 'TableRowCollection',
  scalars: { Count: { get: (table) => table.body.rows } },
  items: (table) => Array.from({ length: table.body.rows }, (_, index) => bind(tableRow, { table, index })),
  methods: {
    Add: {
      arity: [0, 3],
      call: (table, args, session) => {
        refuseTableEdit(table);
        const values = args.at(1);
        const rows = valueRows(isHostJson(values), table.columns.length);
        const index = args.has(0) && args.integer(0) >= 0 ? args.integer(0) : table.body.rows;
        if (index > table.body.rows) throw new HostError('InvalidArgument', `the table has no row ${index}`);
        const area = appendRows(table, index, rows.length);
        if (args.has(1))
          writeContents(
            table.sheet,
            area,
            rows.map((row) => [...row]),
            session.workbook,
          );
        return bind(tableRow, { table, index });
      },
    },
    GetCount: { since: 4, arity: [0, 0], call: (table) => table.body.rows },
    GetItemAt: { arity: [1, 1], call: (table, args) => rowAt(table, args.integer(0)) },
  },
};

function isHostJson(value: HostObject | Json): Json {
  if (typeof value === 'object' && value !== null && 'isHostObject' in value)
    throw new HostError('InvalidArgument', 'values are needed, not an object');
  return value;
}

export const tableSort: TypeTable<Table> = {
  name: 'TableSort',
  scalars: {
    MatchCase: { since: 2, get: () => false },
    Method: { since: 2, get: () => 'PinYin' },
    Fields: { since: 2, get: (table) => table.sortFields.map((field) => ({ ...field, sortOn: 'Value' })) },
  },
  methods: {
    Apply: {
      since: 2,
      arity: [1, 3],
      call: (table, args, session) => {
        refuseProtected(table.sheet, table.body);
        table.sortFields = sortFieldsOf(args.array(0), table.columns.length);
        sortRows(table.sheet, table.body, table.sortFields);
        const { workbook } = session;
        workbook.emit({
          kind: 'changed',
          sheet: table.sheet,
          changeType: 'RangeEdited',
          area: table.body,
          trigger: workbook.trigger,
        });
        return undefined;
      },
    },
    Clear: {
      since: 2,
      arity: [0, 0],
      call: (table) => {
        table.sortFields = [];
        return undefined;
      },
    },
    Reapply: {
      since: 2,
      arity: [0, 0],
      call: (table) => {
        if (table.sortFields.length > 0) sortRows(table.sheet, table.body, table.sortFields);
        return undefined;
      },
    },
  },
};

function checkTableName(name: string, workbook: Workbook, self: Table | null): void {
  if (!isDefinedName(name)) throw new HostError('InvalidArgument', `${name} is no name for a table`);
  const taken = workbook.tables.some((one) => one !== self && sameName(one.name, name));
  if (taken || workbook.definedName(name, null) !== null)
    throw new HostError('ItemAlreadyExists', `there is a table or name ${name}`);
}

export const table: TypeTable<Table> = {
  name: 'Table',
  identity: (one) => ({ Id: one.id }),
  scalars: {
    Id: { get: (one) => one.id },
    Name: {
      get: (one) => one.name,
      set: (one, value, session) => {
        const name = stringValue(value);
        checkTableName(name, session.workbook, one);
        one.name = name;
      },
    },
    LegacyId: { since: 8, get: (one) => one.id },
    Style: {
      get: (one) => one.style,
      set: (one, value) => {
        const style = stringValue(value);
        if (
          style !== '' &&
          !/^TableStyle(?:Light(?:1?\d|2[01])|Medium(?:1?\d|2[0-8])|Dark(?:\d|1[01]))$/.test(style)
        )
          throw new HostError('InvalidArgument', `there is no table style ${style}`);
        one.style = style;
      },
    },
    ShowHeaders: {
      get: (one) => one.showHeaders,
      set: (one, value) => {
        if (booleanValue(value) !== one.showHeaders)
          throw new HostError('UnsupportedOperation', 'the simulated Excel does not take headers away');
      },
    },
    ShowTotals: {
      get: (one) => one.showTotals,
      set: (one, value) => {
        if (booleanValue(value) === one.showTotals) return;
        one.area = { ...one.area, rows: one.area.rows + (one.showTotals ? -1 : 1) };
        one.showTotals = !one.showTotals;
      },
    },
    ShowBandedRows: flag('showBandedRows'),
    ShowBandedColumns: flag('showBandedColumns'),
    HighlightFirstColumn: flag('highlightFirstColumn'),
    HighlightLastColumn: flag('highlightLastColumn'),
    ShowFilterButton: flag('showFilterButton'),
  },
  links: {
    Columns: { get: (one) => bind(tableColumns, one) },
    Rows: { get: (one) => bind(tableRows, one) },
    Sort: { since: 2, get: (one) => bind(tableSort, one) },
    Worksheet: { since: 2, get: (one, session) => session.worksheetObject(one.sheet) },
    AutoFilter: { since: 9, get: (one) => bind(autoFilter, { sheet: one.sheet, table: one }) },
  },
  methods: {
    ...tableEvents,
    GetRange: part((one) => one.area),
    GetDataBodyRange: part((one) => one.body),
    GetHeaderRowRange: part((one) => one.header),
    GetTotalRowRange: part((one) => one.totals),
    Delete: {
      arity: [0, 0],
      call: (one) => {
        refuseTableEdit(one);
        removeTable.whole(one);
        return undefined;
      },
    },
    ConvertToRange: {
      since: 2,
      arity: [0, 0],
      call: (one, _args, session) => {
        refuseTableEdit(one);
        convertToRange(one);
        return session.rangeObject(one.sheet, one.area);
      },
    },
    Resize: {
      since: 13,
      arity: [1, 1],
      call: (one, args, session) => {
        refuseTableEdit(one);
        const { sheet, area } = onePlace(args.at(0), one.sheet, session.workbook);
        if (sheet !== one.sheet) throw new HostError('InvalidArgument', 'the range is on another sheet');
        resizeTable(one, area);
        return undefined;
      },
    },
    ClearFilters: {
      since: 2,
      arity: [0, 0],
      call: (one) => {
        one.criteria.clear();
        applyFilter(one.sheet, one.area, one.criteria);
        return undefined;
      },
    },
    ReapplyFilters: {
      since: 2,
      arity: [0, 0],
      call: (one) => {
        applyFilter(one.sheet, one.area, one.criteria);
        return undefined;
      },
    },
  },
};

const listed = ({ sheet }: TablesTarget, workbook: Workbook): readonly Table[] =>
  sheet?.tables ?? workbook.tables;

function named(target: TablesTarget, key: string, session: Session): Table | null {
  return listed(target, session.workbook).find((one) => sameName(one.name, key) || one.id === key) ?? null;
}

export const tables: TypeTable<TablesTarget> = {
  name: 'TableCollection',
  scalars: { Count: { get: (target, session) => listed(target, session.workbook).length } },
  items: (target, session) => listed(target, session.workbook).map((one) => bind(table, one)),
  indexer: (target, args, session) => {
    const key = args.at(0);
    const one = named(target, typeof key === 'number' ? String(key) : args.string(0), session);
    if (one === null) throw new HostError('ItemNotFound', `there is no table ${String(key)}`);
    return bind(table, one);
  },
  methods: {
    ...tableCollectionEvents,
    Add: {
      arity: [2, 2],
      call: (target, args, session) => {
        const { sheet, area } = onePlace(
          args.at(0),
          target.sheet ?? session.workbook.active,
          session.workbook,
        );
        if (sheet.protection !== null)
          throw new HostError('AccessDenied', `the sheet ${sheet.name} is protected`);
        return bind(table, addTable(session.workbook, sheet, area, args.booleanOr(1, true)));
      },
    },
    GetCount: {
      since: 4,
      arity: [0, 0],
      call: (target, _args, session) => listed(target, session.workbook).length,
    },
    GetItemAt: {
      arity: [1, 1],
      call: (target, args, session) => {
        const one = listed(target, session.workbook)[args.integer(0)];
        if (one === undefined) throw new HostError('InvalidArgument', `there is no table ${args.integer(0)}`);
        return bind(table, one);
      },
    },
    GetItemOrNullObject: {
      since: 4,
      arity: [1, 1],
      call: (target, args, session) => {
        const one = named(target, args.string(0), session);
        return one === null ? null : bind(table, one);
      },
    },
  },
};
