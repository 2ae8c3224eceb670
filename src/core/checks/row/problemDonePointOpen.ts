import type { RectificationItem } from '../../list/item';
import { essence } from '../../list/sameWords';
import { digitsOf, isBlankRow, nameOf, overRows, shorten, textOf } from '../cells';
import { whenReported, type Check, type CheckContext, type CheckedList } from '../check';
import { leavesOpen } from '../progressTense';
import { isFinished, statusOf } from '../statusWords';

/** 问题类别 and 问题 of a row; rows that share them are parts of one problem. */
const problemOf = ({ cells }: RectificationItem): string =>
  `${essence(textOf(cells.category))}\n${essence(textOf(cells.finding))}`;

const sequenceOf = ({ cells }: RectificationItem): string => digitsOf(cells.sequence);

/** An open row of each problem, and of each 序号 that stands above it: `3` above `3-2`, `3-2` above `3-2-1`. */
function openRows(list: CheckedList, context: CheckContext): ReadonlyMap<string, RectificationItem> {
  const open = new Map<string, RectificationItem>();
  const add = (key: string, item: RectificationItem) => {
    if (!open.has(key)) open.set(key, item);
  };
  for (const item of list.items) {
    if (isBlankRow(item) || isFinished(item, context) || statusOf(item, context) === null) continue;
    if (textOf(item.cells.finding) !== '' && textOf(item.cells.point) !== '') add(problemOf(item), item);
    const levels = sequenceOf(item).split('-');
    for (let depth = 1; depth < levels.length; depth++) add(`#${levels.slice(0, depth).join('-')}`, item);
  }
  return open;
}

/** A row that stands for the whole problem is done while one of its 具体表现 is not, or its own note leaves a rest open (which words alone prove less). */
export const problemDonePointOpen: Check = {
  code: 'problem-done-point-open',
  title: '问题已完成，具体表现未完成',
  message: '{row}写的是“{status}”，{what}。',
  why: '一个问题有一条没有改到位，整个问题就不能算完成。',
  howToMend: '逐条核对；全部完成以前，问题的状态按最慢的一条填写。',
  severity: whenReported('error', 'hint'),
  run: (list, context) => {
    const open = openRows(list, context);
    return overRows(['status'], (item) => {
      if (!isFinished(item, context)) return null;
      const data = (what: string) => ({ status: textOf(item.cells.status), what });
      const isWhole = textOf(item.cells.point) === '';
      const point = open.get(`#${sequenceOf(item)}`) ?? (isWhole ? open.get(problemOf(item)) : undefined);
      if (point)
        return { column: 'status', data: data(`${nameOf(point)}还是“${textOf(point.cells.status)}”`) };
      const rest = leavesOpen(textOf(item.cells.progressNote));
      return rest === null
        ? null
        : { column: 'status', data: data(`完成情况却说“${shorten(rest)}”`), severity: 'warning' };
    })(list, context);
  },
};
