import type { CellValueRow } from '../../../core/sheet/workbookPlan';
import type { CellFormat } from '../read/readStyles';
import { child, children, isTrue, type XmlElement } from '../xml/xmlTree';
import { isFormula } from './cellXml';
import { fittingHeight, type FittedCell } from './rowHeight';

/** Points that a row of values needs in the columns of an existing sheet. */
export function heightOf(
  values: CellValueRow,
  firstColumn: number,
  root: XmlElement,
  formatAt: (column: number) => CellFormat | undefined,
): number {
  const columns = children(child(root, 'cols'), 'col');
  const usual = Number(child(root, 'sheetFormatPr')?.attributes['defaultColWidth'] ?? USUAL_WIDTH);
  const fitted = values.flatMap((value, index): FittedCell[] => {
    const number = firstColumn + index + 1;
    const column = columns.find(
      ({ attributes }) => Number(attributes['min']) <= number && number <= Number(attributes['max']),
    );
    if (value === '' || isFormula(value) || isTrue(column?.attributes['hidden'])) return [];
    const format = formatAt(firstColumn + index);
    const text = typeof value === 'object' ? '2025年12月31日' : String(value);
    const width = Number(column?.attributes['width'] ?? usual);
    return [{ text, width, wrap: format?.wrap ?? false, fontSize: format?.fontSize ?? 11 }];
  });
  return fittingHeight(fitted);
}

/** In characters, where a file does not tell. */
const USUAL_WIDTH = 8.43;
