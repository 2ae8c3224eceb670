import type { CellValue, ColumnKey } from '../../list/item';
import { NO_CONTEXT, findDeadlines } from '../../wording/deadline';
import { overRows, textOf } from '../cells';
import { whenSubmitted, type Check } from '../check';
import { dayOf, isDeadlineWord, kindOf } from '../deadlines';
import { isFinished } from '../statusWords';

/** Where the day of the first result may be said instead. */
const ELSEWHERE: readonly ColumnKey[] = ['deadlineText', 'originalDeadline', 'goal', 'measures', 'nextStep'];
const ONGOING = /长期|持续|常态|不断|坚持/u;
/** 持续推进, 长期整改 in place of a day. */
const ONGOING_ALONE = /^(?:长期|持续|常态化?|不断|坚持)[\u4e00-\u9fff]{0,8}$/u;

const saysDay = (value: CellValue | undefined): boolean =>
  dayOf(value) !== null ||
  findDeadlines(textOf(value), NO_CONTEXT).some(({ deadline }) => deadline.kind === 'date');

/** 长期坚持 alone; 2025年底前取得阶段性成效，并长期坚持 says when, and 每季度 how often. */
export const ongoingWithoutFirstDate: Check = {
  code: 'ongoing-without-first-date',
  title: '长期坚持没有首个时间点',
  message: '{row}的时限是“{text}”，没有写何时先见成效。',
  why: '只写长期坚持，等于没有时限，也无法考核。',
  howToMend: '写成“某年某月某日前完成……，并长期坚持”，或者在措施里写明第一个时间点。',
  perRow: true,
  severity: whenSubmitted('warning'),
  run: overRows(['deadline'], (item, context) => {
    const text = textOf(item.cells.deadline);
    const isOngoing =
      kindOf(text) === 'ongoing' ||
      ONGOING_ALONE.test(text) ||
      (isDeadlineWord(text, context.settings) && ONGOING.test(text));
    if (!isOngoing || isFinished(item, context)) return null;
    return ELSEWHERE.some((column) => saysDay(item.cells[column]))
      ? null
      : { column: 'deadline', data: { text } };
  }),
};
