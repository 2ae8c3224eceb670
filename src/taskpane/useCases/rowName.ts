import type { OpenedList } from '../../app/openList';
import { cellText } from '../../core/list/rows';

/** How a row is called on the screen: its 序号; else the id, or whatever else was given (the name of a sheet). */
export function rowName(list: OpenedList | null, id: string): string {
  const item = list?.items.find((each) => each.id === id);
  return (item && cellText(item.cells.sequence)) || id;
}
