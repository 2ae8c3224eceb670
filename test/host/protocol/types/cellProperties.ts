import { HostError } from '../../hostError';
import type { Area } from '../../model/address';
import type { Json } from '../../model/validation';
import { isJsonArray, isRecord } from '../args';
import type { HostObject, Method } from '../members';
import type { RangeRef, Session } from '../session';
import { areaOf } from './rangeArgument';
import { isUnbounded, refuseHugeRange } from './writing';

/** learn.microsoft.com Excel.CellPropertiesLoadOptions, RowPropertiesLoadOptions, ColumnPropertiesLoadOptions. */
const COMMON = ['address', 'addressLocal', 'hidden', 'hyperlink', 'style', 'format'];
const KEYS = {
  cell: COMMON,
  row: [...COMMON, 'rowHidden', 'rowIndex'],
  column: [...COMMON, 'columnHidden', 'columnIndex'],
} as const;

type Kind = keyof typeof KEYS;

const protocolName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function checkKeys(kind: Kind, options: { readonly [key: string]: Json }): void {
  const unknown = Object.keys(options).find((key) => !KEYS[kind].includes(key));
  if (unknown !== undefined)
    throw new HostError('InvalidArgument', `there is no ${kind} property ${unknown}`);
}

function read(object: HostObject, options: { readonly [key: string]: Json }, session: Session): Json {
  const found: Record<string, Json> = {};
  for (const [key, wanted] of Object.entries(options)) {
    if (wanted === true) found[key] = object.get(protocolName(key), session);
    else if (isRecord(wanted)) {
      const linked = object.link(protocolName(key), session);
      found[key] = linked === null ? null : read(linked, wanted, session);
    }
  }
  return found;
}

function write(object: HostObject, data: { readonly [key: string]: Json }, session: Session): void {
  for (const [key, value] of Object.entries(data)) {
    if (isRecord(value) && key !== 'hyperlink') {
      const linked = object.link(protocolName(key), session);
      if (linked !== null) write(linked, value, session);
    } else object.set(protocolName(key), value, session);
  }
}

const parts: Readonly<Record<Kind, (area: Area) => Area[][]>> = {
  cell: (area) =>
    Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (__, c) => ({
        row: area.row + r,
        column: area.column + c,
        rows: 1,
        columns: 1,
      })),
    ),
  row: (area) => [Array.from({ length: area.rows }, (_, r) => ({ ...area, row: area.row + r, rows: 1 }))],
  column: (area) => [
    Array.from({ length: area.columns }, (_, c) => ({ ...area, column: area.column + c, columns: 1 })),
  ],
};

function checkedParts(kind: Kind, range: RangeRef): Area[][] {
  const area = areaOf(range);
  refuseHugeRange(kind === 'cell' ? area : { ...area, ...(kind === 'row' ? { columns: 1 } : { rows: 1 }) });
  if (kind === 'cell' && isUnbounded(area)) throw new HostError('InvalidArgument', 'the range is unbounded');
  return parts[kind](area);
}

function getter(kind: Kind): Method<RangeRef> {
  return {
    since: 9,
    arity: [1, 1],
    call: (range, args, session) => {
      const options = args.record(0);
      checkKeys(kind, options);
      const found = checkedParts(kind, range).map((row) =>
        row.map((area) => read(session.rangeObject(range.sheet, area), options, session)),
      );
      return kind === 'cell' ? found : (found[0] ?? []);
    },
  };
}

function setter(kind: Kind): Method<RangeRef> {
  return {
    since: 9,
    arity: [1, 1],
    call: (range, args, session) => {
      const areas = checkedParts(kind, range);
      const given = kind === 'cell' ? args.array(0) : [args.array(0)];
      if (given.length !== areas.length)
        throw new HostError('InvalidArgument', 'the array has another size than the range');
      areas.forEach((row, r) => {
        const data = given[r] ?? null;
        if (!isJsonArray(data) || data.length !== row.length)
          throw new HostError('InvalidArgument', 'the array has another size than the range');
        row.forEach((area, c) => {
          const one = data[c] ?? null;
          if (!isRecord(one)) throw new HostError('InvalidArgument', 'an object of properties is needed');
          checkKeys(kind, one);
          write(session.rangeObject(range.sheet, area), one, session);
        });
      });
      return undefined;
    },
  };
}

export const cellProperties: Readonly<Record<string, Method<RangeRef>>> = {
  GetCellProperties: getter('cell'),
  GetRowProperties: getter('row'),
  GetColumnProperties: getter('column'),
  SetCellProperties: setter('cell'),
  SetRowProperties: setter('row'),
  SetColumnProperties: setter('column'),
};
