import type { ListChange } from '../../port';
import { scanSheet, type ScannedCell, type SheetVisitor } from '../read/scanSheet';

/**
 * Which of the rows that are to go hold something to the left or to the right of the list (body rows, as in the
 * change). Only these rows are parsed where they can be found by their numbers: a whole sheet would take as long as all
 * the rest of the edit.
 */
export function filledBeside(xml: string, change: ListChange): ReadonlySet<number> {
  const { columnCount, deletes, firstColumn, headerRow } = change;
  const beside = new Set<number>();
  if (deletes.length === 0) return beside;
  const goes = new Set(deletes.map((row) => headerRow + 1 + row));
  const see = ({ column, element, row }: ScannedCell): void => {
    const isOutside = column < firstColumn || column >= firstColumn + columnCount;
    const isFilled = element.children.some(({ children, text }) => text !== '' || children.length > 0);
    if (isOutside && isFilled && goes.has(row)) beside.add(row - headerRow - 1);
  };
  const visitor: SheetVisitor = { cell: see };
  const rows = rowTexts(xml, goes);
  if (rows === null) scanSheet(xml, visitor);
  // Rows keep their prefix and their numbers, so that a sheet of them alone is read in the same way.
  else scanSheet(`<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`, visitor);
  return beside;
}

const ROW = /<(?:[\w.-]+:)?row\b[^>]*?(?:\sr="(\d+)"[^>]*)?>/g;

/** The texts of numbered rows; null where rows cannot be told apart without a parser. */
function rowTexts(xml: string, rows: ReadonlySet<number>): readonly string[] | null {
  if (xml.includes('<!')) return null;
  const starts = [...xml.matchAll(ROW)];
  if (starts.some((match) => match[1] === undefined)) return null;
  return starts.flatMap((match, index) => {
    if (!rows.has(Number(match[1]) - 1)) return [];
    const text = xml.slice(match.index, starts[index + 1]?.index);
    if (match[0].endsWith('/>')) return [match[0]];
    const end = /<\/(?:[\w.-]+:)?row\s*>/.exec(text);
    return end ? [text.slice(0, end.index + end[0].length)] : [];
  });
}
