import type { CheckContext } from './check';

/** The words that may stand in 状态, as this workbook has them. */
export const statusWords = (context: Pick<CheckContext, 'settings'>): readonly string[] =>
  Object.values(context.settings.statusWords);
