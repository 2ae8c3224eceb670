import { HostError } from '../../hostError';
import type { Area } from '../../model/address';
import { type FormatValue, normalColor } from '../../model/cellFormat';
import type { Sheet } from '../../model/sheet';
import type { Json } from '../../model/validation';
import { numberValue, oneOfValue, stringValue } from '../args';
import type { Scalar } from '../members';
import type { RangeRef } from '../session';
import { areaOf } from './rangeArgument';
import { refuseUnlessAllowed } from './writing';

/** Anything that has cells to format: one range, or several areas of a sheet. */
export interface Formattable {
  readonly sheet: Sheet;
  readonly areas: () => readonly Area[];
}

export const formattable = (range: RangeRef): Formattable => ({
  sheet: range.sheet,
  areas: () => [areaOf(range)],
});

/** One value if all cells agree, else null: how Office.js reports mixed formats. */
export function common(of: Formattable, key: string): FormatValue {
  let found: FormatValue | undefined;
  for (const area of of.areas())
    for (const format of of.sheet.formatsIn(area)) {
      const value = format[key] ?? null;
      if (found === undefined) found = value;
      else if (found !== value) return null;
    }
  return found ?? null;
}

export type Check = (value: Json) => FormatValue;

export function cellScalar(key: string, check: Check, since = 1): Scalar<Formattable> {
  return {
    since,
    get: (of) => common(of, key),
    set: (of, value) => {
      refuseUnlessAllowed(of.sheet, 'allowFormatCells');
      const checked = check(value);
      for (const area of of.areas()) of.sheet.patchFormat(area, { [key]: checked });
    },
  };
}

export const among =
  (...allowed: readonly string[]): Check =>
  (value) =>
    oneOfValue(value, allowed);

export const between =
  (least: number, most: number): Check =>
  (value) =>
    numberValue(value, least, most);

export const color: Check = (value) => {
  const text = stringValue(value);
  const normal = normalColor(text);
  if (normal === null) throw new HostError('InvalidArgument', `${text} is no color`);
  return normal;
};
