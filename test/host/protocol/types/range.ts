import { HostError } from '../../hostError';
import { boundingArea, intersect, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from '../../model/address';
import { deleteCells, fillCalculatedColumns, insertCells } from '../../model/structure';
import { bind, type Method, type TypeTable } from '../members';
import type { RangeRef } from '../session';
import { cellProperties } from './cellProperties';
import { conditionalFormats } from './conditionalFormat';
import { copyFrom } from './copying';
import { dataValidation } from './dataValidation';
import { rangeFormat } from './format';
import { formattable } from './formattable';
import { areaOf, place } from './rangeArgument';
import { CLEAR, clear } from './rangeClear';
import { derived, derivedOrNull, other, used } from './rangeDerived';
import { scalars } from './rangeScalars';
import { rangeSort } from './rangeSort';
import { merge, refuseFiltered, refuseStructure } from './rangeStructure';
import { refuseUnlessAllowed } from './writing';

const methods: Readonly<Record<string, Method<RangeRef>>> = {
  _KeepReference: {
    arity: [0, 0],
    call: (range, _args, session) => {
      session.keep(range);
      return undefined;
    },
  },
  /** The client asks before it cuts a large write into pieces. */
  _ValidateArraySize: {
    since: 3,
    arity: [2, 2],
    call: (range, args) => {
      const area = areaOf(range);
      if (args.integer(0) !== area.rows || args.integer(1) !== area.columns)
        throw new HostError(
          'InvalidArgument',
          `${args.integer(0)} × ${args.integer(1)} values were given for a range of ${area.rows} × ${area.columns}`,
        );
      return undefined;
    },
  },
  GetCell: derived([2, 2], (area, args) => ({
    row: area.row + args.integer(0),
    column: area.column + args.integer(1),
    rows: 1,
    columns: 1,
  })),
  GetRow: derived([1, 1], (area, args) =>
    args.integer(0) < area.rows ? { ...area, row: area.row + args.integer(0), rows: 1 } : null,
  ),
  GetColumn: derived([1, 1], (area, args) =>
    args.integer(0) < area.columns ? { ...area, column: area.column + args.integer(0), columns: 1 } : null,
  ),
  GetLastCell: derived([0, 0], (area) => ({
    row: lastRow(area),
    column: lastColumn(area),
    rows: 1,
    columns: 1,
  })),
  GetLastRow: derived([0, 0], (area) => ({ ...area, row: lastRow(area), rows: 1 })),
  GetLastColumn: derived([0, 0], (area) => ({ ...area, column: lastColumn(area), columns: 1 })),
  GetEntireRow: derived([0, 0], (area) => ({ ...area, column: 0, columns: MAX_COLUMNS })),
  GetEntireColumn: derived([0, 0], (area) => ({ ...area, row: 0, rows: MAX_ROWS })),
  GetOffsetRange: derived([2, 2], (area, args) => ({
    ...area,
    row: area.row + args.integer(0),
    column: area.column + args.integer(1),
  })),
  GetResizedRange: derived(
    [2, 2],
    (area, args) => ({ ...area, rows: area.rows + args.integer(0), columns: area.columns + args.integer(1) }),
    3,
  ),
  GetAbsoluteResizedRange: derived(
    [2, 2],
    (area, args) => ({ ...area, rows: args.integer(0), columns: args.integer(1) }),
    7,
  ),
  GetRowsAbove: derived(
    [0, 1],
    (area, args) => ({ ...area, row: area.row - args.integerOr(0, 1), rows: args.integerOr(0, 1) }),
    3,
  ),
  GetRowsBelow: derived(
    [0, 1],
    (area, args) => ({ ...area, row: lastRow(area) + 1, rows: args.integerOr(0, 1) }),
    3,
  ),
  GetColumnsAfter: derived(
    [0, 1],
    (area, args) => ({ ...area, column: lastColumn(area) + 1, columns: args.integerOr(0, 1) }),
    3,
  ),
  GetBoundingRect: derived([1, 1], (area, args, range, session) =>
    boundingArea(area, other(args, range, session)),
  ),
  GetIntersection: {
    arity: [1, 1],
    call: (range, args, session) => {
      const area = intersect(areaOf(range), other(args, range, session));
      if (area === null) throw new HostError('ItemNotFound', 'the ranges do not meet');
      return session.rangeObject(range.sheet, area);
    },
  },
  GetIntersectionOrNullObject: derivedOrNull(
    [1, 1],
    (area, args, range, session) => intersect(area, other(args, range, session)),
    4,
  ),
  GetUsedRange: derived(
    [0, 1],
    (area, args, range, session) => used(area, args, range, session) ?? { ...area, rows: 1, columns: 1 },
  ),
  GetUsedRangeOrNullObject: derivedOrNull([0, 1], used, 4),
  GetSurroundingRegion: derived([0, 0], (area, _args, range) => range.sheet.usedArea(true) ?? area, 7),
  GetMergedAreasOrNullObject: {
    since: 13,
    arity: [0, 0],
    call: (range, _args, session) => {
      const merged = range.sheet.merged.filter((own) => intersect(own, areaOf(range)) !== null);
      return merged.length === 0 ? null : session.areasObject(range.sheet, merged);
    },
  },
  Select: {
    arity: [0, 0],
    call: (range, _args, session) => {
      if (range.sheet.visibility !== 'Visible')
        throw new HostError('InvalidOperation', 'the sheet is hidden');
      session.workbook.select(range.sheet, areaOf(range));
      return undefined;
    },
  },
  Clear: {
    arity: [0, 1],
    call: (range, args, session) => {
      clear(range, args.has(0) ? args.oneOf(0, CLEAR) : 'All', session);
      return undefined;
    },
  },
  Insert: {
    arity: [1, 1],
    call: (range, args, session) => {
      const area = areaOf(range);
      const rows = args.oneOf(0, ['Down', 'Right'] as const) === 'Down';
      refuseStructure(range, rows, true);
      insertCells(range.sheet, area, rows ? 'rows' : 'columns');
      if (rows) fillCalculatedColumns(range.sheet, area);
      session.workbook.emit({
        kind: 'changed',
        sheet: range.sheet,
        changeType: rows ? 'RowInserted' : 'ColumnInserted',
        area,
        trigger: session.workbook.trigger,
      });
      return session.rangeObject(range.sheet, area);
    },
  },
  Delete: {
    arity: [1, 1],
    call: (range, args, session) => {
      const area = areaOf(range);
      const rows = args.oneOf(0, ['Up', 'Left'] as const) === 'Up';
      refuseStructure(range, rows, false);
      refuseFiltered(range, area);
      deleteCells(range.sheet, area, rows ? 'rows' : 'columns');
      session.workbook.emit({
        kind: 'changed',
        sheet: range.sheet,
        changeType: rows ? 'RowDeleted' : 'ColumnDeleted',
        area,
        trigger: session.workbook.trigger,
      });
      return undefined;
    },
  },
  Merge: {
    since: 2,
    arity: [0, 1],
    call: (range, args) => {
      merge(range, args.booleanOr(0, false));
      return undefined;
    },
  },
  Unmerge: {
    since: 2,
    arity: [0, 0],
    call: (range) => {
      refuseUnlessAllowed(range.sheet, 'allowFormatCells');
      range.sheet.merged = range.sheet.merged.filter((own) => intersect(own, areaOf(range)) === null);
      return undefined;
    },
  },
  CopyFrom: {
    since: 9,
    arity: [1, 4],
    call: (range, args, session) => {
      const source = place(args.at(0), range.sheet, session.workbook);
      copyFrom(range, source, args, session);
      return undefined;
    },
  },
  Calculate: { since: 6, arity: [0, 0], call: () => undefined },
  ...cellProperties,
};

export const range: TypeTable<RangeRef> = {
  name: 'Range',
  identity: (of) => (of.referenceId === null ? {} : { _ReferenceId: of.referenceId }),
  scalars,
  links: {
    Format: { get: (of) => bind(rangeFormat, formattable(of)) },
    Worksheet: { get: (of, session) => session.worksheetObject(of.sheet) },
    Sort: { since: 2, get: (of) => bind(rangeSort, { range: of }) },
    ConditionalFormats: { since: 6, get: (of) => bind(conditionalFormats, of) },
    DataValidation: { since: 8, get: (of) => bind(dataValidation, of) },
  },
  methods,
};
