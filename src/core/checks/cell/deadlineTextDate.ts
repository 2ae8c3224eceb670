import { NO_CONTEXT, parseDeadline } from '../../wording/deadline';
import { overCells } from '../cells';
import { always, type Check } from '../check';
import { DATE_COLUMNS, isDeadlineWord, isImpossibleDay, readDay } from '../deadlines';

/** A phrase that says more than its date (2024年底前，并长期坚持) is no mere date typed as text. */
const SAYS_MORE = /长期|坚持|持续|每|常态|阶段/u;

export const deadlineTextDate: Check = {
  code: 'deadline-text-date',
  title: '时限是文字不是日期',
  message: '{row}的时限“{text}”是文字，应为日期 {date}。',
  why: '写成文字的日期不能预警，也不会变色。',
  howToMend: '换成真正的日期。',
  perRow: true,
  severity: always('error'),
  run: overCells(DATE_COLUMNS, (value, _, context) => {
    const { text } = readDay(value);
    if (text === '' || isDeadlineWord(text, context.settings)) return null;
    const { date, kind, uncertain } = parseDeadline(text, NO_CONTEXT);
    if (date === null || kind !== 'date' || uncertain || SAYS_MORE.test(text)) return null;
    return isImpossibleDay(date) ? null : { data: { text, date }, fix: { date } };
  }),
};
