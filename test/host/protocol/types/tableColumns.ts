import { HostError } from '../../hostError';
import type { Area } from '../../model/address';
import { sameName } from '../../model/nameRules';
import type { Table, TableColumn } from '../../model/table';
import { appendColumn, deleteColumn } from '../../model/tableEdits';
import type { Json } from '../../model/validation';
import { stringValue } from '../args';
import { bind, type HostObject, isHostObject, type Method, type TypeTable } from '../members';
import { columnFilter } from './autoFilter';
import { readCells, writeContents } from './writing';

interface ColumnTarget {
  readonly table: Table;
  readonly column: TableColumn;
}

function indexOf({ table, column }: ColumnTarget): number {
  const index = table.columns.indexOf(column);
  if (index < 0) throw new HostError('ItemNotFound', 'the column was deleted');
  return index;
}

const slice = (target: ColumnTarget, area: Area): Area => ({
  ...area,
  column: area.column + indexOf(target),
  columns: 1,
});

function part(read: (table: Table) => Area | null): Method<ColumnTarget> {
  return {
    arity: [0, 0],
    call: (target, _args, session) => {
      const area = read(target.table);
      if (area === null) throw new HostError('ItemNotFound', 'the table has no such part');
      return session.rangeObject(target.table.sheet, slice(target, area));
    },
  };
}

export const tableColumn: TypeTable<ColumnTarget> = {
  name: 'TableColumn',
  identity: ({ column }) => ({ Id: column.id }),
  scalars: {
    Id: { get: ({ column }) => column.id },
    Index: { get: indexOf },
    Name: {
      get: (target) => target.table.columnNames()[indexOf(target)] ?? '',
      set: (target, value, session) => {
        const header = target.table.header;
        if (header === null) throw new HostError('InvalidOperation', 'the table has no headers');
        writeContents(target.table.sheet, slice(target, header), [[stringValue(value)]], session.workbook);
      },
    },
    Values: {
      get: (target) =>
        readCells(slice(target, target.table.area), (row, column) => target.table.sheet.value(row, column)),
      set: (target, value, session) =>
        writeContents(target.table.sheet, slice(target, target.table.area), value, session.workbook),
    },
  },
  links: {
    Filter: {
      since: 2,
      get: (target) => bind(columnFilter, { table: target.table, column: indexOf(target) }),
    },
  },
  methods: {
    GetRange: part((table) => table.area),
    GetDataBodyRange: part((table) => table.body),
    GetHeaderRowRange: part((table) => table.header),
    GetTotalRowRange: part((table) => table.totals),
    Delete: {
      arity: [0, 0],
      call: (target) => {
        if (target.table.sheet.protection !== null)
          throw new HostError('AccessDenied', 'the sheet is protected');
        deleteColumn(target.table, indexOf(target));
        return undefined;
      },
    },
  },
};

/** A key is the id (number) or the header (string). */
function find(table: Table, key: Json | HostObject): HostObject | null {
  if (isHostObject(key)) throw new HostError('InvalidArgument', 'a name or an id is needed');
  const index =
    typeof key === 'number'
      ? table.columns.findIndex((one) => one.id === key)
      : table.columnNames().findIndex((name) => sameName(name, String(key)));
  const column = table.columns[index];
  return column === undefined ? null : bind(tableColumn, { table, column });
}

export const tableColumns: TypeTable<Table> = {
  name: 'TableColumnCollection',
  scalars: { Count: { get: (table) => table.columns.length } },
  items: (table) => table.columns.map((column) => bind(tableColumn, { table, column })),
  indexer: (table, args) => {
    const column = find(table, args.at(0));
    if (column === null) throw new HostError('ItemNotFound', `there is no column ${String(args.at(0))}`);
    return column;
  },
  methods: {
    Add: {
      arity: [0, 3],
      call: (table, args, session) => {
        if (table.sheet.protection !== null) throw new HostError('AccessDenied', 'the sheet is protected');
        const index = args.has(0) && args.integer(0) >= 0 ? args.integer(0) : table.columns.length;
        const column = appendColumn(table, index);
        const target = { table, column };
        const values = args.at(1);
        if (isHostObject(values)) throw new HostError('InvalidArgument', 'values are needed');
        if (values !== null) writeContents(table.sheet, slice(target, table.area), values, session.workbook);
        const name = args.optionalString(2);
        if (name !== null && table.header !== null)
          writeContents(table.sheet, slice(target, table.header), [[name]], session.workbook);
        return bind(tableColumn, target);
      },
    },
    GetCount: { since: 4, arity: [0, 0], call: (table) => table.columns.length },
    GetItemAt: {
      arity: [1, 1],
      call: (table, args) => {
        const column = table.columns[args.integer(0)];
        if (column === undefined)
          throw new HostError('InvalidArgument', `there is no column ${args.integer(0)}`);
        return bind(tableColumn, { table, column });
      },
    },
    GetItemOrNullObject: { since: 4, arity: [1, 1], call: (table, args) => find(table, args.at(0)) },
  },
};
