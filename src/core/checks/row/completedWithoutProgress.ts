import { isStatusWording } from '../../wording/status';
import { overRows, textOf } from '../cells';
import { whenReported, type Check } from '../check';
import { isPlaceholder } from '../placeholders';
import { isFinished } from '../statusWords';

/** Agrees, or points elsewhere; what was done it does not say. */
const NO_REPORT =
  /^(?:同意|属实|已阅|已办|已改|无异议|是|同(?:措施|上|左|前)|[√✓]|\d{1,3}%|(?:详)?见[^，。；]{1,12}|(?:已)?按(?:要求|时|期|照?计划)(?:已)?(?:全部)?(?:完成|落实|整改)(?:到位)?|(?:已)?(?:全部)?(?:整改|落实)完毕|(?:已)?达到预期(?:效果|目标)?|(?:整改)?(?:效果|成效)(?:良好|明显|显著)|(?:已?整改完毕)?(?:并|已)?通过验收)$/u;

/** 已完成, 整改到位。达到预期效果 and 同意 repeat the status. */
const saysNothing = (note: string): boolean =>
  isPlaceholder(note) ||
  note
    .split(/[，。；,;.\s]+/u)
    .every((piece) => piece === '' || isStatusWording(piece) || NO_REPORT.test(piece));

export const completedWithoutProgress: Check = {
  code: 'completed-without-progress',
  title: '已完成但没有完成情况',
  message: '{row}写的是“{status}”，没有写完成情况。',
  why: '只报已完成、不说做了什么，核验时无从判断。',
  howToMend: '写明做了什么、取得什么结果。',
  perRow: true,
  severity: whenReported('error', 'hint'),
  run: overRows(['status', 'progressNote'], (item, context) => {
    if (!isFinished(item, context)) return null;
    const note = textOf(item.cells.progressNote);
    return saysNothing(note) ? { column: 'progressNote', data: { status: textOf(item.cells.status) } } : null;
  }),
};
