import { HostError } from '../../hostError';
import { type Area, parseAddress, WHOLE_SHEET } from '../../model/address';
import type { Sheet } from '../../model/sheet';
import type { Workbook } from '../../model/workbook';
import type { Arg } from '../args';
import { describe } from '../args';
import { type HostObject, isHostObject } from '../members';
import { RangeAreasRef, RangeRef, type Session } from '../session';

export interface Place {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/** The area of a range that is still there; InvalidReference after its cells were deleted. */
export function areaOf(range: RangeRef): Area {
  if (range.area === null) throw new HostError('InvalidReference', 'the cells of this range were deleted');
  return range.area;
}

/** A Range object, a RangeAreas object, or an address; without a sheet name it is on `sheet`. */
export function place(arg: Arg, sheet: Sheet | null, workbook: Workbook): Place {
  if (isHostObject(arg)) return placeOfObject(arg);
  if (typeof arg !== 'string')
    throw new HostError('InvalidArgument', `an address is needed, not ${describe(arg)}`);
  const parsed = parseAddress(arg);
  if (parsed === null) return placeOfName(arg, sheet, workbook);
  const named = parsed.sheetName === null ? sheet : workbook.sheet(parsed.sheetName);
  if (named === null || (sheet !== null && named !== sheet && parsed.sheetName !== null))
    throw new HostError('InvalidArgument', `${arg} is not on ${sheet?.name ?? 'any sheet'}`);
  return { sheet: named, areas: parsed.areas };
}

function placeOfObject(object: HostObject): Place {
  const target = object.target;
  if (target instanceof RangeRef) return { sheet: target.sheet, areas: [areaOf(target)] };
  if (target instanceof RangeAreasRef) return { sheet: target.sheet, areas: target.ranges.map(areaOf) };
  throw new HostError('InvalidArgument', `a range is needed, not a ${object.typeName}`);
}

function placeOfName(name: string, sheet: Sheet | null, workbook: Workbook): Place {
  const found = (sheet && workbook.definedName(name, sheet)) ?? workbook.definedName(name, null);
  const parsed = found === null ? null : parseAddress(found.formula.replace(/^=/, ''));
  const named = parsed?.sheetName ? workbook.sheet(parsed.sheetName) : null;
  if (parsed === null || named === null) throw new HostError('InvalidArgument', `${name} is no address`);
  return { sheet: named, areas: parsed.areas };
}

export function onePlace(arg: Arg, sheet: Sheet | null, workbook: Workbook): { sheet: Sheet; area: Area } {
  const { sheet: own, areas } = place(arg, sheet, workbook);
  const area = areas[0];
  if (areas.length !== 1 || area === undefined) throw new HostError('InvalidArgument', 'one area is needed');
  return { sheet: own, area };
}

export function rangeOn(sheet: Sheet, address: Arg, session: Session): RangeRef {
  if (address === null) return session.range(sheet, WHOLE_SHEET);
  const found = onePlace(address, sheet, session.workbook);
  return session.range(found.sheet, found.area);
}
