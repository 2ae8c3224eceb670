import { HostError } from '../../hostError';
import type { Workbook } from '../../model/workbook';
import { booleanValue, oneOfValue } from '../args';
import { bind, type Method, type TypeTable } from '../members';
import { names } from './names';
import { settings } from './settings';
import { tables } from './tables';
import { worksheets } from './worksheetCollection';

export const application: TypeTable<Workbook> = {
  name: 'Application',
  scalars: {
    CalculationMode: {
      get: (workbook) => workbook.calculationMode,
      // Only read in ExcelApi 1.1; writable since 1.8 (learn.microsoft.com Excel.Application.calculationMode).
      set: (workbook, value) => {
        workbook.calculationMode = oneOfValue(value, [
          'Automatic',
          'AutomaticExceptTables',
          'Manual',
        ] as const);
      },
    },
    CalculationState: { since: 9, get: () => 'Done' },
    CalculationEngineVersion: { since: 9, get: () => 191029 },
    DecimalSeparator: { since: 11, get: () => '.' },
    ThousandsSeparator: { since: 11, get: () => ',' },
    UseSystemSeparators: { since: 11, get: () => true },
  },
  methods: {
    Calculate: {
      arity: [1, 1],
      call: (_workbook, args) => {
        args.oneOf(0, ['Recalculate', 'Full', 'FullRebuild'] as const);
        return undefined;
      },
    },
    SuspendApiCalculationUntilNextSync: { since: 6, arity: [0, 0], call: () => undefined },
    SuspendScreenUpdatingUntilNextSync: { since: 9, arity: [0, 0], call: () => undefined },
    CreateWorkbook: {
      since: 8,
      arity: [0, 1],
      call: (workbook, args) => bind(workbookCreated, { workbook, content: args.optionalString(0) ?? '' }),
    },
  },
};

interface Created {
  readonly workbook: Workbook;
  readonly content: string;
}

export const workbookCreated: TypeTable<Created> = {
  name: 'WorkbookCreated',
  identity: ({ content }) => ({ Id: `created${content.length}` }),
  methods: {
    Open: {
      since: 8,
      arity: [0, 0],
      call: ({ workbook, content }) => {
        workbook.createdWorkbooks.push(content);
        return undefined;
      },
    },
  },
};

export const runtime: TypeTable<Workbook> = {
  name: 'Runtime',
  scalars: {
    EnableEvents: {
      since: 8,
      get: (workbook) => workbook.enableEvents,
      set: (workbook, value) => {
        workbook.enableEvents = booleanValue(value);
      },
    },
  },
};

export const workbookProtection: TypeTable<Workbook> = {
  name: 'WorkbookProtection',
  scalars: { Protected: { since: 7, get: (workbook) => workbook.isProtected } },
  methods: {
    Protect: {
      since: 7,
      arity: [0, 1],
      call: (workbook, args) => {
        if (workbook.isProtected) throw new HostError('AccessDenied', 'the workbook is already protected');
        workbook.isProtected = true;
        workbook.protectionPassword = args.optionalString(0) ?? '';
        return undefined;
      },
    },
    Unprotect: {
      since: 7,
      arity: [0, 1],
      call: (workbook, args) => {
        if (workbook.isProtected && workbook.protectionPassword !== (args.optionalString(0) ?? ''))
          throw new HostError('AccessDenied', 'the password is wrong');
        workbook.isProtected = false;
        return undefined;
      },
    },
  },
};

/** The range an event is about: the client asks for it by the reference that the event carries. */
const eventRange = (orNull: boolean): Method<Workbook> => ({
  arity: [1, 1],
  call: (_workbook, args, session) => {
    const range = session.referencedObject(args.string(0));
    if (range === null && !orNull) throw new HostError('InvalidReference', 'the range of the event is gone');
    return range;
  },
});

export const workbook: TypeTable<Workbook> = {
  name: 'Workbook',
  scalars: {
    Name: { since: 7, get: (one) => one.name },
    ReadOnly: { since: 8, get: () => false },
  },
  links: {
    Worksheets: { get: (one) => bind(worksheets, one) },
    Names: { get: () => bind(names, { scope: null }) },
    Tables: { get: () => bind(tables, { sheet: null }) },
    Application: { get: (one) => bind(application, one) },
    Settings: { since: 4, get: (one) => bind(settings, one) },
    Protection: { since: 7, get: (one) => bind(workbookProtection, one) },
    _Runtime: { since: 5, get: (one) => bind(runtime, one) },
  },
  methods: {
    GetActiveCell: {
      since: 7,
      arity: [0, 0],
      call: (one, _args, session) =>
        session.rangeObject(one.active, { ...one.active.selection, rows: 1, columns: 1 }),
    },
    GetSelectedRange: {
      arity: [0, 0],
      call: (one, _args, session) => session.rangeObject(one.active, one.active.selection),
    },
    _RemoveReference: {
      arity: [1, 1],
      call: (_one, args, session) => {
        session.release(args.string(0));
        return undefined;
      },
    },
    _RemoveAllReferences: {
      arity: [0, 0],
      call: (_one, _args, session) => {
        session.releaseAll();
        return undefined;
      },
    },
    _GetReferenceCount: { arity: [0, 0], call: (_one, _args, session) => session.keptCount },
    _GetRangeForEventByReferenceId: eventRange(false),
    _GetRangeOrNullObjectForEventByReferenceId: eventRange(true),
  },
};
