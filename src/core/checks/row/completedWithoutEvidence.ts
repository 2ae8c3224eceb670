import { digitsOf, overRows, textOf } from '../cells';
import { whenReported, type Check } from '../check';
import { isPlaceholder } from '../placeholders';
import { isFinished } from '../statusWords';

/** 详细 only: 标准 has no 佐证材料. */
export const completedWithoutEvidence: Check = {
  code: 'completed-without-evidence',
  title: '已完成但没有佐证材料',
  message: '{row}写的是“{status}”，没有列出佐证材料。',
  why: '没有佐证的完成，验收销号时不予认可。',
  howToMend: '填写能证明整改结果的材料的编号和名称。',
  perRow: true,
  severity: whenReported('warning'),
  run: overRows(['status', 'evidence'], (item, context, { profile }) => {
    if (profile !== 'detailed' || !isFinished(item, context)) return null;
    const evidence = digitsOf(item.cells.evidence);
    return evidence === '' || isPlaceholder(evidence)
      ? { column: 'evidence', data: { status: textOf(item.cells.status) } }
      : null;
  }),
};
