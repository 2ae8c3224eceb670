import { sortRows } from '../../model/sorting';
import type { TypeTable } from '../members';
import type { RangeRef } from '../session';
import { areaOf } from './rangeArgument';
import { sortFieldsOf } from './sortFields';
import { refuseProtected } from './writing';

interface RangeSortTarget {
  readonly range: RangeRef;
}

export const rangeSort: TypeTable<RangeSortTarget> = {
  name: 'RangeSort',
  methods: {
    Apply: {
      arity: [1, 5],
      call: ({ range }, args, session) => {
        const area = areaOf(range);
        refuseProtected(range.sheet, area);
        const body = args.booleanOr(2, false) ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
        sortRows(range.sheet, body, sortFieldsOf(args.array(0), area.columns));
        const { workbook } = session;
        workbook.emit({
          kind: 'changed',
          sheet: range.sheet,
          changeType: 'RangeEdited',
          area,
          trigger: workbook.trigger,
        });
        workbook.emit({ kind: 'sorted', sheet: range.sheet, area: body });
        return undefined;
      },
    },
  },
};
