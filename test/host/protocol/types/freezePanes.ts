import { HostError } from '../../hostError';
import { type Area, MAX_COLUMNS, MAX_ROWS } from '../../model/address';
import type { Sheet } from '../../model/sheet';
import type { Args } from '../args';
import type { Method, TypeTable } from '../members';
import type { Session } from '../session';
import { onePlace } from './rangeArgument';

function frozenArea(sheet: Sheet): Area | null {
  if (sheet.freeze === null) return null;
  const { rows, columns } = sheet.freeze;
  return { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS };
}

function freezer(
  part: (args: Args, sheet: Sheet, session: Session) => { rows: number; columns: number },
  arity: readonly [number, number],
): Method<Sheet> {
  return {
    arity,
    call: (sheet, args, session) => {
      const freeze = part(args, sheet, session);
      if (freeze.rows < 0 || freeze.columns < 0 || freeze.rows + freeze.columns === 0)
        throw new HostError('InvalidArgument', 'nothing to freeze');
      sheet.freeze = freeze;
      return undefined;
    },
  };
}

export const freezePanes: TypeTable<Sheet> = {
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeRows: freezer((args) => ({ rows: args.integerOr(0, 1), columns: 0 }), [0, 1]),
    FreezeColumns: freezer((args) => ({ rows: 0, columns: args.integerOr(0, 1) }), [0, 1]),
    /** The range is the frozen part itself: `A1:D3` freezes three rows and four columns. */
    FreezeAt: freezer(
      (args, sheet, session) => {
        const { area } = onePlace(args.at(0), sheet, session.workbook);
        const rows = area.rows === MAX_ROWS ? 0 : area.row + area.rows;
        const columns = area.columns === MAX_COLUMNS ? 0 : area.column + area.columns;
        return { rows, columns };
      },
      [1, 1],
    ),
    Unfreeze: {
      arity: [0, 0],
      call: (sheet) => {
        sheet.freeze = null;
        return undefined;
      },
    },
    GetLocation: {
      arity: [0, 0],
      call: (sheet, _args, session) => {
        const area = frozenArea(sheet);
        if (area === null) throw new HostError('ItemNotFound', 'nothing is frozen');
        return session.rangeObject(sheet, area);
      },
    },
    GetLocationOrNullObject: {
      arity: [0, 0],
      call: (sheet, _args, session) => {
        const area = frozenArea(sheet);
        return area === null ? null : session.rangeObject(sheet, area);
      },
    },
  },
};
