import type { ListChange } from '../../port';
import { sheetOfRows } from '../read/rowTexts';
import { scanSheet } from '../read/scanSheet';

/** Which of the rows that are to go hold something to the left or to the right of the list (body rows, as told). */
export function filledBeside(xml: string, change: ListChange): ReadonlySet<number> {
  const { columnCount, deletes, firstColumn, headerRow } = change;
  const beside = new Set<number>();
  if (deletes.length === 0) return beside;
  const goes = new Set(deletes.map((row) => headerRow + 1 + row));
  const last = Math.max(...goes);
  scanSheet(
    sheetOfRows(xml, (row) => (goes.has(row) ? 'yes' : row > last ? 'end' : 'no')),
    {
      cell({ column, element, row }) {
        const isOutside = column < firstColumn || column >= firstColumn + columnCount;
        const isFilled = element.children.some(({ children, text }) => text !== '' || children.length > 0);
        if (isOutside && isFilled && goes.has(row)) beside.add(row - headerRow - 1);
      },
    },
  );
  return beside;
}
