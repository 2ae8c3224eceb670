import type { CalendarDate } from '../../core/basics/calendarDate';
import type { RectificationItem } from '../../core/list/item';
import type { ListSettings } from '../../core/list/settings';
import { progressOf } from '../../core/progress/progress';
import { stateColor, type StateColor } from '../../core/sheet/palette';
import { warningText } from '../../core/sheet/warningText';

export interface RowLook {
  readonly color: StateColor | null;
  /** 预警, computed here because a browser does not calculate the sheet's formulas. */
  readonly warning: string;
}

/** How a row looks on a day, as the sheet's own color rules and formula would show it. */
export function rowLook(item: RectificationItem, today: CalendarDate, settings: ListSettings): RowLook {
  const progress = progressOf(item, today, settings);
  return {
    color: progress && stateColor(progress.state),
    warning: warningText(item, today, settings),
  };
}
