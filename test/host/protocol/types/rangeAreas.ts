import { fullAddress } from '../../model/address';
import { bind, type HostObject, type TypeTable } from '../members';
import type { RangeAreasRef } from '../session';
import { rangeFormat } from './format';
import { formattable } from './formattable';
import { areaOf } from './rangeArgument';

export const areas: TypeTable<RangeAreasRef> = {
  name: 'RangeCollection',
  items: (of, session) => of.ranges.map((one): HostObject => session.rangeObject(of.sheet, areaOf(one))),
  methods: { GetCount: { arity: [0, 0], call: (of) => of.ranges.length } },
};

/** Several areas at once: what filters, merged areas and print areas yield. */
export const rangeAreas: TypeTable<RangeAreasRef> = {
  name: 'RangeAreas',
  identity: (of) => (of.referenceId === null ? {} : { _ReferenceId: of.referenceId }),
  scalars: {
    Address: {
      since: 9,
      get: (of) => of.ranges.map((one) => fullAddress(of.sheet.name, areaOf(one))).join(','),
    },
    AreaCount: { since: 9, get: (of) => of.ranges.length },
    CellCount: {
      since: 9,
      get: (of) => of.ranges.reduce((sum, one) => sum + areaOf(one).rows * areaOf(one).columns, 0),
    },
  },
  links: {
    Areas: { since: 9, get: (of) => bind(areas, of) },
    Worksheet: { since: 9, get: (of, session) => session.worksheetObject(of.sheet) },
    Format: {
      since: 9,
      get: (of) =>
        bind(rangeFormat, {
          sheet: of.sheet,
          areas: () => of.ranges.flatMap((one) => formattable(one).areas()),
        }),
    },
  },
  methods: {
    _KeepReference: {
      arity: [0, 0],
      call: (of, _args, session) => {
        session.keep(of);
        return undefined;
      },
    },
  },
};
