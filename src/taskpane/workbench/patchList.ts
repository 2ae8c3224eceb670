import type { OpenedList } from '../../app/openList';
import { rowsToItems } from '../../core/list/rows';
import type { CellEdit } from './edits';

/** The list with one cell changed, so that the table shows an edit without reading the workbook again. */
export function patchList(list: OpenedList, edit: CellEdit): OpenedList {
  const { content } = list;
  const row = edit.row - content.headerRow - 1;
  const column = edit.column - content.firstColumn;
  const old = content.rows[row];
  if (edit.sheetName !== content.sheetName || !old || column < 0 || column >= old.length) return list;
  const changed = replaceAt(old, column, edit.after);
  const [item] = rowsToItems([changed], content.headers, list.columns);
  return {
    ...list,
    content: { ...content, rows: replaceAt(content.rows, row, changed) },
    items: item ? replaceAt(list.items, row, item) : list.items,
  };
}

function replaceAt<T>(values: readonly T[], index: number, value: T): readonly T[] {
  return [...values.slice(0, index), value, ...values.slice(index + 1)];
}
