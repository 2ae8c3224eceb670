import { isEmpty, overRows, textOf } from '../cells';
import { whenReported, type Check } from '../check';
import { dayOf, isAfter, kindOf } from '../deadlines';
import { isFinished } from '../statusWords';
import { lastTime } from '../lastTime';
import { isPlaceholder } from '../placeholders';

/** Where a list has no 延期原因, 备注 may say it. */
const TELLS_WHY = /延期|延长|推迟|顺延|调整|批准|同意|审批/u;

/** A day that became 长期坚持 is put off for good, unless the work is done. */
export const deadlineExtendedWithoutReason: Check = {
  code: 'deadline-extended-without-reason',
  title: '延期没有写原因',
  message: '{row}的时限由 {was} 改到 {now}，没有写延期原因。',
  why: '时限一经报送，不得自行推迟；延期要有理由和批准。',
  howToMend: '在“延期原因”中写明理由和批准依据，原来的时限移到“原定时限”；没有批准的，改回原来的时限。',
  severity: whenReported('error', 'hint'),
  run: (list, context) => {
    const before = lastTime(list);
    const hasColumn = list.columns.extensionReason !== null;
    return overRows(['deadline'], (item, context) => {
      const { deadline, originalDeadline, extensionReason, remarks } = item.cells;
      const day = dayOf(deadline);
      const was = dayOf(originalDeadline) ?? dayOf(before(item)?.deadline);
      const isOpenEnd = day === null && kindOf(deadline) === 'ongoing' && !isFinished(item, context);
      const now = isOpenEnd ? textOf(deadline) : day;
      if (now === null || was === null || (day !== null && !isAfter(day, was))) return null;
      const isTold = hasColumn
        ? !isEmpty(extensionReason) && !isPlaceholder(textOf(extensionReason))
        : TELLS_WHY.test(textOf(remarks));
      return isTold ? null : { column: hasColumn ? 'extensionReason' : 'deadline', data: { was, now } };
    })(list, context);
  },
};
