import { overRows, shorten, textOf } from '../cells';
import { whenReported, type Check } from '../check';
import { announces } from '../progressTense';
import { isFinished } from '../statusWords';

export const completedInFutureTense: Check = {
  code: 'completed-in-future-tense',
  title: '已完成却写着将要做',
  message: '{row}写的是“{status}”，完成情况却说“{words}”。',
  why: '状态与完成情况互相矛盾，核验时会被退回。',
  howToMend: '确已完成的，改写完成情况；没有完成的，改状态。',
  perRow: true,
  severity: whenReported('warning', 'hint'),
  run: overRows(['status', 'progressNote'], (item, context) => {
    if (!isFinished(item, context)) return null;
    const words = announces(textOf(item.cells.progressNote));
    return words === null
      ? null
      : { column: 'progressNote', data: { status: textOf(item.cells.status), words: shorten(words) } };
  }),
};
