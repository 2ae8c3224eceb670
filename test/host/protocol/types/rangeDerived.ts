import { HostError } from '../../hostError';
import { type Area, isOnSheet } from '../../model/address';
import type { Args } from '../args';
import type { Method } from '../members';
import type { RangeRef, Session } from '../session';
import { areaOf, onePlace } from './rangeArgument';

type Derive = (area: Area, args: Args, range: RangeRef, session: Session) => Area | null;

/** A method that yields another range of the same sheet; off the sheet is InvalidArgument. */
export function derived(arity: readonly [number, number], derive: Derive, since = 1): Method<RangeRef> {
  return {
    since,
    arity,
    call: (range, args, session) => {
      const area = derive(areaOf(range), args, range, session);
      if (area === null || !isOnSheet(area))
        throw new HostError('InvalidArgument', 'the range is not on the sheet');
      return session.rangeObject(range.sheet, area);
    },
  };
}

/** The same, null where there is none. */
export function derivedOrNull(
  arity: readonly [number, number],
  derive: Derive,
  since: number,
): Method<RangeRef> {
  return {
    since,
    arity,
    call: (range, args, session) => {
      const area = derive(areaOf(range), args, range, session);
      return area === null ? null : session.rangeObject(range.sheet, area);
    },
  };
}

export const used: Derive = (area, args, range) => range.sheet.usedArea(args.booleanOr(0, false), area);

export const other: (args: Args, range: RangeRef, session: Session) => Area = (args, range, session) => {
  const found = onePlace(args.at(0), range.sheet, session.workbook);
  if (found.sheet !== range.sheet)
    throw new HostError('InvalidArgument', 'the ranges are on different sheets');
  return found.area;
};
