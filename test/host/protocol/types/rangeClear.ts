import { intersect, subtract } from '../../model/address';
import { DEFAULT_FORMAT } from '../../model/cellFormat';
import { EMPTY } from '../../model/coercion';
import { clearValidations, type Json } from '../../model/validation';
import type { RangeRef, Session } from '../session';
import { areaOf } from './rangeArgument';
import { refuseProtected, refuseUnlessAllowed } from './writing';

export const CLEAR = [
  'All',
  'Formats',
  'Contents',
  'Hyperlinks',
  'RemoveHyperlinks',
  'ResetContents',
] as const;

export function clear(range: RangeRef, what: (typeof CLEAR)[number], session: Session): void {
  const { sheet } = range;
  const area = areaOf(range);
  const contents = what === 'All' || what === 'Contents' || what === 'ResetContents';
  const formats = what === 'All' || what === 'Formats' || what === 'RemoveHyperlinks';
  if (contents) refuseProtected(sheet, area);
  if (formats) refuseUnlessAllowed(sheet, 'allowFormatCells');
  for (const [, , cell] of sheet.cellsIn(area)) {
    if (contents) cell.content = EMPTY;
    if (what !== 'Formats' && what !== 'Contents' && what !== 'ResetContents') cell.hyperlink = null;
  }
  if (formats) sheet.patchFormat(area, withoutOthers(sheet.formatsIn(area)));
  if (what === 'All') {
    sheet.validations = clearValidations(sheet.validations, area);
    for (const rule of sheet.conditionalFormats)
      rule.areas = rule.areas.flatMap((own) => subtract(own, area));
    sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => rule.areas.length > 0);
    sheet.merged = sheet.merged.filter((own) => intersect(own, area) === null);
  }
  if (contents)
    session.workbook.emit({
      kind: 'changed',
      sheet,
      changeType: 'RangeEdited',
      area,
      trigger: session.workbook.trigger,
    });
}

/** The default format, with nulls for keys (borders) that only some cells have. */
function withoutOthers(
  formats: Iterable<Readonly<Record<string, Json>>>,
): Record<string, string | number | boolean | null> {
  const patch: Record<string, string | number | boolean | null> = {};
  for (const format of formats) for (const key of Object.keys(format)) patch[key] = null;
  return { ...patch, ...DEFAULT_FORMAT };
}
