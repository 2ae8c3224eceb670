import { HostError } from '../../hostError';
import type { Area } from '../../model/address';
import { applyFilter } from '../../model/filtering';
import { isDefinedName, sameName } from '../../model/nameRules';
import type { Table } from '../../model/table';
import { convertToRange, removeTable, resizeTable } from '../../model/tableEdits';
import type { Workbook } from '../../model/workbook';
import { booleanValue, stringValue } from '../args';
import { bind, type Method, type Scalar, type TypeTable } from '../members';
import { autoFilter } from './autoFilter';
import { tableEvents } from './events';
import { onePlace } from './rangeArgument';
import { tableColumns } from './tableColumns';
import { refuseTableEdit } from './tableGuards';
import { tableRows } from './tableRows';
import { tableSort } from './tableSort';

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
