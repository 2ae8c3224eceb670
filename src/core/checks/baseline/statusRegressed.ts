import type { StatusKey } from '../../wording/status';
import { overRows, textOf } from '../cells';
import { whenReported, type Check } from '../check';
import { readStatus } from '../statusWords';
import { lastTime } from '../lastTime';

/** How far a status is; 未完成 is what 整改中 is called once the day is past, and 长期坚持 no step beyond 已完成. */
const ADVANCE: Readonly<Record<StatusKey, number>> = {
  notStarted: 0,
  unfinished: 1,
  inProgress: 1,
  mostlyDone: 2,
  completed: 3,
  completedOngoing: 3,
  closed: 4,
};

export const statusRegressed: Check = {
  code: 'status-regressed',
  title: '状态倒退',
  message: '{row}上期报的是“{was}”，这次是“{now}”。',
  why: '状态退回去，要么上次报早了，要么这次填错了，上级都会追问。',
  howToMend: '核对状态；确实反弹的，注明理由。',
  severity: whenReported('warning', 'hint'),
  run: (list, context) => {
    const before = lastTime(list);
    return overRows(['status'], (item, { settings }) => {
      const was = textOf(before(item)?.status);
      const now = textOf(item.cells.status);
      const [then, today] = [readStatus(was, settings).status, readStatus(now, settings).status];
      return then !== null && today !== null && ADVANCE[today] < ADVANCE[then]
        ? { column: 'status', data: { was, now } }
        : null;
    })(list, context);
  },
};
