import { CELL_LIMIT } from './cellLimit';
import type { CellValue } from './item';

/** Stands in 备注, on a line of its own below what staff wrote, so that it prints and survives without us. */
export const VANISHED_MARK = '新稿中已无此条';

/** 备注 with the mark; unchanged where it has it, holds no text, or is full (the statement names the row all the same). */
export function addMark(remarks: CellValue): CellValue {
  if (typeof remarks !== 'string' || linesOf(remarks).includes(VANISHED_MARK)) return remarks;
  const marked = remarks === '' ? VANISHED_MARK : `${remarks}\n${VANISHED_MARK}`;
  return marked.length > CELL_LIMIT ? remarks : marked;
}

/** 备注 without the mark, every other character as it was. */
export function removeMark(remarks: CellValue): CellValue {
  if (typeof remarks !== 'string') return remarks;
  const lines = linesOf(remarks);
  const at = lines.lastIndexOf(VANISHED_MARK);
  return at < 0 ? remarks : lines.filter((_, index) => index !== at).join('\n');
}

const linesOf = (text: string): readonly string[] => text.split('\n');
