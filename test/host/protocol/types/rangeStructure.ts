import { HostError } from '../../hostError';
import { type Area, cellCount, intersect, isWholeRows } from '../../model/address';
import { EMPTY } from '../../model/coercion';
import type { RangeRef } from '../session';
import { areaOf } from './rangeArgument';
import { refuseUnlessAllowed } from './writing';

export function merge(range: RangeRef, across: boolean): void {
  refuseUnlessAllowed(range.sheet, 'allowFormatCells');
  const area = areaOf(range);
  if (range.sheet.tables.some((table) => intersect(table.area, area) !== null))
    throw new HostError('InvalidOperation', 'cells of a table cannot be merged');
  const parts = across
    ? Array.from({ length: area.rows }, (_, i) => ({ ...area, row: area.row + i, rows: 1 }))
    : [area];
  range.sheet.merged = range.sheet.merged.filter((own) => intersect(own, area) === null);
  for (const part of parts.filter((one) => cellCount(one) > 1)) {
    const filled = [...range.sheet.cellsIn(part)].find(([, , cell]) => cell.content.type !== 'Empty');
    const kept = filled?.[2].content ?? EMPTY;
    for (const [, , cell] of range.sheet.cellsIn(part)) cell.content = EMPTY;
    range.sheet.setContent(part.row, part.column, kept);
    range.sheet.merged.push(part);
  }
}

/** "Can't move cells in a filtered range or table" (xlwings issue 2587); whole rows can be deleted. */
export function refuseFiltered(range: RangeRef, area: Area): void {
  const cut = range.sheet.tables.some((one) => one.criteria.size > 0 && intersect(one.area, area) !== null);
  if (cut && !isWholeRows(area))
    throw new HostError('GeneralException', 'cells of a filtered table cannot be moved');
}

export function refuseStructure(range: RangeRef, rows: boolean, inserting: boolean): void {
  const protection = range.sheet.protection;
  if (protection === null) return;
  const option = inserting
    ? rows
      ? 'allowInsertRows'
      : 'allowInsertColumns'
    : rows
      ? 'allowDeleteRows'
      : 'allowDeleteColumns';
  if (protection.options[option] !== true)
    throw new HostError('AccessDenied', `the sheet ${range.sheet.name} is protected (${option} is not set)`);
}
