import type { CellValue } from '../../core/list/item';

/** One changed cell of a sheet. Rows and columns are 0-based sheet places. */
export interface CellEdit {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** The user's edits of the list, newest last, with what was undone. */
export interface EditHistory {
  readonly done: readonly CellEdit[];
  readonly undone: readonly CellEdit[];
}

export const noEdits: EditHistory = { done: [], undone: [] };

export function recordEdit(history: EditHistory, edit: CellEdit): EditHistory {
  return { done: [...history.done, edit], undone: [] };
}

/** The edit to write for 撤销, and the history after it; null where there is nothing to undo. */
export function undoEdit(
  history: EditHistory,
): { readonly write: CellEdit; readonly history: EditHistory } | null {
  const last = history.done.at(-1);
  if (!last) return null;
  return {
    write: { ...last, before: last.after, after: last.before },
    history: { done: history.done.slice(0, -1), undone: [...history.undone, last] },
  };
}

export function redoEdit(
  history: EditHistory,
): { readonly write: CellEdit; readonly history: EditHistory } | null {
  const last = history.undone.at(-1);
  if (!last) return null;
  return {
    write: last,
    history: { done: [...history.done, last], undone: history.undone.slice(0, -1) },
  };
}

export function sameValue(a: CellValue, b: CellValue): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
