import { HostError } from '../../hostError';
import { sameArea, type Area } from '../../model/address';
import { applyFilter, clearFilter } from '../../model/filtering';
import type { FilterCriteria, FilterDatetime, Sheet } from '../../model/sheet';
import type { Table } from '../../model/table';
import type { Json } from '../../model/validation';
import { isJsonArray, isRecord, numberValue, oneOfValue, recordValue, stringValue } from '../args';
import type { HostObject, TypeTable } from '../members';
import type { Session } from '../session';
import { onePlace } from './rangeArgument';

/** The filter of a table, or the one of a sheet. */
export interface FilterTarget {
  readonly sheet: Sheet;
  readonly table: Table | null;
}

const CRITERIA_KEYS = [
  'filterOn',
  'values',
  'criterion1',
  'criterion2',
  'operator',
  'color',
  'dynamicCriteria',
  'icon',
  'subField',
];
const FILTER_ON = [
  'Values',
  'Custom',
  'BottomItems',
  'BottomPercent',
  'CellColor',
  'Dynamic',
  'FontColor',
  'Icon',
  'TopItems',
  'TopPercent',
] as const;

export function criteriaOf(value: Json): FilterCriteria {
  const given = recordValue(value, CRITERIA_KEYS);
  const filterOn = oneOfValue(given['filterOn'] ?? null, FILTER_ON);
  const values = given['values'];
  const criterion1 = given['criterion1'];
  if (filterOn === 'Values' && isJsonArray(values)) return { filterOn, values: values.map(filterValue) };
  if (filterOn === 'Custom' && typeof criterion1 === 'string') return { filterOn, criterion1 };
  throw new HostError(
    'UnsupportedOperation',
    'the simulated Excel filters by values and by one custom criterion',
  );
}

function filterValue(value: Json): string | FilterDatetime {
  if (!isRecord(value)) return String(value);
  const { date, specificity } = recordValue(value, ['date', 'specificity']);
  return {
    date: stringValue(date ?? null),
    specificity: oneOfValue(specificity ?? null, ['Year', 'Month', 'Day'] as const),
  };
}

interface Filtered {
  readonly area: Area;
  readonly criteria: Map<number, FilterCriteria>;
}

function filtered({ sheet, table }: FilterTarget): Filtered | null {
  if (table === null) return sheet.autoFilter;
  return table.showFilterButton ? { area: withoutTotals(table), criteria: table.criteria } : null;
}

const withoutTotals = (table: Table): Area =>
  table.showTotals ? { ...table.area, rows: table.area.rows - 1 } : table.area;

function filterRange(target: FilterTarget, session: Session): HostObject | null {
  const filter = filtered(target);
  return filter === null ? null : session.rangeObject(target.sheet, filter.area);
}

export const autoFilter: TypeTable<FilterTarget> = {
  name: 'AutoFilter',
  scalars: {
    Enabled: { since: 9, get: (target) => filtered(target) !== null },
    IsDataFiltered: { since: 9, get: (target) => (filtered(target)?.criteria.size ?? 0) > 0 },
    Criteria: {
      since: 9,
      get: (target) => {
        const filter = filtered(target);
        if (filter === null) return [];
        return Array.from({ length: filter.area.columns }, (_, i): Json => {
          const one = filter.criteria.get(i);
          return one === undefined ? null : (structuredClone(one) as unknown as Json);
        });
      },
    },
  },
  methods: {
    Apply: {
      since: 9,
      arity: [1, 3],
      call: (target, args, session) => {
        const { sheet, area } = onePlace(args.at(0), target.sheet, session.workbook);
        if (sheet !== target.sheet) throw new HostError('InvalidArgument', 'the range is on another sheet');
        // Another range is another filter: the old one and its criteria go.
        if (target.table === null && (!sheet.autoFilter || !sameArea(sheet.autoFilter.area, area))) {
          if (sheet.autoFilter) clearFilter(sheet, sheet.autoFilter.area, sheet.autoFilter.criteria);
          sheet.autoFilter = { area, criteria: new Map() };
        }
        const filter = filtered(target);
        if (filter === null) throw new HostError('InvalidOperation', 'the table has no filter buttons');
        if (!args.has(1)) return undefined;
        const column = numberValue(args.integer(1), 0, filter.area.columns - 1);
        filter.criteria.set(column, criteriaOf(args.record(2)));
        applyFilter(sheet, filter.area, filter.criteria);
        return undefined;
      },
    },
    ClearCriteria: {
      since: 9,
      arity: [0, 0],
      call: (target) => {
        const filter = filtered(target);
        if (filter !== null) clearFilter(target.sheet, filter.area, filter.criteria);
        return undefined;
      },
    },
    ClearColumnCriteria: {
      since: 14,
      arity: [1, 1],
      call: (target, args) => {
        const filter = filtered(target);
        filter?.criteria.delete(args.integer(0));
        if (filter !== null) applyFilter(target.sheet, filter.area, filter.criteria);
        return undefined;
      },
    },
    Reapply: {
      since: 9,
      arity: [0, 0],
      call: (target) => {
        const filter = filtered(target);
        if (filter !== null) applyFilter(target.sheet, filter.area, filter.criteria);
        return undefined;
      },
    },
    Remove: {
      since: 9,
      arity: [0, 0],
      call: (target) => {
        const filter = filtered(target);
        if (filter !== null) clearFilter(target.sheet, filter.area, filter.criteria);
        if (target.table === null) target.sheet.autoFilter = null;
        else target.table.showFilterButton = false;
        return undefined;
      },
    },
    GetRange: {
      since: 9,
      arity: [0, 0],
      call: (target, _args, session) => {
        const found = filterRange(target, session);
        if (found === null) throw new HostError('ItemNotFound', 'there is no filter');
        return found;
      },
    },
    GetRangeOrNullObject: {
      since: 9,
      arity: [0, 0],
      call: (target, _args, session) => filterRange(target, session),
    },
  },
};

interface ColumnFilter {
  readonly table: Table;
  readonly column: number;
}

/** The filter of one table column. */
export const columnFilter: TypeTable<ColumnFilter> = {
  name: 'Filter',
  scalars: {
    Criteria: {
      since: 2,
      get: ({ table, column }) => {
        const criteria = table.criteria.get(column);
        return criteria === undefined ? null : (structuredClone(criteria) as unknown as Json);
      },
    },
  },
  methods: {
    Apply: {
      since: 2,
      arity: [1, 1],
      call: ({ table, column }, args) => {
        table.criteria.set(column, criteriaOf(args.record(0)));
        applyFilter(table.sheet, withoutTotals(table), table.criteria);
        return undefined;
      },
    },
    ApplyValuesFilter: {
      since: 2,
      arity: [1, 1],
      call: ({ table, column }, args) => {
        table.criteria.set(column, { filterOn: 'Values', values: args.array(0).map(filterValue) });
        applyFilter(table.sheet, withoutTotals(table), table.criteria);
        return undefined;
      },
    },
    Clear: {
      since: 2,
      arity: [0, 0],
      call: ({ table, column }) => {
        table.criteria.delete(column);
        applyFilter(table.sheet, withoutTotals(table), table.criteria);
        return undefined;
      },
    },
  },
};
