import { gridText } from '../../core/list/gridText';
import { gridToList } from '../../core/list/gridToList';
import type { SourceList } from '../../core/list/sourceList';
import type { BodyParagraph } from './readBody';
import { toGrid, type WordCell, type WordTable } from './wordTable';

/** A cell with more characters holds running text. */
const LONG_CELL = 60;

/**
 * Paragraphs as lines. The rows of a table of data become lines with tabs, those of a list besides a list of their own;
 * a table that only lays out text gives its paragraphs one by one.
 */
export function layOut(paragraphs: readonly BodyParagraph[]): { text: string; lists: SourceList[] } {
  const out: string[] = [];
  const lists: (SourceList & { remarks: string[] })[] = [];
  const around: string[] = [];
  const laid = new Map<WordTable, boolean>();
  const texts = textsByCell(paragraphs);
  for (const { text, cell } of paragraphs) {
    if (!cell || cell.table.nested) {
      out.push(text);
      if (text.trim() !== '') (lists[lists.length - 1]?.remarks ?? around).push(text.trim());
      continue;
    }
    const { table } = cell;
    let isLayout = laid.get(table);
    if (isLayout === undefined) {
      const grid = toGrid(table, (each) => (texts.get(each) ?? []).join('\n').trim());
      const list = gridToList(grid);
      if (list) lists.push({ ...list, remarks: [...around.splice(0), ...list.remarks] });
      isLayout = !list && holdsRunningText(table, texts);
      if (!isLayout) out.push(gridText(grid));
      laid.set(table, isLayout);
    }
    if (isLayout) out.push(text);
  }
  return { text: out.join('\n'), lists };
}

function textsByCell(paragraphs: readonly BodyParagraph[]): ReadonlyMap<WordCell, string[]> {
  const texts = new Map<WordCell, string[]>();
  for (const { text, cell } of paragraphs) {
    if (!cell || text.trim() === '') continue;
    const known = texts.get(cell.cell);
    if (known) known.push(text);
    else texts.set(cell.cell, [text]);
  }
  return texts;
}

function holdsRunningText({ cells }: WordTable, texts: ReadonlyMap<WordCell, readonly string[]>): boolean {
  return cells.some((cell) => {
    const paragraphs = texts.get(cell) ?? [];
    return paragraphs.length > 2 || paragraphs.some((text) => text.length > LONG_CELL);
  });
}
