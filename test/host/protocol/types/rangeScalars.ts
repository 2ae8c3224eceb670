import { type Area, cellCount, fullAddress, isWholeColumns, isWholeRows } from '../../model/address';
import { displayText } from '../../model/displayText';
import { movedFormula } from '../../model/relativeFormula';
import type { Json } from '../../model/validation';
import type { Scalar } from '../members';
import type { RangeRef } from '../session';
import { hyperlink } from './hyperlink';
import { areaOf } from './rangeArgument';
import { columnHidden, rowHidden } from './rangeVisibility';
import { readCells, writeContents, writeNumberFormats } from './writing';

const cells = (read: (range: RangeRef, row: number, column: number) => Json): Scalar<RangeRef>['get'] => {
  return (range) => readCells(areaOf(range), (row, column) => read(range, row, column));
};

const formulaOrValue = (range: RangeRef, row: number, column: number): Json => {
  const content = range.sheet.content(row, column);
  return content.formula ?? content.value;
};

const valueScalar: Scalar<RangeRef> = {
  get: cells((range, row, column) => range.sheet.value(row, column)),
  set: (range, value, session) => writeContents(range.sheet, areaOf(range), value, session.workbook),
};

const formulaScalar = (since: number): Scalar<RangeRef> => ({
  since,
  get: cells(formulaOrValue),
  set: (range, value, session) =>
    writeContents(range.sheet, areaOf(range), filledDown(value, areaOf(range)), session.workbook),
});

/** One formula for several cells moves with them, as when it is filled down. */
const filledDown = (value: Json, area: Area): Json =>
  typeof value === 'string' && value.startsWith('=') && !isWholeColumns(area) && !isWholeRows(area)
    ? Array.from({ length: area.rows }, (_, row) =>
        Array.from({ length: area.columns }, (_unused, column) => movedFormula(value, row, column)),
      )
    : value;

const numberFormatScalar = (since: number): Scalar<RangeRef> => ({
  since,
  get: cells((range, row, column) => range.sheet.format(row, column)['numberFormat'] ?? 'General'),
  set: (range, value) => writeNumberFormats(range.sheet, areaOf(range), value),
});

const offset = (total: (index: number) => number, first: number, count: number): number => {
  let sum = 0;
  for (let i = first; i < first + count; i += 1) sum += total(i);
  return sum;
};

export const scalars: Readonly<Record<string, Scalar<RangeRef>>> = {
  Values: valueScalar,
  Formulas: formulaScalar(1),
  FormulasLocal: formulaScalar(1),
  NumberFormat: numberFormatScalar(1),
  NumberFormatLocal: numberFormatScalar(7),
  Text: { get: cells((range, row, column) => displayText(range.sheet, row, column)) },
  ValueTypes: { get: cells((range, row, column) => range.sheet.content(row, column).type) },
  Address: { get: (range) => fullAddress(range.sheet.name, areaOf(range)) },
  AddressLocal: { get: (range) => fullAddress(range.sheet.name, areaOf(range)) },
  RowIndex: { get: (range) => areaOf(range).row },
  ColumnIndex: { get: (range) => areaOf(range).column },
  RowCount: { get: (range) => areaOf(range).rows },
  ColumnCount: { get: (range) => areaOf(range).columns },
  CellCount: { get: (range) => (cellCount(areaOf(range)) > 2 ** 31 - 1 ? -1 : cellCount(areaOf(range))) },
  RowHidden: rowHidden,
  ColumnHidden: columnHidden,
  Hidden: {
    since: 2,
    get: (range, session) => {
      const rows = rowHidden.get(range, session);
      const columns = columnHidden.get(range, session);
      return rows === null || columns === null ? null : rows === true || columns === true;
    },
  },
  IsEntireColumn: { since: 7, get: (range) => isWholeColumns(areaOf(range)) },
  IsEntireRow: { since: 7, get: (range) => isWholeRows(areaOf(range)) },
  Hyperlink: hyperlink,
  Style: { since: 7, get: () => '常规' },
  Top: { since: 10, get: (range) => offset((row) => range.sheet.rowHeight(row), 0, areaOf(range).row) },
  Left: { since: 10, get: (range) => offset((c) => range.sheet.columnWidth(c), 0, areaOf(range).column) },
  Height: {
    since: 10,
    get: (range) => offset((row) => range.sheet.rowHeight(row), areaOf(range).row, areaOf(range).rows),
  },
  Width: {
    since: 10,
    get: (range) => offset((c) => range.sheet.columnWidth(c), areaOf(range).column, areaOf(range).columns),
  },
  HasSpill: { since: 12, get: () => false },
};
