import { type Sheet, STANDARD_ROW_HEIGHT } from '../../model/sheet';

/** Rows or columns an area spans, without walking a million of them. */
export function indexes(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => first + i);
}

export function commonSize(values: readonly number[]): number | null {
  const [first] = values;
  return first !== undefined && values.every((one) => one === first) ? first : null;
}

/** A rough height in points: wrapped lines times the line height, at most what Excel allows. */
export function fittingHeight(sheet: Sheet, row: number): number {
  let lines = 1;
  for (const [column, cell] of sheet.rows.get(row) ?? []) {
    if (cell.format['wrapText'] !== true) continue;
    const perLine = Math.max(1, Math.floor(sheet.columnWidth(column) / Number(cell.format['font.size'])));
    const needed = String(cell.content.value)
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
    lines = Math.max(lines, needed);
  }
  return Math.min(409, lines * STANDARD_ROW_HEIGHT);
}
