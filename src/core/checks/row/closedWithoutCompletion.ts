import type { ColumnKey } from '../../list/item';
import { isEmpty, overRows, textOf } from '../cells';
import { whenReported, type Check, type CheckContext, type CheckedList, type Hit } from '../check';
import { dayOf, isAfter } from '../deadlines';
import { announces, leavesOpen } from '../progressTense';
import { isFinished, statusOf } from '../statusWords';

const unfinishedWords = (note: string): string | null => leavesOpen(note) ?? announces(note);

/** So many rows without a 销号时间 are the way a list is kept, as long as no row has one. */
const FEW = 3;

/** Whether the list says when its rows were closed: an empty cell is then one that was forgotten. */
function datesItsClosures({ items, columns }: CheckedList, context: CheckContext): boolean {
  if (columns.closedOn === null) return false;
  const closed = items.filter((item) => statusOf(item, context) === 'closed');
  return closed.length <= FEW || closed.some(({ cells }) => !isEmpty(cells.closedOn));
}

/**
 * 销号 is completed and verified: an unfinished row with 销号时间, 已销号 without 完成时间 (less grave where 完成情况 tells what
 * was done) or without its own day, with a 完成情况 that leaves something open, 销号 before 完成.
 */
export const closedWithoutCompletion: Check = {
  code: 'closed-without-completion',
  title: '销号没有完成的依据',
  message: '{row}不能算销号：{what}。',
  why: '先完成、经核验，才能销号。',
  howToMend: '补上完成时间和销号时间；没有完成的，清空销号时间并更正状态。',
  severity: whenReported('error', 'hint'),
  run: (list, context) => {
    const datesThem = datesItsClosures(list, context);
    const datesCompletion = list.columns.completedOn !== null;
    return overRows(['status'], (item) => {
      const { closedOn, completedOn, progressNote } = item.cells;
      const hit = (column: ColumnKey, what: string): Omit<Hit, 'item'> => ({ column, data: { what } });
      const isClosed = statusOf(item, context) === 'closed';
      if (!isEmpty(closedOn) && !isFinished(item, context))
        return hit('closedOn', '有销号时间，状态却没有完成');
      if (isClosed && datesCompletion && isEmpty(completedOn)) {
        const undated = hit('completedOn', '已经销号，没有完成时间');
        return isEmpty(progressNote) ? undated : { ...undated, severity: 'warning' };
      }
      const open = isClosed ? unfinishedWords(textOf(progressNote)) : null;
      if (open !== null) return hit('progressNote', `已经销号，完成情况却说“${open}”`);
      if (isClosed && datesThem && isEmpty(closedOn))
        return { ...hit('closedOn', '没有销号时间'), severity: 'hint' };
      const [closed, completed] = [dayOf(closedOn), dayOf(completedOn)];
      return closed !== null && completed !== null && isAfter(completed, closed)
        ? hit('closedOn', `销号时间 ${closed} 早于完成时间 ${completed}`)
        : null;
    })(list, context);
  },
};
