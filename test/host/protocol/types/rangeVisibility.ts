import { isWholeColumns, isWholeRows } from '../../model/address';
import type { Json } from '../../model/validation';
import { booleanValue } from '../args';
import type { Scalar } from '../members';
import type { RangeRef } from '../session';
import { areaOf } from './rangeArgument';
import { refuseUnlessAllowed } from './writing';

function all(count: number, first: number, is: (index: number) => boolean): boolean | null {
  let found: boolean | null = null;
  for (let i = first; i < first + count; i += 1) {
    if (found === null) found = is(i);
    else if (found !== is(i)) return null;
  }
  return found;
}

function setHidden(hidden: Set<number>, first: number, count: number, value: Json): void {
  const hide = booleanValue(value);
  for (let i = first; i < first + count; i += 1) {
    if (hide) hidden.add(i);
    else hidden.delete(i);
  }
}

export const rowHidden: Scalar<RangeRef> = {
  since: 2,
  get: (range) => {
    const area = areaOf(range);
    return isWholeColumns(area) ? false : all(area.rows, area.row, (row) => range.sheet.isRowHidden(row));
  },
  set: (range, value, session) => {
    refuseUnlessAllowed(range.sheet, 'allowFormatRows');
    const area = areaOf(range);
    setHidden(range.sheet.hiddenRows, area.row, area.rows, value);
    if (value === false) setHidden(range.sheet.filteredRows, area.row, area.rows, false);
    session.workbook.emit({ kind: 'rowsHidden', sheet: range.sheet, area, isHidden: value === true });
  },
};

export const columnHidden: Scalar<RangeRef> = {
  since: 2,
  get: (range) => {
    const area = areaOf(range);
    return isWholeRows(area)
      ? false
      : all(area.columns, area.column, (c) => range.sheet.hiddenColumns.has(c));
  },
  set: (range, value) => {
    refuseUnlessAllowed(range.sheet, 'allowFormatColumns');
    const area = areaOf(range);
    setHidden(range.sheet.hiddenColumns, area.column, area.columns, value);
  },
};
