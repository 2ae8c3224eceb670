import { HostError } from '../../hostError';
import { sameName } from '../../model/nameRules';
import type { Sheet } from '../../model/sheet';
import type { Table } from '../../model/table';
import { addTable } from '../../model/tableEdits';
import type { Workbook } from '../../model/workbook';
import { bind, type TypeTable } from '../members';
import type { Session } from '../session';
import { tableCollectionEvents } from './events';
import { onePlace } from './rangeArgument';
import { table } from './table';

interface TablesTarget {
  /** Null: the tables of the whole workbook. */
  readonly sheet: Sheet | null;
}

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
