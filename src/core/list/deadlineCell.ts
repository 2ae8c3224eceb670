import type { CalendarDate } from '../basics/calendarDate';
import type { Deadline, DeadlineKind } from '../findings/finding';
import type { CellValue } from './item';

/** Words that stand in 时限 instead of a date; 设置 shows them and the drop-down offers them. */
export const DEADLINE_WORDS: readonly string[] = [
  '立行立改',
  '即知即改',
  '集中整改期内',
  '长期坚持',
  '持续推进',
];

/** The word for what a printed phrase says, where it uses none of the accepted words itself. */
const WORD_OF_KIND: Readonly<Record<DeadlineKind, string>> = {
  date: '',
  immediate: '立行立改',
  ongoing: '长期坚持',
  window: '集中整改期内',
  relative: '',
  periodic: '',
  unknown: '',
};

/**
 * 时限 of a row: a real date wherever one can be known, else an accepted word, else empty (the phrase itself stands in
 * 时限要求). A date that the program had to assume (a missing year) is taken and shown as 待核 elsewhere.
 */
export function deadlineCell(deadline: Deadline | null, windowEnd: CalendarDate | null): CellValue {
  if (deadline === null) return '';
  if (deadline.date !== null) return { date: deadline.date };
  if (deadline.kind === 'window' && windowEnd !== null) return { date: windowEnd };
  const word = WORD_OF_KIND[deadline.kind];
  return word === '' ? '' : (DEADLINE_WORDS.find((accepted) => deadline.text.includes(accepted)) ?? word);
}
