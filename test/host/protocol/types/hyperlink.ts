import { HostError } from '../../hostError';
import { lastColumn, lastRow } from '../../model/address';
import type { Hyperlink } from '../../model/sheet';
import type { Json } from '../../model/validation';
import { recordValue, stringValue } from '../args';
import type { Scalar } from '../members';
import type { RangeRef } from '../session';
import { areaOf } from './rangeArgument';
import { refuseProtected, refuseUnbounded, writeContents } from './writing';

export const hyperlink: Scalar<RangeRef> = {
  since: 7,
  get: (range) => {
    const area = areaOf(range);
    const link = range.sheet.cell(area.row, area.column)?.hyperlink ?? null;
    return link === null ? null : { ...link };
  },
  set: (range, value, session) => {
    refuseProtected(range.sheet, areaOf(range));
    refuseUnbounded(areaOf(range));
    const area = areaOf(range);
    const link = value === null ? null : hyperlinkOf(value);
    for (let row = area.row; row <= lastRow(area); row += 1)
      for (let column = area.column; column <= lastColumn(area); column += 1) {
        const cell = range.sheet.cellForWriting(row, column);
        cell.hyperlink = link;
        if (link?.textToDisplay !== undefined)
          writeContents(
            range.sheet,
            { row, column, rows: 1, columns: 1 },
            link.textToDisplay,
            session.workbook,
          );
      }
    // Excel gives the cell the style Hyperlink: blue and underlined.
    if (link !== null) range.sheet.patchFormat(area, { 'font.color': '#0563C1', 'font.underline': 'Single' });
  },
};

function hyperlinkOf(value: Json): Hyperlink {
  const given = recordValue(value, ['address', 'documentReference', 'screenTip', 'textToDisplay']);
  const link: Record<string, string> = {};
  for (const [key, part] of Object.entries(given)) if (part !== null) link[key] = stringValue(part);
  if (!link['address'] && !link['documentReference'])
    throw new HostError('InvalidArgument', 'a hyperlink needs an address or a documentReference');
  return link;
}
