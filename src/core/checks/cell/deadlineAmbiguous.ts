import { NO_CONTEXT, parseDeadline } from '../../wording/deadline';
import { overCells, shorten } from '../cells';
import { always, type Check } from '../check';
import { DATE_COLUMNS, isDeadlineWord, readDay, saysImpossibleDay } from '../deadlines';
import { isPlaceholder } from '../placeholders';

export const deadlineAmbiguous: Check = {
  code: 'deadline-ambiguous',
  title: '时限看不出是哪一天',
  message: '{row}的时限“{text}”看不出是哪一天。',
  why: '没有年份、缺字或自造的写法不能预警，程序也不替人猜。',
  howToMend: '改成日期；确无日期的，写立行立改、长期坚持等用语。',
  perRow: true,
  severity: always('review'),
  run: overCells(DATE_COLUMNS, (value, _, context) => {
    const { text } = readDay(value);
    if (text === '' || isDeadlineWord(text, context.settings) || isPlaceholder(text)) return null;
    const { date, kind, uncertain } = parseDeadline(text, NO_CONTEXT);
    const isPlain = kind === 'immediate' || kind === 'ongoing' || kind === 'window' || kind === 'periodic';
    if (isPlain || (date !== null && !uncertain) || saysImpossibleDay(text)) return null;
    return { data: { text: shorten(text) } };
  }),
};
