import type { ListSettings } from '../list/settings';

/** Whether a text is one of the words that may stand in 时限 instead of a date. */
export const isDeadlineWord = (text: string, settings: ListSettings): boolean =>
  settings.deadlineWords.includes(text);
