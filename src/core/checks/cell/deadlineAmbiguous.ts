import { NO_CONTEXT, parseDeadline } from '../../wording/deadline';
import { always, type Check } from '../check';
import { overCells, textOf } from '../cells';
import { isDeadlineWord } from '../deadlines';

export const deadlineAmbiguous: Check = {
  code: 'deadline-ambiguous',
  title: '时限看不出是哪一天',
  message: '{row}的时限“{text}”看不出是哪一天。',
  why: '没有年份、缺字或自造的写法不能预警，程序也不替人猜。',
  howToMend: '改成日期；确无日期的，写立行立改、长期坚持等用语。',
  severity: always('review'),
  run: overCells(['deadline'], (value, _, context) => {
    const text = textOf(value);
    if (text === '' || isDeadlineWord(text, context.settings)) return null;
    const { date, kind, uncertain } = parseDeadline(text, NO_CONTEXT);
    const isPlain = kind === 'immediate' || kind === 'ongoing' || kind === 'window' || kind === 'periodic';
    return isPlain || (date !== null && !uncertain) ? null : { data: { text: text.slice(0, 20) } };
  }),
};
