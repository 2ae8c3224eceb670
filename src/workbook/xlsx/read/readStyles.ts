import type { Package } from '../package/package';
import { child, children, isTrue, parseXml } from '../xml/xmlTree';
import { isDateFormat } from './numberFormats';

/** What reading needs to know of a cell format (`cellXfs`, by index). */
export interface CellFormat {
  readonly isDate: boolean;
  /** Format `@`: what is typed stays text. */
  readonly isText: boolean;
  /** Whether the cell refuses changes on a protected sheet. */
  readonly locked: boolean;
  readonly wrap: boolean;
  /** Points. */
  readonly fontSize: number;
}

export function readCellFormats(pkg: Package, part: string | null): readonly CellFormat[] {
  if (part === null) return [];
  const root = parseXml(pkg.text(part));
  const codes = new Map(
    children(child(root, 'numFmts'), 'numFmt').map((each) => [
      Number(each.attributes['numFmtId']),
      each.attributes['formatCode'] ?? '',
    ]),
  );
  const fontSizes = children(child(root, 'fonts'), 'font').map((font) =>
    Number(child(font, 'sz')?.attributes['val'] ?? DEFAULT_FONT_SIZE),
  );
  return children(child(root, 'cellXfs'), 'xf').map((xf) => {
    const id = Number(xf.attributes['numFmtId'] ?? 0);
    const locked = child(xf, 'protection')?.attributes['locked'];
    return {
      isDate: isDateFormat(id, codes.get(id)),
      isText: id === 49 || codes.get(id) === '@',
      locked: locked === undefined || isTrue(locked),
      wrap: isTrue(child(xf, 'alignment')?.attributes['wrapText']),
      fontSize: fontSizes[Number(xf.attributes['fontId'] ?? 0)] || DEFAULT_FONT_SIZE,
    };
  });
}

/** Where a file names none. */
const DEFAULT_FONT_SIZE = 11;
