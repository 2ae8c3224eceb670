import type { OpenedList } from '../../app/openList';

/** Whether two readings of the workbook say the same, so that nothing needs to be drawn or checked again. */
export function sameList(a: OpenedList | null, b: OpenedList | null): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  // The list itself is the part that differs most often.
  if (JSON.stringify(a.content) !== JSON.stringify(b.content)) return false;
  if (a.workbook.companions === b.workbook.companions) return true;
  return JSON.stringify(a.workbook) === JSON.stringify(b.workbook);
}
