import type { CollectedCell, Extension } from './collectTypes';
import type { CellValue, ColumnKey, RectificationItem } from './item';
import { cellText } from './rows';

/**
 * 延期 among cells that are to be written: which rows get a later day in 时限, with what reason, and the cells that keep
 * 原定时限 where the list has that column and nobody filled it in.
 */
export function extensionsOf(
  list: readonly RectificationItem[],
  cells: readonly CollectedCell[],
  places: ReadonlyMap<string, number>,
  columns: readonly ColumnKey[],
): { readonly extensions: readonly Extension[]; readonly kept: readonly CollectedCell[] } {
  const written = new Map(cells.map((cell) => [`${cell.rowId}/${cell.column}`, cell.value]));
  const extensions: Extension[] = [];
  const kept: CollectedCell[] = [];
  for (const cell of cells) {
    const later = cell.column === 'deadline' ? laterDay(cell.ours, cell.value) : null;
    if (later === null) continue;
    const now = (column: ColumnKey): CellValue =>
      written.get(`${cell.rowId}/${column}`) ?? list[places.get(cell.rowId)!]!.cells[column] ?? '';
    const reason = cellText(now('extensionReason'));
    extensions.push({ rowId: cell.rowId, unit: cell.unit, ...later, reason });
    if (columns.includes('originalDeadline') && now('originalDeadline') === '')
      kept.push({ ...cell, column: 'originalDeadline', ours: '', value: cell.ours });
  }
  return { extensions, kept };
}

/** From which day to which later one; null where 时限 was no day, or is not later. */
export function laterDay(before: CellValue, after: CellValue): Pick<Extension, 'from' | 'to'> | null {
  if (typeof before !== 'object' || !('date' in before)) return null;
  if (typeof after !== 'object' || !('date' in after)) return null;
  return after.date > before.date ? { from: before.date, to: after.date } : null;
}
