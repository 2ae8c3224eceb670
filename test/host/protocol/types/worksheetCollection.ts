import { sameName } from '../../model/nameRules';
import type { Workbook } from '../../model/workbook';
import { bind, type Method, type TypeTable } from '../members';
import { worksheetCollectionEvents } from './events';
import { found, worksheet } from './worksheet';
import { checkName, refuseWorkbookProtected } from './worksheetGuards';

function freeSheetName(workbook: Workbook): string {
  let n = 1;
  while (workbook.sheets.some((one) => sameName(one.name, `Sheet${n}`))) n += 1;
  return `Sheet${n}`;
}

function end(last: boolean): Method<Workbook> {
  return {
    since: 5,
    arity: [0, 1],
    call: (workbook, args) => {
      const visible = args.booleanOr(0, false);
      const sheets = workbook.sheets.filter((one) => !visible || one.visibility === 'Visible');
      return found(sheets[last ? sheets.length - 1 : 0] ?? null, last ? 'last' : 'first');
    },
  };
}

export const worksheets: TypeTable<Workbook> = {
  name: 'WorksheetCollection',
  items: (workbook) => workbook.sheets.map((sheet) => bind(worksheet, sheet)),
  indexer: (workbook, args) => found(workbook.sheet(args.string(0)), args.string(0)),
  methods: {
    ...worksheetCollectionEvents,
    Add: {
      arity: [0, 1],
      call: (workbook, args) => {
        refuseWorkbookProtected(workbook);
        const name = args.optionalString(0) ?? freeSheetName(workbook);
        checkName(name, workbook, null);
        const sheet = workbook.newSheet(name);
        workbook.sheets.push(sheet);
        workbook.emit({ kind: 'added', sheet });
        return bind(worksheet, sheet);
      },
    },
    GetActiveWorksheet: { arity: [0, 0], call: (workbook) => bind(worksheet, workbook.active) },
    GetCount: {
      since: 4,
      arity: [0, 1],
      call: (workbook, args) => {
        const visible = args.booleanOr(0, false);
        return workbook.sheets.filter((one) => !visible || one.visibility === 'Visible').length;
      },
    },
    GetFirst: end(false),
    GetLast: end(true),
    GetItemOrNullObject: {
      since: 4,
      arity: [1, 1],
      call: (workbook, args) => {
        const sheet = workbook.sheet(args.string(0));
        return sheet === null ? null : bind(worksheet, sheet);
      },
    },
  },
};
