import { overCells, shorten } from '../cells';
import { always, type Check } from '../check';
import { DATE_COLUMNS, isDeadlineWord, isImpossibleDay, readDay, saysImpossibleDay } from '../deadlines';

/** 2025年2月30日, 2025年13月, and days that no plan means: 1905-07-17 comes of typing 2025 into a cell of dates. */
export const deadlineImpossible: Check = {
  code: 'deadline-impossible',
  title: '没有这一天',
  message: '{row}填了“{text}”，没有这一天，或者年份不对。',
  why: '不存在的日期无法预警，也无法考核。',
  howToMend: '核对年、月、日后重新填写。',
  perRow: true,
  severity: always('error'),
  run: overCells(DATE_COLUMNS, (value, _, context) => {
    const { date, text } = readDay(value);
    if (date !== null) return isImpossibleDay(date) ? { data: { text: date } } : null;
    if (text === '' || isDeadlineWord(text, context.settings)) return null;
    return saysImpossibleDay(text) ? { data: { text: shorten(text) } } : null;
  }),
};
