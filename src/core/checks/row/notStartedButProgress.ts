import { overRows, textOf } from '../cells';
import { whenReported, type Check } from '../check';
import { tellsBeginning } from '../progressTense';
import { statusOf } from '../statusWords';

export const notStartedButProgress: Check = {
  code: 'not-started-but-progress',
  title: '未启动却有进展',
  message: '{row}写的是“{status}”，完成情况却说已经着手。',
  why: '工作已经开展而状态没有更新，统计会把它算作未启动。',
  howToMend: '更新状态，或者核对完成情况是否写错了行。',
  perRow: true,
  severity: whenReported('warning', 'hint'),
  run: overRows(['status', 'progressNote'], (item, context) =>
    statusOf(item, context) === 'notStarted' && tellsBeginning(textOf(item.cells.progressNote))
      ? { column: 'status', data: { status: textOf(item.cells.status) } }
      : null,
  ),
};
