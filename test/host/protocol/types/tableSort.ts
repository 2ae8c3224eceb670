import { sortRows } from '../../model/sorting';
import type { Table } from '../../model/table';
import type { TypeTable } from '../members';
import { sortFieldsOf } from './sortFields';
import { refuseProtected } from './writing';

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
        workbook.emit({ kind: 'sorted', sheet: table.sheet, area: table.body });
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
