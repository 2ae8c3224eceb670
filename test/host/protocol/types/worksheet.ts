import { HostError } from '../../hostError';
import { MAX_COLUMNS, MAX_ROWS } from '../../model/address';
import { normalColor } from '../../model/cellFormat';
import type { Sheet } from '../../model/sheet';
import { copySheet, removeSheet, renameSheet } from '../../model/sheets';
import { booleanValue, numberValue, oneOfValue, stringValue } from '../args';
import { bind, type HostObject, isHostObject, type Method, type TypeTable } from '../members';
import type { Session } from '../session';
import { autoFilter } from './autoFilter';
import { charts } from './charts';
import { worksheetEvents } from './events';
import { freezePanes } from './freezePanes';
import { names } from './names';
import { pageLayout } from './pageLayout';
import { rangeOn } from './rangeArgument';
import { tables } from './tables';
import { checkName, refuseLastVisible, refuseWorkbookProtected } from './worksheetGuards';
import { worksheetProtection } from './worksheetProtection';

function neighbour(step: 1 | -1, orNull: boolean): Method<Sheet> {
  return {
    since: 5,
    arity: [0, 1],
    call: (sheet, args, session) => {
      const visible = args.booleanOr(0, false);
      const { sheets } = session.workbook;
      for (let i = sheets.indexOf(sheet) + step; i >= 0 && i < sheets.length; i += step) {
        const one = sheets[i];
        if (one !== undefined && (!visible || one.visibility === 'Visible')) return bind(worksheet, one);
      }
      if (orNull) return null;
      throw new HostError('ItemNotFound', 'there is no further sheet');
    },
  };
}

const usedRange = (orNull: boolean): Method<Sheet> => ({
  since: orNull ? 4 : 1,
  arity: [0, 1],
  call: (sheet, args, session) => {
    const used = sheet.usedArea(args.booleanOr(0, false));
    if (used === null && orNull) return null;
    return session.rangeObject(sheet, used ?? { row: 0, column: 0, rows: 1, columns: 1 });
  },
});

export const worksheet: TypeTable<Sheet> = {
  name: 'Worksheet',
  identity: (sheet) => ({ Id: sheet.id }),
  scalars: {
    Id: { get: (sheet) => sheet.id },
    Name: {
      get: (sheet) => sheet.name,
      set: (sheet, value, session) => {
        refuseWorkbookProtected(session.workbook);
        const name = stringValue(value);
        checkName(name, session.workbook, sheet);
        renameSheet(session.workbook, sheet, name);
      },
    },
    Position: {
      get: (sheet, session) => session.workbook.sheets.indexOf(sheet),
      set: (sheet, value, session) => {
        refuseWorkbookProtected(session.workbook);
        const others = session.workbook.sheets.filter((one) => one !== sheet);
        const position = numberValue(value, 0, others.length);
        session.workbook.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
      },
    },
    Visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, value, session) => {
        refuseWorkbookProtected(session.workbook);
        const visibility = oneOfValue(value, ['Visible', 'Hidden', 'VeryHidden'] as const);
        if (visibility !== 'Visible') refuseLastVisible(sheet, session.workbook);
        sheet.visibility = visibility;
        const shown = session.workbook.sheets.find((one) => one.visibility === 'Visible');
        if (visibility !== 'Visible' && session.workbook.active === sheet && shown)
          session.workbook.activate(shown);
      },
    },
    TabColor: {
      since: 7,
      get: (sheet) => sheet.tabColor,
      set: (sheet, value) => {
        const text = stringValue(value);
        const color = text === '' ? '' : normalColor(text);
        if (color === null) throw new HostError('InvalidArgument', `${text} is no color`);
        sheet.tabColor = color;
      },
    },
    StandardHeight: { since: 7, get: () => 15 },
    StandardWidth: { since: 7, get: () => 8.43 },
    ShowGridlines: {
      since: 8,
      get: (sheet) => sheet.showGridlines,
      set: (sheet, value) => {
        sheet.showGridlines = booleanValue(value);
      },
    },
    ShowHeadings: {
      since: 8,
      get: (sheet) => sheet.showHeadings,
      set: (sheet, value) => {
        sheet.showHeadings = booleanValue(value);
      },
    },
    // The library reads showGridlines and showHeadings by those names, but writes them by these.
    Gridlines: {
      since: 8,
      lazy: true,
      get: (sheet) => sheet.showGridlines,
      set: (sheet, value) => {
        sheet.showGridlines = booleanValue(value);
      },
    },
    Headings: {
      since: 8,
      lazy: true,
      get: (sheet) => sheet.showHeadings,
      set: (sheet, value) => {
        sheet.showHeadings = booleanValue(value);
      },
    },
    EnableCalculation: {
      since: 9,
      get: (sheet) => sheet.enableCalculation,
      set: (sheet, value) => {
        sheet.enableCalculation = booleanValue(value);
      },
    },
  },
  links: {
    Tables: { get: (sheet) => bind(tables, { sheet }) },
    Charts: { get: (sheet) => bind(charts, sheet) },
    Protection: { since: 2, get: (sheet) => bind(worksheetProtection, sheet) },
    Names: { since: 4, get: (sheet) => bind(names, { scope: sheet }) },
    FreezePanes: { since: 7, get: (sheet) => bind(freezePanes, sheet) },
    PageLayout: { since: 9, get: (sheet) => bind(pageLayout, sheet) },
    AutoFilter: { since: 9, get: (sheet) => bind(autoFilter, { sheet, table: null }) },
  },
  methods: {
    ...worksheetEvents,
    Activate: {
      arity: [0, 0],
      call: (sheet, _args, session) => {
        if (sheet.visibility !== 'Visible')
          throw new HostError('InvalidOperation', 'a hidden sheet cannot be activated');
        session.workbook.activate(sheet);
        return undefined;
      },
    },
    Calculate: { since: 6, arity: [0, 1], call: () => undefined },
    Delete: {
      arity: [0, 0],
      call: (sheet, _args, session) => {
        refuseWorkbookProtected(session.workbook);
        refuseLastVisible(sheet, session.workbook);
        // By design: office-js issue 365.
        if (sheet.visibility === 'VeryHidden')
          throw new HostError(
            'GeneralException',
            'a very hidden sheet must be made visible before it is deleted',
          );
        removeSheet(session.workbook, sheet);
        return undefined;
      },
    },
    Copy: {
      since: 7,
      arity: [0, 2],
      call: (sheet, args, session) => {
        refuseWorkbookProtected(session.workbook);
        const where = args.has(0)
          ? args.oneOf(0, ['None', 'Before', 'After', 'Beginning', 'End'] as const)
          : 'None';
        const relative = args.at(1);
        const anchor = isHostObject(relative)
          ? session.workbook.sheets.find((one) => one === relative.target)
          : undefined;
        if ((where === 'Before' || where === 'After') && anchor === undefined)
          throw new HostError('InvalidArgument', `${where} needs another sheet`);
        return bind(worksheet, copySheet(session.workbook, sheet, where, anchor ?? null));
      },
    },
    _GetAnotherWorksheetById: {
      since: 7,
      arity: [1, 1],
      call: (_sheet, args, session) => found(session.workbook.sheet(args.string(0)), args.string(0)),
    },
    _GetSheetById: {
      since: 7,
      arity: [1, 1],
      call: (_sheet, args, session) => found(session.workbook.sheet(args.string(0)), args.string(0)),
    },
    GetRange: { arity: [0, 1], call: (sheet, args, session) => rangeObject(sheet, args.at(0), session) },
    GetRanges: {
      since: 9,
      arity: [0, 1],
      call: (sheet, args, session) => {
        const all = args.string(0).split(',');
        const areas = all.map((one) => rangeOn(sheet, one, session).area).filter((area) => area !== null);
        return session.areasObject(sheet, areas);
      },
    },
    GetCell: {
      arity: [2, 2],
      call: (sheet, args, session) => {
        const [row, column] = [args.integer(0), args.integer(1)];
        if (row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS)
          throw new HostError('InvalidArgument', `there is no cell ${row}, ${column}`);
        return session.rangeObject(sheet, { row, column, rows: 1, columns: 1 });
      },
    },
    GetRangeByIndexes: {
      since: 7,
      arity: [4, 4],
      call: (sheet, args, session) => {
        const area = {
          row: args.integer(0),
          column: args.integer(1),
          rows: args.integer(2),
          columns: args.integer(3),
        };
        const fits = area.row >= 0 && area.column >= 0 && area.rows > 0 && area.columns > 0;
        if (!fits || area.row + area.rows > MAX_ROWS || area.column + area.columns > MAX_COLUMNS)
          throw new HostError('InvalidArgument', `there is no range ${JSON.stringify(area)}`);
        return session.rangeObject(sheet, area);
      },
    },
    GetUsedRange: usedRange(false),
    GetUsedRangeOrNullObject: usedRange(true),
    GetNext: neighbour(1, false),
    GetNextOrNullObject: neighbour(1, true),
    GetPrevious: neighbour(-1, false),
    GetPreviousOrNullObject: neighbour(-1, true),
  },
};

function rangeObject(sheet: Sheet, address: Parameters<typeof rangeOn>[1], session: Session): HostObject {
  const range = rangeOn(sheet, address, session);
  return session.rangeObject(range.sheet, range.area ?? { row: 0, column: 0, rows: 1, columns: 1 });
}

export function found(sheet: Sheet | null, key: string): HostObject {
  if (sheet === null) throw new HostError('ItemNotFound', `there is no sheet ${key}`);
  return bind(worksheet, sheet);
}
