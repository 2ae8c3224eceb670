import { HostError } from '../../hostError';
import { columnName, lastColumn, lastRow, parseAddress, quoteSheetName } from '../../model/address';
import { isDefinedName, sameName } from '../../model/nameRules';
import type { Sheet } from '../../model/sheet';
import type { DefinedName, Workbook } from '../../model/workbook';
import { type Arg, booleanValue, stringValue } from '../args';
import { bind, type HostObject, type TypeTable } from '../members';
import type { Session } from '../session';
import { onePlace } from './rangeArgument';

interface NamesTarget {
  readonly scope: Sheet | null;
}

/** The one area that a name stands for; null where it is a constant or a formula. */
function rangeOf(name: DefinedName, session: Session): HostObject | null {
  const parsed = parseAddress(name.formula.slice(1));
  const sheet = parsed?.sheetName ? session.workbook.sheet(parsed.sheetName) : null;
  const [area, ...more] = parsed?.areas ?? [];
  return sheet === null || area === undefined || more.length > 0 ? null : session.rangeObject(sheet, area);
}

export const namedItem: TypeTable<DefinedName> = {
  name: 'NamedItem',
  identity: (name) => ({ _Id: name.name, Name: name.name }),
  scalars: {
    Name: { get: (name) => name.name },
    Type: { get: (name, session) => (rangeOf(name, session) === null ? 'String' : 'Range') },
    Value: { get: (name) => name.formula.slice(1) },
    Visible: {
      get: (name) => name.visible,
      set: (name, value) => {
        name.visible = booleanValue(value);
      },
    },
    Comment: {
      since: 4,
      get: (name) => name.comment,
      set: (name, value) => {
        name.comment = stringValue(value);
      },
    },
    Scope: { since: 4, get: (name) => (name.scope === null ? 'Workbook' : 'Worksheet') },
    Formula: {
      since: 7,
      get: (name) => name.formula,
      set: (name, value) => {
        name.formula = formulaOf(stringValue(value));
      },
    },
  },
  links: {
    WorksheetOrNullObject: {
      since: 4,
      get: (name, session) => (name.scope === null ? null : session.worksheetObject(name.scope)),
    },
  },
  methods: {
    Delete: {
      since: 4,
      arity: [0, 0],
      call: (name, _args, session) => {
        session.workbook.names = session.workbook.names.filter((one) => one !== name);
        return undefined;
      },
    },
    GetRange: {
      arity: [0, 0],
      call: (name, _args, session) => {
        const range = rangeOf(name, session);
        if (range === null) throw new HostError('InvalidArgument', `${name.name} is not a range`);
        return range;
      },
    },
    GetRangeOrNullObject: { since: 4, arity: [0, 0], call: (name, _args, session) => rangeOf(name, session) },
  },
};

function formulaOf(text: string): string {
  if (!text.startsWith('=')) throw new HostError('InvalidArgument', `the formula ${text} must begin with =`);
  return text;
}

/** `'责任单位名录'!$A$4:$A$503` */
function absolute(sheet: Sheet, address: ReturnType<typeof onePlace>['area']): string {
  const from = `$${columnName(address.column)}$${address.row + 1}`;
  const to = `$${columnName(lastColumn(address))}$${lastRow(address) + 1}`;
  return `=${quoteSheetName(sheet.name)}!${from === to ? from : `${from}:${to}`}`;
}

function formulaFrom(arg: Arg, scope: Sheet | null, workbook: Workbook): string {
  if (typeof arg === 'string') return formulaOf(arg);
  const { sheet, area } = onePlace(arg, scope, workbook);
  return absolute(sheet, area);
}

const inScope = ({ scope }: NamesTarget, workbook: Workbook): DefinedName[] =>
  workbook.names.filter((one) => one.scope === scope);

function byName(target: NamesTarget, name: string, workbook: Workbook): DefinedName | null {
  return inScope(target, workbook).find((one) => sameName(one.name, name)) ?? null;
}

export const names: TypeTable<NamesTarget> = {
  name: 'NamedItemCollection',
  items: (target, session) => inScope(target, session.workbook).map((name) => bind(namedItem, name)),
  indexer: (target, args, session) => {
    const name = byName(target, args.string(0), session.workbook);
    if (name === null) throw new HostError('ItemNotFound', `there is no name ${args.string(0)}`);
    return bind(namedItem, name);
  },
  methods: {
    Add: {
      since: 4,
      arity: [2, 3],
      call: (target, args, session) => {
        const name = args.string(0);
        if (!isDefinedName(name)) throw new HostError('InvalidArgument', `${name} cannot be a name`);
        if (
          byName(target, name, session.workbook) !== null ||
          session.workbook.tables.some((one) => sameName(one.name, name))
        )
          throw new HostError('ItemAlreadyExists', `there is a name ${name}`);
        const formula = formulaFrom(args.at(1), target.scope, session.workbook);
        const added: DefinedName = {
          name,
          formula,
          visible: true,
          comment: args.optionalString(2) ?? '',
          scope: target.scope,
        };
        session.workbook.names.push(added);
        return bind(namedItem, added);
      },
    },
    GetCount: {
      since: 4,
      arity: [0, 0],
      call: (target, _args, session) => inScope(target, session.workbook).length,
    },
    GetItemOrNullObject: {
      since: 4,
      arity: [1, 1],
      call: (target, args, session) => {
        const name = byName(target, args.string(0), session.workbook);
        return name === null ? null : bind(namedItem, name);
      },
    },
  },
};
