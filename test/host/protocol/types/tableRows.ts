import { HostError } from '../../hostError';
import type { Area } from '../../model/address';
import type { Table } from '../../model/table';
import { appendRows, removeTable } from '../../model/tableEdits';
import type { Json } from '../../model/validation';
import type { Workbook } from '../../model/workbook';
import { isJsonArray } from '../args';
import { bind, type HostObject, type TypeTable } from '../members';
import { refuseTableEdit } from './tableGuards';
import { writeContents } from './writing';

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
