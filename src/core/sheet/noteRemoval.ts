import type { RectificationItem } from '../list/item';
import { cellText } from '../list/rows';
import type { PageContent } from './pageContent';

/** Columns 去向 and 对应编号 of 反馈原文. */
const BECAME = 2;
const IDS = 4;

/** 反馈原文 that says beside its paragraph of each deleted row that a person deleted it, and why. */
export function noteRemoval(
  page: PageContent,
  gone: readonly RectificationItem[],
  reason: string,
): PageContent {
  const rows = page.rows.map((row) => {
    const ids = new Set(cellText(row[IDS]).split('、'));
    const notes = gone
      .filter(({ id }) => ids.has(id))
      .map(({ cells }) => `${cellText(cells.sequence)}已由用户删除：${reason}`);
    return notes.length === 0
      ? row
      : row.map((value, column) => (column === BECAME ? [cellText(value), ...notes].join('\n') : value));
  });
  return rows.every((row, index) => row === page.rows[index]) ? page : { ...page, rows };
}
